/** A diagram's text without what Mermaid would strip itself, and where each line came from. */
export interface BareSource {
  readonly text: string;
  /** For each line of `text`, its line in the original. */
  readonly lines: readonly number[];
}

const comment = /^\s*%%(?!\{)/;

/** A directive may span lines, stand beside other text, or lack its end (then all of the rest is it). */
const directive = /%%\{[^]*?(?:\}%%|$)/g;

/**
 * Takes front matter, comments and `%%{…}%%` directives out of a diagram's text. Mermaid strips
 * them before it parses, so that its line numbers would be off; and a directive could change how
 * the diagram is read. The rules are those of Mermaid's `preprocess`.
 */
export function bareSource(text: string): BareSource {
  const withoutDirectives = text.replace(directive, (found) => found.replace(/[^\n]/g, ''));
  const lines = withoutDirectives.split(/\r?\n/);
  const kept: number[] = [];
  for (let at = frontMatterEnd(lines); at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (comment.test(line) || (kept.length === 0 && line.trim() === '')) continue;
    kept.push(at);
  }
  return { text: kept.map((line) => lines[line] ?? '').join('\n'), lines: kept };
}

/**
 * Where in the original text the parser met an error that it tells for a line of the bare one. What
 * it misses at the text's end is told for the last line that has something on it.
 */
export function lineOfError({ text, lines }: BareSource, line: number): number | undefined {
  const last = text.trimEnd().split('\n').length - 1;
  return lines[Math.min(line, last)];
}

/** Index of the first line after the front matter; 0 without one. */
function frontMatterEnd(lines: readonly string[]): number {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0 || lines[first]?.trim() !== '---') return 0;
  const end = lines.findIndex((line, index) => index > first && line.trim() === '---');
  return end < 0 ? 0 : end + 1;
}
