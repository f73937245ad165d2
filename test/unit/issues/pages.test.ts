import assert from 'node:assert/strict';
import { Pages } from '../../../src/features/issues/pages';
import type { Part } from '../../../src/github/work';

const never = new AbortController().signal;

/** A list in pages of two, which notes the questions for it. */
class Source {
  readonly asked: string[] = [];
  failing = false;
  constructor(public items: readonly number[]) {}

  readonly pages = new Pages<number>(
    (page, etag) => {
      this.asked.push(etag === undefined ? String(page) : `${page} ${etag}`);
      if (this.failing) return Promise.reject(new Error('offline'));
      const items = this.items.slice(page * 2 - 2, page * 2);
      const now = items.join('+');
      if (etag === now) return Promise.resolve(undefined);
      const value: Part<number> = { items, hasMore: this.items.length > page * 2 };
      return Promise.resolve({ value, etag: now });
    },
    (item) => item,
  );
}

describe('a list in pages', () => {
  it('asks for a page only when it is wanted', async () => {
    const { pages, asked } = new Source([5, 4, 3, 2, 1]);
    await pages.load(never);
    await pages.load(never);
    assert.deepEqual([pages.items, pages.hasMore], [[5, 4], true]);
    await pages.more(never);
    await pages.more(never);
    await pages.more(never);
    assert.deepEqual([pages.items, pages.hasMore], [[5, 4, 3, 2, 1], false]);
    assert.deepEqual(asked, ['1', '2', '3']);
  });

  it('asks once for those who ask at the same time', async () => {
    const { pages, asked } = new Source([2, 1]);
    await Promise.all([pages.load(never), pages.load(never), pages.more(never)]);
    assert.deepEqual(asked, ['1']);
  });

  it('has each once, also where one came first meanwhile', async () => {
    const source = new Source([4, 3, 2, 1]);
    await source.pages.load(never);
    source.items = [5, 4, 3, 2, 1];
    await source.pages.more(never);
    assert.deepEqual(source.pages.items, [4, 3, 2]);
  });

  it('asks again with ETags, and keeps what has not changed', async () => {
    const source = new Source([4, 3, 2, 1]);
    await source.pages.load(never);
    await source.pages.more(never);
    source.pages.expire();
    await source.pages.load(never);
    await source.pages.load(never);
    assert.deepEqual(source.asked.splice(0), ['1', '2', '1 4+3', '2 2+1']);
    source.items = [9, 3];
    source.pages.expire();
    await source.pages.load(never);
    assert.deepEqual([source.pages.items, source.pages.hasMore], [[9, 3], false]);
    assert.deepEqual(source.asked, ['1 4+3']);
  });

  it('keeps what it has when asking again fails, and tries again', async () => {
    const source = new Source([2, 1]);
    await source.pages.load(never);
    source.pages.expire();
    source.failing = true;
    await source.pages.load(never);
    assert.deepEqual(source.pages.items, [2, 1]);
    assert.ok(source.pages.failure instanceof Error);
    source.failing = false;
    await source.pages.load(never);
    assert.equal(source.pages.failure, undefined);
    assert.deepEqual(source.asked, ['1', '1 2+1', '1 2+1']);
  });

  it('asks again for the first three pages only: the others come as one scrolls', async () => {
    const source = new Source([...Array(10).keys()]);
    for (let page = 0; page < 5; page += 1) await source.pages.more(never);
    source.pages.expire();
    source.asked.splice(0);
    await source.pages.load(never);
    assert.equal(source.asked.length, 3);
    assert.deepEqual([source.pages.count, source.pages.hasMore], [3, true]);
  });

  it('says when page after page has nothing in it', async () => {
    const nothing = new Pages<number>(
      () => Promise.resolve({ value: { items: [], hasMore: true }, etag: undefined }),
      (item) => item,
    );
    for (const barren of [false, false, true]) {
      await nothing.more(never);
      assert.equal(nothing.isBarren, barren);
    }
  });
});
