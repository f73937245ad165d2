import { parseDocument, type ScalarTag, type Tags } from 'yaml';
import { readPlainYaml, salvage } from './plainYaml';
import { isRecord } from './values';

export { isRecord, textOf } from './values';

/** A page's file, taken apart. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** What stands below the front matter. */
  readonly body: string;
  /** Line of the file on which `body` starts. */
  readonly bodyLine: number;
  /** Whether the file starts with `---`: without it Jekyll copies a file as it is. */
  readonly present: boolean;
  readonly error: { readonly message: string; readonly line: number } | undefined;
}

/**
 * Splits a page into front matter and body, as Jekyll does: `---` on the first line (a BOM may stand
 * before it) up to the next `---` or `...` on a line of its own. Front matter that cannot be read
 * gives an error and what its single lines say, so that the page keeps its title and place; where it
 * is never closed, the body starts behind its last `key: value` line.
 */
export function readFrontMatter(text: string): FrontMatter {
  const opening = /\uFEFF?---[ \t]*(?:\r\n|\n|\r)/y;
  if (!opening.test(text)) {
    const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
    return { data: {}, body, bodyLine: 0, present: false, error: undefined };
  }
  const from = opening.lastIndex;
  const close = closingLine(text, from);
  if (!close) {
    const rest = text.slice(from);
    const block = /^(?:[A-Za-z][\w-]*:.*(?:\r\n|\n|\r|$))*/.exec(rest)?.[0] ?? '';
    const error = { message: 'The front matter has no closing ---', line: 0 };
    const bodyLine = 1 + lineBreaks(block);
    return { data: salvage(block), body: rest.slice(block.length), bodyLine, present: true, error };
  }
  const body = text.slice(close.end);
  const bodyLine = 2 + close.line;
  const plain = readPlainYaml(text, from, close.start);
  if (plain) return { body, bodyLine, present: true, error: undefined, data: plain };
  const block = text.slice(from, close.start);
  const { data, error } = readAnyYaml(block, 1);
  return { body, bodyLine, present: true, error, data: error ? salvage(block) : data };
}

/** The line that ends the front matter: where it starts, where the text below it does, and how many lines stand above. */
interface ClosingLine {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Goes from line to line, few of which begin so: a pattern that looks for the line takes several times as long. */
function closingLine(text: string, from: number): ClosingLine | undefined {
  const closing = /(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/y;
  let start = from;
  for (let line = 0; start < text.length; line++) {
    const first = text.charCodeAt(start);
    if (first === dash || first === dot) {
      closing.lastIndex = start;
      if (closing.test(text)) return { start, end: closing.lastIndex, line };
    }
    while (start < text.length && !isLineBreak(text.charCodeAt(start))) start++;
    start +=
      text.charCodeAt(start) === carriageReturn && text.charCodeAt(start + 1) === lineFeed ? 2 : 1;
  }
  return undefined;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const dash = 0x2d;
const dot = 0x2e;
const isLineBreak = (code: number): boolean => code === lineFeed || code === carriageReturn;

/**
 * Reads a YAML mapping as Jekyll's YAML 1.1 reader does (`yes` is true, the last of two equal keys
 * counts). Anything else gives empty data and an error with its line, counted from `firstLine`.
 */
export function readYamlMap(block: string, firstLine: number): Pick<FrontMatter, 'data' | 'error'> {
  const plain = readPlainYaml(block);
  return plain ? { data: plain, error: undefined } : readAnyYaml(block, firstLine);
}

function readAnyYaml(block: string, firstLine: number): Pick<FrontMatter, 'data' | 'error'> {
  if (block.length > longest) return failed(firstLine, 'Too long');
  if (isTooDeep(block)) return failed(firstLine, 'Nested too deeply');
  return readParts(block) ?? readWithLibrary(block, firstLine);
}

/**
 * Reads a mapping key by key, each with the lines below it, so that one that needs the library does not
 * take all others there; `undefined` where the parts may say something else than the whole.
 */
function readParts(block: string): Pick<FrontMatter, 'data' | 'error'> | undefined {
  // With a space behind it such a mark names nothing: it stands in a text or a comment.
  if (/[&*!]\S|^(?:---|\.\.\.|%|<<)/m.test(block)) return undefined;
  // A first line that stands further in makes of the others something else, or nothing.
  if (!/^(?:[ \t]*(?:#.*)?(?:\r\n|\n|\r))*[A-Za-z]/.test(block)) return undefined;
  const parts = block.split(/^(?=[A-Za-z][\w-]*:(?:[ \r\n]|$))/m);
  if (parts.length < 2) return undefined;
  const data: Record<string, unknown> = {};
  for (const part of parts) {
    const plain = readPlainYaml(part);
    const read = plain ? { data: plain, error: undefined } : readWithLibrary(part, 0);
    if (read.error) return undefined;
    Object.assign(data, read.data);
  }
  return { data, error: undefined };
}

function readWithLibrary(block: string, firstLine: number): Pick<FrontMatter, 'data' | 'error'> {
  try {
    const document = parseDocument(block, {
      version: '1.1',
      uniqueKeys: false,
      logLevel: 'error',
      customTags: withRubyBooleans,
    });
    const [error] = document.errors;
    if (error) return failed(firstLine + (error.linePos?.[0].line ?? 1) - 1, error.message);
    const data: unknown = document.toJS();
    if (data === null) return { data: {}, error: undefined };
    if (block.includes('*') && holdsItself(data)) return failed(firstLine, 'A value holds itself');
    return isRecord(data)
      ? { data, error: undefined }
      : failed(firstLine, 'Expected "key: value" lines');
  } catch (error) {
    return failed(firstLine, error instanceof Error ? error.message : String(error));
  }
}

/** More characters than this take a YAML parser longer than others should wait. */
const longest = 40_000;

/** Whether the block nests so deeply that a YAML parser would take seconds or run out of stack. */
function isTooDeep(block: string): boolean {
  if (/(?:[-?] +){50}/.test(block)) return true;
  let depth = 0;
  for (const bracket of block.match(/[[\]{}]/g) ?? []) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > 50) return true;
  }
  return false;
}

/** Whether a value stands below itself, as an alias in its own anchor makes it. */
function holdsItself(value: unknown, above: ReadonlySet<unknown> = new Set()): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (above.has(value)) return true;
  const here = new Set(above).add(value);
  return Object.values(value).some((each) => holdsItself(each, here));
}

/** To Ruby's YAML reader `y` and `n` are texts, unlike `yes` and `no`. */
function withRubyBooleans(tags: Tags): Tags {
  const boolean = (value: boolean, test: RegExp): ScalarTag => ({
    tag: 'tag:yaml.org,2002:bool',
    default: true,
    test,
    resolve: () => value,
  });
  const others = tags.filter(
    (tag) => typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:bool',
  );
  return [boolean(true, /^(?:yes|true|on)$/i), boolean(false, /^(?:no|false|off)$/i), ...others];
}

function failed(line: number, message: string): Pick<FrontMatter, 'data' | 'error'> {
  return { data: {}, error: { message: message.split('\n')[0] ?? message, line } };
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Of a pair, the one that ends it counts.
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}
