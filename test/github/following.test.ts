import assert from 'node:assert/strict';
import { archiveFiles } from '../../src/github/archiveFiles';
import { connect } from '../../src/github/client';
import type { PullRequestStatus } from '../../src/github/work';
import { keyOf, type Claim } from '../../src/features/claims/claim';
import { ClaimQuestions } from '../../src/features/claims/follow/questions';
import { Scheduler } from '../../src/features/claims/follow/scheduler';
import type { Repository } from '../support/github/repository';
import { GitHubStandIn } from '../support/github/standIn';
import { TestClock } from '../unit/claims/clock';
import { ClaimMemory } from './claimMemory';

describe('following a claim on GitHub', () => {
  let github: GitHubStandIn;
  let repository: Repository;
  let claim: Claim;
  let store: ClaimMemory;
  let clock: TestClock;
  let scheduler: Scheduler;
  let login: string | undefined;
  let told: string[];
  let statuses: Map<string, PullRequestStatus>;
  /** The questions that are under way. */
  let asking: Promise<unknown>[];

  const settled = async (): Promise<void> => {
    await new Promise(setImmediate);
    while (asking.length > 0) {
      await Promise.all(asking.splice(0));
      await new Promise(setImmediate);
    }
  };
  const pass = (minutes: number): Promise<void> => clock.pass(minutes, settled);
  const questions = (): string[] =>
    github.asked.map(({ operation, status }) => `${operation} ${status}`);
  const state = (): string | undefined => store.of(claim)?.state;

  /** Opens the pull request of the claim, as the user does, with or without checks that run. */
  async function submit(...checks: readonly string[]): Promise<number> {
    const number = request(repository);
    for (const check of checks) repository.check(number, check, undefined);
    await store.put({ ...claim, state: 'submitted', pullRequest: number });
    return number;
  }

  function request(repository: Repository): number {
    repository.commit({ 'index.md': 'one' });
    const headCommit = repository.commit({ 'index.md': 'two' }, 'mend');
    const { number } = repository.add(
      { title: 'Mend', body: `Closes #${claim.number}`, author: 'mona' },
      {
        head: { repository, branch: 'mend' },
        headCommit,
        base: 'main',
        baseCommit: headCommit,
        isDraft: false,
        merged: undefined,
        reviews: [],
        reviewers: ['ada'],
        mergeable: undefined,
      },
    );
    return number;
  }

  beforeEach(async () => {
    clock = new TestClock();
    github = new GitHubStandIn();
    github.now = () => new Date(clock.now());
    await github.start();
    repository = github.repository('massgen', 'MassGen');
    const { number } = repository.openIssue({ title: 'A step is missing', author: 'grace' });
    login = 'mona';
    const { work } = connect(
      { apiBase: github.apiBase, token: github.signIn('mona'), second: 0 },
      archiveFiles,
    );
    claim = {
      host: 'github.com',
      owner: 'massgen',
      name: 'MassGen',
      number,
      title: 'A step is missing',
      url: `https://github.com/massgen/MassGen/issues/${number}`,
      login: 'mona',
      claimed: '2026-11-22T12:00:00.000Z',
      state: 'waiting',
    };
    store = new ClaimMemory();
    told = [];
    asking = [];
    statuses = new Map();
    let last = 0;
    const following = new ClaimQuestions({
      claims: store,
      access: () => Promise.resolve({ work, login }),
      statuses: {
        of: (issue) => statuses.get(keyOf(issue)),
        put: (issue, status) => void statuses.set(keyOf(issue), status),
      },
      tell: ({ kind, claim: { number: issue } }) => void told.push(`${kind} ${issue}`),
      now: () => clock.now(),
      signal: new AbortController().signal,
    });
    scheduler = new Scheduler(
      clock,
      { read: () => last, write: (time) => void (last = time) },
      {
        awaits: () => following.awaits(),
        next: async () => {
          const question = await following.next();
          return (
            question &&
            (() => {
              const outcome = question();
              asking.push(outcome);
              return outcome;
            })
          );
        },
      },
    );
    store.onPut = () => scheduler.renew();
    scheduler.wake();
  });
  afterEach(async () => {
    scheduler.dispose();
    await github.stop();
  });

  it('sees the assignment, once, and asks no more', async () => {
    await store.put(claim);
    await pass(2);
    repository.assign(claim.number, 'mona');
    await pass(2);
    assert.equal(state(), 'assigned');
    assert.deepEqual(told, [`assigned ${claim.number}`]);
    assert.deepEqual(questions(), ['issues/get 200', 'issues/get 200']);
    assert.ok(clock.isIdle);
  });

  it('takes at most one request each for the assignment, the status and the merge', async () => {
    await store.put(claim);
    repository.assign(claim.number, 'mona');
    await pass(1);
    const pull = await submit();
    await pass(1);
    assert.equal(statuses.get(keyOf(claim))?.reviews, 'awaited');
    repository.mergePullRequest(pull, 'ada');
    await pass(60);
    assert.equal(state(), 'merged');
    assert.deepEqual(told, [`assigned ${claim.number}`, `merged ${claim.number}`]);
    assert.deepEqual(questions(), ['issues/get 200', 'graphql 200', 'pulls/get 200']);
    assert.ok(clock.isIdle);
  });

  it('asks only whether something has changed while nothing has', async () => {
    await store.put(claim);
    await pass(16);
    assert.deepEqual(questions(), [
      'issues/get 200',
      'issues/get 304',
      'issues/get 304',
      'issues/get 304',
    ]);
    const pull = await submit();
    github.asked.length = 0;
    await pass(16);
    assert.deepEqual(questions(), [
      'graphql 200',
      'pulls/get 200',
      'pulls/get 304',
      'pulls/get 304',
      'pulls/get 304',
    ]);
    repository.review(pull, 'ada', 'CHANGES_REQUESTED', 'Please say more.');
    github.asked.length = 0;
    await pass(20);
    assert.deepEqual(questions().slice(0, 2), ['pulls/get 200', 'graphql 200']);
    assert.equal(statuses.get(keyOf(claim))?.reviews, 'changesRequested');
    assert.equal(state(), 'submitted');
    assert.deepEqual(told, []);
  });

  it('asks for checks while they run, and for the names of those that failed', async () => {
    const pull = await submit('unit');
    await pass(4);
    assert.deepEqual(questions(), ['graphql 200', 'checks/list-for-ref 200', 'pulls/get 200']);
    repository.check(pull, 'unit', 'failure');
    github.asked.length = 0;
    await pass(20);
    assert.deepEqual(questions().slice(0, 2), ['checks/list-for-ref 200', 'graphql 200']);
    assert.ok(!questions().slice(2).includes('checks/list-for-ref 200'));
    assert.deepEqual(statuses.get(keyOf(claim))?.failing, ['unit']);
  });

  it('needs no more than an answer of the checks to know that they passed', async () => {
    const pull = await submit('unit');
    await pass(1);
    repository.check(pull, 'unit', 'success');
    await pass(1);
    assert.equal(statuses.get(keyOf(claim))?.checks, 'passed');
    assert.deepEqual(questions(), ['graphql 200', 'checks/list-for-ref 200']);
  });

  it('sees that an issue went to somebody else, or was closed', async () => {
    await store.put(claim);
    repository.assign(claim.number, 'grace');
    await pass(1);
    assert.equal(state(), 'lost');
    await store.put(claim);
    repository.closeIssue(claim.number);
    await pass(1);
    assert.equal(state(), 'lost');
    assert.deepEqual(told, [`assignedToOthers ${claim.number}`, `issueClosed ${claim.number}`]);
    assert.ok(clock.isIdle);
  });

  it('asks whose the issue is where its pull request is closed without a merge', async () => {
    for (const whose of ['mona', 'grace']) {
      const pull = await submit();
      repository.closeIssue(pull);
      await pass(1);
      assert.equal(state(), 'waiting');
      assert.equal(store.of(claim)?.pullRequest, undefined);
      assert.deepEqual(told.splice(0), [`pullRequestClosed ${claim.number}`]);
      repository.unassign(claim.number, 'mona');
      repository.assign(claim.number, whose);
      await pass(1);
      const isMine = whose === 'mona';
      assert.equal(state(), isMine ? 'assigned' : 'lost');
      // That it still is the user's own is no news.
      assert.deepEqual(told.splice(0), isMine ? [] : [`assignedToOthers ${claim.number}`]);
    }
  });

  it('follows a pull request in another repository than its issue’s', async () => {
    const docs = github.repository('massgen', 'docs');
    const number = request(docs);
    // Of the same number, and none of the user's.
    request(repository);
    await store.put({
      ...claim,
      state: 'submitted',
      pullRequest: number,
      pullRequestIn: 'massgen/docs',
    });
    await pass(1);
    docs.mergePullRequest(number);
    await pass(1);
    assert.equal(state(), 'merged');
    assert.equal(store.of(claim)?.pullRequestIn, 'massgen/docs');
    assert.deepEqual(told, [`merged ${claim.number}`]);
  });

  it('leaves a claim alone that was changed during the question', async () => {
    await store.put(claim);
    repository.assign(claim.number, 'mona');
    const release = github.hold('issues/get');
    const passing = pass(1);
    await new Promise(setImmediate);
    await store.put({ ...claim, state: 'submitted' });
    release();
    await passing;
    assert.equal(state(), 'submitted');
    assert.deepEqual(told, []);
  });

  it('asks for several claims in turn, one a minute', async () => {
    const other = repository.openIssue({ title: 'Another', author: 'grace' }).number;
    await store.put(claim);
    await store.put({ ...claim, number: other });
    await pass(7);
    assert.deepEqual(
      github.log.map((line) => line.replace('/repos/massgen/MassGen/issues/', '')),
      [`${claim.number} 200`, `${other} 200`, `${claim.number} 304`],
    );
  });

  it('asks nothing without the focus, signed out, or as somebody else', async () => {
    await store.put(claim);
    for (const who of [undefined, 'grace']) {
      login = who;
      scheduler.wake();
      await pass(60);
    }
    login = 'mona';
    scheduler.rest();
    await pass(60);
    assert.deepEqual(questions(), []);
    assert.ok(clock.isIdle);
    scheduler.wake();
    await pass(1);
    assert.deepEqual(questions(), ['issues/get 200']);
  });

  it('does not ask again for what GitHub refuses to show, but after a failed connection', async () => {
    await store.put({ ...claim, number: 999 });
    await pass(60);
    assert.deepEqual(questions(), ['issues/get 404']);
    await store.put(claim);
    github.isOffline = true;
    await pass(1);
    github.isOffline = false;
    github.asked.length = 0;
    await pass(30);
    assert.equal(questions()[0], 'issues/get 200');
  });
});
