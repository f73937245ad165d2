/**
 * The part of the extension that parses, as a bundle of its own: it is loaded on first use, so that
 * activation loads no parser. With it comes what is needed only once a handbook was read.
 */
import { quietDiagram } from './diagram/quiet';
import { claimOfWork, withClaims } from './features/progress/claimFacts';
import { GitFacts } from './features/progress/gitFacts';
import { chosenTracks, namesAfterChoice } from './handbook/chosenTracks';
import { contributionRules } from './handbook/contributing/contributionRules';
import { readIssueChoices } from './handbook/contributing/templates/issueChoices';
import { readDraft } from './handbook/contributing/templates/issueDraft';
import { readPullRequestDraft } from './handbook/contributing/templates/pullRequestDraft';
import { diagramsIn } from './handbook/diagrams';
import { blockReader } from './handbook/markdown';
import { readMessage } from './handbook/messages/readMessage';
import { pageReader } from './handbook/pageText';
import { HandbookReader } from './handbook/reader';
import { safeHtml } from './handbook/safeHtml';
import { safeMarkdown, safeText } from './handbook/safeMarkdown';
import { HandbookSearch } from './handbook/search/handbookSearch';
import { readShownSection } from './handbook/shownSection';
import { whereYouAre } from './handbook/whereYouAre';

export {
  GitFacts,
  blockReader,
  chosenTracks,
  claimOfWork,
  contributionRules,
  diagramsIn,
  HandbookReader,
  namesAfterChoice,
  pageReader,
  quietDiagram,
  readDraft,
  readIssueChoices,
  readMessage,
  readPullRequestDraft,
  readShownSection,
  safeHtml,
  safeMarkdown,
  safeText,
  HandbookSearch,
  whereYouAre,
  withClaims,
};

/** What the loaded bundle is, for whoever loads it. */
export interface Core {
  readonly GitFacts: typeof GitFacts;
  readonly blockReader: typeof blockReader;
  readonly chosenTracks: typeof chosenTracks;
  readonly claimOfWork: typeof claimOfWork;
  readonly contributionRules: typeof contributionRules;
  readonly diagramsIn: typeof diagramsIn;
  readonly HandbookReader: typeof HandbookReader;
  readonly namesAfterChoice: typeof namesAfterChoice;
  readonly pageReader: typeof pageReader;
  readonly quietDiagram: typeof quietDiagram;
  readonly readDraft: typeof readDraft;
  readonly readIssueChoices: typeof readIssueChoices;
  readonly readMessage: typeof readMessage;
  readonly readPullRequestDraft: typeof readPullRequestDraft;
  readonly readShownSection: typeof readShownSection;
  readonly safeHtml: typeof safeHtml;
  readonly safeMarkdown: typeof safeMarkdown;
  readonly safeText: typeof safeText;
  readonly HandbookSearch: typeof HandbookSearch;
  readonly whereYouAre: typeof whereYouAre;
  readonly withClaims: typeof withClaims;
}
