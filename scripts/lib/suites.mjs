// How the test suites are bundled: one file for each tier, so that one command loads it anywhere.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { outFolder, root } from './paths.mjs';

/**
 * A tier's bundle.
 * @typedef {object} Suite
 * @property {'local' | 'node' | 'web'} host a Node process of its own, or VS Code's extension host
 * @property {string} tests the folder of its test files
 * @property {string} [except] a folder inside it that is left out
 * @property {string} [first] the file that must find a window in which nothing has happened yet
 * @property {string[][]} [apart] files that run at the same time as the rest, each list in a process
 *   of its own: of tiers of windows, those that take longest, so that no process is left over at the
 *   end that takes longer than the others together
 * @property {string} outfile
 * @property {'node' | 'web'} [extensions] which of the windows' extension hosts loads the extension:
 *   picks the suites of `test/ui` that are for it; see `inEachHost`
 * @property {number} timeout of one test, in milliseconds
 * @property {number} [retries] for tests of whole windows, in which a machine's other work can take
 *   a click or a key away; each retry is printed
 */

/** What users do with Git, on repositories with real remotes. */
const gitTests = [
  'startIssueBranch',
  'startIssueBranch-absent',
  'startIssueBranch-repository',
  'stepsAct',
  'whereYouAre',
  'whereYouAre-elsewhere',
].map((name) => `test/ui/${name}.test.ts`);

/** The way from an issue to its pull request, with a GitHub of the tests. */
const workTests = [
  'aroundTheWork',
  'contribution',
  'contribution-faults',
  'issues',
  'issues-large',
  'issues-pullRequest',
].map((name) => `test/ui/${name}.test.ts`);

/** A newcomer's first day. */
const dayTests = ['meetings', 'onboarding', 'people', 'tracks'].map(
  (name) => `test/ui/${name}.test.ts`,
);

/** Each step of the workflow and each page of the sidebar: half of what both hosts do. */
const bundledTests = ['test/ui/bundled.test.ts'];

/** @type {Record<string, Suite>} */
export const suites = {
  unit: {
    host: 'local',
    tests: 'test/unit',
    outfile: join(outFolder, 'unit', 'suite.mjs'),
    timeout: 5000,
  },
  github: {
    host: 'local',
    tests: 'test/github',
    outfile: join(outFolder, 'github', 'suite.mjs'),
    timeout: 20_000,
  },
  fuzz: {
    host: 'local',
    tests: 'test/fuzz',
    outfile: join(outFolder, 'fuzz', 'suite.mjs'),
    timeout: 60_000,
  },
  package: {
    host: 'local',
    tests: 'test/package',
    outfile: join(outFolder, 'package', 'suite.mjs'),
    timeout: 20_000,
  },
  cli: {
    host: 'local',
    tests: 'test/cli',
    outfile: join(outFolder, 'cli', 'suite.mjs'),
    timeout: 30_000,
  },
  editor: {
    host: 'node',
    tests: 'test/editor',
    first: 'test/editor/node/activation.test.ts',
    outfile: join(outFolder, 'editor', 'node.js'),
    timeout: 30_000,
  },
  web: {
    host: 'web',
    tests: 'test/editor',
    // Tests that need Node or git.
    except: 'test/editor/node',
    outfile: join(outFolder, 'editor', 'web.js'),
    timeout: 30_000,
  },
  ui: {
    host: 'local',
    tests: 'test/ui',
    apart: [
      ['test/ui/bundled-links.test.ts'],
      gitTests,
      workTests,
      bundledTests,
      dayTests,
      ['test/ui/github.test.ts', 'test/ui/flowcharts.test.ts'],
    ],
    outfile: join(outFolder, 'ui', 'suite.mjs'),
    extensions: 'node',
    timeout: 120_000,
    retries: 1,
  },
  'ui-web': {
    host: 'local',
    tests: 'test/ui',
    apart: [bundledTests],
    outfile: join(outFolder, 'ui', 'web.mjs'),
    extensions: 'web',
    timeout: 120_000,
    retries: 1,
  },
  hostile: {
    host: 'local',
    tests: 'test/hostile',
    apart: [['test/hostile/preview.test.ts']],
    outfile: join(outFolder, 'hostile', 'suite.mjs'),
    timeout: 120_000,
    retries: 1,
  },
  pictures: {
    host: 'local',
    tests: 'test/pictures',
    outfile: join(outFolder, 'pictures', 'suite.mjs'),
    timeout: 120_000,
  },
};

/**
 * The test files of a tier, relative to the checkout, in alphabetical order after the first.
 * @param {Suite} suite
 */
export function testFiles({ tests, except, first }) {
  const files = readdirSync(join(root, tests), { recursive: true, encoding: 'utf8' })
    .map((name) => `${tests}/${name.split(sep).join('/')}`)
    .filter((path) => path.endsWith('.test.ts') && !(except && path.startsWith(`${except}/`)))
    .sort();
  return first === undefined ? files : [first, ...files.filter((path) => path !== first)];
}

