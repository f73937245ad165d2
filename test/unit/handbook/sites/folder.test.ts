import assert from 'node:assert/strict';
import { outlineOf, readSite } from '../support';
import { file, follow, pageAt, pages, treeOf } from './support';

describe('a plain folder of Markdown', () => {
  it('has folders as groups, or as pages where one stands for them, in the order of names and numbers', async () => {
    assert.deepEqual(
      await treeOf(
        ...pages('10-ten.md', '9-nine.md', 'b.md', 'README.md', 'guide/2.md', 'guide/README.md'),
        file('02-how_we-work/x.md', 'Text'),
        file('02-how_we-work/index.md', 'Text'),
        file('03-notes/y.md', 'Text'),
      ),
      [
        'README',
        'How we work',
        '  X',
        'Notes',
        '  Y',
        '9-nine',
        '10-ten',
        'b',
        'guide/README',
        '  guide/2',
      ],
    );
  });

  it('prefers an index to a README, and shows both', async () => {
    const handbook = await readSite(...pages('a/index.md', 'a/README.md', 'b.md'));
    assert.deepEqual(outlineOf(handbook.navigation), ['a/index', '  a/README', 'b']);
    assert.deepEqual(
      handbook.pages.map(({ url }) => url),
      ['/a/', '/a/README', '/b'],
    );
    assert.deepEqual(handbook.problems, []);
  });

  it('takes titles from front matter, the first heading, or the file', async () => {
    assert.deepEqual(
      await treeOf(
        file('1.md', '---', 'title: From front matter', '---', '# Other'),
        file('2.md', 'text', '', '# A *bold* `code` [link](x.md) &'),
        file('3.md', '## Only a second level'),
        file('4 setup_of-IT.md', ''),
        file('5.md', ''),
      ),
      ['From front matter', 'A bold code link &', '3', 'Setup of IT', '5'],
    );
  });

  it('calls a page in the tree what it is called elsewhere', async () => {
    const handbook = await readSite(file('my-page.md', '## Second level'), ...pages('a.md'));
    assert.equal(pageAt(handbook, 'my-page.md').title, 'My page');
    assert.deepEqual(pageAt(handbook, 'a.md').next, { path: 'my-page.md', title: 'My page' });
  });

  it('leaves hidden files and folders out', async () => {
    assert.deepEqual(await treeOf(...pages('a.md', '_b.md', '_c/d.md', '.e/f.md')), ['a']);
  });

  it('resolves links as GitHub does', async () => {
    const handbook = await readSite(
      file('guide/README.md', '# Guide', '## What’s new?', '## Same', '## Same', '## Same-1'),
      ...pages('a.md'),
    );
    assert.deepEqual(
      pageAt(handbook, 'guide/README.md').headings.map(({ id }) => id),
      ['guide', 'whats-new', 'same', 'same-1', 'same-1-1'],
    );
    for (const href of [
      'guide/README.md#same',
      './guide/#same',
      '/guide/README.md#same',
      'guide#same',
    ]) {
      assert.equal(follow(handbook, 'a.md', href), 'guide/README.md > Same', href);
    }
    assert.equal(follow(handbook, 'guide/README.md', '../a.md'), 'a.md');
  });
});
