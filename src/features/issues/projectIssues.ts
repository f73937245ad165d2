import type { GitHubWork, Issue, Label, RepositoryName } from '../../github/work';
import type { Claim } from '../claims/claim';
import type { ShownKind } from './kinds';
import { Pages } from './pages';
import { questionFor, type Group } from './question';
import { isOfKind, passes, standingOf, type IssuesFilter, type Standing } from './standing';

/** Labels are asked for a hundred at a time. */
const mostLabelPages = 5;
/** Likewise the issues that are the user's own. */
const mostOwnPages = 3;
/** Lists that are kept to be asked for again with their ETags. */
const mostLists = 40;

/** What a group shows: what is known, or a list that is asked for. */
export type Shown = readonly Issue[] | Pages<Issue>;

/**
 * The open issues of a repository as the view needs them. Where all of them come on one page, that one
 * answer says everything; else each group is asked for when it is unfolded.
 */
export class ProjectIssues {
  private readonly all: Pages<Issue>;
  private readonly own: Pages<Issue>;
  private readonly labelPages: Pages<Label>;
  /** By question, the one that was asked last at the end. */
  private readonly lists = new Map<string, Pages<Issue>>();
  /** Issues that were claimed here and are in none of the lists, each alone, by number. */
  private readonly claimed = new Map<number, Pages<Issue>>();

  constructor(
    private readonly work: GitHubWork,
    readonly repository: RepositoryName,
    readonly login: string | undefined,
    /** The user's claims in this repository, as they are now. */
    private readonly claims: () => readonly Claim[],
  ) {
    const issues = (filter: Parameters<GitHubWork['issues']>[1]): Pages<Issue> =>
      new Pages((...page) => work.issues(repository, filter, ...page), numberOf);
    this.all = issues({});
    this.own = issues({ assignee: login });
    this.labelPages = new Pages(
      (...page) => work.labels(repository, ...page),
      ({ name }) => name,
    );
  }

  /** Whether all open issues are known. */
  get isComplete(): boolean {
    return this.all.isLoaded && !this.all.hasMore;
  }

  /** Whether there is no open issue at all. */
  get isEmpty(): boolean {
    return this.isComplete && this.all.items.length === 0;
  }

  /** Names of the repository's labels; of a complete list those that are on its issues. */
  get labels(): readonly string[] {
    const labels = this.isComplete
      ? this.all.items.flatMap((issue) => issue.labels)
      : this.labelPages.items;
    return [...new Set(labels.map(({ name }) => name))];
  }

  /** Why what is shown may be old; undefined where it is not. */
  get failure(): unknown {
    return this.all.failure;
  }

  /**
   * Sees to it that there is what the view's groups hang on, one to three requests.
   * @throws what GitHub failed with, where nothing is known
   */
  async load(signal: AbortSignal): Promise<void> {
    await this.all.load(signal);
    if (!this.all.isLoaded) throw this.all.failure;
    if (this.isComplete) return;
    await Promise.all([
      loadAll(this.labelPages, mostLabelPages, signal),
      ...(this.login === undefined ? [] : [loadAll(this.own, mostOwnPages, signal)]),
      ...this.claims().map((claim) => this.loadClaimed(claim, signal)),
    ]);
  }

  /** Has everything asked for again, with its ETag, when it is next looked at. */
  expire(): void {
    const issues = [this.all, this.own, ...this.lists.values(), ...this.claimed.values()];
    for (const pages of [this.labelPages, ...issues]) pages.expire();
  }

  /**
   * The issues of a group, in GitHub's order, the newest first.
   * @param kind undefined for what is of none of the kinds
   */
  of(
    kind: ShownKind | undefined,
    standing: Standing,
    kinds: readonly ShownKind[],
    filter: IssuesFilter,
  ): Shown {
    const isHere = (issue: Issue): boolean =>
      this.standing(issue) === standing && isOfKind(issue, kind, kinds) && passes(issue, filter);
    if (this.isComplete) return this.all.items.filter(isHere);
    if (standing === 'assigned' || standing === 'waiting') return this.mine().filter(isHere);
    return this.listFor({ kind, standing }, kinds, filter);
  }

