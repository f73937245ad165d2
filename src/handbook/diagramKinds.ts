/** Where a Mermaid text says nothing of its kind: directives, front matter, comments. */
const preliminaries = [
  /%%\{[^]*?(?:\}%%|$)/g,
  /^\s*---[ \t]*\n[^]*?\n[ \t]*---[ \t]*(?:\n|$)/,
  /^[ \t]*%%.*$/gm,
];

/**
 * The kind of a Mermaid diagram: the word at the start of its text in lower case, without `-beta`,
 * `-v2` and the like; `flowchart` also for `graph`. Empty where there is no word. The detectors of
 * Mermaid 12 look at the start of the text too. Untrusted.
 */
export function diagramKind(text: string): string {
  const bare = preliminaries.reduce((rest, part) => rest.replace(part, ''), text);
  const word = (/^\s*([a-z][\w-]*)/i.exec(bare)?.[1] ?? '').toLowerCase();
  if (/^(?:graph|flowchart(?:-.*)?)$/.test(word)) return 'flowchart';
  return word.replace(/-(?:beta|v\d+)$/, '');
}
