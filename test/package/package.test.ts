import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagedFile, root } from '../../scripts/lib/paths.mjs';
import { entriesOf, type Entry } from './entries';

/** What is loaded at activation and after it, for each of the extension hosts. */
const bundles = [
  'extension',
  'changes',
  'contacts',
  'contribute',
  'core',
  'diagram-view',
  'flowchart-worker',
  'follow',
  'github',
  'hover',
  'issues',
  'meetings',
  'onboarding',
  'search',
  'tracks',
];

/** What the packaged extension may hold, and nothing else. */
const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^extension\/(readme|changelog)\.md$/i,
  /^extension\/LICENSE(\.txt)?$/,
  new RegExp(`^extension/dist/(node|web)/(${bundles.join('|')})\\.js$`),
  /^extension\/dist\/webview\/(chunks\/)?[\w.-]+\.(js|css|ttf)$/,
  /^extension\/handbook\/(_config\.yml|[\w-]+(\/[\w-]+)*\.md)$/,
  /^extension\/media\/(?!readme\/)[\w-]+(\/[\w-]+)*\.(svg|png|css)$/,
];

/** What it cannot do without. */
const needed = [
  'extension/package.json',
  'extension/package.nls.json',
  ...bundles.flatMap((name) => ['node', 'web'].map((host) => `extension/dist/${host}/${name}.js`)),
  'extension/dist/webview/diagram.js',
  'extension/dist/webview/flowcharts.js',
  'extension/dist/webview/codicon.css',
  'extension/dist/webview/preview.js',
  'extension/dist/webview/codicon.ttf',
  'extension/handbook/_config.yml',
  'extension/handbook/index.md',
  'extension/media/handbook.svg',
  'extension/media/icon.png',
  'extension/media/preview.css',
  'extension/media/step.css',
];

describe('the packaged extension', () => {
  let entries: Entry[];
  before(async () => {
    entries = await entriesOf(packagedFile);
  });

  it('holds only what runs', () => {
    const others = entries.filter(({ path }) => !allowed.some((rule) => rule.test(path)));
    assert.deepEqual(
      others.map(({ path }) => path),
      [],
    );
  });

  it('holds all that runs', () => {
    const paths = new Set(entries.map(({ path }) => path));
    assert.deepEqual(
      needed.filter((path) => !paths.has(path)),
      [],
    );
  });

  for (const host of ['node', 'web']) {
    it(`loads less than 100 kB when it is activated in the ${host} host`, () => {
      const path = `extension/dist/${host}/extension.js`;
      const { size } = entries.find((entry) => entry.path === path)!;
      assert.ok(size < 100_000, `${path} has ${size} bytes`);
    });

    it(`copies VS Code’s interface for none of its files in the ${host} host`, () => {
      const text = readFileSync(join(root, 'dist', host, 'extension.js'), 'utf8');
      assert.match(text, /require\("vscode"\)/);
      assert.doesNotMatch(text, /[\w$]\(require\("vscode"\)\)/);
    });
  }
});
