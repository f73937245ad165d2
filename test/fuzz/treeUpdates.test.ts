import assert from 'node:assert/strict';
import type { SourceFile } from '../../src/handbook/model';
import { HandbookReader, type ReadHandbook } from '../../src/handbook/reader';
import { readHandbook } from '../support/readHandbook';
import { Random } from '../unit/handbook/fuzz/random';
import { page, parseFlowchart, twoCollections } from '../unit/handbook/support';

/** Few, so that several pages have one title, a parent may be missing, and parents go in circles. */
const titles = ['A', 'B', 'C', 'D', 'E', 'F'];

const paths = [
  ...['index', 'a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `${name}.md`),
  ...['a', 'b', 'c', 'd', 'e'].map((name) => `_guides/${name}.md`),
  ...['a', 'b'].map((name) => `_notes/${name}.md`),
];

type Choices = readonly (readonly [key: string, odds: number, values: readonly string[]])[];

/** What a page may say of its place: each key is left out or has one of the values. */
const choices: Choices = [
  ['title', 0.95, [...titles, ...titles, '2', '"2"']],
  ['parent', 0.6, [...titles, 'Nowhere', '2']],
  ['grand_parent', 0.15, titles],
  ['ancestor', 0.1, titles],
  ['nav_order', 0.3, ['1', '2', '"1"', '.nan']],
  ['nav_exclude', 0.1, ['true']],
  ['has_children', 0.1, ['false']],
  ['child_nav_order', 0.1, ['desc']],
  ['permalink', 0.15, ['/', '/here/', '/there/']],
  ['redirect_from', 0.1, ['/once/']],
  ['published', 0.05, ['false']],
];

function pageAt(path: string, random: Random): SourceFile {
  const keys = choices.flatMap(([key, odds, values]) =>
    random.next() < odds ? [`${key}: ${random.pick(values)}`] : [],
  );
  return page(path, keys, `# ${random.pick(titles)}\n\n- [ ] do\n`);
}

/** Changes one page or several at once: what they say, whether they are there. */
function change(files: Map<string, SourceFile>, random: Random): { removed: string[] } {
  const removed: string[] = [];
  for (let count = random.pick([1, 1, 1, 2, 4]); count > 0; count--) {
    const path = random.pick(paths);
    if (random.next() < 0.1) {
      if (files.delete(path)) removed.push(path);
    } else files.set(path, pageAt(path, random));
  }
  return { removed: removed.filter((path) => !files.has(path)) };
}

describe('a tree brought up to date', () => {
  it('is the tree that is read anew, whatever pages say of their places, in 20 times 20 changes', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = new Random(seed);
      const files = new Map(
        [twoCollections, ...paths.map((path) => pageAt(path, random))].map(byPath),
      );
      const reader = new HandbookReader(parseFlowchart);
      await reader.update({ files: [...files.values()], removed: [] });
      for (let time = 0; time < 20; time++) {
        const before = new Map(files);
        const { removed } = change(files, random);
        const changed = [...files.values()].filter((file) => before.get(file.path) !== file);
        const read = await reader.update({ files: changed, removed });
        const anew = await readHandbook([...files.values()], parseFlowchart);
        assert.deepEqual(inPathOrder(read), inPathOrder({ ...read, model: anew }), `seed ${seed}`);
      }
    }
  });
});

const byPath = (file: SourceFile): [string, SourceFile] => [file.path, file];

/** Faults of single pages stand in the order in which they were found. */
function inPathOrder({ model }: Pick<ReadHandbook, 'model'>): unknown {
  return { ...model, problems: model.problems.map((each) => JSON.stringify(each)).sort() };
}
