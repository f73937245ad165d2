import type Mocha from 'mocha';
import { outermost, SuiteCounts } from './counts';

/** Only the tests whose full title holds this text; empty for all. Set by the build. */
declare const TEST_GREP: string;

/** What marks the lines that the test script shows; an editor prints much else. */
const mark = 'handbook-test| ';

export interface RunOptions {
  /** Of a test, in milliseconds. */
  readonly timeout: number;
  /** How often a failed test is tried again; each time is printed. Default: never. */
  readonly retries?: number;
  /** The titles of the outermost suites that run. Default: all. */
  readonly suites?: readonly string[];
  /** Whether an outermost suite ends with its first failure. Default: no. */
  readonly bail?: boolean;
}

/**
 * Runs a suite with Mocha and prints its report as it goes, each line marked, the last one with
 * the counts of each outermost suite as JSON. A test that never ran, because of what failed before it,
 * counts as failed.
 * @param build Mocha's class, from its build for Node or from the one for browsers
 * @param load loads the files with the tests, once `describe` and `it` are there
 * @returns how many failed
 */
export async function run(
  build: typeof Mocha,
  load: () => Promise<unknown>,
  { timeout, retries = 0, suites, bail = false }: RunOptions,
): Promise<number> {
  build.reporters.Base.consoleLog = print;
  // Set by itself on build servers.
  build.reporters.Base.useColors = false;
  const mocha = new build({
    ui: 'bdd',
    reporter: 'spec',
    timeout,
    retries,
    // A forgotten `.only` must not make a run look whole; TEST_GREP is there to pick tests.
    forbidOnly: true,
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  if (TEST_GREP) mocha.fgrep(TEST_GREP);
  await load();
  if (suites) mocha.suite.suites = mocha.suite.suites.filter(({ title }) => suites.includes(title));
  const counts = await finished(mocha, bail);
  print(JSON.stringify({ suites: counts.all }));
  return counts.failed;
}

function finished(mocha: Mocha, bail: boolean): Promise<SuiteCounts> {
  return new Promise((resolve) => {
    const runner: Mocha.Runner = mocha.run(() => {
      resolve(counts);
    });
    const counts = new SuiteCounts(runner);
    runner.on('retry', (test: Mocha.Test, error: Error) => {
      print(`    ↻ again: ${test.fullTitle()} (${error.message})`);
    });
    if (bail) runner.on('fail', (runnable: Mocha.Runnable) => endSuite(outermost(runnable)));
  });
}

/** Leaves out what of a suite has not run yet. */
function endSuite(suite: Mocha.Suite | undefined): void {
  suite?.bail(true);
  for (const inner of suite?.suites ?? []) endSuite(inner);
}

/** Stands in for `console.log` in Mocha's reporter. */
function print(format: unknown = '', ...values: unknown[]): void {
  const text = String(format).replace(/%[sd]/g, () => String(values.shift()));
  for (const line of text.split('\n')) console.log(mark + line);
}
