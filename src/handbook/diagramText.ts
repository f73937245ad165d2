/**
 * Where the nodes of a flowchart stand in its text. Mermaid's parser says what a flowchart holds, but
 * not where; this finds the places, for ids that are known already.
 */

/** One mention of a node; offsets count from the start of the diagram's text. */
export interface NodeMention {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** The label with its brackets, where the mention defines one. */
  readonly label: { readonly start: number; readonly end: number } | undefined;
}

const closing: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '>': ']' };

/** Every mention of the nodes with these ids, in order; none inside other nodes' labels or comments. */
export function nodeMentions(source: string, ids: ReadonlySet<string>): NodeMention[] {
  const mentions: NodeMention[] = [];
  if (ids.size === 0) return mentions;
  let pos = 0;
  while (pos < source.length) {
    const skipped = skip(source, pos);
    if (skipped > pos) {
      pos = skipped;
      continue;
    }
    const id = idAt(source, pos, ids);
    if (id === undefined) {
      pos++;
      continue;
    }
    const end = pos + id.length;
    const label = labelAt(source, end);
    mentions.push({ id, start: pos, end, label });
    pos = label?.end ?? end;
  }
  return mentions;
}

/** The end of a comment, quoted text, edge label or stray label that starts here; else `pos`. */
function skip(source: string, pos: number): number {
  const char = source[pos];
  if (source.startsWith('%%', pos)) return lineEnd(source, pos);
  if (char === '"') return quoteEnd(source, pos);
  if (char === '|') {
    const end = source.indexOf('|', pos + 1);
    return end < 0 || end > lineEnd(source, pos) ? pos : end + 1;
  }
  if (char === '[' || char === '(' || char === '{') return labelAt(source, pos)?.end ?? pos;
  return pos;
}

/** The longest known id that stands here as a whole word. */
function idAt(source: string, pos: number, ids: ReadonlySet<string>): string | undefined {
  if (pos > 0 && /[\p{L}\p{N}_]/u.test(source[pos - 1] ?? '')) return undefined;
  const word = /^[\p{L}\p{N}_.-]+/u.exec(source.slice(pos, pos + 200))?.[0] ?? '';
  for (let end = word.length; end > 0; end--) {
    const id = word.slice(0, end);
    if (ids.has(id) && !/[\p{L}\p{N}_]/u.test(word[end] ?? '')) return id;
  }
  return undefined;
}

/** The label that starts here, up to the bracket that closes it. */
function labelAt(source: string, start: number): NodeMention['label'] {
  const first = source[start] ?? '';
  const close = closing[first];
  if (close === undefined) return undefined;
  const open = first === '>' ? '[' : first;
  let depth = 1;
  let pos = start + 1;
  while (pos < source.length && pos - start < 2000) {
    const char = source[pos] ?? '';
    if (char === '"') {
      pos = quoteEnd(source, pos);
      continue;
    }
    if (char === open) depth++;
    if (char === close && --depth === 0) return { start, end: pos + 1 };
    pos++;
  }
  return undefined;
}

function quoteEnd(source: string, pos: number): number {
  const end = source.indexOf('"', pos + 1);
  return end < 0 ? pos + 1 : end + 1;
}

function lineEnd(source: string, pos: number): number {
  const end = source.indexOf('\n', pos);
  return end < 0 ? source.length : end;
}
