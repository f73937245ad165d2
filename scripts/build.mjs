// Bundles what ships into dist/, or with --tests=unit,ui the suites of those tiers into out/,
// or with --bench the benchmark.
//   dist/{node,web}/extension.js         what activation loads
//   dist/{node,web}/core.js              the handbook model's code, loaded on first use
//   dist/{node,web}/github.js            the GitHub client, loaded on first use
//   dist/{node,web}/*.js                 a feature each (`features` below), loaded on first use
//   dist/{node,web}/flowchart-worker.js  Mermaid's parser, run in a worker
//   dist/webview/diagram.js              the diagram view's page
//   dist/webview/flowcharts.js           Mermaid for flowcharts
//   dist/webview/kinds.js (+ chunks)    Mermaid for diagrams that are no flowcharts, loaded with one
//   dist/webview/preview.js              in VS Code's Markdown previews
//   dist/cli/contributor-handbook.mjs (+ chunks)  the command line, which no .vsix holds
import * as esbuild from 'esbuild';
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBuilds } from './lib/benchBuilds.mjs';
import { suiteBuilds } from './lib/suites.mjs';

const flags = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    tests: { type: 'string' },
    bench: { type: 'boolean', default: false },
  },
}).values;
const { production } = flags;

/** @param {string} folder of a package */
async function versionOf(folder) {
  return String(JSON.parse(await readFile(`${folder}/package.json`, 'utf8')).version);
}

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  logLevel: 'info',
  legalComments: 'none',
  define: {
    'process.env.NODE_ENV': '"production"',
    // What a kept drawing was drawn by: another version draws anew.
    handbookDrawnBy: JSON.stringify(
      `${await versionOf('.')} ${await versionOf('node_modules/mermaid')}`,
    ),
  },
};

/**
 * Mermaid loads each kind of diagram, and each way to lay one out, on demand. What we do not use of
 * that is left out.
 * @param {RegExp} used
 * @returns {esbuild.Plugin}
 */
const mermaidOnly = (used) => ({
  name: 'mermaid-only',
  setup(build) {
    build.onResolve({ filter: /^katex$|\.mjs$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' && !used.test(path)
        ? { path: 'nothing', namespace: 'left-out' }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'export {}' }));
  },
});

/**
 * Mermaid copies its whole configuration, several times for each node and edge, key by key: a fourth
 * of the time that a flowchart takes. Here the engine copies it, which
 * takes a fifth of that.
 *
 * And it asks for parts of itself only when it comes to need them, one after the other. Those that are
 * used are there from the start: so they are one file, and what they use none of is left out of it.
 * @param {RegExp} used
 * @returns {esbuild.Plugin}
 */
const mermaidAtOnce = (used) => ({
  name: 'mermaid-at-once',
  setup(build) {
    const slow = 'assignWithDepth_default({}, currentConfig)';
    const fast = `Object.fromEntries(Object.entries(currentConfig).map(([key, value]) => [
      key,
      Array.isArray(value) ? [...value] : value && typeof value === 'object' ? { ...value } : value,
    ]))`;
    let found = 0;
    build.onStart(() => {
      found = 0;
    });
    build.onLoad({ filter: /mermaid.dist.+\.mjs$/ }, async ({ path }) => {
      const pieces = (await readFile(path, 'utf8')).split(slow);
      found += pieces.length - 1;
      /** @type {string[]} */
      const parts = [];
      const text = pieces.join(fast).replace(/import\(("[^"]+\.mjs")\)/g, (later, part) => {
        if (!used.test(part)) return later;
        const name = `part${parts.length}`;
        parts.push(`import * as ${name} from ${part};`);
        return `Promise.resolve(${name})`;
      });
      return { contents: `${parts.join('\n')}${text}` };
    });
    build.onEnd(() =>
      found === 1
        ? undefined
        : {
            errors: [{ text: `Mermaid copies its configuration in ${found} places, not in one.` }],
          },
    );
  },
});

/**
 * What `import 'page:parts'` means: what stands in the diagram view's page itself, as texts, so that
 * its first picture waits for no file. The script shows a drawing that is kept.
 * @type {esbuild.Plugin}
 */
const pageParts = {
  name: 'page-parts',
  setup(build) {
    build.onResolve({ filter: /^page:parts$/ }, () => ({ path: 'parts', namespace: 'page' }));
    build.onLoad({ filter: /.*/, namespace: 'page' }, async () => {
      const { outputFiles, metafile } = await esbuild.build({
        ...common,
        entryPoints: { style: 'src/webview/diagram.css', script: 'src/webview/early.ts' },
        format: 'iife',
        platform: 'browser',
        sourcemap: false,
        write: false,
        metafile: true,
        outdir: 'dist',
        logLevel: 'warning',
      });
      const text = (/** @type {string} */ end) =>
        JSON.stringify(outputFiles.find(({ path }) => path.endsWith(end))?.text);
      return {
        contents: `export const style = ${text('.css')}; export const script = ${text('.js')};`,
        watchFiles: Object.keys(metafile.inputs).map((path) => resolve(path)),
      };
    });
  },
};

/** VS Code's own icons, for the diagram view's buttons. */
const codicons = {
  name: 'codicons',
  /** @param {esbuild.PluginBuild} build */
  setup(build) {
    build.onEnd(async () => {
      for (const file of ['codicon.css', 'codicon.ttf']) {
        await copyFile(`node_modules/@vscode/codicons/dist/${file}`, `dist/webview/${file}`);
      }
    });
  },
};

