import type { Token } from 'markdown-it';
import { tocClass } from './attributes';
import type { MakeToken } from './callouts';

interface Entry {
  readonly level: number;
  readonly anchor: string;
  readonly children: readonly Token[];
}

/**
 * Puts the page's table of contents in the place of a list with `{:toc}`, as kramdown does: nested
 * lists of the same kind with links to the headings, without those that have the class `no_toc`.
 * @param anchor of the heading on a line
 */
export function writeTablesOfContents(
  tokens: readonly Token[],
  levels: ReadonlySet<number>,
  anchor: (line: number) => string | undefined,
  make: MakeToken,
): Token[] {
  if (!tokens.some((token) => hasClass(token, tocClass))) return [...tokens];
  const entries: Entry[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open' || hasClass(token, 'no_toc')) continue;
    const level = Number(token.tag.slice(1));
    const id = anchor(token.map?.[0] ?? -1);
    if (!levels.has(level) || id === undefined) continue;
    entries.push({ level, anchor: id, children: tokens[index + 1]?.children ?? [] });
  }
  return replaceLists(tokens, tocClass, (list) => listOf(entries, list, make));
}

/** Puts other tokens in the place of each list with a class; they are made of the list's first token. */
export function replaceLists(
  tokens: readonly Token[],
  name: string,
  instead: (list: Token) => readonly Token[],
): Token[] {
  const result: Token[] = [];
  let skip: Token | undefined;
  for (const token of tokens) {
    if (skip) {
      if (token.level === skip.level && token.nesting === -1 && token.tag === skip.tag)
        skip = undefined;
    } else if (hasClass(token, name)) {
      result.push(...instead(token));
      skip = token;
    } else {
      result.push(token);
    }
  }
  return result;
}

function hasClass(token: Token, name: string): boolean {
  return String(token.attrGet('class') ?? '')
    .split(' ')
    .includes(name);
}

/** The entries as lists in lists. Levels that are left out do not count. */
function listOf(entries: readonly Entry[], list: Token, make: MakeToken): Token[] {
  const result: Token[] = [];
  const open: number[] = [];
  const start = (): Token => {
    const token = make(list.type, list.tag, 1);
    token.block = true;
    result.push(token);
    return token;
  };
  const end = (type: string, tag: string): void => void result.push(make(type, tag, -1));
  for (const { level, anchor, children } of entries) {
    while (open.length > 1 && level < (open.at(-1) ?? 0)) {
      open.pop();
      end('list_item_close', 'li');
      end(list.type.replace('open', 'close'), list.tag);
    }
    const top = open.at(-1);
    if (top === undefined || level > top) {
      const token = start();
      if (top === undefined) {
        token.map = list.map;
        token.attrSet('class', String(list.attrGet('class')));
      }
      open.push(level);
    } else {
      end('list_item_close', 'li');
    }
    result.push(make('list_item_open', 'li', 1), entryText(anchor, children, make));
  }
  while (open.pop() !== undefined) {
    end('list_item_close', 'li');
    end(list.type.replace('open', 'close'), list.tag);
  }
  return result;
}

/** A heading's text as a link to it; what is a link or HTML in it is left out. */
function entryText(anchor: string, children: readonly Token[], make: MakeToken): Token {
  const link = make('link_open', 'a', 1);
  link.attrSet('href', `#${anchor}`);
  const shown = children.filter(
    ({ type }) => !/^(?:link_|html_inline$|image$|(?:handbook_)?footnote_)/.test(type),
  );
  const inline = make('inline', '', 0);
  inline.children = [link, ...shown, make('link_close', 'a', -1)];
  return inline;
}
