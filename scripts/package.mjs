// Packages the extension as it ships: a production build in a .vsix. `--out FILE` says where.
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from './lib/bootstrap.mjs';
import { root } from './lib/paths.mjs';

await bootstrap(import.meta.filename);

// Loaded only now: it is a dependency.
const { createVSIX } = await import('@vscode/vsce');
const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
if (out) await mkdir(dirname(out), { recursive: true });
// Everything that runs is bundled: nothing of node_modules goes in.
await createVSIX({ cwd: root, packagePath: out, dependencies: false });
