/** Lists and mappings nested more deeply are left to the library. */
const deepest = 8;

/**
 * Reads the blocks of plain `key: value` lines, and lists of them, that nearly all front matter is
 * made of.
 *
 * A YAML library takes about as long for one block as reading the page does, and a handbook may have
 * thousands. So this reads only what cannot be read in two ways, and gives `undefined` for anything
 * else; the caller then asks the library. Both give the same for every block that is read here.
 * @param text holds the block, from `from` up to `to`: a piece of a text is slower to read than the whole
 */
export function readPlainYaml(
  text: string,
  from = 0,
  to = text.length,
): Record<string, unknown> | undefined {
  const reader = plainReader(text, from, to);
  if (reader.isAtEnd()) return {};
  const data = reader.startsAtMargin ? reader.mapping(0, 0) : undefined;
  return reader.isAtEnd() ? data : undefined;
}

function plainReader(text: string, from: number, to: number): PlainReader {
  const block = text.slice(from, to);
  if (!block.includes('\r')) return new PlainReader(text, from, to);
  const lines = block.replace(/\r\n?/g, '\n');
  return new PlainReader(lines, 0, lines.length);
}

/**
 * Reads nested lines, one after the other; `undefined` for what is not plain. It goes over the block's
 * characters and takes out only keys and values: to cut every block into lines first takes twice as long.
 */
class PlainReader {
  /** As that of `LeanBlockState`. */
  static readonly kept: unknown = new PlainReader('', 0, 0);

  /** The present line that says something: how far it is indented, and its text without the spaces around it. */
  private indent = 0;
  private from = 0;
  private to = 0;
  /** There is no such line any more. */
  private hasEnded: boolean = false;
  /** A line ends with white space that is no space. */
  private isOdd = false;

  /** @param next where the next line starts */
  constructor(
    private readonly text: string,
    private next: number,
    private readonly end: number,
  ) {
    this.advance();
  }

  /** Whether everything was read, and all of it plain. */
  isAtEnd(): boolean {
    return this.hasEnded && !this.isOdd;
  }

  get startsAtMargin(): boolean {
    return this.indent === 0;
  }

  /** The `key: value` lines from here on that stand at this indent, with what stands below each. */
  mapping(indent: number, depth: number): Record<string, unknown> | undefined {
    const data: Record<string, unknown> = {};
    while (!this.hasEnded && this.indent === indent) {
      const colon = this.endOfKey(this.from);
      if (colon < 0) return undefined;
      const key = this.text.slice(this.from, colon);
      if (isSpecial(key)) return undefined;
      const value = this.text.slice(this.afterSpaces(colon + 1), this.to);
      this.advance();
      const read = value === '' ? this.below(indent, depth) : this.single(value, indent);
      if (read === undefined) return undefined;
      data[key] = read;
    }
    return data;
  }

  /** What stands below a key without a value: a list, which may stand at its indent, a mapping, or nothing. */
  private below(indent: number, depth: number, listIndent = indent): unknown {
    if (this.hasEnded) return null;
    if (this.indent >= listIndent && this.isItem) return this.list(this.indent, indent, depth + 1);
    if (this.indent <= indent) return null;
    return depth < deepest ? this.closed(this.mapping(this.indent, depth + 1), indent) : undefined;
  }

