import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { OrderedMemento } from '../../../src/platform/orderedMemento';

/**
 * A memento as VS Code's are: all keys are one value, which goes out in a turn of its own, and comes
 * back as it was then and takes the place of what is there.
 */
class EchoingMemento {
  private value: Record<string, unknown> = {};
  private goesOut: Promise<void> | undefined;
  /** Fails the next update. */
  broken = false;

  keys(): readonly string[] {
    return Object.keys(this.value).filter((key) => this.value[key] !== undefined);
  }

  get<T>(key: string, defaultValue?: T): T | undefined {
    return (this.value[key] as T | undefined) ?? defaultValue;
  }

  async update(key: string, value: unknown): Promise<void> {
    this.value[key] = value;
    this.goesOut ??= this.send();
    await this.goesOut;
  }

  private async send(): Promise<void> {
    await nextTurn();
    this.goesOut = undefined;
    const sent = { ...this.value };
    await nextTurn();
    if (this.broken) throw new Error('no room');
    this.value = sent;
    await nextTurn();
  }
}

describe('an ordered memento', () => {
  let echoing: EchoingMemento;
  let memory: OrderedMemento;

  beforeEach(() => {
    echoing = new EchoingMemento();
    memory = new OrderedMemento(echoing);
  });

  it('loses no update that is made before the answer to another, as VS Code’s does', async () => {
    const inTwoTurns = async (memento: Pick<EchoingMemento, 'update'>): Promise<void> => {
      const first = memento.update('a', 1);
      await nextTurn();
      await Promise.all([first, memento.update('b', 2)]);
    };
    await inTwoTurns(echoing);
    assert.equal(echoing.get('b'), undefined);
    await inTwoTurns(memory);
    assert.deepEqual([echoing.get('a'), echoing.get('b')], [1, 2]);
  });

  it('has an update from the moment it is made, the last of each key', async () => {
    const updates = [memory.update('a', 1), memory.update('b', 2), memory.update('a', 3)];
    assert.deepEqual([memory.get('a'), memory.get('b'), memory.get('c', 4)], [3, 2, 4]);
    assert.deepEqual([...memory.keys()].sort(), ['a', 'b']);
    await updates[0];
    assert.equal(memory.get('a'), 3);
    const removed = memory.update('b', undefined);
    assert.deepEqual([memory.get('b', 0), memory.keys()], [0, ['a']]);
    await Promise.all([...updates, removed]);
    assert.deepEqual([echoing.get('a'), echoing.keys()], [3, ['a']]);
  });

  it('has the last update also where an earlier one of its key was the same', async () => {
    const updates = [1, 2, 1].map((value) => memory.update('a', value));
    await updates[0];
    assert.equal(memory.get('a'), 1);
    await updates[1];
    assert.equal(memory.get('a'), 1);
    await updates[2];
    assert.equal(echoing.get('a'), 1);
  });

  it('tells whose update failed, and makes the others', async () => {
    echoing.broken = true;
    const failed = memory.update('a', 1);
    const next = memory.update('b', 2);
    await assert.rejects(failed, /no room/);
    echoing.broken = false;
    await next;
    assert.equal(echoing.get('b'), 2);
  });
});
