import assert from 'node:assert/strict';
import { GitFacts, type WorkRepository } from '../../../src/features/progress/gitFacts';
import type { BranchHistory } from '../../../src/git/service';

interface Standing {
  readonly branch?: string;
  readonly head?: string;
  readonly isChanged?: boolean;
  readonly hasNewFiles?: boolean;
  readonly remembered?: Readonly<Record<string, string>>;
  /** `remote/branch` with its commit. */
  readonly remote?: Readonly<Record<string, string>>;
  readonly local?: Readonly<Record<string, string>>;
  /** Commits that lead to a commit, itself left out. */
  readonly before?: Readonly<Record<string, readonly string[]>>;
  readonly history?: BranchHistory | undefined;
  readonly isTaken?: boolean;
}

const base = 'upstream/dev/v0.1.9';
const latest = new Date(0);
const made = (...commits: readonly string[]): BranchHistory => ({
  start: 'b0',
  from: `refs/remotes/${base}`,
  made: commits,
  latest,
});

/** A repository in memory, on the branch of an issue that starts at `b0`, where the base stands. */
class Fake implements WorkRepository {
  readonly remotes = ['origin', 'upstream'].map((name) => ({
    name,
    url: `/srv/${name}.git`,
    repository: undefined,
  }));
  readonly asked: string[] = [];
  private readonly standing: Required<Standing>;

  constructor(standing: Standing) {
    this.standing = {
      branch: 'bug/12',
      head: 'b0',
      isChanged: false,
      hasNewFiles: false,
      remembered: {},
      remote: { [base]: 'b0' },
      local: { main: 'a' },
      before: {},
      history: made(),
      isTaken: false,
      ...standing,
    };
  }

