import assert from 'node:assert/strict';
import type { SourceFile } from '../../../src/handbook/model';
import { HandbookReader } from '../../../src/handbook/reader';
import { page, parseFlowchart, twoCollections } from './support';

describe('a tree brought up to date', () => {
  it('has the very pages that stood there before, but for those that stand otherwise now', async () => {
    const files = [
      twoCollections,
      page('index.md', ['title: Home', 'nav_order: 1']),
      page('a.md', ['title: A']),
      page('ab.md', ['title: B', 'parent: A']),
      page('ac.md', ['title: C', 'parent: A']),
      page('m.md', ['title: M']),
      page('x.md', ['title: X']),
      page('xy.md', ['title: Y', 'parent: X']),
      page('z.md', []),
    ];
    const moved = async (...pages: readonly SourceFile[]): Promise<string[]> => {
      const reader = new HandbookReader(parseFlowchart);
      const before = await reader.update({ files, removed: [] });
      const after = await reader.update({ files: pages, removed: [] });
      const known = new Set(before.model.pages);
      return after.model.pages.filter((each) => !known.has(each)).map(({ path }) => path);
    };
    // Its own, those that were below it and find it no more, and those beside any of them.
    assert.deepEqual(await moved(page('a.md', ['title: Aa'])), [
      'index.md',
      'a.md',
      'm.md',
      'xy.md',
      'ab.md',
      'ac.md',
    ]);
    assert.deepEqual(await moved(page('ac.md', ['title: C', 'parent: A', 'nav_order: 1'])), [
      'a.md',
      'ac.md',
      'ab.md',
      'm.md',
    ]);
    assert.deepEqual(await moved(page('m.md', ['title: M', 'nav_exclude: true'])), [
      'ac.md',
      'x.md',
      'm.md',
    ]);
  });

  it('leaves the models before as they were', async () => {
    const files = [twoCollections, page('a.md', ['title: A']), page('b.md', ['title: B'])];
    const reader = new HandbookReader(parseFlowchart);
    const before = await reader.update({ files, removed: [] });
    const shown = structuredClone(before.model);
    await reader.update({ files: [page('a.md', ['title: C'])], removed: [] });
    assert.deepEqual(before.model, shown);
    assert.equal(before.page('b.md'), before.model.pages[1]);
    assert.equal(before.page('b.md')?.previous?.title, 'A');
  });
});