/**
 * The bundles of a tier, each for a process of its own, in the order in which to start them: what
 * takes longest first.
 * @param {Suite} suite
 * @returns {{ files: string[], outfile: string, ending: string }[]} the ending tells a tier's parts
 *   from one another; the rest has none
 */
export function partsOf(suite) {
  const apart = suite.apart ?? [];
  const rest = testFiles(suite).filter((path) => !apart.flat().includes(path));
  return [...apart, rest].map((files, index) => {
    const ending = files === rest ? '' : `-${index + 1}`;
    return { files, ending, outfile: suite.outfile.replace(/(\.\w+)$/, `${ending}$1`) };
  });
}

/**
 * What `import 'suite:tests'` means in a bundle.
 * @param {string[]} files
 * @returns {import('esbuild').Plugin}
 */
function testsOf(files) {
  return {
    name: 'suite-tests',
    setup(build) {
      build.onResolve({ filter: /^suite:tests$/ }, () => ({ path: 'tests', namespace: 'suite' }));
      build.onLoad({ filter: /.*/, namespace: 'suite' }, () => ({
        contents: files.map((path) => `import ${JSON.stringify(`./${path}`)};`).join('\n'),
        resolveDir: root,
      }));
    },
  };
}

/**
 * The scripts stay outside the bundles that Node runs: they find the checkout by their own place.
 * @type {import('esbuild').Plugin}
 */
export const scriptsOutside = {
  name: 'scripts-outside',
  setup(build) {
    build.onResolve({ filter: /\/scripts\/.+\.mjs$/ }, ({ path, resolveDir }) => {
      const file = join(resolveDir, path);
      if (relative(join(root, 'scripts'), file).startsWith('..')) return undefined;
      return { path: pathToFileURL(file).href, external: true };
    });
  },
};

/**
 * Mocha's build for browsers, as a module whose export is Mocha's class. Its package calls it an
 * ECMAScript module, which it is not.
 * @type {import('esbuild').Plugin}
 */
const browserMocha = {
  name: 'browser-mocha',
  setup(build) {
    build.onResolve({ filter: /^mocha$/ }, () => ({ path: 'mocha', namespace: 'browser-mocha' }));
    build.onLoad({ filter: /.*/, namespace: 'browser-mocha' }, async () => ({
      contents:
        (await readFile(join(root, 'node_modules', 'mocha', 'mocha.js'), 'utf8')) +
        '\nmodule.exports = globalThis.Mocha;',
    }));
  },
};

/**
 * The builds of the test suites.
 * @param {import('esbuild').BuildOptions} common
 * @param {import('esbuild').BuildOptions} source what a test needs to bundle the product's source
 * @param {string[]} tiers which of `suites`
 * @returns {import('esbuild').BuildOptions[]}
 * @throws when there is no such tier
 */
export function suiteBuilds(common, source, tiers) {
  return tiers.flatMap((tier) => {
    const suite = suites[tier];
    if (!suite) throw new Error(`There is no tier "${tier}".`);
    return partsOf(suite).map(({ files, outfile }) => ({
      ...common,
      minify: false,
      sourcemap: 'inline',
      entryPoints: [`test/run/${suite.host === 'local' ? 'local' : 'editor'}.ts`],
      outfile,
      define: {
        ...common.define,
        TEST_GREP: JSON.stringify(process.env['TEST_GREP'] ?? ''),
        TEST_TIMEOUT: String(suite.timeout),
        TEST_RETRIES: String(suite.retries ?? 0),
        TEST_EXTENSION_HOST: JSON.stringify(suite.extensions ?? 'node'),
      },
      ...hostOptions(suite, files, source),
    }));
  });
}

/**
 * @param {Suite} suite
 * @param {string[]} files
 * @param {import('esbuild').BuildOptions} source
 * @returns {import('esbuild').BuildOptions}
 */
function hostOptions(suite, files, source) {
  const tests = testsOf(files);
  switch (suite.host) {
    case 'node':
      return {
        platform: 'node',
        format: 'cjs',
        external: ['vscode', 'mocha'],
        plugins: [tests],
      };
    case 'web':
      return {
        platform: 'browser',
        format: 'cjs',
        external: ['vscode'],
        plugins: [tests, browserMocha],
      };
    case 'local':
      return {
        ...source,
        platform: 'node',
        format: 'esm',
        external: ['esbuild', 'fast-png', 'mocha', 'playwright-core', 'yauzl'],
        plugins: [tests, scriptsOutside, ...(source.plugins ?? [])],
        // Bundled CommonJS packages still ask for Node's own modules by `require`.
        banner: {
          js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
        },
      };
  }
}
