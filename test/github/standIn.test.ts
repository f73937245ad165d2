import { assert } from 'chai';
import { GitHubStandIn } from '../support/github/standIn';

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
  const graph = async (query: string): Promise<unknown> => {
    const answer = await fetch(`${github.uri}/api/graphql`, {
      method: 'POST',
      headers: { authorization: `token ${token}` },
      body: JSON.stringify({ query }),
    });
    return answer.json();
  };
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
    await graph('{ viewer { logon } }');
    const stopped = await github.stop().then(
      () => '',
      (error: unknown) => String(error),
    );
    assert.include(stopped, 'has no property "text"');
    assert.include(stopped, 'has no parameter "lables"');
    assert.include(stopped, 'per_page');
    assert.include(stopped, 'milestones is not described');
    assert.include(stopped, 'Cannot query field "logon"');
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

  it('takes a contribution from a fork to the merge, which closes its issue', async () => {
    const app = github.repository('massgen', 'app');
    const form = { '.github/ISSUE_TEMPLATE/bug.yml': 'name: Bug' };
    app.content.tag('v1', app.commit({ ...form, 'README.md': 'one' }));
    app.commit({ ...form, 'README.md': 'two' });
    github.forksTake = 1;
    const get = async (path: string): Promise<unknown> => (await ask(path)).json();
    const post = async (path: string, body: object) => {
      const answer = await ask(path, { method: 'POST', body });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    };
    const pull = { title: 'Mend it', head: 'mona:issue1', base: 'main', body: 'Closes #1' };
    const pulls = '/repos/massgen/app/pulls';

    const failed = [{ __typename: 'CheckRun', name: 'tests', conclusion: 'FAILURE' }];
    const rollup = { state: 'FAILURE', contexts: { nodes: failed } };

    const assigned = await post('/repos/massgen/app/issues/1/assignees', { assignees: ['mona'] });
    assert.deepEqual([assigned.status, assigned.body['assignees']], [201, []]);
    assert.strictEqual((await post('/repos/massgen/app/forks', {})).status, 202);
    const head = () => ask('/repos/mona/app/commits/HEAD', {});
    assert.deepEqual([(await head()).status, (await head()).status], [409, 200]);
    assert.strictEqual((await post(pulls, pull)).status, 422);

    const fork = github.repository('mona', 'app');
    fork.commit({ 'README.md': 'three' }, 'issue1');
    const made = await post(pulls, pull);
    assert.strictEqual(made.status, 201);
    assert.match(JSON.stringify((await post(pulls, pull)).body), /already exists for mona:issue1/);
    const { number } = made.body as { number: number };
    app.check(number, 'tests', 'failure');
    app.review(number, 'maria', 'CHANGES_REQUESTED');
    assert.match(
      JSON.stringify(await get('/repos/massgen/app/issues/1/timeline')),
      /cross-referenced.*Mend it/,
    );
    for (const path of [
      pulls,
      `${pulls}/${number}`,
      `${pulls}/${number}/reviews`,
      `/repos/massgen/app/commits/${app.pull(app.subject(number)).headCommit}/check-runs`,
      '/repos/massgen/app/tags',
      '/repos/massgen/app/contents/.github/ISSUE_TEMPLATE',
      '/repos/massgen/app/contents/README.md',
      '/repos/massgen/app/forks',
      '/repos/massgen/app/labels',
      '/repos/mona/app',
      '/user',
      '/rate_limit',
    ]) {
      assert.strictEqual((await ask(path)).status, 200, path);
    }
    const status = await graph(`{ repository(owner: "massgen", name: "app") {
      refs(refPrefix: "refs/tags/", first: 10) { nodes { name target { oid } } }
      pullRequest(number: ${number}) {
        isDraft mergeable reviewDecision headRepositoryOwner { login }
        latestOpinionatedReviews(first: 10) { nodes { author { login } state } }
        commits(last: 1) { nodes { commit { statusCheckRollup { state contexts(first: 100) {
          nodes { __typename ... on CheckRun { name conclusion } }
        } } } } }
      }
    } }`);
    assert.deepEqual(status, {
      data: {
        repository: {
          refs: { nodes: [{ name: 'v1', target: { oid: app.find('v1') } }] },
          pullRequest: {
            isDraft: false,
            mergeable: 'MERGEABLE',
            reviewDecision: 'CHANGES_REQUESTED',
            headRepositoryOwner: { login: 'mona' },
            latestOpinionatedReviews: {
              nodes: [{ author: { login: 'maria' }, state: 'CHANGES_REQUESTED' }],
            },
            commits: { nodes: [{ commit: { statusCheckRollup: rollup } }] },
          },
        },
      },
    });
    app.mergePullRequest(number, 'maria', 'squash');
    assert.strictEqual(app.subject(1).state, 'closed');
    assert.notStrictEqual(app.find('main'), fork.find('issue1'));
    const found = await get(
      '/search/issues?q=' + encodeURIComponent('repo:massgen/app is:pr is:merged in:title mend'),
    );
    assert.strictEqual((found as { total_count: number }).total_count, 1);
  });
});
