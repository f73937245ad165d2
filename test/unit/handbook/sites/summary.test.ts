import assert from 'node:assert/strict';
import { outlineOf, readSite } from '../support';
import { file, follow, order, pageAt, pages, treeAndProblems, treeOf } from './support';

const book = file(
  '../book.toml',
  '[book]',
  'title = "The Book"',
  '[output.html]',
  'site-url = "/book/"',
  'git-repository-url = "https://github.com/acme/book"',
);

describe('a book in the order of its SUMMARY.md', () => {
  it('has prefix chapters, parts, nested chapters, drafts and suffix chapters', async () => {
    const summary = file(
      'SUMMARY.md',
      '# Summary',
      '',
      '[Preface](preface.md)',
      '',
      '# The guide',
      '',
      '- [Second](b.md)',
      '    - [Below](sub/c.md)',
      '        - [Deep](sub/d.md)',
      '- [First](a.md)',
      '- [To be written]()',
      '',
      '---',
      '',
      '* [After the rule](e.md)',
      '',
      '# The reference',
      '* [Third](f.md)',
      '',
      '[Credits](credits.md)',
    );
    const files = pages('preface.md', 'b.md', 'sub/c.md', 'sub/d.md', 'a.md', 'e.md', 'f.md');
    const { tree, problems } = await treeAndProblems(
      book,
      summary,
      ...files,
      ...pages('credits.md'),
    );
    assert.deepEqual(tree, [
      'Preface',
      'The guide',
      '  Second',
      '    Below',
      '      Deep',
      '  First',
      '  To be written',
      'After the rule',
      'The reference',
      '  Third',
      'Credits',
    ]);
    assert.deepEqual(problems, []);
  });

  it('takes GitBook’s headings as groups, links to outside, anchors and titles without a link', async () => {
    const summary = file(
      'SUMMARY.md',
      '# Table of contents',
      '* [Welcome](README.md)',
      '## Use it',
      '* Basics',
      '  * [On Windows](use/README.md#windows)',
      '  * [Install](use/README.md)',
      '* [Shop](https://shop.example/)',
      '* [Spaced name](use/my%20page.md "With a title")',
    );
    const handbook = await readSite(
      file('.gitbook.yaml', 'structure:', '  summary: SUMMARY.md'),
      summary,
      ...pages('README.md', 'use/README.md', 'use/my page.md', 'unlisted.md'),
    );
    assert.deepEqual(outlineOf(handbook.navigation), [
      'Welcome',
      'Use it',
      '  Basics',
      '    On Windows',
      '    Install',
      '  Shop',
      '  Spaced name',
    ]);
    assert.deepEqual(
      handbook.navigation[1]?.kind === 'group' && handbook.navigation[1].children[1],
      {
        kind: 'link',
        title: 'Shop',
        href: 'https://shop.example/',
      },
    );
    assert.equal(pageAt(handbook, 'use/README.md').title, 'Install');
    assert.deepEqual(handbook.problems, []);
    assert.equal(order(handbook).at(-1), 'unlisted.md');
  });

  it('takes a first heading for a part where it is no title', async () => {
    const summary = file('SUMMARY.md', '### Part I', '', '* [A](a.md)');
    assert.deepEqual(await treeOf(summary, ...pages('a.md')), ['Part I', '  A']);
  });

  it('finds the summary and the pages where GitBook’s settings say', async () => {
    const settings = file(
      '.gitbook.yaml',
      'root: ./docs/',
      'structure:',
      '  summary: toc/summary.md',
    );
    const summary = file('docs/toc/SUMMARY.md', '* [Start](start.md)');
    assert.deepEqual(await treeOf(settings, summary, ...pages('docs/toc/start.md', 'README.md')), [
      'Start',
    ]);
  });

  it('knows the site and where each page is on it', async () => {
    const handbook = await readSite(
      book,
      file('SUMMARY.md', '- [Intro](README.md)', '- [Sub](sub/index.md)', '- [A](sub/a.md)'),
      ...pages('README.md', 'sub/index.md', 'sub/a.md'),
    );
    assert.equal(handbook.title, 'The Book');
    assert.equal(handbook.config.repository, 'acme/book');
    assert.equal(handbook.config.baseurl, '/book');
    const urls = handbook.pages.map(({ url }) => url);
    assert.deepEqual(urls, ['/', '/sub/', '/sub/a.html']);
  });

  it('resolves links by file and by address, with mdBook’s anchors', async () => {
    const handbook = await readSite(
      book,
      file('SUMMARY.md', '- [A](a.md)', '- [B](sub/b.md)'),
      file('a.md', '# A', '## Was `fn()` tut – Über', '## Same', '## Same', '## Own {#mine}'),
      file('sub/b.md', '# B'),
    );
    assert.deepEqual(
      pageAt(handbook, 'a.md').headings.map(({ id }) => id),
      ['a', 'was-fn-tut--über', 'same', 'same-1', 'mine'],
    );
    for (const href of [
      '../a.md#same-1',
      '../a.html#same-1',
      '/a.html#same-1',
      '/book/a.html#same-1',
    ]) {
      assert.equal(follow(handbook, 'sub/b.md', href), 'a.md > Same', href);
    }
  });

  it('keeps every page and says what is wrong where chapters have no file', async () => {
    const summary = file('SUMMARY.md', '- [Gone](gone.md)', '  - [A](a.md)', '- [B](../../b.md)');
    const { tree, problems } = await treeAndProblems(
      summary,
      ...pages('a.md', 'b.md', 'renamed.md'),
    );
    assert.deepEqual(tree, ['Gone', '  A', 'B', 'renamed']);
    assert.deepEqual(problems, ['SUMMARY.md:0 There is no page gone.md']);
  });

  it('keeps every page where the nesting is broken', async () => {
    const summary = file(
      'SUMMARY.md',
      '- [A](a.md)',
      '- - [B](b.md)',
      '',
      'Text in between',
      '',
      '      - [C](c.md)',
    );
    const { tree, problems } = await treeAndProblems(summary, ...pages('a.md', 'b.md', 'c.md'));
    assert.deepEqual(tree, ['A', 'B', 'c']);
    assert.equal(problems.length, 1);
    assert.match(problems[0]!, /^SUMMARY\.md:5 /);
  });

  it('bears a page named twice, itself, and hundreds of levels', async () => {
    const deep = Array.from({ length: 200 }, (_, at) => `${' '.repeat(at * 2)}- [L](a.md)`);
    const summary = file(
      'SUMMARY.md',
      '- [A](a.md)',
      '- [A again](a.md)',
      '- [Me](SUMMARY.md)',
      ...deep,
    );
    const { navigation } = await readSite(summary, ...pages('a.md', 'b.md'));
    assert.deepEqual(outlineOf(navigation).slice(0, 3), ['A', 'A again', 'Me']);
    assert.equal(outlineOf(navigation).at(-1), 'b');
  });

  it('reports book.toml where it is no TOML', async () => {
    const broken = file('../book.toml', '[book]', 'title = The Book');
    const { tree, problems } = await treeAndProblems(
      broken,
      file('SUMMARY.md', '- [A](a.md)'),
      ...pages('a.md'),
    );
    assert.deepEqual(tree, ['A']);
    assert.match(problems[0]!, /^\.\.\/book\.toml:1 /);
  });

  it('has no chapter at all where the summary is empty, and its pages all the same', async () => {
    const handbook = await readSite(file('SUMMARY.md', ''), ...pages('a.md'));
    assert.deepEqual(order(handbook), ['a.md']);
  });
});
