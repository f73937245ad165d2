/** A line of a block that says something. */
interface Line {
  readonly indent: number;
  /** Without the spaces around it. */
  readonly text: string;
}

/** Lists and mappings nested more deeply are left to the library. */
const deepest = 8;

/**
 * Reads the blocks of plain `key: value` lines, and lists of them, that nearly all front matter is
 * made of.
 *
 * A YAML library takes about as long for one block as reading the page does, and a handbook may have
 * thousands. So this reads only what cannot be read in two ways, and gives `undefined` for anything
 * else; the caller then asks the library. Both give the same for every block that is read here.
 */
export function readPlainYaml(block: string): Record<string, unknown> | undefined {
  const lines: Line[] = [];
  for (const line of block.split(/\r\n|\n|\r/)) {
    let indent = 0;
    while (line[indent] === ' ') indent++;
    if (indent === line.length || line[indent] === '#') continue;
    const text = line.trimEnd();
    if (text.length < line.length && /[^ ]/.test(line.slice(text.length))) return undefined;
    lines.push({ indent, text: indent === 0 ? text : text.slice(indent) });
  }
  if (lines.length === 0) return {};
  const reader = new PlainReader(lines);
  const data = lines[0]?.indent === 0 ? reader.mapping(0, 0) : undefined;
  return reader.atEnd ? data : undefined;
}

/** Reads nested lines, one after the other; `undefined` for what is not plain. */
class PlainReader {
  private next = 0;

  constructor(private readonly lines: Line[]) {}

  get atEnd(): boolean {
    return this.next === this.lines.length;
  }

  /** The `key: value` lines from here on that stand at this indent, with what stands below each. */
  mapping(indent: number, depth: number): Record<string, unknown> | undefined {
    const data: Record<string, unknown> = {};
    for (let line = this.line; line?.indent === indent; line = this.line) {
      const [, key, text] = keyAndValue.exec(line.text) ?? [];
      if (key === undefined || special.test(key)) return undefined;
      this.next++;
      const value = text === undefined ? this.below(indent, depth) : this.single(text, indent);
      if (value === undefined) return undefined;
      data[key] = value;
    }
    return data;
  }

  /** What stands below a key without a value: a list, which may stand at its indent, a mapping, or nothing. */
  private below(indent: number, depth: number, listIndent = indent): unknown {
    const { line } = this;
    if (!line) return null;
    if (line.indent >= listIndent && isItem(line)) return this.list(line.indent, indent, depth + 1);
    if (line.indent <= indent) return null;
    return depth < deepest ? this.closed(this.mapping(line.indent, depth + 1), indent) : undefined;
  }

  private list(indent: number, above: number, depth: number): unknown {
    const items: unknown[] = [];
    for (let line = this.line; line?.indent === indent && isItem(line); line = this.line) {
      const text = line.text.slice(1).trimStart();
      const inner = indent + line.text.length - text.length;
      const isMapping = keyAndValue.test(text);
      if (isMapping) this.lines[this.next] = { indent: inner, text };
      else this.next++;
      if (depth > deepest) return undefined;
      const item = isMapping
        ? this.closed(this.mapping(inner, depth), indent)
        : text === ''
          ? this.below(indent, depth, indent + 1)
          : this.single(text, indent);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return this.closed(items, above);
  }

  /** A value on one line; lines below that stand further in would go on with it. */
  private single(text: string, indent: number): unknown {
    return this.closed(scalar(text), indent);
  }

  /** What was read, where no line follows that stands further in and belongs to nothing. */
  private closed<Value>(value: Value, indent: number): Value | undefined {
    return this.line && this.line.indent > indent ? undefined : value;
  }

  private get line(): Line | undefined {
    return this.lines[this.next];
  }
}

const keyAndValue = /^([A-Za-z][\w-]*):(?: +(\S.*))?$/;
const isItem = ({ text }: Line): boolean => text === '-' || text.startsWith('- ');

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

/** A scalar that needs no YAML library, or undefined. */
function scalar(value: string): unknown {
  if (value.startsWith('"') || value.startsWith("'")) {
    const quoted = /^(?:"([^"\\]*)"|'([^']*)')(?: +#.*)?$/.exec(value);
    return quoted ? (quoted[1] ?? quoted[2]) : undefined;
  }
  const comment = value.indexOf(' #');
  return unquoted(comment < 0 ? value : value.slice(0, comment).trimEnd());
}

function unquoted(value: string): unknown {
  if (value === 'true') return true;
  if (value === 'false') return false;
  if (/^(0|[1-9]\d{0,14})$/.test(value)) return Number(value);
  const plain = /^\.?[\p{L}/](?:[^:`{}[\]\p{Cc}\u00a0\u2028\u2029\ufeff]|:(?=[\p{L}/]))*$/u.test(
    value,
  );
  return plain && !special.test(value) ? value : undefined;
}
