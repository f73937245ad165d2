import assert from 'node:assert/strict';
import { outlineOf, readSite } from '../support';
import { file, follow, order, pageAt, pages, treeAndProblems, treeOf } from './support';

const config = file(
  '../docusaurus.config.js',
  'module.exports = {',
  "  title: 'Acme Docs',",
  "  url: 'https://docs.acme.test',",
  "  baseUrl: '/x/',",
  '};',
);
const doc = (path: string, ...frontMatter: readonly string[]) =>
  file(path, '---', ...frontMatter, '---', '', `# ${path}`);

describe('Docusaurus’ sidebar', () => {
  it('goes by position, then by name, those without a position last', async () => {
    assert.deepEqual(
      await treeOf(
        config,
        doc('z.md', 'sidebar_position: 2'),
        doc('y.md', 'sidebar_position: "1.5"'),
        doc('b.md'),
        doc('a.md', 'sidebar_position: soon'),
        doc('c.md', 'sidebar_position: 2'),
        file('m/one.md', '# One'),
        file('m/_category_.json', '{ "position": 1.7, "label": "Middle" }'),
      ),
      ['y.md', 'Middle', '  One', 'c.md', 'z.md', 'a.md', 'b.md'],
    );
  });

  it('takes numbers in front of names for positions and leaves them out, but not dates and versions', async () => {
    const handbook = await readSite(
      config,
      ...pages('10-last.md', '2-first/01. deep.md', '2021-11-foo.md', '3.2-version.md'),
    );
    const { navigation } = handbook;
    assert.deepEqual(outlineOf(navigation), [
      'first',
      '  2-first/01. deep',
      '10-last',
      '2021-11-foo',
      '3.2-version',
    ]);
    const urls = new Map(handbook.pages.map(({ path, url }) => [path, url]));
    assert.equal(urls.get('10-last.md'), '/last');
    assert.equal(urls.get('2-first/01. deep.md'), '/first/deep');
    assert.equal(urls.get('2021-11-foo.md'), '/2021-11-foo');
  });

  it('calls rows by sidebar_label, title, first heading or file', async () => {
    const handbook = await readSite(
      config,
      doc('a.md', 'sidebar_label: Short', 'title: Long'),
      doc('b.md', 'title: Long'),
      file('c.md', 'import X from "y";', '', '# The *heading* {#own}'),
      file('04-d.md', 'Nothing'),
    );
    const titles = ['d', 'Short', 'Long', 'The heading'];
    assert.deepEqual(outlineOf(handbook.navigation), titles);
    assert.equal(pageAt(handbook, 'a.md').title, 'Long');
    assert.equal(pageAt(handbook, 'c.md').headings[0]?.id, 'own');
  });

  it('has an index, a README or a page of the same name stand for its folder', async () => {
    const handbook = await readSite(
      config,
      doc('one/index.md', 'title: One', 'sidebar_position: 3'),
      ...pages('one/a.md', 'two/README.md', 'two/b.md', 'three/Three.md'),
    );
    assert.deepEqual(outlineOf(handbook.navigation), [
      'One',
      '  one/a',
      'three/Three',
      'two/README',
      '  two/b',
    ]);
    const urls = ['one/index.md', 'two/README.md', 'three/Three.md'].map(
      (path) => pageAt(handbook, path).url,
    );
    assert.deepEqual(urls, ['/one/', '/two/', '/three/']);
  });

  it('lets a category say which page stands for it, by either id, or that none does', async () => {
    const tree = await treeOf(
      config,
      file('a/_category_.yml', 'label: By local id', 'link: { type: doc, id: start }'),
      doc('a/01-first.md', 'id: start'),
      file('b/_category_.yaml', 'link: { type: doc, id: a/other }'),
      ...pages('a/other.md', 'b/in.md', 'c/index.md'),
      file('c/_category_.json', '{ "link": null }'),
      file('d/_category_.json', '{ "label": "Made", "link": { "type": "generated-index" } }'),
      ...pages('d/x.md'),
    );
    assert.deepEqual(tree, [
      'By local id',
      '  a/other',
      'a/other',
      '  b/in',
      'c',
      '  c/index',
      'Made',
      '  d/x',
    ]);
  });

  it('leaves drafts, unlisted pages, partials and folders of nothing else out', async () => {
    const handbook = await readSite(
      config,
      doc('a.md', 'draft: true'),
      doc('b.md', 'unlisted: true'),
      doc('only/drafts.md', 'draft: true'),
      ...pages('_part.md', '_parts/c.md', 'shown.mdx'),
    );
    assert.deepEqual(outlineOf(handbook.navigation), ['shown']);
    assert.deepEqual(order(handbook), ['shown.mdx', 'a.md', 'b.md', 'only/drafts.md']);
  });

  it('gives pages the address that slug says', async () => {
    const handbook = await readSite(
      config,
      doc('01-guide/a.md', 'slug: other'),
      doc('01-guide/b.md', 'slug: /top/level'),
      doc('01-guide/c.md', 'slug: ../up'),
      doc('intro.md', 'slug: /'),
      doc('01-guide/d.md', 'id: named'),
    );
    const urls = ['a', 'b', 'c', 'd'].map((name) => pageAt(handbook, `01-guide/${name}.md`).url);
    assert.deepEqual(urls, ['/guide/other', '/top/level', '/up', '/guide/named']);
    assert.equal(order(handbook)[0], 'intro.md');
  });

  it('resolves links by file, by address, and with the site in front', async () => {
    const handbook = await readSite(
      config,
      file('01-guide/a.md', '# A', '## Two words', '## Two words', '## 🎉 Party 日本'),
      ...pages('02-more/b.md'),
    );
    assert.equal(handbook.title, 'Acme Docs');
    for (const href of [
      '../01-guide/a.md#two-words-1',
      '/docs/guide/a#two-words-1',
      '../guide/a/#two-words-1',
      '/01-guide/a.md#two-words-1',
      'https://docs.acme.test/x/docs/guide/a#two-words-1',
    ]) {
      assert.equal(follow(handbook, '02-more/b.md', href), '01-guide/a.md > Two words', href);
    }
    assert.equal(
      follow(handbook, '02-more/b.md', '/docs/guide/a#-party-日本'),
      '01-guide/a.md > 🎉 Party 日本',
    );
  });

  it('reports categories that cannot be read and shows their pages', async () => {
    const { tree, problems } = await treeAndProblems(
      file('a/_category_.json', '{ "label": '),
      file('b/_category_.yml', 'label: x: y'),
      file('c/_category_.json', '[1]'),
      ...pages('a/1.md', 'b/2.md', 'c/3.md'),
    );
    assert.deepEqual(tree, ['a', '  a/1', 'b', '  b/2', 'c', '  c/3']);
    assert.deepEqual(
      problems.map((line) => line.replace(/ .*/, '')),
      ['a/_category_.json:0', 'b/_category_.yml:0', 'c/_category_.json:0'],
    );
  });
});
