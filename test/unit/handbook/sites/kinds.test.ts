import assert from 'node:assert/strict';
import type { SourceFile } from '../../../../src/handbook/model';
import { HandbookReader } from '../../../../src/handbook/reader';
import { outlineOf, parseFlowchart } from '../support';
import { file, pages, treeOf } from './support';

describe('the kind of a site', () => {
  const rest = [file('b.md', '# Title B'), file('a.md', '---', 'title: A', '---', '# Title A')];

  it('is just-the-docs where there is a _config.yml, whatever else there is', async () => {
    const others = [file('SUMMARY.md', '- [X](b.md)'), file('../mkdocs.yml', 'nav: [b.md]')];
    assert.deepEqual(await treeOf(file('_config.yml', ''), ...others, ...rest), ['A']);
  });

  it('is just-the-docs where pages have its front matter and no file says otherwise', async () => {
    const ordered = file('c.md', '---', 'title: C', 'nav_order: 1', '---');
    assert.deepEqual(await treeOf(ordered, ...rest), ['C', 'A']);
    const nav = file('../mkdocs.yml', 'nav: [b.md, c.md]');
    assert.deepEqual(await treeOf(ordered, nav, ...rest), ['Title B', 'C']);
  });

  it('is Docusaurus where pages have its front matter', async () => {
    const ordered = file('c.md', '---', 'sidebar_position: 1', '---', '# C');
    assert.deepEqual(await treeOf(ordered, ...rest), ['C', 'A', 'Title B']);
  });

  it('is Hugo where there is an _index.md', async () => {
    assert.deepEqual(await treeOf(file('x/_index.md', '# X'), ...pages('x/y.md')), ['X', '  x/y']);
  });

  it('is a plain folder where nothing says anything', async () => {
    assert.deepEqual(await treeOf(...rest), ['A', 'Title B']);
    assert.deepEqual(await treeOf(file('c.md', 'nav_order: 1'), ...rest), ['A', 'Title B', 'C']);
  });

  it('follows changes: settings and marks that come, change and go', async () => {
    const reader = new HandbookReader(parseFlowchart);
    const after = async (files: SourceFile[], ...removed: string[]): Promise<string[]> =>
      outlineOf((await reader.update({ files, removed })).model.navigation);
    assert.deepEqual(await after(rest), ['A', 'Title B']);
    assert.deepEqual(await after([file('b.md', '---', 'nav_order: 1', '---', '# B')]), ['A']);
    assert.deepEqual(await after([file('b.md', '# B')]), ['A', 'B']);
    assert.deepEqual(await after([file('SUMMARY.md', '- [Bee](b.md)')]), ['Bee']);
    assert.deepEqual(await after([file('SUMMARY.md', '- [See](b.md)', '- [A](a.md)')]), [
      'See',
      'A',
    ]);
    assert.deepEqual(await after([], 'SUMMARY.md'), ['A', 'B']);
    assert.deepEqual(await after([file('../mkdocs.yml', 'nav: [b.md]')]), ['B']);
    assert.deepEqual(await after([file('../mkdocs.yml', 'nav: [a.md]')]), ['A']);
    assert.deepEqual(await after([], '../mkdocs.yml'), ['A', 'B']);
    assert.deepEqual(await after([file('_index.md', '+++', 'title = "Top"', '+++')]), [
      'Top',
      'A',
      'B',
    ]);
    assert.deepEqual(await after([], '_index.md'), ['A', 'B']);
    assert.deepEqual(await after([file('README.md', '# Start')]), ['Start', 'A', 'B']);
  });

  it('reads the anchors of its pages anew when it is another', async () => {
    const reader = new HandbookReader(parseFlowchart);
    const ids = async (files: SourceFile[]): Promise<string[] | undefined> =>
      (await reader.update({ files, removed: [] })).page('a.md')?.headings.map(({ id }) => id);
    assert.deepEqual(await ids([file('a.md', '# Same', '# Same')]), ['same', 'same-1']);
    assert.deepEqual(await ids([file('../mkdocs.yml', '')]), ['same', 'same_1']);
  });
});

describe('settings that stand in the handbook itself', () => {
  it('name the folder of the pages', async () => {
    const outside = file('README.md', '# Not a page');
    assert.deepEqual(
      await treeOf(
        outside,
        file('docusaurus.config.js', ''),
        ...pages('docs/b.md', 'docs/x/a.md', 'blog/c.md'),
        file('docs/x/_category_.json', '{ "label": "X", "position": 1 }'),
      ),
      ['X', '  docs/x/a', 'docs/b'],
    );
    assert.deepEqual(
      await treeOf(
        outside,
        file('hugo.toml', ''),
        ...pages('content/_index.md', 'content/docs/a.md'),
      ),
      ['content/_index', 'Docs', '  content/docs/a'],
    );
    assert.deepEqual(
      await treeOf(
        outside,
        file('book.toml', ''),
        file('src/SUMMARY.md', '- [A](a.md)'),
        ...pages('src/a.md'),
      ),
      ['A'],
    );
  });
});
