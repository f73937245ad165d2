import assert from 'node:assert/strict';
import type { SourceFile } from '../../../src/handbook/model';
import { outlineOf, page, read } from './support';

interface Row {
  readonly name: string;
  readonly title: string;
  readonly parent?: string;
  readonly grandParent?: string;
  readonly ancestor?: string;
  readonly order?: number | string;
  readonly isHidden: boolean;
  readonly isReversed: boolean;
  readonly isChildless: boolean;
}

/** The rules of the theme's templates, as plainly as they can be written: no index, no problems. */
function expected(rows: readonly Row[]): string[] {
  const topTitles = rows.filter(({ parent }) => parent === undefined).map(({ title }) => title);
  const sorted = (list: readonly Row[]): Row[] => {
    const run = ({ order }: Row): number =>
      typeof order === 'number' ? 0 : typeof order === 'string' ? 1 : 2;
    const key = ({ order, title }: Row): number | string => order ?? title;
    const compare = (a: Row, b: Row): number =>
      run(a) - run(b) || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.name < b.name ? -1 : 1);
    return [...list].sort(compare);
  };
  const links = (nodes: readonly Row[], above: readonly string[]): string[] =>
    nodes
      .filter(({ isHidden }) => !isHidden)
      .flatMap((node) => {
        const label = '  '.repeat(above.length) + node.title;
        if (above.includes(node.title) || node.isChildless) return [label];
        const children = sorted(
          rows.filter(
            (child) =>
              child.parent === node.title &&
              (child.grandParent === undefined || child.grandParent === node.parent) &&
              (child.ancestor === undefined ||
                child.ancestor === node.title ||
                above.includes(child.ancestor)) &&
              !(
                child.grandParent === undefined &&
                child.ancestor === undefined &&
                topTitles.includes(child.parent) &&
                above.length >= 1
              ),
          ),
        );
        if (node.isReversed) children.reverse();
        return [label, ...links(children, [...above, node.title])];
      });
  return links(sorted(rows.filter(({ parent }) => parent === undefined)), []);
}

function file(row: Row): SourceFile {
  const entries: readonly [string, unknown][] = [
    ['title', row.title],
    ['parent', row.parent],
    ['grand_parent', row.grandParent],
    ['ancestor', row.ancestor],
    ['nav_order', row.order],
    ['nav_exclude', row.isHidden || undefined],
    ['child_nav_order', row.isReversed ? 'desc' : undefined],
    ['has_children', row.isChildless ? false : undefined],
  ];
  return page(
    `${row.name}.md`,
    entries
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
  );
}

describe('navigation: pages put together at random', () => {
  it('stand as the theme’s templates put them', async () => {
    let seed = 11;
    const random = (limit: number): number => (seed = (seed * 16_807) % 2_147_483_647) % limit;
    const title = (): string => 'ABCDEb'[random(6)] ?? 'A';
    const maybe = <T>(percent: number, make: () => T): T | undefined =>
      random(100) < percent ? make() : undefined;
    for (let round = 0; round < 150; round++) {
      const rows = Array.from({ length: 4 + random(14) }, (_, index): Row => {
        const parent = maybe(65, title);
        const grandParent = maybe(20, title);
        const ancestor = maybe(20, title);
        const order = maybe(50, () => (random(3) > 0 ? random(9) - 3.5 : `x${random(9)}`));
        return {
          name: `p${String(index).padStart(2, '0')}`,
          title: random(4) > 0 ? title() : `T${index}`,
          ...(parent !== undefined && { parent }),
          ...(grandParent !== undefined && { grandParent }),
          ...(ancestor !== undefined && { ancestor }),
          ...(order !== undefined && { order }),
          isHidden: random(12) === 0,
          isReversed: random(8) === 0,
          isChildless: random(12) === 0,
        };
      });
      const { navigation, problems } = await read(...rows.map(file));
      // What the site puts nowhere stands behind all that, and is reported.
      const lost = new Set(
        problems.filter(({ kind }) => kind === 'parent').map(({ place }) => place.path),
      );
      const kept = navigation.filter((item) => item.kind !== 'page' || !lost.has(item.page.path));
      assert.deepEqual(outlineOf(kept), expected(rows), JSON.stringify(rows));
    }
  });
});
