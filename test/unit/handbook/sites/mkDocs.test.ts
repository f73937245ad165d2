import assert from 'node:assert/strict';
import { outlineOf, readSite } from '../support';
import { file, follow, order, pageAt, pages, treeAndProblems, treeOf } from './support';

const settings = (...lines: readonly string[]) =>
  file('../mkdocs.yml', 'site_name: Acme', ...lines);

describe('MkDocs’ nav', () => {
  it('has pages with and without a title, sections, and links to outside', async () => {
    const handbook = await readSite(
      settings(
        'nav:',
        '  - index.md',
        '  - Guide:',
        '    - guide/b.md',
        '    - Named here: guide/a.md',
        '    - Deeper:',
        '      - ./deep.md',
        '  - Forum: https://forum.acme.test/',
        '  - API: /api/',
        '  - Nothing:',
      ),
      file('index.md', 'Hello'),
      file('guide/b.md', '---', 'title: From front matter', '---', '# Heading'),
      ...pages('guide/a.md', 'deep.md', 'not-named.md'),
    );
    assert.deepEqual(outlineOf(handbook.navigation), [
      'Home',
      'Guide',
      '  From front matter',
      '  Named here',
      '  Deeper',
      '    deep',
      'Forum',
    ]);
    assert.deepEqual(handbook.problems, []);
    assert.equal(pageAt(handbook, 'guide/a.md').title, 'Named here');
    assert.equal(order(handbook).at(-1), 'not-named.md');
    assert.equal(handbook.title, 'Acme');
  });

  it('may be a mapping, and name a folder', async () => {
    const nav = settings('nav:', '  Start: index.md', '  More: guide/');
    const files = pages('index.md', 'guide/z.md', 'guide/sub/a.md');
    assert.deepEqual(await treeOf(nav, ...files), [
      'Start',
      'More',
      '  guide/z',
      '  Sub',
      '    guide/sub/a',
    ]);
  });

  it('is read beside tags of Python and of the environment', async () => {
    const { tree, problems } = await treeAndProblems(
      settings(
        'plugins: !ENV [PLUGINS, [search]]',
        'markdown_extensions:',
        '  - pymdownx.emoji:',
        '      emoji_index: !!python/name:material.extensions.emoji.twemoji',
        '      slugify: !!python/object/apply:pymdownx.slugs.slugify',
        '        kwds: { case: lower }',
        'nav: [b.md, a.md]',
      ),
      ...pages('a.md', 'b.md'),
    );
    assert.deepEqual(tree, ['b', 'a']);
    assert.deepEqual(problems, []);
  });

  it('is not needed: the index first, then pages, then folders, each by name', async () => {
    assert.deepEqual(
      await treeOf(
        settings(),
        ...pages('z.md', 'about.md', 'user-guide/b.md', 'user-guide/README.md', 'Ab/x.md'),
        file('index.md', 'No heading'),
        file('what_is-it.md', 'No heading'),
      ),
      [
        'Home',
        'about',
        'What is it',
        'z',
        'Ab',
        '  Ab/x',
        'User guide',
        '  user-guide/README',
        '  user-guide/b',
      ],
    );
  });

  it('has a section’s index stand for it where Material’s navigation.indexes says so', async () => {
    const nav = ['nav:', '  - Guide:', '    - guide/index.md', '    - guide/a.md'];
    const files = pages('guide/index.md', 'guide/a.md');
    assert.deepEqual(await treeOf(settings(...nav), ...files), [
      'Guide',
      '  guide/index',
      '  guide/a',
    ]);
    const theme = 'theme: { name: material, features: [navigation.indexes] }';
    assert.deepEqual(await treeOf(settings(theme, ...nav), ...files), ['Guide', '  guide/a']);
  });

  it('keeps every page and says what is wrong where it names a missing one', async () => {
    const { tree, problems } = await treeAndProblems(
      settings('nav:', '  - A: a.md', '  - Gone:', '    - gone.md'),
      ...pages('a.md', 'renamed.md'),
    );
    assert.deepEqual(tree, ['A', 'Gone', 'renamed']);
    assert.deepEqual(problems, ['../mkdocs.yml:4 nav names a page that is not there: gone.md']);
  });

  it('is given up for the folders’ order where the settings are no YAML or it is no list', async () => {
    for (const lines of [['nav: [a.md'], ['nav: all of it'], ['nav: &x [*x]']]) {
      const { tree, problems } = await treeAndProblems(
        settings(...lines),
        ...pages('b.md', 'a.md'),
      );
      assert.deepEqual(tree.sort(), ['a', 'b'], lines[0]);
      assert.equal(problems.length, 1, lines[0]);
    }
  });

  it('may stand above the folder that docs_dir names', async () => {
    const handbook = await readSite(
      file('mkdocs.yml', 'docs_dir: ./pages/', 'nav: [b.md, a.md]'),
      ...pages('pages/a.md', 'pages/b.md', 'README.md'),
    );
    assert.deepEqual(outlineOf(handbook.navigation), ['pages/b', 'pages/a']);
    assert.equal(pageAt(handbook, 'pages/a.md').url, '/a/');
  });
});

describe('MkDocs’ links', () => {
  const files = [
    file('a.md', '# A', '## Über – das: Ding_1', '## Same', '## Same', '## Same', '## 日本'),
    ...pages('index.md', 'guide/index.md', 'guide/b.md'),
  ];

  it('lead to files and to addresses, with Python-Markdown’s anchors', async () => {
    const handbook = await readSite(
      settings('site_url: https://acme.test/docs/', 'repo_url: https://github.com/acme/docs'),
      ...files,
    );
    const { headings } = pageAt(handbook, 'a.md');
    assert.deepEqual(
      headings.map(({ id }) => id),
      ['a', 'uber-das-ding_1', 'same', 'same_1', 'same_2', '_1'],
    );
    for (const href of [
      '../a.md#same_2',
      '../../a/#same_2',
      '/a/#same_2',
      'https://acme.test/docs/a/#same_2',
    ]) {
      assert.equal(follow(handbook, 'guide/b.md', href), 'a.md > Same', href);
    }
    assert.equal(follow(handbook, 'guide/b.md', 'index.md'), 'guide/index.md');
    assert.equal(handbook.config.repository, 'acme/docs');
  });

  it('have endings where use_directory_urls is off', async () => {
    const handbook = await readSite(settings('use_directory_urls: false'), ...files);
    assert.equal(pageAt(handbook, 'guide/b.md').url, '/guide/b.html');
    assert.equal(follow(handbook, 'guide/b.md', '../a.html'), 'a.md');
  });
});
