/** A page's text between its Liquid, from one offset to another. */
export interface LiquidTextNode {
  readonly kind: 'text';
  readonly from: number;
  readonly to: number;
}

/** `{{ markup }}`, or a tag without an end, `{% name markup %}`. */
export interface LiquidMark {
  readonly kind: 'output' | 'tag';
  readonly name: string;
  readonly markup: string;
  readonly at: number;
}

/** `{% if %}…{% elsif %}…{% endif %}` and the like: of any name that has an end. */
export interface LiquidBlock {
  readonly kind: 'block';
  readonly name: string;
  readonly at: number;
  readonly branches: readonly LiquidBranch[];
}

export interface LiquidBranch {
  readonly name: string;
  readonly markup: string;
  readonly nodes: LiquidNode[];
}

export type LiquidNode = LiquidTextNode | LiquidMark | LiquidBlock;

/** Blocks are nested no deeper; what would be, is read as if it had no end. */
const deepest = 50;

const branchNames = new Set(['elsif', 'elif', 'else', 'when']);

/**
 * Reads a text with Liquid in it. What is malformed costs itself only: a tag without its end is one
 * that needs none, an end without its tag is nothing, `{{` that is not closed is text.
 */
export function parseLiquid(source: string): LiquidNode[] {
  const pieces = readPieces(source);
  const ends = new Map<string, number>();
  for (const piece of pieces) {
    if (piece.kind === 'tag') ends.set(piece.name, (ends.get(piece.name) ?? 0) + 1);
  }
  const root: LiquidNode[] = [];
  const open: { readonly name: string; readonly branches: LiquidBranch[] }[] = [];
  /** How many ends are still to come that no open block of this name takes. */
  const endsLeft = (name: string): number =>
    (ends.get(`end${name}`) ?? 0) - open.filter((block) => block.name === name).length;
  for (const piece of pieces) {
    const nodes = open.at(-1)?.branches.at(-1)?.nodes ?? root;
    if (piece.kind !== 'tag') {
      nodes.push(piece);
      continue;
    }
    const { name, markup, at } = piece;
    if (name.startsWith('end')) {
      ends.set(name, (ends.get(name) ?? 1) - 1);
      const index = open.findLastIndex((block) => `end${block.name}` === name);
      if (index >= 0) open.length = index;
    } else if (branchNames.has(name) && open.length > 0) {
      open.at(-1)?.branches.push({ name, markup, nodes: [] });
    } else if (open.length < deepest && endsLeft(name) > 0) {
      const branches = [{ name, markup, nodes: [] }];
      nodes.push({ kind: 'block', name, at, branches });
      open.push({ name, branches });
    } else {
      nodes.push(piece);
    }
  }
  return root;
}

type Piece = LiquidTextNode | LiquidMark;

/** Cuts a text at its Liquid. `raw` gives its text, comments give nothing. */
function readPieces(source: string): Piece[] {
  const pieces: Piece[] = [];
  const start = /\{\{-?|\{%-?/g;
  /** Ends that are not found any more further on, so that nobody looks for them again. */
  const missing = new Set<string>();
  const find = (end: string, from: number): number => {
    const at = missing.has(end) ? -1 : source.indexOf(end, from);
    if (at < 0) missing.add(end);
    return at;
  };
  let textFrom = 0;
  const text = (to: number, trim: boolean): void => {
    let end = to;
    while (trim && end > textFrom && /\s/.test(source[end - 1] ?? '')) end--;
    if (end > textFrom) pieces.push({ kind: 'text', from: textFrom, to: end });
  };
  const skip = (to: number, trim: boolean): void => {
    textFrom = to;
    while (trim && /\s/.test(source[textFrom] ?? '')) textFrom++;
    start.lastIndex = textFrom;
  };
  for (let found = start.exec(source); found; found = start.exec(source)) {
    const [sign] = found;
    const end = sign.startsWith('{{') ? '}}' : '%}';
    const close = find(end, found.index + sign.length);
    if (close < 0) continue;
    text(found.index, sign.endsWith('-'));
    const inside = source.slice(found.index + sign.length, close);
    const trim = inside.endsWith('-');
    const words = (trim ? inside.slice(0, -1) : inside).trim();
    skip(close + 2, trim);
    if (end === '}}') {
      pieces.push({ kind: 'output', name: '', markup: words, at: found.index });
      continue;
    }
    const [name = ''] = /^\w+/.exec(words) ?? [];
    const stop = (name === 'raw' || name === 'comment') && closing(source, name, textFrom, missing);
    if (stop) {
      if (name === 'raw') text(stop.from, stop.trimBefore);
      skip(stop.to, stop.trimAfter);
    } else if (name !== '') {
      pieces.push({ kind: 'tag', name, markup: words.slice(name.length).trim(), at: found.index });
    }
  }
  text(source.length, false);
  return pieces;
}

/** Where `{% endraw %}` and the like stands. */
function closing(
  source: string,
  name: string,
  from: number,
  missing: Set<string>,
): { from: number; to: number; trimBefore: boolean; trimAfter: boolean } | undefined {
  if (missing.has(name)) return undefined;
  const end = new RegExp(`\\{%(-?)\\s*end${name}\\s*(-?)%\\}`, 'g');
  end.lastIndex = from;
  const found = end.exec(source);
  if (!found) {
    missing.add(name);
    return undefined;
  }
  const to = found.index + found[0].length;
  return { from: found.index, to, trimBefore: found[1] === '-', trimAfter: found[2] === '-' };
}
