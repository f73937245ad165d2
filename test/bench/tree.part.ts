import { floor } from './floor';
import { alternately, median } from './measure';
import { readTree } from './product';
import { compared, put } from './rows';
import type { Corpora } from './corpora';

/** From nothing to a complete tree, and how that grows with the handbook. */
export async function measureTree({ small, large }: Corpora): Promise<void> {
  // V8 forgets what it has compiled for a kind of object when the last one is collected, so that each
  // round would be a first one: a handbook stays open.
  const open = await readTree(small.folder);
  const taken = await alternately({
    floor: () => floor(small.folder),
    tree: () => readTree(small.folder),
    largeFloor: () => floor(large.folder),
    largeTree: () => readTree(large.folder),
  });
  const { pages } = small;
  const lower = { name: 'floor', times: taken.floor };
  put(compared(`from nothing to a complete tree, ${pages} pages`, taken.tree, lower, 3));
  const largeLower = { name: 'floor', times: taken.largeFloor };
  put(compared(`the same, ${large.pages} pages`, taken.largeTree, largeLower));
  const growth = { name: `${pages} pages`, times: taken.tree };
  put(compared(`growth of the tree to ${large.pages} pages`, taken.largeTree, growth, 11));
  const wasRead = median(taken.floor) > 0 && open.model.navigation.length > 0;
  if (!wasRead) throw new Error('Nothing was read.');
}
