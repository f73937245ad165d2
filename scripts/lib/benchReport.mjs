// The benchmark's table, as Markdown.
import { cpus, totalmem } from 'node:os';

/** @typedef {import('../../test/bench/rows').Row} Row */

/**
 * @param {readonly Row[]} rows
 * @param {{ corpus: string, commit: string }} about
 */
export function report(rows, { corpus, commit }) {
  const memory = Math.round(totalmem() / 2 ** 30);
  const machine = `${cpus().length} cores, ${memory} GB, Node ${process.versions.node}, ${process.platform}`;
  return [
    `\`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, commit ${commit}, on ${machine}.`,
    `Handbook: ${corpus}.`,
    '',
    'Medians of at least five. Each figure and what it stands beside were measured in one run, in turn, so',
    'that the ratio holds when the machine is slower or busy. The floor is walking the folders, reading and',
    'decoding every page.',
    '',
    ...table(rows),
  ].join('\n');
}

/** @param {readonly Row[]} rows */
function table(rows) {
  const lines = rows.map(({ work, figure, beside, ratio, target, reached }) => [
    work,
    figure,
    beside,
    ratio,
    target,
    reached === undefined ? '' : reached ? 'reached' : '**missed**',
  ]);
  const head = ['work', 'figure', 'beside', 'ratio', 'target', 'reached?'];
  const all = [head, head.map(() => '---'), ...lines];
  const widths = head.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  return all.map((line) => {
    const cells = line.map((cell, column) =>
      cell === '---' ? '-'.repeat(widths[column] ?? 3) : cell.padEnd(widths[column] ?? 0),
    );
    return `| ${cells.join(' | ')} |`;
  });
}
