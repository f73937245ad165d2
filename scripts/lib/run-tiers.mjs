// Builds what the named tiers need, runs them, and adds up the counts.
import { join } from 'node:path';
import { projectNode } from './bootstrap.mjs';
import { webHost } from './host.mjs';
import { packagedFile, root } from './paths.mjs';
import { onInterrupt, run } from './processes.mjs';
import { runTier, sumOf, windowTiers } from './tiers.mjs';

/** Tiers that need the source alone. */
const inMemory = new Set(['unit', 'github', 'fuzz']);

/**
 * The order of the tiers that open windows. They run at the same time, a few windows at once, and the
 * fuzz cases and those of GitHub's client beside them: what takes longest is started first, so that no
 * window is left over at the end.
 */
const together = ['hostile', 'ui', 'ui-web', 'pictures', 'editor', 'web', 'github', 'fuzz'];

/**
 * Which tiers run at the same time: those of windows, after the others, one by one.
 * @param {string[]} tiers
 * @returns {string[][]}
 */
function rounds(tiers) {
  const alone = tiers.filter((tier) => !together.includes(tier)).map((tier) => [tier]);
  const last = together.filter((tier) => tiers.includes(tier));
  return last.length > 0 ? [...alone, last] : alone;
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
  /** @type {import('./tiers.mjs').Counts[]} */
  const all = [];
  for (const round of rounds(tiers)) {
    if (interrupted) return 130;
    console.log(`\n── ${round.join(', ')} ──`);
    const prefix = (/** @type {string} */ tier) => (round.length > 1 ? `${tier}: ` : '');
    const results = (await prepare(round))
      ? await Promise.all(round.map((tier) => runTier(tier, prefix(tier), () => !interrupted)))
      : round.map(() => ({ passed: 0, failed: 1, skipped: 0 }));
    all.push(...results);
  }
  if (interrupted) return 130;
  const total = sumOf(all);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed > 0 ? 1 : 0;
}

/**
 * Makes ready what a round needs: its suites, the web host, installed once for all tiers that are
 * going to ask for it, and once, when a tier first needs it, the product as it ships.
 */
function preparation() {
  /** @type {Promise<boolean> | undefined} */
  let product;
  /** @param {string[]} round */
  return async (round) => {
    if (round.some((tier) => !inMemory.has(tier))) {
      product ??= script('package.mjs', '--out', packagedFile);
    }
    if (!(await (product ?? true))) return false;
    const needsHost = round.some((tier) => tier === 'web' || windowTiers.has(tier));
    if (needsHost && !(await installed())) return false;
    return script('build.mjs', `--tests=${round.join(',')}`);
  };
}

/** Installs the web host where it is missing; false, with the reason printed, where it cannot be. */
function installed() {
  return webHost().then(
    () => true,
    (error) => {
      console.error(error instanceof Error ? error.message : String(error));
      return false;
    },
  );
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
