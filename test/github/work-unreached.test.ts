import { assert } from 'chai';
import { GitHubStandIn } from '../support/github/standIn';
import { callAll, each, methods, reads, writes } from './methods';
import { failureOf, handbook, setUp, type Setup } from './work.setup';

describe('GitHub work that finds nobody, or knows nobody', () => {
  let setup: Setup;

  beforeEach(async () => {
    setup = await setUp();
    setup.repository.commit({ 'index.md': 'three' }, 'new');
  });
  afterEach(() => setup.github.stop());

  it('of no answer in time is told, and not by what writes', async () => {
    const until = new Promise<void>(() => undefined);
    setup.github.troubles.add('any', { until }, Infinity);
    assert.deepEqual(await callAll(setup, methods, { patience: 20 }), {
      ...each(reads, { kind: 'slow' }),
      ...each(writes, { kind: 'uncertain' }),
    });
  });

  it('of nobody who listens is offline for all: nothing was sent', async () => {
    const gone = new GitHubStandIn();
    await gone.start();
    const { apiBase } = gone;
    await gone.stop();
    assert.deepEqual(
      await callAll(setup, methods, { apiBase }),
      each(methods, { kind: 'offline' }),
    );
  });

  it('of being unknown is told without asking by what GitHub answers to nobody unknown', async () => {
    const { fork, status, tags, textFiles } = reads;
    const signedIn = { fork, status, tags, textFiles, ...writes };
    assert.deepEqual(await callAll(setup, methods, { token: undefined }), {
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
});
