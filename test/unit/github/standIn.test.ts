import { assert } from 'chai';
import { GitHubStandIn } from '../../support/github/standIn';

describe("the tests' GitHub", () => {
  let github: GitHubStandIn;
  let token: string;

  const ask = (path: string, init: { method?: string; body?: object; etag?: string } = {}) =>
    fetch(`${github.apiBase}${path}`, {
      method: init.method ?? 'GET',
      headers: {
        authorization: `token ${token}`,
        ...(init.etag !== undefined && { 'if-none-match': init.etag }),
      },
      ...(init.body && { body: JSON.stringify(init.body) }),
    });
  const comments = '/repos/massgen/app/issues/1/comments';

  beforeEach(async () => {
    github = new GitHubStandIn();
    await github.start();
    token = github.signIn('mona');
    github.repository('massgen', 'app').openIssue({ labels: ['bug'] });
  });
  afterEach(() => github.stop());

  it('refuses what GitHub does not describe, and fails the test for it', async () => {
    const statuses = [
      await ask(comments, { method: 'POST', body: { text: 'no body' } }),
      await ask('/repos/massgen/app/issues?lables=bug'),
      await ask('/repos/massgen/app/issues?per_page=many'),
      await ask('/repos/massgen/app/milestones'),
    ].map(({ status }) => status);
    assert.deepEqual(statuses, [500, 500, 500, 500]);
    const stopped = await github.stop().then(
      () => '',
      (error: unknown) => String(error),
    );
    assert.include(stopped, 'has no property "text"');
    assert.include(stopped, 'has no parameter "lables"');
    assert.include(stopped, 'per_page');
    assert.include(stopped, 'milestones is not described');
    assert.lengthOf(github.repository('massgen', 'app').subject(1).comments, 0);
  });

  it('holds its own answers to the description too', async () => {
    github.repository('massgen', 'app').subject(1).title = undefined as unknown as string;
    assert.strictEqual((await ask('/repos/massgen/app/issues/1')).status, 500);
    assert.match(github.violations.splice(0).join(), /issues\/get 200.*title/);
  });

  it('answers 304, which is not counted, until something changes', async () => {
    const path = '/repos/massgen/app/issues/1';
    const first = await ask(path);
    const etag = first.headers.get('etag') ?? '';
    const before = github.rate.remaining;
    assert.strictEqual((await ask(path, { etag })).status, 304);
    assert.strictEqual(github.rate.remaining, before);
    github.repository('massgen', 'app').assign(1, 'mona');
    assert.strictEqual((await ask(path, { etag })).status, 200);
    assert.strictEqual(github.rate.remaining, before - 1);
  });

  it('can lose an answer after it did what was asked for', async () => {
    github.troubles.add('issues/create-comment', 'lostAnswer');
    const body = { body: 'I would like to work on this.' };
    const lost = await ask(comments, { method: 'POST', body }).then(
      () => 'answered',
      () => 'lost',
    );
    assert.strictEqual(lost, 'lost');
    const { comments: posted } = github.repository('massgen', 'app').subject(1);
    assert.deepEqual(
      posted.map((comment) => [comment.author, comment.body]),
      [['mona', body.body]],
    );
  });
});
