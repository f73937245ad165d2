// The suite that VS Code runs in its web worker extension host, where there is no Node.
import 'mocha/mocha.js';
import type MochaBuild from 'mocha';
import { run as runTests } from './run';

declare const TEST_TIMEOUT: number;

/** Mocha's build for browsers leaves its class here. */
declare const Mocha: typeof MochaBuild;

/** What VS Code calls; it takes a rejection as a failed run. */
export async function run(): Promise<void> {
  const failed = await runTests(Mocha, () => import('suite:tests'), TEST_TIMEOUT);
  if (failed > 0) throw new Error(`${failed} failed`);
}
