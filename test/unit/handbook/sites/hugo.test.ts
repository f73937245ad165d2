import assert from 'node:assert/strict';
import { outlineOf, readSite } from '../support';
import { file, follow, order, pageAt, treeAndProblems, treeOf } from './support';

const toml = file(
  '../hugo.toml',
  'title = "Acme"',
  'baseURL = "https://acme.test/site/"',
  '[params]',
  'github_repo = "https://github.com/acme/site"',
);
const yaml = (path: string, ...lines: readonly string[]) =>
  file(path, '---', ...lines, '---', `# ${path}`);

describe('Hugo’s order', () => {
  it('goes by weight, then the newest, then link title, and zero is no weight', async () => {
    assert.deepEqual(
      await treeOf(
        toml,
        yaml('_index.md', 'title: Home'),
        yaml('docs/_index.md', 'title: Docs'),
        yaml('docs/z.md', 'title: Z', 'weight: 1'),
        yaml('docs/e.md', 'title: E', 'weight: 0'),
        yaml('docs/f.md', 'title: F', 'date: 2020-01-01'),
        yaml('docs/g.md', 'title: G', 'date: 2021-01-01'),
        yaml('docs/y.md', 'title: Y', 'weight: -5'),
        yaml('docs/b.md', 'title: B', 'linkTitle: zz'),
        yaml('docs/d.md', 'title: d'),
        yaml('docs/more/_index.md', 'title: More', 'weight: 2'),
        yaml('docs/more/in.md', 'title: In'),
      ),
      ['Home', 'Docs', '  Y', '  Z', '  More', '    In', '  G', '  F', '  d', '  E', '  zz'],
    );
  });

  it('reads front matter in TOML and in JSON, with the line on which the text starts', async () => {
    const handbook = await readSite(
      file('docs/_index.md', '+++', 'title = "Docs"', '+++', '', '# Docs'),
      file('docs/a.md', '\uFEFF+++', 'title = "A" # comment', 'weight = 2', '+++', '# Head'),
      file('docs/b.md', '{', '  "title": "B",', '  "weight": 1', '}', '', '# Head'),
      file('docs/c.md', '{{< note >}}', '# C'),
    );
    assert.deepEqual(outlineOf(handbook.navigation), ['Docs', '  B', '  A', '  C']);
    assert.equal(pageAt(handbook, 'docs/a.md').headings[0]?.line, 4);
    assert.equal(pageAt(handbook, 'docs/b.md').headings[0]?.line, 5);
    assert.deepEqual(handbook.problems, []);
  });

  it('has sections only at the top and where there is an _index.md', async () => {
    assert.deepEqual(
      await treeOf(
        toml,
        yaml('user-guide/b.md', 'title: B'),
        yaml('user-guide/no-section/a.md', 'title: A'),
        yaml('user-guide/section/_index.md', 'title: Section'),
        yaml('user-guide/section/c.md', 'title: C'),
        yaml('about/index.md', 'title: About'),
      ),
      ['About', 'User guide', '  A', '  B', '  Section', '    C'],
    );
  });

  it('takes a folder with an index.md for one page', async () => {
    const handbook = await readSite(
      toml,
      yaml('docs/bundle/index.md', 'title: Bundle'),
      yaml('docs/bundle/part.md', 'title: Part'),
      yaml('docs/bundle/deep/part.md', 'title: Part'),
      yaml('docs/other.md', 'title: Other'),
    );
    assert.deepEqual(outlineOf(handbook.navigation), ['Docs', '  Bundle', '  Other']);
    assert.equal(handbook.pages.length, 2);
    assert.equal(pageAt(handbook, 'docs/bundle/index.md').url, '/docs/bundle/');
  });

  it('leaves drafts, headless pages and what its theme hides out of the tree', async () => {
    const handbook = await readSite(
      toml,
      yaml('docs/a.md', 'title: A', 'draft: true'),
      yaml('docs/b/index.md', 'title: B', 'headless: true'),
      yaml('docs/c.md', 'title: C', 'toc_hide: true'),
      yaml('docs/d.md', 'title: D', 'bookHidden: true'),
      yaml('docs/e.md', 'title: E', 'build: { list: never }'),
      yaml('docs/f.md', 'title: F', '_build: { list: false }'),
      yaml('docs/g.md', 'title: G', 'draft: false'),
    );
    assert.deepEqual(outlineOf(handbook.navigation), ['Docs', '  G']);
    assert.equal(order(handbook).length, 7);
  });

  it('names pages without a title by their heading, file or folder', async () => {
    assert.deepEqual(
      await treeOf(
        file('docs/_index.md', ''),
        file('docs/how-to.md', 'Text'),
        file('docs/x.md', '# *Heading*'),
      ),
      ['Docs', '  Heading', '  How to'],
    );
  });
});