/**
 * What comes from CommonJS, esbuild copies name by name into an object of its own, once for each file
 * that imports it: `vscode`'s some 600 names 75 times at activation, which took 20 to 50 ms. Nothing asks
 * for a `default` of it, so it will do as it is.
 * @type {esbuild.Plugin}
 */
const vscodeAsItIs = {
  name: 'vscode-as-it-is',
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(async ({ metafile }) => {
      const scripts = Object.keys(metafile?.outputs ?? {}).filter((path) => path.endsWith('.js'));
      for (const path of scripts) {
        const text = await readFile(path, 'utf8');
        // As long as it was, so that the source map still fits.
        const plain = text.replace(/[\w$]+(?=\(require\("vscode"\)\))/g, (copy) =>
          ' '.repeat(copy.length),
        );
        await writeFile(path, plain);
      }
    });
  },
};

/** @type {esbuild.BuildOptions} */
const node = { ...common, platform: 'node', format: 'cjs', external: ['vscode'] };
/** @type {esbuild.BuildOptions} */
const web = { ...common, platform: 'browser', external: ['vscode'] };
/** @type {esbuild.BuildOptions} */
const worker = {
  // Reads flowcharts and draws nothing.
  plugins: [mermaidOnly(/flowDiagram-/)],
  alias: { dompurify: './src/diagram/dompurify.ts' },
};

/** What is loaded on first use, see `src/platform/bundles.ts`. */
const features = {
  changes: 'src/features/changes/bundle.ts',
  contacts: 'src/features/contacts/bundle.ts',
  contribute: 'src/features/contribute/bundle.ts',
  'diagram-view': 'src/features/workflow/bundle.ts',
  follow: 'src/features/claims/follow/bundle.ts',
  hover: 'src/features/hover/bundle.ts',
  issues: 'src/features/issues/bundle.ts',
  meetings: 'src/features/meetings/bundle.ts',
  onboarding: 'src/features/onboarding/bundle.ts',
  search: 'src/features/search/bundle.ts',
  tracks: 'src/features/tracks/bundle.ts',
};

/** @type {esbuild.BuildOptions[]} */
const builds = [
  {
    ...node,
    entryPoints: {
      extension: 'src/extension.ts',
      core: 'src/core.ts',
      github: 'src/github/bundle.node.ts',
      ...features,
    },
    outdir: 'dist/node',
    plugins: [pageParts, vscodeAsItIs],
  },
  {
    ...node,
    ...worker,
    entryPoints: { 'flowchart-worker': 'src/diagram/worker.node.ts' },
    outdir: 'dist/node',
  },
  {
    ...web,
    entryPoints: { extension: 'src/extension.ts' },
    outdir: 'dist/web',
    format: 'cjs',
    plugins: [vscodeAsItIs],
  },
  {
    ...web,
    entryPoints: { core: 'src/core.ts', github: 'src/github/bundle.browser.ts' },
    outdir: 'dist/web',
    format: 'esm',
  },
  {
    ...web,
    entryPoints: features,
    outdir: 'dist/web',
    format: 'cjs',
    plugins: [pageParts, vscodeAsItIs],
    // The web worker host loads them by an import, where `require` for `vscode` must be handed in.
    banner: { js: 'export default (require, module, exports) => {' },
    footer: { js: '};' },
  },
  {
    ...web,
    ...worker,
    entryPoints: { 'flowchart-worker': 'src/diagram/worker.browser.ts' },
    outdir: 'dist/web',
    format: 'iife',
  },
  {
    ...common,
    entryPoints: { diagram: 'src/webview/main.ts' },
    outdir: 'dist/webview',
    format: 'esm',
    platform: 'browser',
    plugins: [codicons],
  },
  {
    // One file, with a copy of what it shares with the others: each file more is a request, and
    // those that it names are only asked for once it is there.
    ...common,
    entryPoints: { flowcharts: 'src/webview/flowcharts.ts' },
    outdir: 'dist/webview',
    format: 'esm',
    platform: 'browser',
    plugins: [mermaidOnly(/^$/), mermaidAtOnce(/flowDiagram-|dagre-/)],
  },
  {
    ...common,
    entryPoints: { kinds: 'src/webview/kinds.ts' },
    outdir: 'dist/webview',
    format: 'esm',
    splitting: true,
    platform: 'browser',
    chunkNames: 'chunks/kinds-[name]-[hash]',
    plugins: [mermaidOnly(/^(?!katex$|.*\/elk-)/)],
  },
  {
    ...common,
    entryPoints: { preview: 'src/webview/preview/main.ts' },
    outdir: 'dist/webview',
    format: 'iife',
    platform: 'browser',
  },
  {
    ...common,
    ...worker,
    entryPoints: { 'contributor-handbook': 'src/cli/main.ts' },
    outdir: 'dist/cli',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    splitting: true,
    platform: 'node',
    target: 'node20',
    chunkNames: 'chunks/[name]-[hash]',
    // Bundled CommonJS packages still ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  },
];

if (flags.tests !== undefined) {
  const tiers = flags.tests.split(',');
  const chosen = suiteBuilds(common, worker, tiers);
  await Promise.all(chosen.map((options) => esbuild.build(options)));
} else if (flags.bench) {
  await Promise.all(benchBuilds(common, worker).map((options) => esbuild.build(options)));
} else if (flags.watch) {
  const contexts = await Promise.all(builds.map((options) => esbuild.context(options)));
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  await rm('dist', { recursive: true, force: true });
  await Promise.all(builds.map((options) => esbuild.build(options)));
}