  private list(indent: number, above: number, depth: number): unknown {
    const items: unknown[] = [];
    while (!this.hasEnded && this.indent === indent && this.isItem) {
      const from = this.afterSpaces(this.from + 1);
      if (depth > deepest) return undefined;
      const item =
        this.endOfKey(from) < 0 ? this.item(from, indent, depth) : this.entry(from, indent, depth);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return this.closed(items, above);
  }

  /** An item that is one value, or has what it is below it. */
  private item(from: number, indent: number, depth: number): unknown {
    const value = this.text.slice(from, this.to);
    this.advance();
    return value === '' ? this.below(indent, depth, indent + 1) : this.single(value, indent);
  }

  /** An item that is a mapping, whose first line starts on the item's. */
  private entry(from: number, indent: number, depth: number): unknown {
    this.indent += from - this.from;
    this.from = from;
    return this.closed(this.mapping(this.indent, depth), indent);
  }

  /** A value on one line; lines below that stand further in would go on with it. */
  private single(value: string, indent: number): unknown {
    return this.closed(scalar(value), indent);
  }

  /** What was read, where no line follows that stands further in and belongs to nothing. */
  private closed<Value>(value: Value, indent: number): Value | undefined {
    return !this.hasEnded && this.indent > indent ? undefined : value;
  }

  private get isItem(): boolean {
    const { text, from, to } = this;
    const isDash = text.charCodeAt(from) === dash;
    return isDash && (from + 1 === to || text.charCodeAt(from + 1) === space);
  }

  /** Where the `:` behind a key stands that starts here, with nothing or a space and a value behind it; or -1. */
  private endOfKey(from: number): number {
    const { text, to } = this;
    if (!isLetter(text.charCodeAt(from))) return -1;
    let at = from + 1;
    while (at < to && isInKey(text.charCodeAt(at))) at++;
    if (at >= to || text.charCodeAt(at) !== colonSign) return -1;
    if (at + 1 === to) return at;
    const value = this.afterSpaces(at + 1);
    return value > at + 1 && !isSpace(text.charCodeAt(value)) ? at : -1;
  }

  private afterSpaces(from: number): number {
    let at = from;
    while (at < this.to && this.text.charCodeAt(at) === space) at++;
    return at;
  }

  /** To the next line that is neither empty nor a comment. */
  private advance(): void {
    const { text } = this;
    while (this.next < this.end) {
      const start = this.next;
      const newline = text.indexOf('\n', start);
      let end = newline < 0 || newline > this.end ? this.end : newline;
      this.next = end + 1;
      let from = start;
      while (from < end && text.charCodeAt(from) === space) from++;
      if (from === end || text.charCodeAt(from) === comment) continue;
      while (text.charCodeAt(end - 1) === space) end--;
      this.isOdd ||= isSpace(text.charCodeAt(end - 1));
      this.indent = from - start;
      this.from = from;
      this.to = end;
      return;
    }
    this.hasEnded = true;
  }
}

const space = 0x20;
const comment = 0x23;
const dash = 0x2d;
const colonSign = 0x3a;

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Letters, digits, `_` and `-`. */
function isInKey(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x5f || code === dash;
}

/** Nearly all characters are ASCII signs, about which no pattern is asked. */
function isSpace(code: number): boolean {
  return (code <= space || code > 0x7e) && /\s/.test(String.fromCharCode(code));
}

/**
 * What the single `key: value` lines of a block say that is no YAML as a whole; a value that is none
 * by itself (`title: A: B`) is taken as text.
 */
export function salvage(block: string): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const line of block.slice(0, 10_000).split(/\r\n|\n|\r/)) {
    const [, key, value] = /^([A-Za-z][\w-]*): +(\S.*)$/.exec(line) ?? [];
    if (key === undefined || value === undefined || /^[[{&*!|>%@#]/.test(value)) continue;
    data[key] = readPlainYaml(line)?.[key] ?? value.trimEnd().replace(/^(["'])(.*?)\1?$/, '$2');
  }
  return data;
}

/** Words that YAML 1.1 may read as something other than themselves. */
const special = /^(yes|no|on|off|true|false|null|\.inf|\.nan|__proto__)$/i;

/** Most words are longer than all of those. */
const isSpecial = (word: string): boolean => word.length <= longestSpecial && special.test(word);
const longestSpecial = '__proto__'.length;

/** A scalar that needs no YAML library, or undefined. */
function scalar(value: string): unknown {
  // Most are such words, of which this is known at a glance.
  if (words.test(value)) return unlessSpecial(value);
  // Some readers end a line at these.
  if (/[\u2028\u2029]/.test(value)) return undefined;
  if (value.startsWith('"') || value.startsWith("'")) {
    const quoted = /^(?:"([^"\\]*)"|'([^']*)')(?: +#.*)?$/.exec(value);
    return quoted ? (quoted[1] ?? quoted[2]) : undefined;
  }
  const note = value.indexOf(' #');
  return unquoted(note < 0 ? value : value.slice(0, note).trimEnd());
}

function unquoted(value: string): unknown {
  if (/^(0|[1-9]\d{0,14})$/.test(value)) return Number(value);
  const plain = /^(?:\.?[\p{L}/]|_)(?:[^:`{}\p{Cc}\u00a0\u2028\u2029\ufeff]|:(?=[\p{L}/]))*$/u.test(
    value,
  );
  return plain ? unlessSpecial(value) : undefined;
}

const words = /^[A-Za-z/][\w /.,()&+-]*$/;

function unlessSpecial(value: string): unknown {
  if (!isSpecial(value)) return value;
  if (/^(?:yes|on|true)$/i.test(value)) return true;
  return /^(?:no|off|false)$/i.test(value) ? false : undefined;
}
