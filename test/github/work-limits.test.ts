import { assert } from 'chai';
import * as answers from '../support/github/answers';
import { callAll, doneIn, methods, reads, writes, type Call } from './methods';
import { setUp, type Setup } from './work.setup';

describe('GitHub work in trouble that may pass', () => {
  let setup: Setup;

  beforeEach(async () => {
    setup = await setUp();
    setup.repository.commit({ 'index.md': 'three' }, 'new');
  });
  afterEach(() => setup.github.stop());

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
      for (const [name, result] of Object.entries(await callAll(setup, methods))) {
        assert.isTrue(result !== 'done' && result.kind === 'rateLimited', name);
      }
      assert.lengthOf(setup.github.asked, 2 * Object.keys(methods).length);
    });

    it(`of a secondary limit with ${status} that lasts is told with its end`, async () => {
      setup.github.troubles.add('any', answers.secondaryLimit(600, status), Infinity);
      for (const [name, result] of Object.entries(await callAll(setup, methods))) {
        assert.isTrue(result !== 'done' && result.kind === 'rateLimited' && !!result.reset, name);
      }
      assert.lengthOf(setup.github.asked, Object.keys(methods).length);
    });
  }
});
