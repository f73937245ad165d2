import * as vscode from 'vscode';

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 24 * 60 * 60 * 1000],
  ['hour', 60 * 60 * 1000],
  ['minute', 60 * 1000],
];

/** How long ago, in the user's language and the largest unit that it is one of: `3 days ago`. */
export function age(date: Date): string {
  const format = new Intl.RelativeTimeFormat(vscode.env.language, { numeric: 'auto' });
  const passed = Date.now() - date.getTime();
  const [unit, size] = units.find(([, least]) => passed >= least) ?? ['second', 1000];
  return format.format(-Math.floor(passed / size), unit);
}
