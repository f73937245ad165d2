/** Text that a page has captured for later (`{% capture %}`): Markdown of its own. */
export class Captured {
  constructor(readonly markdown: string) {}
}

/** A code block on lines of its own. */
export function fenced(code: string, language: string): string {
  const longest = [...code.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `\n${fence}${language}\n${code.replace(/^\n+/, '').trimEnd()}\n${fence}\n`;
}
