import type Mocha from 'mocha';

/** Only the tests whose full title holds this text; empty for all. Set by the build. */
declare const TEST_GREP: string;

/** What marks the lines that the test script shows; an editor prints much else. */
const mark = 'handbook-test| ';

/**
 * Runs a suite with Mocha and prints its report as it goes, each line marked, the last one with
 * the counts as JSON. A test that never ran, because a hook failed before it, counts as failed.
 * @param build Mocha's class, from its build for Node or from the one for browsers
 * @param load loads the files with the tests, once `describe` and `it` are there
 * @param timeout of a test, in milliseconds
 * @param retries how often a failed test is tried again; each time is printed
 * @returns how many failed
 */
export async function run(
  build: typeof Mocha,
  load: () => Promise<unknown>,
  timeout: number,
  retries = 0,
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
  const { passes, failures, pending, total } = await finished(mocha);
  const failed = Math.max(failures, total - passes - pending);
  print(JSON.stringify({ passed: passes, failed, skipped: pending }));
  return failed;
}

interface Counts {
  readonly passes: number;
  readonly failures: number;
  readonly pending: number;
  readonly total: number;
}

function finished(mocha: Mocha): Promise<Counts> {
  return new Promise((resolve) => {
    const runner: Mocha.Runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passes, failures, pending, total: runner.total });
    });
    runner.on('retry', (test: Mocha.Test, error: Error) => {
      print(`    ↻ again: ${test.fullTitle()} (${error.message})`);
    });
  });
}

/** Stands in for `console.log` in Mocha's reporter. */
function print(format: unknown = '', ...values: unknown[]): void {
  const text = String(format).replace(/%[sd]/g, () => String(values.shift()));
  for (const line of text.split('\n')) console.log(mark + line);
}
