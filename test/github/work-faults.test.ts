import { assert } from 'chai';
import type { GitHubFailure } from '../../src/github/errors';
import type { GitHubWork } from '../../src/github/work';
import * as answers from '../support/github/answers';
import { GitHubStandIn } from '../support/github/standIn';
import type { Trouble } from '../support/github/troubles';
import { failureOf, handbook, setUp, type Setup } from './work.setup';

type Call = (work: GitHubWork, setup: Setup, signal: AbortSignal) => Promise<unknown>;

/** Every method that reads, asked for something that is there. */
const reads = {
  issues: (work, _, signal) => work.issues(handbook, {}, 1, undefined, signal),
  search: (work, _, signal) => work.search('repo:massgen/handbook is:issue', 1, signal),
  labels: (work, _, signal) => work.labels(handbook, 1, undefined, signal),
  issue: (work, { issue }, signal) => work.issue(handbook, issue, undefined, signal),
  linkedPullRequests: (work, { issue }, signal) => work.linkedPullRequests(handbook, issue, signal),
  comments: (work, { issue }, signal) => work.comments(handbook, issue, undefined, signal),
  access: (work, _, signal) => work.access(handbook, signal),
  fork: (work, _, signal) => work.fork(handbook, 'ada', signal),
  pullRequests: (work, _, signal) => work.pullRequests(handbook, 'massgen:mend', undefined, signal),
  pullRequest: (work, { pull }, signal) => work.pullRequest(handbook, pull, undefined, signal),
  checks: (work, { commit }, signal) => work.checks(handbook, commit, undefined, signal),
  status: (work, { pull }, signal) => work.status(handbook, pull, signal),
  tags: (work, _, signal) => work.tags(handbook, signal),
  mergedSince: (work, _, signal) => work.mergedSince(handbook, new Date(0), signal),
  textFiles: (work, _, signal) => work.textFiles(handbook, '.github/ISSUE_TEMPLATE', signal),
} satisfies Readonly<Partial<Record<keyof GitHubWork, Call>>>;

/** Every method that writes, each with something that is not there yet. */
const writes = {
  comment: (work, { issue }, signal) => work.comment(handbook, issue, 'I take it', signal),
  assign: (work, { issue }, signal) => work.assign(handbook, issue, 'ada', signal),
  createIssue: (work, _, signal) =>
    work.createIssue(handbook, { title: 'Another', body: '', labels: [] }, signal),
  createFork: (work, _, signal) => work.createFork(handbook, signal),
  createPullRequest: (work, _, signal) =>
    work.createPullRequest(
      handbook,
      { title: 'New', body: '', head: 'massgen:new', base: 'main', draft: true },
      signal,
    ),
} satisfies Readonly<Partial<Record<keyof GitHubWork, Call>>>;

const methods: Readonly<Record<keyof GitHubWork, Call>> = { ...reads, ...writes };

type Results = Readonly<Record<string, GitHubFailure | 'done'>>;

/** The same for each of these methods. */
const each = (of: object, result: Results[string]): Results =>
  Object.fromEntries(Object.keys(of).map((name) => [name, result]));

/** How often each write was carried out. */
function doneIn({
  github,
  repository,
  issue,
}: Setup): Readonly<Record<keyof typeof writes, number>> {
  const subjects = [...repository.subjects.values()];
  return {
    comment: repository.subject(issue).comments.length - 1,
    assign: repository.subject(issue).assignees.length,
    createIssue: subjects.filter(({ title }) => title === 'Another').length,
    createFork: [...github.repositories()].length - 1,
    createPullRequest: subjects.filter(({ title }) => title === 'New').length,
  };
}

const reset = Math.ceil(Date.now() / 1000) + 3000;

interface Fault {
  readonly name: string;
  readonly trouble: Trouble;
  readonly read: Results[string];
  readonly write: Results[string];
  /** Requests that a read makes while the fault lasts. */
  readonly asked: 1 | 2;
  /** How often a write is carried out. */
  readonly done: 0 | 1;
}

const said = (name: string, trouble: Trouble, failure: GitHubFailure): Fault => ({
  name,
  trouble,
  read: failure,
  write: failure,
  asked: 1,
  done: 0,
});
const broken = (status: 500 | 502 | 503): Fault => ({
  name: `an answer ${status}`,
  trouble: answers.brokenServer(status),
  read: { kind: 'unexpected', status },
  write: { kind: 'uncertain' },
  asked: 2,
  done: 0,
});
const lost = (
  name: string,
  trouble: Trouble,
  read: GitHubFailure,
  more: Pick<Fault, 'asked' | 'done'>,
): Fault => ({ name, trouble, read, write: { kind: 'uncertain' }, ...more });
const noSense: GitHubFailure = { kind: 'unexpected', status: 200 };

