import type { FuzzResult } from './fuzz';

/** What a run's record says beside its result. */
export interface RunFacts {
  readonly seed: number;
  /** Such as 2025-11-30. */
  readonly date: string;
  readonly seconds: number;
}

const heading = '## Fuzz';

/** The section of the results' page that holds the last run. */
export function resultSection(result: FuzzResult, { seed, date, seconds }: RunFacts): string {
  const { cases, failures, slowest } = result;
  const rows = [
    ['cases', grouped(cases)],
    ['first seed', String(seed)],
    ['failures', String(failures.length)],
    ['time taken', `${seconds.toFixed(0)} s`],
    ['slowest case', `${slowest.milliseconds.toFixed(0)} ms (seed ${slowest.seed})`],
    ['date', date],
  ];
  return [
    heading,
    '',
    'Pages of small handbooks are spoiled at random (cut, reordered, spliced, random bytes, blocks',
    'repeated), and what `test/unit/handbook/fuzz/property.ts` says must hold all the same: nothing',
    'throws, no other page is lost or changed, every place that the model names is there, and a model',
    'that was brought up to date equals one read afresh. Written by `npm run fuzz`.',
    '',
    ...table(['', 'last run'], rows),
    '',
  ].join('\n');
}

/** Puts the section in the place of the one before, or at the end. */
export function withSection(page: string, section: string): string {
  const start = `\n${page}`.indexOf(`\n${heading}\n`);
  if (start < 0) return page.trim() === '' ? section : `${page.trimEnd()}\n\n${section}`;
  const next = page.indexOf('\n## ', start + heading.length);
  return page.slice(0, start) + section + (next < 0 ? '' : page.slice(next));
}

/** A Markdown table, its columns as wide as the format check wants them. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((cell, column) =>
    Math.max(3, cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)];
}

function grouped(count: number): string {
  return String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
}
