// Measures one part in a process of its own: `node main.mjs PART CORPORA`, the latter as JSON.
import type { Corpora } from './corpora';
import { measureLinks } from './links.part';
import { measureSave } from './save.part';
import { measureSearch } from './search.part';
import { measureTree } from './tree.part';

const parts: Readonly<Record<string, (corpora: Corpora) => Promise<void>>> = {
  tree: measureTree,
  links: measureLinks,
  search: measureSearch,
  save: measureSave,
};

const [part = '', corpora = ''] = process.argv.slice(2);
const measure = parts[part];
if (!measure) throw new Error(`There is no part "${part}".`);
await measure(JSON.parse(corpora) as Corpora);
