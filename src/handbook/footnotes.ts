import type { Token } from 'markdown-it';
import { footnotesClass } from './attributes';
import type { MakeToken } from './callouts';
import { type FootnoteMeta, noteClose, noteMark, noteOpen } from './footnoteRules';
import { replaceLists } from './tableOfContents';

/** Takes the notes out of a text, and the marks that lead to them: for a piece of a page. */
export function withoutFootnotes(tokens: readonly Token[]): Token[] {
  const { text } = takeNotes(tokens);
  for (const token of text) {
    if (token.children) token.children = token.children.filter(({ type }) => type !== noteMark);
  }
  return text;
}

/**
 * Numbers the marks of notes in the order of the text, and puts the notes that are marked below it,
 * or in the place of a list with `{:footnotes}`, each with links back to its marks. Classes and ids
 * are kramdown's: `fn:name` for a note, `fnref:name` for its first mark, `fnref:name:1` for the next.
 */
export function placeFootnotes(tokens: readonly Token[], make: MakeToken): Token[] {
  const { text, notes } = takeNotes(tokens);
  const used = new Map<string, Note>();
  const number = (part: readonly Token[]): void => {
    for (const token of part) {
      if (!token.children?.some(({ type }) => type === noteMark)) continue;
      token.children = token.children.flatMap((child) => {
        if (child.type !== noteMark) return [child];
        const { name } = child.meta as unknown as FootnoteMeta;
        const found = notes.get(name);
        if (!found) return [];
        const note = used.get(name) ?? { ...found, number: used.size + 1, marks: [] };
        used.set(name, note);
        return markTokens(note, make);
      });
    }
  };
  number(text);
  // A note may lead to others, which come after it.
  for (const { tokens: part } of used.values()) number(part);
  keepLinesInOrder(text, used.values());
  const list = used.size === 0 ? [] : listOf([...used.values()], make);
  const placed = replaceLists(text, footnotesClass, () => list.splice(0));
  return [...placed, ...list];
}

interface FoundNote {
  readonly name: string;
  readonly map: [number, number] | null;
  readonly tokens: Token[];
}

interface Note extends FoundNote {
  readonly number: number;
  /** Ids of the marks that lead to it. */
  readonly marks: string[];
}

/** Parts notes from the text that they stand in. Of several with one name the last counts. */
function takeNotes(tokens: readonly Token[]): {
  readonly text: Token[];
  readonly notes: ReadonlyMap<string, FoundNote>;
} {
  const text: Token[] = [];
  const notes = new Map<string, FoundNote>();
  const open = [text];
  for (const token of tokens) {
    if (token.type === noteOpen) {
      const { name } = token.meta as unknown as FootnoteMeta;
      const note: FoundNote = { name, map: token.map, tokens: [] };
      notes.set(name, note);
      open.push(note.tokens);
    } else if (token.type === noteClose) {
      open.pop();
    } else {
      open.at(-1)?.push(token);
    }
  }
  return { text, notes };
}

/**
 * Scrolling follows the lines of what is shown, which must not go back: notes that stand above what
 * they are shown below have no lines.
 */
function keepLinesInOrder(text: readonly Token[], notes: Iterable<Note>): void {
  let last = text.reduce((line, { map }) => Math.max(line, map?.[0] ?? 0), 0);
  for (const { map, tokens } of notes) {
    const line = map?.[0] ?? 0;
    if (line < last) for (const token of tokens) token.map = null;
    else last = line;
  }
}

function markTokens({ name, number, marks }: Note, make: MakeToken): Token[] {
  const id = `fnref:${name}${marks.length > 0 ? `:${marks.length}` : ''}`;
  marks.push(id);
  const open = make('handbook_footnote_sup_open', 'sup', 1);
  open.attrSet('id', id);
  const link = linkTokens(`fn:${name}`, 'footnote', String(number), make);
  return [open, ...link, make('handbook_footnote_sup_close', 'sup', -1)];
}

/** A link inside the page, which stays one: other links lead to documents. */
function linkTokens(to: string, name: string, shown: string, make: MakeToken): Token[] {
  const link = make('handbook_footnote_link_open', 'a', 1);
  link.attrs = [
    ['href', `#${to}`],
    ['class', name],
    ...(name === 'footnote' ? [['rel', 'footnote'] satisfies [string, string]] : []),
    ['role', name === 'footnote' ? 'doc-noteref' : 'doc-backlink'],
  ];
  const text = make('text', '', 0);
  text.content = shown;
  return [link, text, make('handbook_footnote_link_close', 'a', -1)];
}

function listOf(notes: readonly Note[], make: MakeToken): Token[] {
  const block = (name: string, tag: string, nesting: 1 | -1): Token => {
    const token = make(`handbook_footnotes_${name}`, tag, nesting);
    token.block = true;
    return token;
  };
  const box = block('open', 'div', 1);
  box.attrs = [
    ['class', 'footnotes handbook-footnotes'],
    ['role', 'doc-endnotes'],
  ];
  const items = notes.flatMap((note) => {
    const item = block('item_open', 'li', 1);
    item.attrSet('id', `fn:${note.name}`);
    return [item, ...withWayBack(note, make), block('item_close', 'li', -1)];
  });
  return [
    box,
    block('list_open', 'ol', 1),
    ...items,
    block('list_close', 'ol', -1),
    block('close', 'div', -1),
  ];
}

/** The note's tokens with links to its marks at the end of its last paragraph, else below it. */
function withWayBack({ tokens, marks }: Note, make: MakeToken): Token[] {
  const links = marks.flatMap((id, index) => {
    const space = make('text', '', 0);
    space.content = '\u00A0';
    // The second character keeps the arrow from being drawn as an emoji.
    const arrow = `↩\uFE0E${index > 0 ? ` ${index + 1}` : ''}`;
    return [space, ...linkTokens(id, 'reversefootnote', arrow, make)];
  });
  const last = tokens.at(-1);
  const inline = tokens.at(-2);
  if (last?.type === 'paragraph_close' && inline?.type === 'inline') {
    inline.children = [...(inline.children ?? []), ...links];
    return tokens;
  }
  const text = make('inline', '', 0);
  text.children = links.slice(1);
  const [open, close] = [make('paragraph_open', 'p', 1), make('paragraph_close', 'p', -1)];
  open.block = close.block = true;
  return [...tokens, open, text, close];
}