const faults: readonly Fault[] = [
  lost('a line that ends before', 'hangUp', { kind: 'offline' }, { asked: 2, done: 0 }),
  lost('a line that ends after', 'lostAnswer', { kind: 'offline' }, { asked: 2, done: 1 }),
  lost('an answer cut short', 'cutShort', noSense, { asked: 1, done: 1 }),
  lost('bad JSON', answers.badJson(), noSense, { asked: 1, done: 0 }),
  lost('JSON of another shape', answers.json(200, { data: 1 }), noSense, { asked: 1, done: 0 }),
  lost('nothing at all', { status: 200 }, noSense, { asked: 1, done: 0 }),
  broken(500),
  broken(502),
  broken(503),
  said('401', answers.badCredentials(), { kind: 'unauthorised' }),
  said('403 without the permission', answers.forbidden(), {
    kind: 'forbidden',
    message: 'Must have admin rights to Repository.',
  }),
  said('403 without the scope', answers.missingScope(['repo']), {
    kind: 'noScope',
    scopes: ['repo'],
  }),
  said('403 for SAML', answers.samlNeeded(), {
    kind: 'saml',
    url: 'https://github.com/orgs/massgen/sso?authorization_request=A1',
  }),
  said('403 for the rate limit', answers.rateLimited(reset), {
    kind: 'rateLimited',
    reset: new Date(reset * 1000),
  }),
  said('404', answers.notFound(), { kind: 'notFound' }),
  said('410', answers.gone(), { kind: 'gone', message: 'Issues are disabled for this repo' }),
  said('422', answers.invalid('Issue', [{ code: 'custom', message: 'Too\n long\u202e.' }]), {
    kind: 'refused',
    messages: ['Too long .'],
  }),
  said('429 without a time', answers.json(429, { message: 'Slow down' }), {
    kind: 'rateLimited',
    reset: undefined,
  }),
];

