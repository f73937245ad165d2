#!/usr/bin/env node
// The web host as one program that understands VS Code's own arguments, so that
// @vscode/test-electron drives it like the desktop VS Code: --extensionDevelopmentPath,
// --extensionTestsPath, --user-data-dir, --extensions-dir, --disable-workspace-trust, --folder-uri
// or a path. Of its own: --extension-kind=web. Without a suite it prints the window's address.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { onInterrupt } from '../lib/processes.mjs';
import { ensureWebHost } from './install.mjs';
import { startServer } from './server.mjs';
import { quietSettings, webKindSettings } from './settings.mjs';
import { runSuite } from './suite.mjs';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    'folder-uri': { type: 'string' },
    'extension-kind': { type: 'string' },
  },
});

/** @param {string} name */
const text = (name) => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};
const extensions = (values['extensionDevelopmentPath'] ?? []).map((path) => resolve(String(path)));
const folderUri = text('folder-uri');
const folder = folderUri ? fileURLToPath(folderUri) : positionals[0] && resolve(positionals[0]);
const tests = text('extensionTestsPath');
const web = text('extension-kind') === 'web';
const trusted = values['disable-workspace-trust'] === true;

await ensureWebHost();
const server = await startServer({
  userDataDir: text('user-data-dir'),
  extensionsDir: text('extensions-dir'),
  settings: {
    ...quietSettings,
    ...(trusted && { 'security.workspace.trust.enabled': false }),
    ...(web && webKindSettings(extensions)),
  },
  ...(tests ? { driver: true } : { extensions }),
});
const interrupted = new Promise((done) => onInterrupt(() => done(130)));
try {
  if (tests) {
    const suite = { extensions, file: resolve(tests), web };
    process.exitCode = await runSuite(server.address({ folder, suite }), interrupted);
  } else {
    console.log(`VS Code waits for you at ${server.address({ folder })}`);
    console.log('Ctrl+C ends it.');
    await interrupted;
  }
} finally {
  await server.stop();
}
process.exit();
