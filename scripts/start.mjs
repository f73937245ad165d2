// Opens a VS Code with the extension loaded on a small sample repository, and ends with it.
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(import.meta.filename);

// Loaded only now: it needs the dependencies.
const { openSample } = await import('./lib/open-sample.mjs');
process.exit(await openSample());
