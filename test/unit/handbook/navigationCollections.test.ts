import assert from 'node:assert/strict';
import type { SourceFile } from '../../../src/handbook/model';
import { outlineOf, page, read } from './support';

function config(...lines: readonly string[]): SourceFile {
  return { path: '_config.yml', text: lines.join('\n') };
}

async function tree(...files: readonly SourceFile[]): Promise<string[]> {
  return outlineOf((await read(...files)).navigation);
}

const guides = 'collections: { guides: { output: true }, notes: { output: true } }';
const a = page('a.md', ['title: A']);
const guide = page('_guides/one.md', ['title: One']);
const note = page('_notes/two.md', ['title: Two']);

describe('navigation: links to outside', () => {
  const links = config(
    'url: https://site.org',
    'baseurl: /book',
    'nav_external_links:',
    '  - { title: Code, url: "https://example.org/x", hide_icon: true, opens_in_new_tab: true }',
    '  - { title: Old, url: old/page }',
    '  - { title: No address }',
    '  - nonsense',
  );

  it('stand behind the pages, in their order', async () => {
    const { navigation } = await read(links, a);
    assert.deepEqual(navigation.slice(1), [
      { kind: 'link', title: 'Code', href: 'https://example.org/x' },
      { kind: 'link', title: 'Old', href: 'https://site.org/book/old/page' },
    ]);
  });

  it('stand before the collections', async () => {
    const listed = `${links.text}\n${guides}\njust_the_docs: { collections: { guides: { name: G } } }`;
    assert.deepEqual(await tree(config(listed), a, guide), ['A', 'Code', 'Old', 'G', '  One']);
  });
});

describe('navigation: collections', () => {
  it('stand behind the pages in the theme’s order, each below its name', async () => {
    const both = config(
      guides,
      'just_the_docs: { collections: { notes: { name: Notes }, guides: { name: Guides } } }',
    );
    assert.deepEqual(await tree(both, a, guide, note), ['A', 'Notes', '  Two', 'Guides', '  One']);
  });

  it('stand by themselves without a name, and where one is all that there is', async () => {
    const nameless = config(guides, 'just_the_docs: { collections: { guides: {} } }');
    assert.deepEqual(await tree(nameless, a, guide), ['A', 'One']);
    const alone = config(guides, 'just_the_docs: { collections: { guides: { name: Guides } } }');
    assert.deepEqual(await tree(alone, guide), ['One']);
    assert.deepEqual(await tree(alone, a, guide), ['A', 'Guides', '  One']);
  });

  it('are folded with nav_fold, and where only we show them', async () => {
    const folded = async (...lines: readonly string[]): Promise<unknown[]> =>
      (await read(config(guides, ...lines), a, guide, note)).navigation.flatMap((item) =>
        item.kind === 'group' ? [[item.title, item.folded]] : [],
      );
    const both = '{ guides: { name: G, nav_fold: true }, notes: { name: N, nav_fold: "true" } }';
    assert.deepEqual(await folded(`just_the_docs: { collections: ${both} }`), [
      ['G', true],
      ['N', false],
    ]);
    assert.deepEqual(await folded(), [
      ['Guides', true],
      ['Notes', true],
    ]);
  });

  it('are left out with nav_exclude, but not from the pages', async () => {
    const hidden = config(
      guides,
      'just_the_docs: { collections: { guides: { name: G, nav_exclude: true } } }',
    );
    const child = page('_guides/child.md', ['title: Child', 'parent: One']);
    const { navigation, pages } = await read(hidden, a, guide, child);
    assert.deepEqual(outlineOf(navigation), ['A']);
    const found = pages.find(({ path }) => path === '_guides/child.md');
    assert.deepEqual(found?.breadcrumb, [{ path: '_guides/one.md', title: 'One' }]);
  });

  it('are left out where the theme lists others', async () => {
    const one = config(guides, 'just_the_docs: { collections: { guides: { name: G } } }');
    assert.deepEqual(await tree(one, a, guide, note), ['A', 'G', '  One']);
  });

  it('are known by a list of another name, where a theme of its own has that', async () => {
    const own = config(
      guides,
      'footer: { collections: { links: { name: Links } } }',
      'manual_collection: { collections: { notes: { name: Notes } } }',
      'book_collection: { collections: { guides: { name: Guides } } }',
    );
    assert.deepEqual(await tree(own, guide, note), ['Notes', '  Two', 'Guides', '  One']);
  });

  it('can be reached where nothing lists any', async () => {
    const several = config('collections: { how-to: { output: true }, notes: { output: true } }');
    const how = page('_how-to/x.md', ['title: X']);
    assert.deepEqual(await tree(several, a, how, note), ['A', 'How To', '  X', 'Notes', '  Two']);
  });

  it('have their titles to themselves', async () => {
    const both = config(
      guides,
      'just_the_docs: { collections: { guides: { name: G }, notes: { name: N } } }',
    );
    assert.deepEqual(
      await tree(
        both,
        page('s.md', ['title: S']),
        page('t.md', ['title: T', 'parent: S']),
        page('_guides/s.md', ['title: S']),
        page('_guides/t.md', ['title: T', 'parent: S']),
        page('_notes/t.md', ['title: T', 'parent: S']),
      ),
      ['S', '  T', 'G', '  S', '    T', 'N', '  T'],
    );
  });

  it('may be listed without settings, which gives them no pages', async () => {
    const listed = config(
      'collections: [guides, notes]',
      'just_the_docs: { collections: { guides: { name: G }, notes: { name: N } } }',
    );
    const { navigation, pages } = await read(listed, a, guide);
    assert.deepEqual(outlineOf(navigation), ['A', 'G', 'N']);
    assert.equal(pages.length, 1);
  });
});

