// Builds what the named tiers need, runs them, and adds up the counts.
import { join } from 'node:path';
import { projectNode } from './bootstrap.mjs';
import { packagedFile, root } from './paths.mjs';
import { onInterrupt, run } from './processes.mjs';
import { runTier, windowTiers } from './tiers.mjs';

/** Tiers that need the source alone. */
const inMemory = new Set(['unit', 'fuzz']);

/**
 * Tiers that open windows of their own mostly wait for VS Code, so they run at the same time, and the
 * fuzz cases beside them; the others one after the other, before them.
 * @param {string[]} tiers
 * @returns {string[][]}
 */
function rounds(tiers) {
  const waits = (/** @type {string} */ tier) => windowTiers.has(tier) || tier === 'fuzz';
  const alone = tiers.filter((tier) => !waits(tier)).map((tier) => [tier]);
  const together = tiers.filter(waits);
  return together.length > 0 ? [...alone, together] : alone;
}

/**
 * Prints the closing line `N passed, N failed` and gives the exit code.
 * @param {string[]} tiers
 * @returns {Promise<number>}
 */
export async function runTiers(tiers) {
  let interrupted = false;
  onInterrupt((signal) => {
    interrupted = true;
    // test-electron ends its editor on SIGINT only.
    if (signal !== 'SIGINT') process.emit('SIGINT', 'SIGINT');
  });
  const prepare = preparation();
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const round of rounds(tiers)) {
    if (interrupted) return 130;
    console.log(`\n── ${round.join(', ')} ──`);
    const results = await Promise.all(
      round.map(async (tier) =>
        (await prepare(tier))
          ? runTier(tier, round.length > 1 ? `${tier}: ` : '')
          : { passed: 0, failed: 1, skipped: 0 },
      ),
    );
    for (const counts of results) {
      total.passed += counts.passed;
      total.failed += counts.failed;
      total.skipped += counts.skipped;
    }
  }
  if (interrupted) return 130;
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed > 0 ? 1 : 0;
}

/** Builds each tier's suite, and once, when a tier first needs it, the product as it ships. */
function preparation() {
  /** @type {Promise<boolean> | undefined} */
  let product;
  /** @param {string} tier */
  return async (tier) => {
    if (!inMemory.has(tier)) product ??= script('package.mjs', '--out', packagedFile);
    return (await (product ?? true)) && (await script('build.mjs', `--tests=${tier}`));
  };
}

/**
 * @param {string} name
 * @param {string[]} args
 */
async function script(name, ...args) {
  /** @type {string[]} */
  const output = [];
  const code = await run(projectNode(), [join(root, 'scripts', name), ...args], {
    cwd: root,
    onLine: (line) => output.push(line),
  });
  if (code === 0) return true;
  console.error(output.join('\n'));
  console.error(`scripts/${name} failed with exit code ${code}.`);
  return false;
}
