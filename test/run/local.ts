// Runs the tests of a tier in this Node process: the unit tests, and those that drive a browser.
import Mocha from 'mocha';
import { run } from './run';

/** Longer than any wait inside a test, so that the test's own message is the one that is shown. */
declare const TEST_TIMEOUT: number;
declare const TEST_RETRIES: number;

/** Which suites run, as a JSON list of their titles, where not all do; see `scripts/lib/tiers.mjs`. */
const suites = process.env['TEST_SUITES'];

const failed = await run(Mocha, () => import('suite:tests'), {
  timeout: TEST_TIMEOUT,
  retries: TEST_RETRIES,
  // Where tests are tried again, a suite that failed is run again as a whole.
  bail: TEST_RETRIES > 0 && suites === undefined,
  ...(suites !== undefined && { suites: JSON.parse(suites) as string[] }),
});
process.exit(failed > 0 ? 1 : 0);
