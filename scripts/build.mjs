// Bundles what ships into dist/, and the test suites into out/ (with --tests).
//   dist/{node,web}/extension.js         what activation loads
//   dist/{node,web}/core.js              the handbook model's code, loaded on first use
//   dist/{node,web}/flowchart-worker.js  Mermaid's parser, run in a worker
//   dist/webview/diagram.js (+ chunks)   the diagram view's page
import * as esbuild from 'esbuild';
import { rm } from 'node:fs/promises';

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  logLevel: 'info',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
};

const host = {
  extension: 'src/extension.ts',
  core: 'src/core.ts',
  'flowchart-worker': 'src/diagram/worker.ts',
};

/** @type {esbuild.BuildOptions[]} */
const builds = [
  {
    ...common,
    entryPoints: host,
    outdir: 'dist/node',
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
    alias: { dompurify: './src/diagram/dompurify.ts' },
  },
  {
    ...common,
    entryPoints: host,
    outdir: 'dist/web',
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    alias: { dompurify: './src/diagram/dompurify.ts' },
  },
  {
    ...common,
    entryPoints: { diagram: 'src/webview/main.ts' },
    outdir: 'dist/webview',
    format: 'esm',
    splitting: true,
    platform: 'browser',
    chunkNames: 'chunks/[name]-[hash]',
  },
];

if (flags.has('--watch')) {
  const contexts = await Promise.all(builds.map((options) => esbuild.context(options)));
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  await rm('dist', { recursive: true, force: true });
  await Promise.all(builds.map((options) => esbuild.build(options)));
}
