import type { Token } from 'markdown-it';
import { type AttributeLineMeta, lineToken } from './attributeListRules';
import {
  attributeLine,
  type AttributeList,
  attributeListAt,
  joinAttributes,
  readAttributeList,
  resolveNames,
} from './attributeLists';
import { type Callout, calloutOf, calloutTokens, type MakeToken, markAsTitle } from './callouts';

/** The class of a list that a table of contents takes the place of. */
export const tocClass = 'handbook-toc';
/** The class of a list that the page's notes take the place of. */
export const footnotesClass = 'handbook-footnotes-here';

/**
 * Gives the blocks of a page the classes and ids of their attribute lists, and puts those that are
 * callouts in a box. The tokens are those of the blocks, before the inline text in them is read.
 */
export function applyBlockAttributes(
  tokens: readonly Token[],
  callouts: ReadonlyMap<string, Callout>,
  make: MakeToken,
): Token[] {
  const blocks = new Blocks(tokens);
  const result: Token[] = [];
  /** What ends a callout, by the token after which it does; a quote's own end goes. */
  const closing = new Map<Token | undefined, Token>();
  for (const [index, token] of tokens.entries()) {
    if (token.type === lineToken || blocks.isEmpty(token)) continue;
    const attributes = blocks.attributesOf(token);
    const callout = attributes && calloutOf(attributes.classes, callouts);
    const isQuote = token.type.startsWith('blockquote');
    if (attributes && callout) {
      const { open, close } = calloutTokens(callout, token.map, make);
      setAttributes(open[0] ?? token, { ...attributes, classes: [] });
      result.push(...open);
      closing.set(token.nesting === 1 ? blocks.endOf(token) : token, close);
      if (callout.isTitled) markAsTitle(tokens, isQuote ? index + 1 : index);
      if (isQuote) continue;
    } else if (attributes) {
      setAttributes(token, attributes);
    }
    const close = closing.get(token);
    if (!close || !isQuote) result.push(token);
    if (close) result.push(close);
  }
  return result;
}

function setAttributes(token: Token, { classes, id, names }: AttributeList): void {
  for (const name of [...classes, ...names.filter((each) => each === 'no_toc')]) {
    token.attrJoin('class', name);
  }
  if (token.type.endsWith('_list_open')) {
    if (names.includes('toc')) token.attrJoin('class', tocClass);
    else if (names.includes('footnotes')) token.attrJoin('class', footnotesClass);
  }
  if (id !== undefined) token.attrSet('id', id);
}

/**
 * Which block each attribute list is for. One right below a block is that one's, else it is the next
 * one's; between empty lines it is nobody's (kramdown, "Block Inline Attribute Lists").
 */
class Blocks {
  private readonly lists = new Map<Token, AttributeList>();
  private readonly ends = new Map<Token, Token>();
  private readonly empty = new Set<Token>();
  private readonly definitions = new Map<string, AttributeList>();

  constructor(tokens: readonly Token[]) {
    /** For each open block, and the page itself: its last block so far, and the lists for its next. */
    const open: { parent?: Token; last?: Token | undefined; next?: AttributeList | undefined }[] = [
      {},
    ];
    for (const [index, token] of tokens.entries()) {
      const around = open.at(-1);
      if (!around || token.type === 'inline' || token.type === 'front_matter') continue;
      if (token.type === lineToken) {
        const { line, isBelow, isAbove } = token.meta as unknown as AttributeLineMeta;
        if (line.kind === 'definition') this.define(line.name, line.list);
        if (line.kind !== 'list') continue;
        if (isBelow && around.last) this.add(around.last, line.list);
        else if (isAbove) around.next = joinAttributes(around.next, line.list);
      } else if (token.nesting === -1) {
        const { parent, last, next } = open.length > 1 ? (open.pop() ?? {}) : {};
        if (parent) this.ends.set(parent, token);
        // The text that a quote's list is for may go on below it, without its sign.
        const outside = open.at(-1);
        if (outside && next && !last && parent?.type === 'blockquote_open') {
          outside.next = next;
          this.empty.add(parent).add(token);
        }
      } else {
        if (around.next) this.add(token, around.next);
        around.next = undefined;
        around.last = token;
        if (token.nesting === 1) open.push({ parent: token });
        this.readOwn(tokens, index);
      }
    }
  }

  attributesOf(token: Token): AttributeList | undefined {
    const list = this.lists.get(token);
    return list && resolveNames(list, this.definitions);
  }

  /** Whether a token is of a quote that holds nothing but a list. */
  isEmpty(token: Token): boolean {
    return this.empty.has(token);
  }

  endOf(open: Token): Token | undefined {
    return this.ends.get(open);
  }

  private add(token: Token, list: AttributeList): void {
    this.lists.set(token, joinAttributes(this.lists.get(token), list));
  }

  private define(name: string, list: AttributeList): void {
    this.definitions.set(name, joinAttributes(this.definitions.get(name), list));
  }

  /** Takes the lists out of a block's own text: of an item at its start, of a heading `{#id}`. */
  private readOwn(tokens: readonly Token[], index: number): void {
    const token = tokens[index];
    const inline = tokens[index + 1];
    if (!token || inline?.type !== 'inline' || !inline.content.includes('{')) return;
    if (token.type === 'heading_open') {
      const at = inline.content.lastIndexOf('{#');
      const [, id] =
        /^\{#([A-Za-z][\w:-]*)\}\s*$/.exec(at < 0 ? '' : inline.content.slice(at)) ?? [];
      if (id === undefined || !/\s/.test(inline.content[at - 1] ?? '')) return;
      inline.content = inline.content.slice(0, at).trimEnd();
      this.add(token, { classes: [], id, names: [] });
    } else if (token.type === 'paragraph_open') {
      const item = tokens[index - 1];
      const found =
        item?.type === 'list_item_open' ? attributeListAt(inline.content, 0) : undefined;
      if (item && found && !/^[:/]/.test(found.content)) {
        this.add(item, readAttributeList(found.content));
        inline.content = inline.content.slice(found.end).trimStart();
      }
      inline.content = this.withoutLines(token, inline.content);
    }
  }

  /** Lists that stand too far right to end a paragraph are its own. */
  private withoutLines(paragraph: Token, content: string): string {
    if (!content.includes('{:')) return content;
    const lines = content.split('\n').filter((line) => {
      const found = attributeLine(line.trim());
      if (found?.kind === 'list') this.add(paragraph, found.list);
      return found?.kind !== 'list';
    });
    return lines.join('\n');
  }
}
