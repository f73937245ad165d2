// Runs the tests of a tier in this Node process: the unit tests, and those that drive a browser.
import Mocha from 'mocha';
import { run } from './run';

/** Longer than any wait inside a test, so that the test's own message is the one that is shown. */
declare const TEST_TIMEOUT: number;
declare const TEST_RETRIES: number;

const failed = await run(Mocha, () => import('suite:tests'), TEST_TIMEOUT, TEST_RETRIES);
process.exit(failed > 0 ? 1 : 0);
