/** What Mermaid's generated parsers attach to their errors. */
interface ParserError {
  readonly hash?: { readonly line?: number };
}

/** What a parser of Mermaid's says: in words, and in which line of its text, counted from 0. */
export function readParserError(error: unknown): {
  readonly message: string;
  readonly line: number | undefined;
} {
  const text = error instanceof Error ? error.message : String(error);
  return { message: inWords(text), line: lineIn(error, text) };
}

/** The parser's own words, without its picture of the text and its list of tokens. */
function inWords(text: string): string {
  const got = /got '([^']*)'\s*$/.exec(text)?.[1];
  if (got !== undefined) return `Syntax error at ${got}.`;
  const [first = text] = text.split('\n');
  // Its lines are not those of the page.
  return /^(?:Parse|Lexical) error on line \d+/.test(first) ? 'Syntax error.' : first;
}

/** Mermaid has two kinds of parsers: one tells the line beside its message, one inside of it. */
function lineIn(error: unknown, text: string): number | undefined {
  const line = (error as ParserError | undefined)?.hash?.line;
  if (line !== undefined) return line;
  const told = /\bline (\d+)/.exec(text)?.[1];
  return told === undefined ? undefined : Math.max(0, Number(told) - 1);
}
