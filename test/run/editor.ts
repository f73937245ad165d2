// The suite that VS Code runs in its extension host, in Node or in a web worker.
import Mocha from 'mocha';
import { run as runTests } from './run';

declare const TEST_TIMEOUT: number;

/** What VS Code calls; it takes a rejection as a failed run. */
export async function run(): Promise<void> {
  const failed = await runTests(Mocha, () => import('suite:tests'), {
    timeout: TEST_TIMEOUT,
  });
  if (failed > 0) throw new Error(`${failed} failed`);
}
