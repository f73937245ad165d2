// The tiers of the tests: each runs in a process of its own and is counted exactly.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { runTests } from '@vscode/test-electron';
import pLimit from 'p-limit';
import { createRepository } from '../sample-repository.mjs';
import { projectNode } from './bootstrap.mjs';
import { chooseHost, webHost } from './host.mjs';
import { outFolder, root } from './paths.mjs';
import { eachLine, run } from './processes.mjs';
import { partsOf, suites } from './suites.mjs';
import { inTemporaryFolder } from './temporary.mjs';

/** Tiers that open windows of their own from outside, each with its own server. */
export const windowTiers = new Set(['ui', 'ui-web', 'hostile', 'pictures']);

/** With more windows at a time than this, two cores are busy and tests run into their time limits. */
const windowsAtOnce = pLimit(3);

/** A part in which more suites than this failed, failed for a reason: they are not run once more. */
const mostAgain = 3;

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @typedef {Record<string, Counts>} SuiteCounts by the titles of the outermost suites */

/** What marks the lines of a report; see test/run/run.ts. */
const mark = 'handbook-test| ';

/**
 * Runs a tier whose suite is built, shows its report as it goes, and keeps all of its output in
 * `out/logs`. A tier that crashes, or in which nothing ran, counts as one failure more.
 * @param {string} tier
 * @param {string} [prefix] of each line of the report
 * @param {() => boolean} [wanted] asked before each part: false when the run was interrupted
 * @returns {Promise<Counts>}
 */
export async function runTier(tier, prefix = '', wanted = () => true) {
  const suite = suites[tier];
  if (!suite) throw new Error(`There is no tier "${tier}".`);
  const parts = partsOf(suite);
  const results = await Promise.all(
    parts.map(({ outfile, ending }) => {
      const name = `${tier}${ending}`;
      /** @type {Started} */
      const started = (onLine, only) =>
        wanted() ? start(tier, outfile, onLine, only) : Promise.resolve(130);
      return runPart(tier, name, started, parts.length > 1 ? `${name}: ` : prefix);
    }),
  );
  const total = sumOf(results.flatMap((counts) => Object.values(counts)));
  if (total.passed + total.failed + total.skipped > 0) return total;
  console.error(`The tier "${tier}" ran no test.`);
  return { ...total, failed: 1 };
}

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function sumOf(all) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of all) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/**
 * Runs a part of a tier. Where tests are tried again, so are suites, as a whole and in windows of their
 * own: one test's second try finds the window as the first one left it, and so do all after it.
 * @param {string} tier
 * @param {string} name of the part, in its log's name and in messages
 * @param {Started} started
 * @param {string} prefix
 * @returns {Promise<SuiteCounts>}
 */
async function runPart(tier, name, started, prefix) {
  const counts = await runOnce(tier, name, started, prefix);
  const failed = Object.keys(counts).filter((title) => counts[title]?.failed);
  const areSuites = failed.every((title) => title !== '');
  const isAgain = areSuites && failed.length > 0 && failed.length <= mostAgain;
  if (!suites[tier]?.retries || !isAgain) return counts;
  console.log(`${prefix}↻ again, as a whole: ${failed.join(', ')}`);
  const again = await runOnce(tier, `${name}-again`, (onLine) => started(onLine, failed), prefix);
  const passed = Object.entries(counts).filter(([title]) => !failed.includes(title));
  return { ...Object.fromEntries(passed), ...again };
}

/**
 * @typedef {(onLine: (line: string) => void, only?: string[]) => Promise<number>} Started
 *   gives the exit code; `only` are the outermost suites that run
 */

/**
 * @param {string} tier
 * @param {string} name
 * @param {(onLine: (line: string) => void) => Promise<number>} started
 * @param {string} prefix
 * @returns {Promise<SuiteCounts>}
 */
async function runOnce(tier, name, started, prefix) {
  /** @type {string[]} */
  const log = [];
  /** @type {SuiteCounts | undefined} */
  let counts;
  /** @param {string} line */
  const onLine = (line) => {
    log.push(line);
    const at = line.indexOf(mark);
    if (at < 0) return;
    const text = line.slice(at + mark.length);
    if (text.startsWith('{"suites":')) counts = JSON.parse(text).suites;
    else console.log(prefix + text);
  };
  const opensWindows = windowTiers.has(tier) || suites[tier]?.host !== 'local';
  const ended = opensWindows ? windowsAtOnce(() => started(onLine)) : started(onLine);
  const code = await ended.catch((error) => {
    log.push(String(error?.stack ?? error));
    return 1;
  });
  const file = join(outFolder, 'logs', `${name}.log`);
  await mkdir(join(outFolder, 'logs'), { recursive: true });
  await writeFile(file, log.join('\n'));
  return verdict(name, code, counts, log);
}

/** A failure of no suite, which no suite's second run can mend. */
const failure = { '': { passed: 0, failed: 1, skipped: 0 } };

/**
 * @param {string} name
 * @param {number} code
 * @param {SuiteCounts | undefined} counts
 * @param {string[]} log
 * @returns {SuiteCounts}
 */
function verdict(name, code, counts, log) {
  if (!counts) {
    console.error(log.slice(-40).join('\n'));
    console.error(`The tier "${name}" ended with exit code ${code} and no result.`);
    return failure;
  }
  if (code !== 0 && !Object.values(counts).some(({ failed }) => failed)) {
    console.error(log.slice(-40).join('\n'));
    console.error(`The tier "${name}" passed its tests and then ended with exit code ${code}.`);
    return { ...counts, ...failure };
  }
  return counts;
}

/**
 * @param {string} tier
 * @param {string} outfile
 * @param {(line: string) => void} onLine
 * @param {string[]} [only] the outermost suites that run; those of a Node process of its own
 * @returns {Promise<number>} the exit code
 */
async function start(tier, outfile, onLine, only) {
  if (tier === 'editor') return inEditor(await chooseHost(), outfile, [], onLine);
  if (tier === 'web') {
    return inEditor(await webHost(), outfile, ['--extension-kind=web'], onLine);
  }
  return inTemporaryFolder((env) =>
    run(projectNode(), ['--enable-source-maps', outfile], {
      cwd: root,
      env: { ...env, ...(only && { TEST_SUITES: JSON.stringify(only) }) },
      onLine,
    }),
  );
}

/**
 * Runs a suite in the extension host of a VS Code of its own.
 * @param {import('./host.mjs').Host} host
 * @param {string} suite the suite's file
 * @param {string[]} args
 * @param {(line: string) => void} onLine is given each line of output
 * @param {{ folder: string, remove: () => void }} repository the window's folder, removed at the end
 * @returns {Promise<number>} the exit code
 */
export async function inEditor(host, suite, args, onLine, repository = createRepository()) {
  const output = new PassThrough();
  eachLine(output, onLine);
  try {
    return await inTemporaryFolder((env) =>
      runTests({
        vscodeExecutablePath: host.executable,
        extensionDevelopmentPath: root,
        extensionTestsPath: suite,
        extensionTestsEnv: env,
        launchArgs: [
          repository.folder,
          `--user-data-dir=${join(String(env['TMPDIR']), 'user')}`,
          `--extensions-dir=${join(String(env['TMPDIR']), 'extensions')}`,
          ...args,
        ],
        stdout: output,
        stderr: output,
      }),
    );
  } finally {
    repository.remove();
  }
}