describe('pages of a collection', () => {
  const settings = (...lines: readonly string[]): SourceFile => config(...lines);
  const urlsOf = async (...files: readonly SourceFile[]): Promise<Record<string, string>> =>
    Object.fromEntries((await read(...files)).pages.map(({ path, url }) => [path, url]));

  it('have a title from their file’s name where they have none', async () => {
    const { pages } = await read(
      settings(guides),
      page('_guides/getting-STARTED.md', ['layout: x']),
      page('_guides/2026-01-31-first-post.md', []),
      page('_guides/sub/own.md', ['title: Own']),
      { path: '_guides/bare.md', text: 'No front matter' },
    );
    assert.deepEqual(Object.fromEntries(pages.map(({ path, data }) => [path, data['title']])), {
      '_guides/getting-STARTED.md': 'Getting Started',
      '_guides/2026-01-31-first-post.md': 'First Post',
      '_guides/sub/own.md': 'Own',
      '_guides/bare.md': undefined,
    });
  });

  it('have the address of their collection’s template', async () => {
    const of = async (permalink: string, path: string, ...lines: string[]): Promise<unknown> =>
      (
        await urlsOf(
          settings(`collections: { guides: { output: true, permalink: "${permalink}" } }`),
          page(path, lines),
        )
      )[path];
    assert.equal(await of('/:collection/:path/', '_guides/a/b c.md'), '/guides/a/b c/');
    assert.equal(await of('/x/:name', '_guides/a/Big File_1.md'), '/x/big-file-1');
    assert.equal(await of('/:slug/', '_guides/a.md', 'slug: My Slug'), '/my-slug/');
    assert.equal(await of('/:title:output_ext', '_guides/A b.md'), '/A-b.html');
    assert.equal(
      await of('/:year/:month/:i_day/:title', '_guides/2026-01-05-x.md'),
      '/2026/01/5/x',
    );
    assert.equal(await of('/:year/:title', '_guides/x.md', 'date: 2025-12-01'), '/2025/x');
    const date = 'date: 2021-01-03 07:05:09 +0100';
    assert.equal(await of('/:w_year/:week/:w_day/:title', '_guides/x.md', date), '/2020/53/7/x');
    assert.equal(await of('/:long_day/:short_day', '_guides/x.md', date), '/Sunday/Sun');
    assert.equal(
      await of('/:long_month/:short_month/:short_year/:y_day', '_guides/x.md', date),
      '/January/Jan/21/003',
    );
    assert.equal(await of('/:hour/:minute/:second', '_guides/x.md', date), '/07/05/09');
    assert.equal(await of('/:w_year/:week', '_guides/2024-12-30-x.md'), '/2025/01');
    assert.equal(await of('/:w_year/:week', '_guides/2015-12-31-x.md'), '/2015/53');
    assert.equal(
      await of('/:categories/:title', '_guides/x.md', 'categories: [Big, small]'),
      '/big/small/x',
    );
    assert.equal(await of('/:collection_:nothing/x', '_guides/x.md'), '/guides_/x');
  });

  it('have Jekyll’s address without a template, and their own where they have one', async () => {
    const files = [page('_guides/a.md', []), page('_guides/b.md', ['permalink: /own/:title/'])];
    assert.deepEqual(await urlsOf(settings(guides), ...files), {
      '_guides/a.md': '/guides/a.html',
      '_guides/b.md': '/own/b/',
    });
    assert.equal(
      (await urlsOf(settings(guides, 'permalink: pretty'), ...files))['_guides/a.md'],
      '/guides/a/',
    );
    assert.equal(
      (await urlsOf(settings(guides, 'permalink: /:x'), ...files))['_guides/a.md'],
      '/guides/a',
    );
  });

  it('may stand in the folder of all collections', async () => {
    const inside = settings(guides, 'collections_dir: sets/');
    const files = [
      page('sets/_guides/a.md', []),
      page('_guides/b.md', []),
      page('sets/c.md', ['title: C']),
    ];
    assert.deepEqual(await urlsOf(inside, ...files), {
      'sets/c.md': '/sets/c.html',
      'sets/_guides/a.md': '/guides/a.html',
    });
  });

  it('are none where the collection has no output, or the file is hidden or excluded', async () => {
    const urls = await urlsOf(
      settings('collections: { guides: { output: true }, notes: {} }', 'exclude: [_guides/x]'),
      note,
      page('_guides/x/a.md', []),
      page('_guides/_b.md', []),
      page('_guides/_c/c.md', []),
      page('_other/d.md', []),
      page('_guides/e.md', []),
    );
    assert.deepEqual(Object.keys(urls), ['_guides/e.md']);
  });

  it('take the defaults of their collection, and of their folder', async () => {
    const { pages } = await read(
      settings(
        guides,
        'defaults:',
        '  - { scope: { path: "", type: guides }, values: { parent: One } }',
        '  - { scope: { path: "", type: pages }, values: { parent: Two } }',
        '  - { scope: { path: _guides/sub }, values: { layout: sub } }',
      ),
      page('_guides/sub/x.md', []),
    );
    assert.equal(pages[0]?.data['parent'], 'One');
    assert.equal(pages[0].data['layout'], 'sub');
  });

  it('are posts with a date in any folder _posts', async () => {
    const urls = await urlsOf(
      settings('permalink: pretty'),
      page('_posts/2026-02-03-hello-there.md', []),
      page('News/_posts/2026-02-03-x.md', ['category: Fresh']),
      page('_posts/undated.md', []),
      page('_drafts/2026-02-03-y.md', []),
    );
    assert.deepEqual(urls, {
      'News/_posts/2026-02-03-x.md': '/news/fresh/2026/02/03/x/',
      '_posts/2026-02-03-hello-there.md': '/2026/02/03/hello-there/',
    });
  });
});

describe('pages that are not published', () => {
  it('are no pages, in collections and outside', async () => {
    const { pages } = await read(
      config(guides, 'defaults: [{ scope: { path: later }, values: { published: false } }]'),
      a,
      page('b.md', ['title: B', 'published: false']),
      page('later/c.md', ['title: C']),
      page('_guides/d.md', ['published: false']),
    );
    assert.deepEqual(
      pages.map(({ path }) => path),
      ['a.md'],
    );
  });
});

describe('pages that the site’s search leaves out', () => {
  it('are those with search_exclude, by themselves, by default, or by their collection', async () => {
    const { pages } = await read(
      config(
        guides,
        'just_the_docs: { collections: { guides: { name: G, search_exclude: true }, notes: { name: N } } }',
        'defaults: [{ scope: { path: old }, values: { search_exclude: true } }]',
      ),
      a,
      guide,
      note,
      page('b.md', ['title: B', 'search_exclude: true']),
      page('c.md', ['title: C', 'search_exclude: "true"']),
      page('old/d.md', ['title: D']),
    );
    const left = pages.filter(({ searchExcluded }) => searchExcluded).map(({ path }) => path);
    assert.deepEqual(left.sort(), ['_guides/one.md', 'b.md', 'old/d.md']);
  });
});
