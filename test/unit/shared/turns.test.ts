import assert from 'node:assert/strict';
import { Turns } from '../../../src/shared/turns';

describe('turns', () => {
  it('are taken one after the other, also where one fails', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const work = async (name: string): Promise<string> => {
      done.push(`${name} begins`);
      await Promise.resolve();
      done.push(`${name} ends`);
      if (name === 'b') throw new Error(name);
      return name;
    };
    const given = ['a', 'b', 'c'].map((name) => turns.take(() => work(name)));
    const outcomes = Promise.allSettled(given);
    await turns.settled();
    assert.deepEqual(
      done,
      ['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]),
    );
    assert.deepEqual(
      (await outcomes).map((each) => (each.status === 'fulfilled' ? each.value : each.status)),
      ['a', 'rejected', 'c'],
    );
  });
});