  get current() {
    const { branch, head } = this.standing;
    return branch === '' ? undefined : { name: branch, commit: head };
  }
  get isChanged() {
    return this.standing.isChanged;
  }
  hasNewFiles() {
    return Promise.resolve(this.standing.hasNewFiles);
  }
  recall(_: string, key: string) {
    return Promise.resolve(this.standing.remembered[key] ?? '');
  }
  branches() {
    const named = (all: Readonly<Record<string, string>>) =>
      Object.entries(all).map(([name, commit]) => ({ name, commit }));
    const remote = named(this.standing.remote).map(({ name, commit }) => {
      const [first = '', ...rest] = name.split('/');
      return { remote: first, name: rest.join('/'), commit };
    });
    return Promise.resolve({ local: named(this.standing.local), remote });
  }
  holds(ref: string, commit: string) {
    this.asked.push(`holds ${ref}`);
    const tip = { ...this.standing.remote, ...this.standing.local }[
      ref.replace(/^refs\/\w+\//, '')
    ];
    const is = tip === commit || this.standing.before[tip ?? '']?.includes(commit) === true;
    return Promise.resolve(is);
  }
  hasContentOfHead(ref: string) {
    this.asked.push(`hasContentOfHead ${ref}`);
    return Promise.resolve(this.standing.isTaken);
  }
  history() {
    return Promise.resolve(this.standing.history);
  }
  defaultBranch(remote: string) {
    return Promise.resolve(remote === 'origin' ? 'main' : undefined);
  }
}

const read = (standing: Standing) => new GitFacts(new Fake(standing)).read('${issueNumber}');
const commits = async (standing: Standing) => (await read(standing))?.work?.commits;

describe('what Git tells of the work on a branch', () => {
  it('is nothing where HEAD is detached', async () => {
    assert.equal(await read({ branch: '' }), undefined);
  });

  it('is only its name where it is for no issue', async () => {
    assert.deepEqual(await read({ branch: 'main' }), { branch: 'main', work: undefined });
  });

  it('is the issue and base that are remembered with it, else what its name tells', async () => {
    const remembered = { 'handbook-issue': 'o/n#7', 'handbook-base': 'origin/main' };
    const named = await read({ branch: 'login', remembered, remote: { 'origin/main': 'b0' } });
    assert.deepEqual(named?.work, {
      issue: 'o/n#7',
      base: 'origin/main',
      uncommitted: false,
      commits: 'none',
    });
    assert.deepEqual((await read({}))?.work, {
      issue: '#12',
      base,
      uncommitted: false,
      commits: 'none',
    });
    const gone = await read({ remembered: { 'handbook-base': 'upstream/dev/v0.1.8' } });
    assert.equal(gone?.work?.base, base);
  });

  it('is an issue’s work where only the base is remembered', async () => {
    const remembered = { 'handbook-base': base };
    assert.equal((await read({ branch: 'login', remembered }))?.work?.issue, undefined);
    assert.equal((await read({ branch: 'login', remembered }))?.work?.commits, 'none');
  });

  for (const what of ['isChanged', 'hasNewFiles'] as const) {
    it(`is uncommitted work (${what}), for which nothing else is asked`, async () => {
      const repository = new Fake({ [what]: true, head: 'c' });
      const facts = await new GitFacts(repository).read('');
      assert.deepEqual(facts?.work, { issue: '#12', base, uncommitted: true, commits: undefined });
      assert.deepEqual(repository.asked, []);
    });
  }

  const own = { head: 'c', history: made('c') };
  const tables: readonly (readonly [string, Standing, string | undefined])[] = [
    ['a new branch', {}, 'none'],
    [
      'a new branch, where the base has moved on',
      { remote: { [base]: 'b1' }, before: { b1: ['b0'] } },
      'none',
    ],
    [
      'a new branch from elsewhere than the base',
      { head: 'x', history: { start: 'x', from: 'main', made: [], latest } },
      'none',
    ],
    ['a branch that was brought up to date', { head: 'b1', remote: { [base]: 'b1' } }, 'none'],
    ['commits', own, 'unpushed'],
    [
      'commits that a remote has',
      { ...own, remote: { [base]: 'b0', 'origin/bug/12': 'c' } },
      'pushed',
    ],
    [
      'more commits than a remote has',
      { ...own, remote: { [base]: 'b0', 'origin/bug/12': 'b0' } },
      'unpushed',
    ],
    [
      'commits in the base by a merge',
      { ...own, remote: { [base]: 'm' }, before: { m: ['b0', 'c'] } },
      'merged',
    ],
    ['commits to which the base was moved', { ...own, remote: { [base]: 'c' } }, 'merged'],
    [
      'commits in the base, and the branch brought up to date',
      { head: 'm', history: made('c'), remote: { [base]: 'm' }, before: { m: ['b0', 'c'] } },
      'merged',
    ],
    ['a commit that was taken back', { head: 'b0', history: made('c') }, 'none'],
    [
      'a squash or rebase in the base',
      { ...own, remote: { [base]: 's' }, before: { s: ['b0'] }, isTaken: true },
      'taken',
    ],
    [
      'a squash that a remote has too',
      {
        ...own,
        remote: { [base]: 's', 'origin/bug/12': 'c' },
        before: { s: ['b0'] },
        isTaken: true,
      },
      'taken',
    ],
    [
      'a fetched branch with commits',
      { head: 'c', history: { start: 'c', from: 'origin/bug/12', made: [], latest } },
      'unpushed',
    ],
    [
      'a fetched branch that is in the base',
      { history: { start: 'b0', from: 'refs/remotes/origin/bug/12', made: [], latest } },
      undefined,
    ],
    ['a branch without a log that is in the base', { history: undefined }, undefined],
    ['a branch without a log that is not', { head: 'c', history: undefined }, 'unpushed'],
  ];
  for (const [what, standing, expected] of tables) {
    it(`is "${expected ?? 'nothing'}" for ${what}`, async () => {
      assert.equal(await commits(standing), expected);
    });
  }

  it('takes a branch here for the base where no remote has one, but never itself', async () => {
    const local = { main: 'b0', 'bug/12': 'b0', other: 'b0' };
    assert.equal((await read({ remote: {}, local }))?.work?.base, 'main');
    const alone = await read({ remote: {}, local: { 'bug/12': 'b0', other: 'b0' } });
    assert.deepEqual(alone?.work, {
      issue: '#12',
      base: undefined,
      uncommitted: false,
      commits: undefined,
    });
  });

  it('asks Git again only for other commits', async () => {
    const repository = new Fake(own);
    const facts = new GitFacts(repository);
    await facts.read('');
    const { length } = repository.asked;
    assert.ok(length > 0);
    await facts.read('');
    assert.equal(repository.asked.length, length);
  });
});
