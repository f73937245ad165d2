// The folders that the scripts share.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's top folder, absolute. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where VS Code itself is kept: downloads and the web host. Ignored by git, safe to delete. */
export const hostsFolder = join(root, '.vscode-test');

/** Built test suites, logs and screenshots. Ignored by git, safe to delete. */
export const outFolder = join(root, 'out');

/** Where npm puts the commands of this project's dependencies, Node 24 among them. */
export const binFolder = join(root, 'node_modules', '.bin');

/** The packaged extension that the tests look into and install. */
export const packagedFile = join(outFolder, 'contributor-handbook.vsix');