describe('Hugo’s addresses', () => {
  it('come from the path, slug or url, and lead back with the language left out', async () => {
    const handbook = await readSite(
      file(
        '../hugo.yaml',
        'defaultContentLanguage: en',
        'languages:',
        '  en: { contentDir: content/en }',
      ),
      yaml('en/docs/Some Page.md', 'title: A'),
      yaml('en/docs/b.md', 'slug: other'),
      yaml('en/docs/c.md', 'url: /top/c/'),
      yaml('en/docs/d.md', 'url: beside', 'aliases: [/old/d/]'),
      yaml('en/docs/sub/_index.md', 'slug: ignored'),
      yaml('de/docs/b.md', 'title: B'),
    );
    const urls = [
      'en/docs/Some Page.md',
      'en/docs/b.md',
      'en/docs/c.md',
      'en/docs/d.md',
      'en/docs/sub/_index.md',
      'de/docs/b.md',
    ].map((path) => pageAt(handbook, path).url);
    assert.deepEqual(urls, [
      '/docs/some-page/',
      '/docs/other/',
      '/top/c/',
      '/docs/beside',
      '/docs/sub/',
      '/de/docs/b/',
    ]);
    assert.equal(follow(handbook, 'en/docs/b.md', '/old/d/'), 'en/docs/d.md');
  });

  it('resolve, as do ref and relref, with Goldmark’s anchors', async () => {
    const handbook = await readSite(
      toml,
      file('docs/_index.md', '# Docs'),
      file(
        'docs/setup.md',
        '# Setup',
        '## Was `fn()` tut_hier – Über',
        '## Same',
        '## Same',
        '## !?',
      ),
      file('docs/guide/_index.md', '# Guide'),
      file('docs/guide/first.md', '# First'),
    );
    assert.deepEqual(
      pageAt(handbook, 'docs/setup.md').headings.map(({ id }) => id),
      ['setup', 'was-fn-tut_hier--über', 'same', 'same-1', 'heading'],
    );
    for (const href of [
      '/docs/setup/#same-1',
      '/site/docs/setup/#same-1',
      '../setup.md#same-1',
      '../../setup/#same-1',
      'https://acme.test/site/docs/setup/#same-1',
      '{{< ref "/docs/setup.md#same-1" >}}',
      '{{< relref "/docs/setup#same-1" >}}',
      '{{% relref "setup.md#same-1" %}}',
      "{{< ref path='setup' >}}#same-1",
      '{{<ref setup.md>}}#same-1',
      '%7B%7B%3C%20ref%20%22setup.md%22%20%3E%7D%7D#same-1',
    ]) {
      assert.equal(follow(handbook, 'docs/guide/first.md', href), 'docs/setup.md > Same', href);
    }
    assert.equal(follow(handbook, 'docs/setup.md', '{{< ref "first" >}}'), 'docs/guide/first.md');
    assert.equal(follow(handbook, 'docs/setup.md', '{{< ref "gone" >}}'), 'missing');
    assert.equal(follow(handbook, 'docs/setup.md', '{{< other "first" >}}'), 'template');
    assert.equal(handbook.config.repository, 'acme/site');
  });
});

describe('Hugo’s malformed files', () => {
  it('are reported, and every page is in the tree', async () => {
    const { tree, problems } = await treeAndProblems(
      file('../hugo.toml', 'title = '),
      file('docs/_index.md', '+++', 'title = "Docs"', 'weight = ', '+++'),
      file('docs/a.md', '+++', 'title = "A"'),
      file('docs/b.md', '{ "title": ', '}', '# B'),
      yaml('docs/c.md', 'title: C'),
    );
    assert.deepEqual(tree, ['Docs', '  A', '  B', '  C']);
    assert.deepEqual(
      problems.map((line) => line.replace(/ .*/, '')),
      ['../hugo.toml:0', 'docs/_index.md:2', 'docs/a.md:0', 'docs/b.md:0'],
    );
  });
});
