/**
 * Reads the plain `key: value` blocks, and lists of plain values, that nearly all front matter is
 * made of.
 *
 * A YAML library takes about as long for one block as reading the page does, and a handbook may have
 * thousands. So this reads only what cannot be read in two ways, and gives `undefined` for anything
 * else; the caller then asks the library. Both give the same for every block that is read here.
 */
export function readPlainYaml(block: string): Record<string, unknown> | undefined {
  const data: Record<string, unknown> = {};
  let open: { readonly key: string; readonly indent: string; readonly items: unknown[] } | undefined;
  let last: string | undefined;
  for (const line of block.split(/\r\n|\n|\r/)) {
    if (/^ *(#|$)/.test(line)) continue;
    const trimmed = line.trimEnd();
    if (/[^ ]/.test(line.slice(trimmed.length))) return undefined;
    const [, indent, entry] = /^( *)- +(\S.*)$/.exec(trimmed) ?? [];
    if (indent !== undefined && entry !== undefined) {
      if (last === undefined || data[last] === undefined) return undefined;
      if (data[last] === null) data[last] = (open = { key: last, indent, items: [] }).items;
      const item = scalar(entry);
      if (open?.key !== last || open.indent !== indent || item === undefined) return undefined;
      open.items.push(item);
      continue;
    }
    const match = /^([A-Za-z][\w-]*):(?: +(\S.*))?$/.exec(trimmed);
    const [, key, value] = match ?? [];
    if (key === undefined || special.test(key)) return undefined;
    const read = value === undefined ? null : scalar(value);
    if (read === undefined) return undefined;
    data[key] = read;
    last = key;
    open = undefined;
  }
  return data;
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
const special = /^(yes|no|on|off|true|false|null|__proto__)$/i;

/** A scalar that needs no YAML library, or undefined. */
function scalar(value: string): unknown {
  const quoted = /^"([^"\\]*)"$|^'([^']*)'$/.exec(value);
  if (quoted) return quoted[1] ?? quoted[2];
  if (value === 'true') return true;
  if (value === 'false') return false;
  if (/^(0|[1-9]\d{0,14})$/.test(value)) return Number(value);
  const plain = /^[\p{L}/][^#:"'`{}[\]\p{Cc}\u00a0\u2028\u2029\ufeff]*$/u.test(value);
  return plain && !special.test(value) ? value : undefined;
}