describe('GitHub work in trouble', () => {
  let setup: Setup;

  beforeEach(async () => {
    setup = await setUp();
    setup.repository.commit({ 'index.md': 'three' }, 'new');
  });
  afterEach(() => setup.github.stop());

  /** Calls methods all at once. */
  const call = async (
    names: object,
    options: Parameters<Setup['work']>[0] = {},
  ): Promise<Results> => {
    const work = setup.work(options);
    const { signal } = new AbortController();
    const results = Object.keys(names).map(async (name) => {
      const result = await failureOf(methods[name as keyof GitHubWork](work, setup, signal));
      return [name, result] as const;
    });
    return Object.fromEntries(await Promise.all(results));
  };

  for (const { name, trouble, read, write, asked, done } of faults) {
    it(`of ${name} is told by every method, and nothing is done twice`, async () => {
      setup.github.troubles.add('any', trouble, Infinity);
      assert.deepEqual(await call(reads), each(reads, read));
      assert.lengthOf(setup.github.asked, asked * Object.keys(reads).length);
      setup.github.asked.length = 0;
      assert.deepEqual(await call(writes), each(writes, write));
      assert.lengthOf(setup.github.asked, Object.keys(writes).length);
      assert.deepEqual(
        Object.values(doneIn(setup)),
        Object.keys(writes).map(() => done),
      );
    });
  }

  it('that a server has once is tried again by what reads', async () => {
    const work = setup.work();
    for (const [name, read] of Object.entries(reads) as [string, Call][]) {
      setup.github.troubles.push(answers.brokenServer());
      await read(work, setup, new AbortController().signal);
      assert.lengthOf(setup.github.asked.splice(0), 2, name);
    }
  });

  it('of a secondary limit that ends in a moment is waited for', async () => {
    const work = setup.work();
    for (const [name, method] of Object.entries(methods)) {
      setup.github.troubles.push(answers.secondaryLimit(2));
      await method(work, setup, new AbortController().signal);
      assert.isAbove(setup.github.asked.splice(0).length, 1, name);
    }
    assert.deepEqual(
      Object.values(doneIn(setup)),
      Object.keys(writes).map(() => 1),
    );
  });

  for (const status of [403, 429] as const) {
    it(`of a secondary limit with ${status} that comes again is told, and waited for once`, async () => {
      setup.github.troubles.add('any', answers.secondaryLimit(2, status), Infinity);
      for (const [name, result] of Object.entries(await call(methods))) {
        assert.isTrue(result !== 'done' && result.kind === 'rateLimited', name);
      }
      assert.lengthOf(setup.github.asked, 2 * Object.keys(methods).length);
    });

    it(`of a secondary limit with ${status} that lasts is told with its end`, async () => {
      setup.github.troubles.add('any', answers.secondaryLimit(600, status), Infinity);
      for (const [name, result] of Object.entries(await call(methods))) {
        assert.isTrue(result !== 'done' && result.kind === 'rateLimited' && !!result.reset, name);
      }
      assert.lengthOf(setup.github.asked, Object.keys(methods).length);
    });
  }

  it('of no answer in time is told, and not by what writes', async () => {
    const until = new Promise<void>(() => undefined);
    setup.github.troubles.add('any', { until }, Infinity);
    assert.deepEqual(await call(methods, { patience: 20 }), {
      ...each(reads, { kind: 'slow' }),
      ...each(writes, { kind: 'uncertain' }),
    });
  });

  it('of nobody who listens is offline for all: nothing was sent', async () => {
    const gone = new GitHubStandIn();
    await gone.start();
    const { apiBase } = gone;
    await gone.stop();
    assert.deepEqual(await call(methods, { apiBase }), each(methods, { kind: 'offline' }));
  });

  it('of being unknown is told without asking by what GitHub answers to nobody unknown', async () => {
    const { fork, status, tags, textFiles } = reads;
    const signedIn = { fork, status, tags, textFiles, ...writes };
    assert.deepEqual(await call(methods, { token: undefined }), {
      ...each(methods, 'done'),
      ...each(signedIn, { kind: 'unauthorised' }),
    });
    assert.lengthOf(setup.github.asked, Object.keys(methods).length - Object.keys(signedIn).length);
  });

  it('of a sign-in that is revoked halfway is told from then on', async () => {
    const token = setup.github.signIn('ada');
    const work = setup.work({ token });
    const { signal } = new AbortController();
    assert.isDefined(await work.issue(handbook, setup.issue, undefined, signal));
    setup.github.tokens.revoke(token);
    assert.deepEqual(await failureOf(work.comment(handbook, setup.issue, 'I take it', signal)), {
      kind: 'unauthorised',
    });
  });

  it('of a name that leads elsewhere is not found, and not asked for', async () => {
    for (const repository of [
      { owner: '..', name: 'handbook' },
      { owner: 'massgen', name: '.' },
      { owner: 'massgen', name: 'hand book' },
      { owner: 'massgen/handbook', name: 'issues' },
    ]) {
      const asked = setup.work().access(repository, new AbortController().signal);
      assert.deepEqual(await failureOf(asked), { kind: 'notFound' });
    }
    assert.lengthOf(setup.github.asked, 0);
  });

  describe('ends with the one who asked', () => {
    it('before anything is asked', async () => {
      const gone = AbortSignal.abort(new Error('gone'));
      for (const [name, method] of Object.entries(methods)) {
        assert.strictEqual(await reasonOf(method(setup.work(), setup, gone)), 'gone', name);
      }
      assert.lengthOf(setup.github.asked, 0);
    });

    it('at once while GitHub is being waited for', async () => {
      const ending = new AbortController();
      const until = new Promise<void>(() => undefined);
      setup.github.troubles.add('any', { until }, Infinity);
      const work = setup.work();
      const all = Object.values(methods).map((method) =>
        reasonOf(method(work, setup, ending.signal)),
      );
      ending.abort(new Error('gone'));
      assert.deepEqual(
        await Promise.all(all),
        all.map(() => 'gone'),
      );
    });

    it('while a fork is being filled', async () => {
      const { github } = setup;
      github.forksTake = Infinity;
      const ending = new AbortController();
      const forked = setup.work({ second: 1_000_000 }).createFork(handbook, ending.signal);
      const over = new AbortController();
      const reason = reasonOf(forked).finally(() => over.abort());
      const isWaiting = () => github.operations.includes('repos/get-commit');
      while (!over.signal.aborted && !isWaiting()) await new Promise(setImmediate);
      ending.abort(new Error('gone'));
      assert.strictEqual(await reason, 'gone');
      assert.lengthOf(github.asked, 2);
    });
  });
});

/** The message of whatever a promise is rejected with. */
async function reasonOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'done';
}
