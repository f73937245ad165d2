// Spoils pages of small handbooks at random and says what breaks; `npm run fuzz -- --help`.
// The last run's result is kept in test/bench/RESULTS.md.
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(import.meta.filename);

// Loaded only now: these need the dependencies.
const { readFile, writeFile } = await import('node:fs/promises');
const { join } = await import('node:path');
const { pathToFileURL } = await import('node:url');
const { parseArgs } = await import('node:util');
const esbuild = await import('esbuild');
const { outFolder, root } = await import('./lib/paths.mjs');

const help = `Usage: npm run fuzz -- [options]
  --seed N      the first case's seed, a whole number (default: 1)
  --count N     how many cases (default: 100000)
  --no-record   leave test/bench/RESULTS.md as it is; so does any run with --seed or --count
A failing case is run again alone with its seed: npm run fuzz -- --seed N --count 1`;

/** @returns {{ seed: number; count: number; record: boolean } | undefined} */
function options() {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      count: { type: 'string' },
      'no-record': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const seed = wholeNumber('--seed', values.seed ?? '1');
  const count = wholeNumber('--count', values.count ?? '100000');
  const whole = values.seed === undefined && values.count === undefined;
  return { seed, count, record: whole && !values['no-record'] };
}

/**
 * @param {string} name
 * @param {string} text
 */
function wholeNumber(name, text) {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${name} takes a whole number, not "${text}".`);
  return Number(text);
}

/** The cases are written in TypeScript, so they are bundled first. */
async function loadCases() {
  const outfile = join(outFolder, 'fuzz', 'fuzz.mjs');
  await esbuild.build({
    stdin: {
      contents: "export * from './fuzz'; export * from './results';",
      resolveDir: join(root, 'test', 'unit', 'handbook', 'fuzz'),
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    sourcemap: 'inline',
    logLevel: 'warning',
    // Bundled CommonJS packages still ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return import(pathToFileURL(outfile).href);
}

/** @param {{ seed: number; count: number; record: boolean }} chosen */
async function main({ seed, count, record }) {
  const { fuzz, resultSection, withSection } = await loadCases();
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const terminal = process.stderr.isTTY;
  let shown = 0;
  /** @type {(done: number, failures: number) => void} */
  const progress = (done, failures) => {
    if (!terminal || seconds() - shown < 0.2) return;
    shown = seconds();
    process.stderr.write(`\r${done} of ${count} cases, ${failures} failed, ${shown.toFixed(0)} s `);
  };
  const result = await fuzz({ seed, count, progress });
  if (terminal) process.stderr.write('\r\x1b[K');
  for (const failure of result.failures) {
    console.error(`Seed ${failure.seed}, ${failure.path}: ${failure.message}`);
    console.error(`The smallest text that fails: ${JSON.stringify(failure.text)}\n`);
  }
  const { milliseconds, seed: slowest } = result.slowest;
  console.log(
    `${result.cases} cases from seed ${seed}, ${result.failures.length} failed, ` +
      `${seconds().toFixed(1)} s; the slowest took ${milliseconds.toFixed(0)} ms (seed ${slowest})`,
  );
  if (record) {
    const page = join(root, 'test', 'bench', 'RESULTS.md');
    const before = await readFile(page, 'utf8').catch(() => '');
    const date = new Date().toISOString().slice(0, 10);
    const section = resultSection(result, { seed, date, seconds: seconds() });
    await writeFile(page, withSection(before, section));
  }
  return result.failures.length > 0 ? 1 : 0;
}

try {
  const chosen = options();
  if (chosen) process.exitCode = await main(chosen);
  else console.log(help);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
