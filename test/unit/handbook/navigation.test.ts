import assert from 'node:assert/strict';
import type { SourceFile } from '../../../src/handbook/model';
import { outlineOf, page, read } from './support';

/** A page titled by its file's name, or by the lines given. */
function titled(name: string, ...lines: readonly string[]): SourceFile {
  const title = lines.some((line) => line.startsWith('title:')) ? [] : [`title: ${name}`];
  return page(`${name}.md`, [...title, ...lines]);
}

async function tree(...files: readonly SourceFile[]): Promise<string[]> {
  return outlineOf((await read(...files)).navigation);
}

describe('navigation: what stands in the tree', () => {
  it('is every page with a title, and no other', async () => {
    const files = [titled('A'), page('b.md', ['layout: x']), { path: 'c.md', text: '# C' }];
    assert.deepEqual(await tree(...files), ['A']);
    assert.equal((await read(...files)).pages.length, 3);
  });

  it('leaves out nav_exclude and all below it, which keep their breadcrumbs', async () => {
    const files = [titled('A'), titled('B', 'nav_exclude: true'), titled('C', 'parent: B')];
    assert.deepEqual(await tree(...files), ['A']);
    const { pages, problems } = await read(...files);
    assert.deepEqual(pages.find((each) => each.path === 'C.md')?.breadcrumb, [
      { path: 'B.md', title: 'B' },
    ]);
    assert.deepEqual(problems, []);
  });

  it('takes titles and parents from the defaults of _config.yml', async () => {
    const config = {
      path: '_config.yml',
      text: 'defaults: [{ scope: { path: docs }, values: { parent: A } }]',
    };
    assert.deepEqual(await tree(config, titled('A'), page('docs/b.md', ['title: B'])), [
      'A',
      '  B',
    ]);
  });
});

describe('navigation: order', () => {
  it('sorts in four runs: number, text, numeric title, title', async () => {
    assert.deepEqual(
      await tree(
        titled('Z'),
        titled('m', 'title: 10'),
        titled('n', 'title: 9'),
        titled('C', 'nav_order: "10"'),
        titled('D', 'nav_order: "9"'),
        titled('E', 'nav_order: 10'),
        titled('F', 'nav_order: 9.5'),
        titled('G', 'nav_order: -1'),
      ),
      ['G', 'F', 'E', 'C', 'D', '9', '10', 'Z'],
    );
  });

  it('puts capitals first', async () => {
    assert.deepEqual(await tree(titled('b'), titled('a'), titled('B')), ['B', 'a', 'b']);
  });

  it('ignores case with nav_sort: case_insensitive', async () => {
    const config = { path: '_config.yml', text: 'nav_sort: case_insensitive' };
    assert.deepEqual(await tree(config, titled('b'), titled('a'), titled('C')), ['a', 'b', 'C']);
  });

  it('breaks ties by path', async () => {
    const files = ['z', 'x', 'y'].map((name) => titled(name, 'nav_order: 1'));
    assert.deepEqual(await tree(...files), ['x', 'y', 'z']);
  });

  it('reverses children with child_nav_order: desc or reversed', async () => {
    for (const order of ['desc', 'reversed']) {
      const files = [titled('A', `child_nav_order: ${order}`)];
      for (const name of ['B', 'C', 'D']) files.push(titled(name, 'parent: A'));
      assert.deepEqual(await tree(...files), ['A', '  D', '  C', '  B']);
    }
  });
});

describe('navigation: nesting', () => {
  it('puts children below the page whose title they name, at any depth', async () => {
    const files = [titled('A')];
    for (const [name, parent] of ['BA', 'CB', 'DC', 'ED']) {
      files.push(titled(name ?? '', `parent: ${parent ?? ''}`));
    }
    assert.deepEqual(await tree(...files), ['A', '  B', '    C', '      D', '        E']);
  });

  it('takes an empty parent for none', async () => {
    assert.deepEqual(await tree(titled('A', 'parent: ""'), titled('B', 'parent:')), ['A', 'B']);
  });

  it('takes a number for the title it looks like', async () => {
    assert.deepEqual(await tree(titled('x', 'title: 10'), titled('B', 'parent: "10"')), [
      '10',
      '  B',
    ]);
  });

  it('heeds grand_parent', async () => {
    assert.deepEqual(
      await tree(
        titled('A'),
        titled('B'),
        page('a/s.md', ['title: S', 'parent: A']),
        page('b/s.md', ['title: S', 'parent: B']),
        titled('T', 'parent: S', 'grand_parent: B'),
      ),
      ['A', '  S', 'B', '  S', '    T'],
    );
  });

  it('heeds ancestor', async () => {
    const files = [
      titled('A'),
      titled('B'),
      page('a/s.md', ['title: S', 'parent: A']),
      page('b/s.md', ['title: S', 'parent: B']),
      page('a/t.md', ['title: T', 'parent: S', 'ancestor: A']),
      page('b/t.md', ['title: T', 'parent: S', 'ancestor: B']),
      titled('U', 'parent: T', 'ancestor: B'),
      titled('V', 'parent: T', 'ancestor: T'),
    ];
    assert.deepEqual(await tree(...files), [
      'A',
      '  S',
      '    T',
      '      V',
      'B',
      '  S',
      '    T',
      '      U',
      '      V',
    ]);
  });

  it('prefers a top-level page as parent where neither is set', async () => {
    assert.deepEqual(
      await tree(
        titled('A'),
        titled('S'),
        page('a/s.md', ['title: S', 'parent: A']),
        titled('T', 'parent: S'),
      ),
      ['A', '  S', 'S', '  T'],
    );
  });

  it('hides children with has_children: false, which lose neither address nor breadcrumb', async () => {
    const files = [titled('A', 'has_children: false'), titled('B', 'parent: A')];
    assert.deepEqual(await tree(...files), ['A']);
    const { pages, problems } = await read(...files);
    assert.deepEqual(pages.find((each) => each.path === 'B.md')?.breadcrumb[0]?.title, 'A');
    assert.deepEqual(problems, []);
  });
});

