// Measures what the extension costs, and writes the table to test/bench/RESULTS.md.
//   HANDBOOK_CORPUS=DIR npm run bench   on a real handbook: its folder, or a .tar.gz of it
//   npm run bench                       on a made-up one of the same size; the table goes to out/bench
//   npm run bench -- --only=tree,links  only these parts: tree, links, search, save, host, diagram (which
//                                       is diagram-opening, diagram-edits and diagram-large); only shown
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(import.meta.filename);

// Loaded only now: this needs the dependencies.
const { bench } = await import('./lib/bench.mjs');
process.exit(await bench(process.argv.slice(2)));
