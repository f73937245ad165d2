import { assert } from 'chai';
import type { PullRequest } from '../../src/github/work';
import { failureOf, handbook, never, setUp, type Setup } from './work.setup';

describe('GitHub work', () => {
  let setup: Setup;
  beforeEach(async () => {
    setup = await setUp();
  });
  afterEach(() => setup.github.stop());

  describe('pull requests', () => {
    it('are opened, and found by their branch', async () => {
      const { github, repository } = setup;
      const fork = github.fork(repository, 'grace');
      fork.commit({ 'index.md': 'three' }, 'fix#1');
      const work = setup.work({ token: github.signIn('grace') });
      const asked = { title: 'Fix', body: 'Closes #1', head: 'grace:fix#1', base: 'main' };
      const made = await work.createPullRequest(handbook, { ...asked, draft: true }, never);
      assert.deepInclude(made, { state: 'draft', title: 'Fix', author: 'grace' });
      assert.deepEqual(made.base, { branch: 'main' });
      const found = await work.pullRequests(handbook, 'Grace:fix#1', undefined, never);
      assert.deepEqual(
        found?.value.map(({ number }) => number),
        [made.number],
      );
      assert.isUndefined(await work.pullRequests(handbook, 'Grace:fix#1', found?.etag, never));
      // Without an owner it is no head, and GitHub gives all.
      const none = await work.pullRequests(handbook, 'fix#1', undefined, never);
      assert.isEmpty(none?.value);
      const twice = work.createPullRequest(handbook, { ...asked, draft: true }, never);
      assert.deepEqual(await failureOf(twice), {
        kind: 'refused',
        messages: ['A pull request already exists for grace:fix#1.'],
      });
    });

    it('tell what has become of them', async () => {
      const { repository, pull } = setup;
      const work = setup.work();
      const state = async (etag?: string) => {
        const answer = await work.pullRequest(handbook, pull, etag, never);
        return answer && { state: answer.value.state, etag: answer.etag };
      };
      const open = await state();
      assert.strictEqual(open?.state, 'open');
      assert.isUndefined(await state(open?.etag));
      repository.mergePullRequest(pull);
      assert.strictEqual((await state(open?.etag))?.state, 'merged');
      assert.strictEqual((await work.status(handbook, pull, never)).pullRequest.state, 'merged');
    });

    it('say the same by REST and by GraphQL', async () => {
      const work = setup.work();
      const byRest = await work.pullRequest(handbook, setup.pull, undefined, never);
      const { pullRequest } = await work.status(handbook, setup.pull, never);
      assert.deepEqual<PullRequest | undefined>(pullRequest, byRest?.value);
    });

    it('have checks, of which one that fails counts most', async () => {
      const { repository, pull, commit } = setup;
      const work = setup.work();
      const both = async (etag?: string) => {
        const { checks, failing } = await work.status(handbook, pull, never);
        const known = await work.checks(handbook, commit, etag, never);
        assert.strictEqual(known?.value, checks);
        return { checks, failing, etag: known?.etag };
      };
      const none = await both();
      assert.deepInclude(none, { checks: 'none', failing: [] });
      repository.check(pull, 'lint', 'success');
      assert.strictEqual((await both(none.etag)).checks, 'passed');
      repository.check(pull, 'docs', 'skipped');
      repository.check(pull, 'unit', undefined);
      assert.strictEqual((await both()).checks, 'running');
      repository.check(pull, 'build', 'timed_out');
      const failed = await both();
      assert.deepInclude(failed, { checks: 'failed', failing: ['build'] });
      assert.isUndefined(await work.checks(handbook, commit, failed.etag, never));
    });

    it('have reviews, of which each reviewer’s last word counts', async () => {
      const { repository, pull } = setup;
      const subject = repository.subject(pull);
      const reviews = async () => {
        const { reviews: how, asking } = await setup.work().status(handbook, pull, never);
        return [how, ...asking];
      };
      assert.deepEqual(await reviews(), ['none']);
      subject.pull?.reviewers.push('grace');
      assert.deepEqual(await reviews(), ['awaited']);
      repository.review(pull, 'grace', 'CHANGES_REQUESTED');
      repository.review(pull, 'alan', 'APPROVED');
      repository.review(pull, 'grace', 'COMMENTED');
      assert.deepEqual(await reviews(), ['changesRequested', 'grace']);
      subject.pull?.reviewers.push('grace');
      assert.deepEqual(await reviews(), ['awaited']);
      repository.review(pull, 'grace', 'APPROVED');
      assert.deepEqual(await reviews(), ['approved']);
    });

    it('say whether they can be merged, where GitHub knows', async () => {
      const part = setup.repository.subject(setup.pull).pull;
      for (const [mergeable, conflicts] of [
        [true, false],
        [false, true],
        ['unknown', undefined],
      ] as const) {
        part!.mergeable = mergeable;
        const status = await setup.work().status(handbook, setup.pull, never);
        assert.strictEqual(status.conflicts, conflicts);
      }
    });
  });

  describe('releases', () => {
    it('have tags, the newest first', async () => {
      const { repository, commit } = setup;
      repository.content.tag('v2', commit);
      const tags = await setup.work().tags(handbook, never);
      assert.deepEqual(
        tags.map(({ name }) => name),
        ['v2', 'v1'],
      );
      assert.strictEqual(tags[0]?.commit, commit);
    });

    it('bring what was merged after a time', async () => {
      const { repository, pull } = setup;
      const before = new Date(Date.now() - 60_000);
      const work = setup.work();
      assert.isEmpty(await work.mergedSince(handbook, before, never));
      repository.mergePullRequest(pull);
      const [merged] = await work.mergedSince(handbook, before, never);
      assert.deepInclude(merged, { number: pull, title: 'Mend the step', author: 'ada' });
      assert.isEmpty(await work.mergedSince(handbook, new Date(Date.now() + 60_000), never));
    });
  });
});
