import type { Env, MarkdownIt, Token } from 'markdown-it';
import { eachTag } from './htmlTags';

/** A link in a piece of inline Markdown. */
export interface InlineLink {
  readonly kind: 'link' | 'image';
  /** As written, without escapes. */
  readonly href: string;
  /** What stands for it, without Markdown: a link's text, a picture's alternative text. */
  readonly text: string;
  /** Where its address stands; where that stands elsewhere (`[text][label]`), the link's own text. */
  readonly start: number;
  readonly end: number;
}

/** Where something that the parser found stands. */
interface Found {
  readonly at: number;
  readonly until: number;
  readonly address: { readonly start: number; readonly end: number } | undefined;
}

/**
 * Makes a function that finds the links of inline Markdown with their places, with a parser that
 * serves nothing else: its states and helpers are made to remember places, and addresses stay as they
 * are written. What it finds is what the parser makes a link.
 */
export function inlineLinkFinder(md: MarkdownIt): (text: string, env: Env) => InlineLink[] {
  const places = new Map<Token, Found>();
  /** The text that is being read, and its last address. */
  let whole = '';
  let last: Found['address'];
  /** The same of pictures' texts, which are read by themselves. */
  const addresses = new Map<string, Found['address']>();
  const { parseLinkDestination } = md.helpers;
  const remember: typeof parseLinkDestination = (text, start, max) => {
    const result = parseLinkDestination(text, start, max);
    const bracket = text[start] === '<' ? 1 : 0;
    if (!result.ok) return result;
    const address = { start: start + bracket, end: result.pos - bracket };
    if (text === whole) last = address;
    else addresses.set(text, address);
    return result;
  };
  Object.assign(md.helpers, { parseLinkDestination: remember });
  md.normalizeLink = (href) => href;
  md.normalizeLinkText = (text) => text;
  md.inline.State = class extends md.inline.State {
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      // What is pending is pushed first, and is none of these.
      const { pos, posMax, src } = this;
      const token = super.push(type, tag, nesting);
      if (isPlaced(type)) {
        places.set(token, {
          at: pos,
          until: posMax,
          address: src === whole ? last : addresses.get(src),
        });
      }
      return token;
    }
  };
  return (text, env) => {
    places.clear();
    addresses.clear();
    whole = text;
    last = undefined;
    const tokens: Token[] = [];
    md.inline.parse(text, md, env, tokens);
    const links: InlineLink[] = [];
    for (const [index, token] of places.size === 0 ? [] : tokens.entries()) {
      const found = isPlaced(token.type) ? places.get(token) : undefined;
      if (!found) continue;
      if (token.type === 'html_inline') links.push(...htmlLinks(token.content, found.at, text));
      else if (token.type === 'image') links.push(image(token, found));
      else links.push(link(token, plain(tokens, index + 1), found, text));
    }
    return links;
  };
}

/** Whether tokens of a type may be links, or hold some. */
function isPlaced(type: string): boolean {
  return type === 'link_open' || type === 'image' || type === 'html_inline';
}

/** The addresses of `<a>` and `<img>` in a piece of HTML that stands in a text at `at`. */
export function htmlLinks(html: string, at = 0, source = html): InlineLink[] {
  const links: InlineLink[] = [];
  eachTag(html, (name, attribute, _, end) => {
    const address =
      name === 'a' ? attribute('href') : name === 'img' ? attribute('src') : undefined;
    if (!address) return;
    const next = source.indexOf('<', at + end);
    const inside = source.slice(at + end, next < 0 ? at + end : next);
    const text = name === 'a' ? inside : (attribute('alt')?.value ?? '');
    links.push({
      kind: name === 'a' ? 'link' : 'image',
      href: address.value,
      text: text.trim(),
      start: at + address.start,
      end: at + address.end,
    });
  });
  return links;
}

function image(token: Token, { at, address }: Found): InlineLink {
  const href = String(token.attrGet('src') ?? '');
  const own = { start: at, end: at + token.content.length + 3 };
  const place = token.meta === null && address ? address : own;
  return { kind: 'image', href, text: plain(token.children ?? [], 0), ...place };
}

function link(
  token: Token,
  text: string,
  { at, until, address }: Found,
  source: string,
): InlineLink {
  const href = String(token.attrGet('href') ?? '');
  if (token.markup === 'autolink') {
    return { kind: 'link', href, text, start: at + 1, end: at + 1 + text.length };
  }
  if (token.markup === 'linkify') {
    const scheme = /[a-z][a-z\d+.-]*$/i.exec(source.slice(Math.max(0, at - 10), at))?.[0] ?? '';
    return {
      kind: 'link',
      href,
      text,
      start: at - scheme.length,
      end: at - scheme.length + text.length,
    };
  }
  const place = token.meta === null && address ? address : { start: at - 1, end: until + 1 };
  return { kind: 'link', href, text, ...place };
}

/** The text from a token on, up to the end of the link. */
function plain(tokens: readonly Token[], from: number): string {
  let text = '';
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || token.type === 'link_close') break;
    if (token.type === 'image') text += plain(token.children ?? [], 0);
    else if (token.type.endsWith('break')) text += ' ';
    else if (token.type !== 'html_inline') text += token.content;
  }
  return text.trim();
}
