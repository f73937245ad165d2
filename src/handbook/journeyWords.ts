import type { Stage } from './model';
import { stages } from './stages';
import { normalizeTitle } from './titles';

/**
 * How well a text says that a step is of a stage: `2` where it names what is done and to what
 * ("pick a ticket"), `1` where a single word hints at it ("test"), `0` where it does not.
 */
export type Strength = 0 | 1 | 2;

/** What texts say of a stage. Each pattern is matched against words with single spaces between. */
interface Words {
  readonly strong: RegExp;
  readonly weak?: RegExp;
  /** What means something else, and is taken out before one looks. */
  readonly not?: RegExp;
}

/** Whole words: any of these. */
const words = (any: string, flags = ''): RegExp => new RegExp(`(?<![^ ])(?:${any})(?![^ ])`, flags);

/** One of the first, and after it, with three words between at most, one of the others. */
const near = (first: string, then: string): string => `(?:${first})(?: [^ ]+){0,3} (?:${then})`;

const issue =
  'issues?|tickets?|tasks?|story|stories|cards?|bugs?|work items?|assignments?|something to work on|something to do';
const request = 'pull requests?|patch|patches|diff|change ?list|for review|for a review';
const change =
  'code|changes?|fix|fixes|feature|features|bugs?|issue|patch|tests?|work|solution|commits?';
const documents = 'documentation|docs?|changelog|readme|guides?|wiki|manual';

const rules: Readonly<Record<Stage, Words>> = {
  claim: {
    strong: words(
      `${near('claim|pick|choose|browse|find|grab|take|select|search|look for|comment on|request|self assign|assign', issue)}|(?:get|be) assigned|assign yourself`,
    ),
    weak: words('claim|self assign|assigned'),
    not: words(near('triage|report|raise|file|close|label|groom|refine|prioriti[sz]e', issue), 'g'),
  },
  branch: {
    strong: words(
      `${near('fork|clone|check ?out|create|start|new|set ?up|make|open|switch|cut', 'branch')}|${near('fork', 'clone')}|(?:feature|topic|work|working|issue) branch`,
    ),
    weak: words(
      `fork|clone|branch|worktree|${near('set ?up', 'environment|locally|machine|repo|repository')}`,
    ),
    not: words(
      `${near('merge|merges|delete|protect|rebase|land|release|push', 'branch')}|${near('cut|create|make|open', 'release branch')}|branch (?:policy|protection|model|names?|naming)`,
      'g',
    ),
  },
  implement: {
    strong: words(`implement|implementing|implementation|${near('write|make|do|fix', change)}`),
    weak: words('code|coding|develop|development|hack|hacking|build|tests?|testing|fix|work'),
    not: words(
      `${near('address|answer|fix|make|do|write', 'review|reviews|feedback|comments|requested')}|code (?:reviews?|freeze|of conduct)|test plans?|test cases?|${near('acceptance|user|review|deploy|release|merge', 'code|tests?|testing|build|develop|fix|work')}|development (?:plan|meeting|pipeline)|working|work items?|something to work on`,
      'g',
    ),
  },
  submit: {
    strong: words(
      `${near('open|submit|create|send|raise|file|make|push|put up|post|draft', request)}|submit for review`,
    ),
    weak: words(`pull requests?|submit|push|${near('send', 'changes?|work')}`),
    not: words(near('merge|review|approve|close|check|squash|label|land', 'pull requests?'), 'g'),
  },
  review: {
    strong: words(
      `(?:code|peer|pull requests?) reviews?|${near('get|request|ask for|await|wait for|address|answer|respond to|pass|review', 'reviews?|reviewed|feedback|approvals?|approved|pull requests?|changes|code|patch')}`,
    ),
    weak: words('reviews?|reviewed|reviewing|feedback|approvals?|approve|approved|lgtm|iterate'),
    not: words(
      `(?:design|sprint|architecture|proposal|rfc|spec|requirements?|plan|planning|issue|backlog|security|annual|quarterly|literature|document|documentation|docs?|for|for a) reviews?|${near('review', `${issue}|goals?|designs?|plans?|proposals?|backlog|guidelines|requirements|docs|documentation`)}|${near('get|ask for', 'user feedback')}|user feedback`,
      'g',
    ),
  },
  merge: {
    strong: words(
      near(
        'merge|merges|merged|land|integrate|squash',
        'pull requests?|changes?|branch|patch|to|into|it',
      ),
    ),
    weak: words('merge|merges|merged|merging|land|landed'),
    not: words('merge conflicts?', 'g'),
  },
  document: {
    strong: words(near('update|write|add|refresh|improve|revise|extend|adjust', documents)),
    weak: words(`document|${documents}`),
    not: words(
      `${near('read|study|see|consult|find|browse|review', documents)}|${near('update|write|add', 'design docs?|onboarding guides?')}|design (?:docs?|documents?)|spec docs?`,
      'g',
    ),
  },
  release: {
    strong: words(
      `${near('cut|publish|tag|make|ship|prepare|create|new|do', 'release|version|it')}|ship it|${near('merge (?:dev|develop|next|staging)', 'main|master|stable|production')}`,
    ),
    weak: words('releases?|ship|deploy|deployment|publish|roll ?out|go live'),
    not: words(
      `release (?:planning|plan|notes|branch|meeting)|${near('plan|make', 'pull requests?|release planning')}`,
      'g',
    ),
  },
  announce: {
    strong: words(
      `announce|announces|announcements?|${near('share|post|tweet|tell|spread', 'release|blog|news|word|world|community|social media|users')}`,
    ),
    weak: words('tweet|newsletter|blog|promote'),
  },
};

/** What a title says of a stage. */
export function strengthOf(title: string, stage: Stage): Strength {
  return strength(spelled(title), rules[stage]);
}

/** The one stage that a section's text plainly speaks of first; undefined where it names none. */
export function stageOfText(markdown: string): Stage | undefined {
  const text = spelled(opening(markdown));
  let first: { readonly stage: Stage; readonly at: number } | undefined;
  for (const stage of stages) {
    const at = without(text, rules[stage]).search(rules[stage].strong);
    if (at >= 0 && (!first || at < first.at)) first = { stage, at };
  }
  return first?.stage;
}

function strength(text: string, rule: Words): Strength {
  const rest = without(text, rule);
  if (rule.strong.test(rest)) return 2;
  return rule.weak?.test(rest) ? 1 : 0;
}

/** As many characters as before, so that places in the text stay comparable. */
function without(text: string, { not }: Words): string {
  return not ? text.replace(not, (found) => '-'.repeat(found.length)) : text;
}

/** Merge requests are called pull requests, in lower case and without signs. */
function spelled(text: string): string {
  return normalizeTitle(text)
    .replace(words('prs|mrs|merge requests', 'g'), 'pull requests')
    .replace(words('pr|mr|merge request', 'g'), 'pull request');
}

/** Characters that are looked at: what a section is about, it says at its beginning. */
const enough = 300;

/** The first paragraph, without the addresses of its links. */
function opening(markdown: string): string {
  const [first = ''] = markdown.slice(0, 2 * enough).split(/\n[ \t]*\n/);
  return first.replace(/\]\([^()\s]{0,300}\)/g, ']').slice(0, enough);
}