  /** The issues that a question in GitHub's search syntax finds. */
  search(query: string): Pages<Issue> {
    return this.list(`search ${query}`, async (page, _, signal) => ({
      value: await this.work.search(query, page, signal),
      etag: undefined,
    }));
  }

  standing(issue: Issue): Standing {
    return standingOf(issue, this.login, this.claimOf(issue)?.state);
  }

  /** The user's claim of an issue. */
  claimOf(issue: Issue): Claim | undefined {
    return this.isHere(issue)
      ? this.claims().find(({ number }) => number === issue.number)
      : undefined;
  }

  private listFor(group: Group, kinds: readonly ShownKind[], filter: IssuesFilter): Pages<Issue> {
    const question = questionFor(group, kinds, filter, this.repository);
    if (question.how === 'search') return this.search(question.query);
    return this.list(JSON.stringify(question.filter), (...page) =>
      this.work.issues(this.repository, question.filter, ...page),
    );
  }

  private list(key: string, ask: ConstructorParameters<typeof Pages<Issue>>[0]): Pages<Issue> {
    const list = this.lists.get(key) ?? new Pages<Issue>(ask, numberOf);
    this.lists.delete(key);
    this.lists.set(key, list);
    const [oldest] = this.lists.keys();
    if (oldest !== undefined && this.lists.size > mostLists) this.lists.delete(oldest);
    return list;
  }

  /** The user's own issues and those that they claimed, where not all are known. */
  private mine(): readonly Issue[] {
    const claimed = this.claims().flatMap(({ number }) => this.known(number) ?? []);
    const all = [...this.own.items, ...claimed];
    return [...new Map(all.map((issue) => [issue.number, issue])).values()].sort(
      (one, other) => other.number - one.number,
    );
  }

  private known(number: number): Issue | undefined {
    const alone = this.claimed.get(number);
    for (const { items } of [
      this.own,
      this.all,
      ...this.lists.values(),
      ...(alone ? [alone] : []),
    ]) {
      const issue = items.find((each) => each.number === number && this.isHere(each));
      if (issue) return issue.state === 'open' ? issue : undefined;
    }
    return undefined;
  }

  /** What cannot be had is left out: the claim is kept, and shown when GitHub answers again. */
  private async loadClaimed({ number, state }: Claim, signal: AbortSignal): Promise<void> {
    if (state === 'lost' || state === 'merged') return;
    const known = this.claimed.get(number);
    if (!known && this.known(number)) return;
    const alone = known ?? new Pages<Issue>(this.askForOne(number), numberOf);
    this.claimed.set(number, alone);
    await alone.load(signal);
  }

  /** An issue alone, as the only one of a list. */
  private askForOne(number: number): ConstructorParameters<typeof Pages<Issue>>[0] {
    return async (_, etag, signal) => {
      const answer = await this.work.issue(this.repository, number, etag, signal);
      return answer && { ...answer, value: { items: [answer.value], hasMore: false } };
    };
  }

  private isHere({ repository }: Issue): boolean {
    return sameRepository(repository, this.repository);
  }
}

const numberOf = ({ repository, number }: Issue): string =>
  `${repository.owner}/${repository.name}#${number}`;

async function loadAll<T>(pages: Pages<T>, most: number, signal: AbortSignal): Promise<void> {
  await pages.load(signal);
  while (pages.hasMore && pages.count < most && pages.failure === undefined) {
    await pages.more(signal);
  }
}

function sameRepository(one: RepositoryName, other: RepositoryName): boolean {
  const key = ({ owner, name }: RepositoryName): string => `${owner}/${name}`.toLowerCase();
  return key(one) === key(other);
}
