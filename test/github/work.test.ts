import { assert } from 'chai';
import type { Issue } from '../../src/github/work';
import { failureOf, handbook, never, setUp, type Setup } from './work.setup';

describe('GitHub work', () => {
  let setup: Setup;
  beforeEach(async () => {
    setup = await setUp();
  });
  afterEach(() => setup.github.stop());

  const numbers = (issues: readonly Pick<Issue, 'number'>[] = []) =>
    issues.map(({ number }) => number);

  describe('issues', () => {
    it('are open ones, no pull requests, whole', async () => {
      const answer = await setup.work().issues(handbook, {}, 1, undefined, never);
      const [issue, ...others] = answer?.value.items ?? [];
      assert.isEmpty(others);
      assert.isFalse(answer?.value.hasMore);
      const { created, updated, ...rest } = issue!;
      assert.deepEqual(rest, {
        repository: handbook,
        number: setup.issue,
        title: 'A step is missing',
        body: 'Which one?',
        url: `${setup.github.uri}/massgen/handbook/issues/1`,
        state: 'open',
        labels: [{ name: 'bug', colour: 'ededed' }],
        assignees: [],
        author: 'grace',
        comments: 1,
      });
      assert.isAtMost(created.getTime(), updated.getTime());
    });

    it('are those of the labels and the assignee that are asked for', async () => {
      const { repository, issue } = setup;
      const mine = repository.openIssue({ labels: ['bug', 'track'], assignees: ['ada'] }).number;
      const work = setup.work();
      for (const [filter, expected] of [
        [{ labels: ['bug'] }, [mine, issue]],
        [{ labels: ['bug', 'track'] }, [mine]],
        [{ assignee: 'ada' }, [mine]],
        [{ assignee: { any: true } }, [mine]],
        [{ assignee: { any: false } }, [issue]],
        [{ labels: ['track'], assignee: { any: false } }, []],
      ] as const) {
        const answer = await work.issues(handbook, filter, 1, undefined, never);
        assert.deepEqual(numbers(answer?.value.items), [...expected], JSON.stringify(filter));
      }
    });

    it('are given once each, page by page, to the last', async () => {
      for (let left = 249; left > 0; left--) setup.repository.openIssue();
      const work = setup.work();
      const seen = new Set<number>();
      let more = true;
      for (let page = 1; more; page++) {
        const answer = await work.issues(handbook, {}, page, undefined, never);
        for (const { number } of answer?.value.items ?? []) seen.add(number);
        more = answer?.value.hasMore === true;
      }
      assert.strictEqual(seen.size, 250);
      assert.lengthOf(setup.github.asked, 3);
    });

    it('are not given again while nothing has changed', async () => {
      const work = setup.work();
      const first = await work.issues(handbook, {}, 1, undefined, never);
      assert.isUndefined(await work.issues(handbook, {}, 1, first?.etag, never));
      const one = await work.issue(handbook, setup.issue, undefined, never);
      assert.isUndefined(await work.issue(handbook, setup.issue, one?.etag, never));
      setup.repository.assign(setup.issue, 'ada');
      const changed = await work.issue(handbook, setup.issue, one?.etag, never);
      assert.deepEqual(changed?.value.assignees, ['ada']);
      assert.isDefined(await work.issues(handbook, {}, 1, first?.etag, never));
    });

    it('are found by a question, with how many there are', async () => {
      for (let left = 59; left > 0; left--)
        setup.repository.openIssue({ title: 'Found', body: 'Text' });
      const question = 'repo:massgen/handbook is:issue is:open in:title found';
      const first = await setup.work().search(question, 1, never);
      assert.deepInclude(first, { hasMore: true, total: 59 });
      assert.lengthOf(first.items, 50);
      const second = await setup.work().search(question, 2, never);
      assert.isFalse(second.hasMore);
      assert.lengthOf(second.items, 9);
    });

    it('are not pull requests, though GitHub numbers both', async () => {
      const asked = setup.work().issue(handbook, setup.pull, undefined, never);
      assert.deepEqual(await failureOf(asked), { kind: 'notFound' });
    });

    it('are made, and assigned to those who may be', async () => {
      const work = setup.work();
      const made = await work.createIssue(
        handbook,
        { title: 'New', body: 'Text', labels: ['bug'] },
        never,
      );
      assert.deepInclude(made, { title: 'New', body: 'Text', author: 'ada' });
      assert.deepEqual((await work.assign(handbook, made.number, 'ada', never)).assignees, ['ada']);
      const nobody = await work.assign(handbook, setup.issue, 'stranger', never);
      assert.deepEqual(nobody.assignees, []);
    });

    it('name the pull requests that name them, each once', async () => {
      const { repository, issue, pull } = setup;
      repository.openIssue({ body: `See #${issue}` });
      const [linked, ...others] = await setup.work().linkedPullRequests(handbook, issue, never);
      assert.isEmpty(others);
      assert.deepInclude(linked, { repository: handbook, number: pull, state: 'open' });
      repository.mergePullRequest(pull);
      const [merged] = await setup.work().linkedPullRequests(handbook, issue, never);
      assert.strictEqual(merged?.state, 'merged');
    });
  });

  describe('comments', () => {
    it('are written, and read since a time', async () => {
      const work = setup.work();
      const written = await work.comment(handbook, setup.issue, 'I take it', never);
      assert.deepInclude(written, { author: 'ada', body: 'I take it' });
      const all = await work.comments(handbook, setup.issue, undefined, never);
      assert.deepEqual(
        all.map(({ author }) => author),
        ['grace', 'ada'],
      );
      const later = new Date(Date.now() + 5000);
      assert.isEmpty(await work.comments(handbook, setup.issue, later, never));
    });

    for (const [count, requests] of [
      [100, 1],
      [101, 2],
      [150, 2],
      [250, 3],
    ] as const) {
      it(`are the last hundred of ${count}, the oldest first`, async () => {
        const { repository, issue } = setup;
        for (let n = 2; n <= count; n++) repository.comment(issue, 'ada', String(n));
        const last = await setup.work().comments(handbook, issue, undefined, never);
        assert.lengthOf(last, 100);
        assert.strictEqual(last.at(-1)?.body, String(count));
        assert.strictEqual(last[1]?.body, String(count - 98));
        assert.lengthOf(setup.github.asked, requests);
      });
    }
  });

  describe('repositories', () => {
    it('say what the account may do', async () => {
      const { github, repository } = setup;
      const { repository: named, ...mine } = await setup.work().access(handbook, never);
      assert.deepEqual(named, handbook);
      assert.deepInclude(mine, {
        isPrivate: false,
        defaultBranch: 'main',
        mayPush: true,
        mayTriage: true,
        mayFork: true,
        parent: undefined,
      });
      repository.permit('ada', 'triage');
      const triage = await setup.work().access(handbook, never);
      assert.deepInclude(triage, { mayPush: false, mayTriage: true });
      const nobody = await setup.work({ token: undefined }).access(handbook, never);
      assert.deepInclude(nobody, { mayPush: false, mayTriage: false, mayFork: false });
      repository.isPrivate = true;
      const token = github.signIn('ada', ['public_repo']);
      const hidden = setup.work({ token }).access(handbook, never);
      assert.deepEqual(await failureOf(hidden), { kind: 'notFound' });
    });

    it('are forked once, and given when the fork is filled', async () => {
      const { github } = setup;
      const work = setup.work();
      assert.isUndefined(await work.fork(handbook, 'ada', never));
      github.forksTake = 2;
      const made = await work.createFork(handbook, never);
      const filled = github.operations.filter((operation) => operation === 'repos/get-commit');
      assert.lengthOf(filled, 3);
      assert.deepInclude(made, { mayPush: true, parent: handbook, defaultBranch: 'main' });
      const again = await work.createFork(handbook, never);
      assert.deepEqual(again.repository, made.repository);
    });

    it('have a fork that is found whatever it is called', async () => {
      const { github, repository } = setup;
      github.fork(repository, 'grace');
      github.fork(repository, 'ada', 'my-handbook');
      const fork = await setup.work().fork(handbook, 'Ada', never);
      assert.deepInclude(fork, {
        repository: { owner: 'ada', name: 'my-handbook' },
        mayPush: true,
        parent: handbook,
        cloneUrl: `${github.uri}/ada/my-handbook.git`,
      });
    });
  });

  it('gives the text files of a folder', async () => {
    const folder = '.github/ISSUE_TEMPLATE';
    setup.repository.commit({
      'readme.md': 'Read me',
      [`${folder}/bug.md`]: 'Bug',
      [`${folder}/deep/other.md`]: 'Other',
      [`${folder}/picture.png`]: new Uint8Array([0, 1, 2, 255]),
    });
    const work = setup.work();
    const bug = { path: `${folder}/bug.md`, text: 'Bug' };
    const readme = { path: 'readme.md', text: 'Read me' };
    assert.deepEqual(await work.textFiles(handbook, [folder], never), [bug]);
    assert.deepEqual(await work.textFiles(handbook, [''], never), [readme]);
    assert.isEmpty(await work.textFiles(handbook, ['no/such'], never));
    const { length } = setup.github.asked;
    const all = await work.textFiles(handbook, ['', 'no/such', folder], never);
    assert.deepEqual(all, [readme, bug]);
    assert.lengthOf(setup.github.asked, length + 1);
  });
});
