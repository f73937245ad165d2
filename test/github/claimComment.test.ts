import assert from 'node:assert/strict';
import { keyOf, type Claim, type IssueKey } from '../../src/features/claims/claim';
import { earlierClaim, postClaim } from '../../src/features/contribute/claim/comment';
import { isFree, postIfFree, type Posted } from '../../src/features/contribute/claim/post';
import { brokenServer, missingScope } from '../support/github/answers';
import { failureOf, handbook, never, setUp, type Setup } from './work.setup';

const text = 'May I have it?';

/** The claims of a window, in memory. */
class KeptClaims {
  readonly kept = new Map<string, Claim>();
  put(claim: Claim): Promise<void> {
    this.kept.set(keyOf(claim), claim);
    return Promise.resolve();
  }
  of(issue: IssueKey): Claim | undefined {
    return this.kept.get(keyOf(issue));
  }
  remove(issue: IssueKey): Promise<void> {
    this.kept.delete(keyOf(issue));
    return Promise.resolve();
  }
}

describe('the comment that claims an issue', () => {
  let setup: Setup;
  let claims: KeptClaims;
  let claim: Claim;

  beforeEach(async () => {
    setup = await setUp();
    claims = new KeptClaims();
    claim = {
      ...handbook,
      host: 'github.com',
      number: setup.issue,
      title: 'A step is missing',
      url: 'https://github.com/massgen/handbook/issues/1',
      login: 'ada',
      claimed: new Date().toISOString(),
      state: 'claiming',
    };
  });
  afterEach(() => setup.github.stop());

  const post = () => postClaim({ work: setup.work(), login: 'ada', claims, claim }, text, never);
  const mine = (): string[] =>
    setup.repository
      .subject(setup.issue)
      .comments.filter(({ author }) => author === 'ada')
      .map(({ body }) => body);
  const kept = (): string[] => [...claims.kept.values()].map(({ state }) => state);

  it('is posted, and the issue assigned where one may', async () => {
    const issue = await post();
    assert.deepEqual(mine(), [text]);
    assert.deepEqual(issue?.assignees, ['ada']);
  });

  for (const trouble of ['lostAnswer', 'cutShort'] as const) {
    it(`is found where it was posted: ${trouble}`, async () => {
      setup.github.troubles.add('issues/create-comment', trouble);
      assert.deepEqual((await post())?.assignees, ['ada']);
      assert.deepEqual(mine(), [text]);
    });
  }

  it('is not kept where it is not there, which is told as what it was', async () => {
    setup.github.troubles.add('issues/create-comment', 'hangUp');
    assert.deepEqual(await failureOf(post()), { kind: 'offline' });
    assert.deepEqual(kept(), []);
    setup.github.troubles.add('issues/create-comment', brokenServer(503));
    assert.deepEqual(await failureOf(post()), { kind: 'unexpected', status: 503 });
    setup.github.troubles.add('issues/create-comment', missingScope(['public_repo']));
    assert.equal(((await failureOf(post())) as { kind: string }).kind, 'noScope');
    assert.deepEqual([mine(), kept()], [[], []]);
  });

  it('is kept with its text where nobody can say, and found by that the next time', async () => {
    setup.github.troubles.add('issues/create-comment', 'lostAnswer');
    setup.github.troubles.add('issues/list-comments', 'hangUp', 2);
    assert.deepEqual(await failureOf(post()), { kind: 'uncertain' });
    const [before] = claims.kept.values();
    assert.deepEqual([before?.state, before?.comment], ['claiming', text]);

    const work = setup.work();
    const known = await work.issue(handbook, setup.issue, undefined, never);
    assert.ok(known);
    const find = (texts: readonly (string | undefined)[]) =>
      earlierClaim({ work, login: 'ada' }, known.value, texts, never);
    assert.equal((await find(['I would like to work on it.', before?.comment]))?.body, text);
    assert.equal(await find(['I would like to work on it.', undefined]), undefined);
    assert.deepEqual(mine(), [text]);
  });

  it('tells of others who were faster', async () => {
    setup.repository.permit('ada', 'read');
    setup.repository.assign(setup.issue, 'grace');
    assert.deepEqual((await post())?.assignees, ['grace']);
    setup.repository.closeIssue(setup.issue);
    assert.equal((await post())?.state, 'closed');
  });

  describe('that the user has agreed to', () => {
    let agree: () => Promise<Posted>;

    beforeEach(async () => {
      const work = setup.work();
      const seen = await work.issue(handbook, setup.issue, undefined, never);
      assert.ok(seen && isFree(seen.value));
      agree = () =>
        postIfFree(
          { work, login: 'ada', claims, claim },
          { sentence: text, comment: `${text} Please.`, etag: seen.etag },
          never,
        );
    });

    it('is posted where the issue is as it was seen, at the cost of one request', async () => {
      setup.github.asked.length = 0;
      assert.equal((await agree()).kind, 'posted');
      assert.deepEqual(mine(), [`${text} Please.`]);
      assert.deepEqual(setup.github.operations, [
        'issues/get',
        'issues/create-comment',
        'issues/add-assignees',
      ]);
    });

    it('is not posted where somebody was faster', async () => {
      setup.repository.assign(setup.issue, 'grace');
      assert.equal((await agree()).kind, 'taken');
      assert.deepEqual([mine(), kept()], [[], []]);
    });

    it('is not posted a second time after another window, with whichever text', async () => {
      setup.repository.comment(setup.issue, 'ada', text);
      assert.equal((await agree()).kind, 'earlier');
      assert.deepEqual(mine(), [text]);
    });

    it('is not posted while another window may be posting it', async () => {
      await claims.put({ ...claim, comment: text });
      assert.equal((await agree()).kind, 'unknown');
      assert.deepEqual(mine(), []);
      await claims.put({ ...claim, claimed: '2026-01-01T00:00:00Z', comment: text });
      assert.equal((await agree()).kind, 'posted');
    });
  });
});
