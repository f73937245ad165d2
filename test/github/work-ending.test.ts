import { assert } from 'chai';
import { methods } from './methods';
import { handbook, setUp, type Setup } from './work.setup';

describe('GitHub work ends with the one who asked', () => {
  let setup: Setup;

  beforeEach(async () => {
    setup = await setUp();
    setup.repository.commit({ 'index.md': 'three' }, 'new');
  });
  afterEach(() => setup.github.stop());

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

/** The message of whatever a promise is rejected with. */
async function reasonOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'done';
}