describe('navigation: what is wrong', () => {
  it('puts a page with an unknown parent at the end, with what is below it, and reports it', async () => {
    const files = [titled('Z'), titled('A', 'parent: Nowhere'), titled('B', 'parent: A')];
    const { navigation, problems } = await read(...files);
    assert.deepEqual(outlineOf(navigation), ['Z', 'A', '  B']);
    assert.deepEqual(
      problems.map(({ kind, place }) => [kind, place.path]),
      [['parent', 'A.md']],
    );
    assert.match(problems[0]?.message ?? '', /Nowhere/);
  });

  it('keeps what is below such a page there, whatever its title', async () => {
    const files = [titled('Z', 'parent: Nowhere'), titled('A', 'parent: Z')];
    assert.deepEqual(await tree(...files), ['Z', '  A']);
  });

  it('takes an array as parent for an unknown one', async () => {
    const { navigation, problems } = await read(titled('A'), titled('B', 'parent: [A]'));
    assert.deepEqual(outlineOf(navigation), ['A', 'B']);
    assert.equal(problems[0]?.kind, 'parent');
  });

  it('does not go into a page with the title of one above it, and reports it', async () => {
    const { navigation, problems } = await read(
      titled('A'),
      page('x.md', ['title: A', 'parent: A']),
    );
    assert.deepEqual(outlineOf(navigation), ['A', '  A']);
    assert.deepEqual(
      problems.map(({ kind, place }) => [kind, place.path]),
      [['cycle', 'x.md']],
    );
  });

  it('keeps pages reachable that are each other’s parents', async () => {
    const { navigation, problems } = await read(
      titled('Z'),
      titled('A', 'parent: B'),
      titled('B', 'parent: A'),
    );
    assert.deepEqual(outlineOf(navigation), ['Z', 'A', '  B', '    A']);
    assert.ok(problems.length > 0);
  });

  it('keeps a page that is its own parent', async () => {
    assert.deepEqual(await tree(titled('A', 'parent: A')), ['A', '  A']);
  });

  it('keeps the children of both of two pages with one title', async () => {
    const files = [titled('A'), page('x.md', ['title: A']), titled('B', 'parent: A')];
    assert.deepEqual(await tree(...files), ['A', '  B', 'A', '  B']);
  });

  it('does not explode where titles repeat at every level', async () => {
    const files: SourceFile[] = [];
    for (let level = 0; level < 30; level++) {
      for (const twin of ['a', 'b', 'c']) {
        const parent = level === 0 ? [] : [`parent: L${level - 1}`, 'ancestor: L0'];
        files.push(page(`${level}${twin}.md`, [`title: L${level}`, ...parent]));
      }
    }
    const titles = await tree(...files);
    assert.ok(titles.length < 2000, String(titles.length));
    assert.ok(titles.some((title) => title.endsWith('L29')));
  });

  it('does not overflow where parents go very deep', async () => {
    const files = [titled('P0')];
    for (let level = 1; level < 3000; level++)
      files.push(titled(`P${level}`, `parent: P${level - 1}`));
    const titles = await tree(...files);
    assert.equal(new Set(titles.map((title) => title.trim())).size, 3000);
  });
});

describe('navigation: reading order', () => {
  it('goes through the tree depth first, and says what is above a page', async () => {
    const { pages } = await read(
      titled('A', 'nav_order: 1'),
      titled('B', 'parent: A'),
      titled('C', 'parent: B'),
      titled('D', 'nav_order: 2'),
      page('e.md', []),
    );
    const of = (path: string): unknown[] => {
      const found = pages.find((each) => each.path === path);
      return [
        found?.breadcrumb.map(({ title }) => title),
        found?.previous?.title,
        found?.next?.title,
      ];
    };
    assert.deepEqual(of('A.md'), [[], undefined, 'B']);
    assert.deepEqual(of('C.md'), [['A', 'B'], 'B', 'D']);
    assert.deepEqual(of('D.md'), [[], 'C', undefined]);
    assert.deepEqual(of('e.md'), [[], undefined, undefined]);
  });
});
