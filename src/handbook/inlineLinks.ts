import type { Env, MarkdownIt, Token } from 'markdown-it';
import { passOverText } from './betweenLinks';
import { eachTag } from './htmlTags';
import { LeanInlineState, lender } from './leanTokens';

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

interface Address {
  readonly start: number;
  readonly end: number;
}

/** Something that the parser found, and where it stands. */
interface Found {
  readonly token: Token;
  readonly at: number;
  readonly until: number;
  readonly address: Address | undefined;
}

/** What is found in a text. The states of the parser that reads it have it as their `env`. */
class Search implements Env {
  [key: string | symbol]: unknown;
  readonly references: NonNullable<Env['references']>;
  readonly text: string;
  /** In the order of the tokens. */
  readonly found: Found[] = [];
  /** The last one that was read. */
  address: Address | undefined = undefined;

  constructor(text: string, references: NonNullable<Env['references']>) {
    this.text = text;
    this.references = references;
  }
}

/** Remembers where it finds what may be a link; not in a picture's text, which is read by itself. */
class SearchState extends LeanInlineState {
  /** As that of `LeanBlockState`. */
  static override readonly kept: unknown = new SearchState('', lender, {}, []);

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    // What is pending is pushed first, and is none of these.
    const { pos, posMax, src, env } = this;
    const token = super.push(type, tag, nesting);
    if (isPlaced(type) && env instanceof Search && src === env.text) {
      env.found.push({ token, at: pos, until: posMax, address: env.address });
    }
    return token;
  }
}

/**
 * Makes a function that finds the links of inline Markdown with their places, with a parser that
 * serves nothing else: its states and helpers are made to remember places, and addresses stay as they
 * are written. What it finds is what the parser makes a link.
 */
export function inlineLinkFinder(
  md: MarkdownIt,
): (text: string, references: NonNullable<Env['references']>) => InlineLink[] {
  let search = new Search('', {});
  const { parseLinkDestination } = md.helpers;
  const remember: typeof parseLinkDestination = (text, start, max) => {
    const result = parseLinkDestination(text, start, max);
    if (!result.ok || text !== search.text) return result;
    const bracket = text[start] === '<' ? 1 : 0;
    search.address = { start: start + bracket, end: result.pos - bracket };
    return result;
  };
  Object.assign(md.helpers, { parseLinkDestination: remember });
  md.normalizeLink = (href) => href;
  md.normalizeLinkText = (text) => text;
  md.inline.State = SearchState;
  md.inline.ruler.before(
    'text',
    'handbook_between_links',
    passOverText(({ src }) => src === search.text),
  );
  return (text, references) => {
    search = new Search(text, references);
    const tokens: Token[] = [];
    md.inline.parse(text, md, search, tokens);
    return linksOf(search, tokens);
  };
}

function linksOf({ found, text }: Search, tokens: readonly Token[]): InlineLink[] {
  const links: InlineLink[] = [];
  let next = 0;
  for (let index = 0; next < found.length && index < tokens.length; index++) {
    const token = tokens[index];
    const place = found[next];
    if (!token || token !== place?.token) continue;
    next++;
    if (token.type === 'html_inline') links.push(...htmlLinks(token.content, place.at, text));
    else if (token.type === 'image') links.push(image(token, place));
    else links.push(link(token, plain(tokens, index + 1), place, text));
  }
  return links;
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
