import * as vscode from 'vscode';
import type { RemoteRepository } from '../../git/remoteUrl';
import { sameRepository } from '../../git/remoteUrl';
import type { WorkAccess } from '../../github/connect';
import type { Claim } from '../claims/claim';
import type { ContributeDependencies } from '../contribute/dependencies';
import { rulesOf } from '../contribute/issueAtHand';
import type { Content } from './groups';
import type { IssuesDependencies } from './dependencies';
import { IssueHover } from './hover';
import { labelSettings, shownKinds, trackKinds } from './kinds';
import { ownPullRequest } from './ownPullRequest';
import { ProjectIssues } from './projectIssues';
import { namedQueries } from './queries';
import type { IssuesFilter } from './standing';
import { issuesRepository, type Subject } from './subject';

/** A repository's issues, asked for as somebody. */
export interface OpenProject {
  readonly access: WorkAccess;
  readonly subject: Subject;
  readonly repository: RemoteRepository;
  readonly issues: ProjectIssues;
  readonly hover: IssueHover;
}

/** Asks nothing yet but what the user's own repository is a fork of, where it may be one. */
export async function openProject(
  { claims, core }: ContributeDependencies,
  subject: Subject,
  access: WorkAccess,
  signal: AbortSignal,
): Promise<OpenProject> {
  const repository = await issuesRepository(subject, access, signal);
  const { owner, name } = repository;
  const { work, login } = access;
  const ownClaims = (): Claim[] =>
    claims
      .all()
      .filter(
        (claim) => sameRepository(claim, repository) && claim.login === (login ?? claim.login),
      );
  return {
    access,
    subject,
    repository,
    issues: new ProjectIssues(work, { owner, name }, login, ownClaims),
    hover: new IssueHover(work, login !== undefined, core, signal),
  };
}

/** Whether a project that is open is still the one that is meant. */
export function isStill(
  { access, subject }: OpenProject,
  meant: Subject,
  { work }: WorkAccess,
): boolean {
  return (
    access.work === work && JSON.stringify(subject.repository) === JSON.stringify(meant.repository)
  );
}

/** What the view's rows are made of that does not come from GitHub: the same text for the same. */
export async function signatureOf(
  deps: IssuesDependencies,
  subject: Subject | undefined,
): Promise<string> {
  const rules = await rulesOf(deps, subject?.handbook);
  return JSON.stringify([
    subject?.repository,
    subject?.handbook?.id,
    rules?.kinds,
    tracksOf(deps, subject),
  ]);
}

/** Names of the tracks that the user has chosen in the handbook. */
const tracksOf = ({ chosenTracks }: IssuesDependencies, subject: Subject | undefined): string[] =>
  subject?.handbook ? chosenTracks.current(subject.handbook).map(({ name }) => name) : [];

/** What the rows are made of, as handbook and settings are now. */
export async function contentOf(
  deps: IssuesDependencies,
  { issues, repository, subject }: OpenProject,
  filter: IssuesFilter,
  signal: AbortSignal,
): Promise<Content> {
  const settings = vscode.workspace.getConfiguration('handbook');
  const rules = await rulesOf(deps, subject.handbook);
  const labels = labelSettings(settings.get('issueLabels'));
  return {
    issues,
    kinds: shownKinds(rules?.kinds ?? [], labels, issues.labels),
    tracks: trackKinds(tracksOf(deps, subject), issues.labels),
    queries: namedQueries(settings.get('issueQueries')),
    filter,
    pullRequestFor: (issue) => {
      const claim = issues.claimOf(issue);
      return ownPullRequest(claim, claim && deps.statuses.of(claim));
    },
    nameOf: (issue) =>
      repository.host === deps.github.host
        ? `${issue.repository.owner}/${issue.repository.name}#${issue.number}`
        : issue.url,
    handbook: subject.handbook?.id,
    signal,
  };
}
