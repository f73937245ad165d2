// How the benchmark's code is bundled.
import { join } from 'node:path';
import { outFolder } from './paths.mjs';
import { scriptsOutside } from './suites.mjs';

const peer = 'test/bench/languageService.ts';

/**
 * Leaves VS Code's Markdown service a copy of markdown-it of its own, as it has in VS Code: V8 compiles a
 * parser's rules for the objects that they have seen, and with those of both they are slow for both.
 * @type {import('esbuild').Plugin}
 */
const peerApart = {
  name: 'peer-apart',
  setup(build) {
    build.onResolve({ filter: /^\.\/languageService$/ }, () => ({
      path: './languageService.mjs',
      external: true,
    }));
  },
};

/**
 * @param {import('esbuild').BuildOptions} common
 * @param {import('esbuild').BuildOptions} source what is needed to bundle the product's source
 * @returns {import('esbuild').BuildOptions[]}
 */
export function benchBuilds(common, source) {
  const node = { ...common, platform: /** @type {const} */ ('node') };
  return [
    {
      ...node,
      ...source,
      entryPoints: ['test/bench/main.ts'],
      outfile: join(outFolder, 'bench', 'main.mjs'),
      format: 'esm',
      external: ['lunr', 'minisearch'],
      plugins: [...(source.plugins ?? []), peerApart],
      // Bundled CommonJS packages still ask for Node's own modules by `require`.
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    },
    {
      ...node,
      entryPoints: [peer],
      outfile: join(outFolder, 'bench', 'languageService.mjs'),
      format: 'esm',
      external: ['vscode-markdown-languageservice'],
    },
    {
      ...node,
      entryPoints: ['test/bench/host.ts'],
      outfile: join(outFolder, 'bench', 'host.js'),
      format: 'cjs',
      external: ['vscode'],
    },
    {
      ...node,
      entryPoints: ['test/bench/diagram/main.ts'],
      outfile: join(outFolder, 'bench', 'diagram.mjs'),
      format: 'esm',
      external: ['playwright-core'],
      plugins: [scriptsOutside],
    },
  ];
}
