import { Paths } from './journeyPaths';
import type { Stage, Workflow } from './model';
import { stages } from './stages';

/**
 * What is known of a contributor's work, whoever knows it. Git tells `branch` and `work`; a source
 * that also asks GitHub adds what it knows, and whoever shows the step need not know of it.
 */
export interface WorkFacts {
  /** The branch that is checked out. */
  readonly branch: string;
  /** The work on an issue; undefined where that branch is for none. */
  readonly work: IssueWork | undefined;
  /** Whether an issue is assigned to the contributor; undefined where that is not known. */
  readonly assigned?: boolean;
  /** The state of the branch's pull request; undefined where none is known. */
  readonly pullRequest?: 'open' | 'merged';
}

export interface IssueWork {
  /** As people write it, such as `owner/name#12` or `#12`; undefined where it is not known. */
  readonly issue: string | undefined;
  /** What the branch is to be merged to, such as `upstream/dev/v0.1.9`; undefined where unknown. */
  readonly base: string | undefined;
  /** Files are changed, or new. */
  readonly uncommitted: boolean;
  readonly commits: Commits | undefined;
}

/**
 * The branch's own commits: it has none; some are on no remote; all are on a remote; all are in the
 * base; or all that they change stands in the base, as after a squash or a rebase. Undefined where
 * it cannot be told.
 */
export type Commits = 'none' | 'unpushed' | 'pushed' | 'merged' | 'taken';

/** Why a step is the current one. */
export type HereReason =
  | 'noIssueBranch'
  | 'assigned'
  | 'uncommitted'
  | 'noCommits'
  | 'unpushed'
  | 'pushed'
  | 'pullRequestOpen'
  | 'pullRequestMerged'
  | 'merged'
  | 'taken';

/** Where a contributor stands in a workflow. */
export interface Position {
  /** Id of the current step. */
  readonly step: string;
  /** Ids of the steps that were done to come there. */
  readonly done: ReadonlySet<string>;
  readonly reason: HereReason;
}

/** @returns undefined where it cannot be told, or no step of the workflow stands for it */
export function whereYouAre(
  { steps, journey }: Pick<Workflow, 'steps' | 'journey'>,
  facts: WorkFacts,
): Position | undefined {
  const told = tell(facts);
  const stage = told?.stages.find((each) => journey[each] !== undefined);
  const step = stage && journey[stage];
  if (!told || !stage || step === undefined) return undefined;
  const earlier = stages.slice(0, stages.indexOf(stage)).flatMap((each) => journey[each] ?? []);
  const later = stages.slice(stages.indexOf(stage)).flatMap((each) => journey[each] ?? []);
  const way = [...new Set(earlier)].filter((id) => id !== step);
  const avoiding = new Set(later.filter((id) => !way.includes(id)));
  const paths = new Paths(steps);
  const between = way.flatMap((id, index) => paths.between(id, way[index + 1] ?? step, avoiding));
  return { step, done: new Set([...way, ...between]), reason: told.reason };
}

interface Told {
  readonly reason: HereReason;
  /** The stage that it means; where the workflow has no step for that, the next. */
  readonly stages: readonly Stage[];
}

function tell({ work, assigned, pullRequest }: WorkFacts): Told | undefined {
  if (!work) {
    return assigned
      ? { reason: 'assigned', stages: ['branch'] }
      : { reason: 'noIssueBranch', stages: ['claim', 'branch'] };
  }
  if (work.uncommitted) return { reason: 'uncommitted', stages: ['implement'] };
  if (pullRequest === 'merged') return { reason: 'pullRequestMerged', stages: afterMerge };
  if (pullRequest === 'open') return { reason: 'pullRequestOpen', stages: ['review', 'merge'] };
  switch (work.commits) {
    case undefined:
      return undefined;
    case 'none':
      return { reason: 'noCommits', stages: ['implement'] };
    case 'unpushed':
    case 'pushed':
      return { reason: work.commits, stages: ['submit'] };
    case 'merged':
    case 'taken':
      return { reason: work.commits, stages: afterMerge };
  }
}

const afterMerge: readonly Stage[] = ['document', 'release', 'announce'];
