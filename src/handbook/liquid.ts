import { evaluate, liquidNames, type LiquidPage, unknownValue } from './liquidExpression';
import { liquidText } from './liquidFilters';
import type { SiteConfig } from './model';
import { decode } from './urls';

export { decode } from './urls';

/**
 * Liquid in links' addresses. Nothing is run: outputs give what the configuration and the page say.
 */

/** A link's address with its Liquid understood. */
export type LiquidHref =
  /** `{% link path.md %}`: a file of the site by its path. */
  | { readonly kind: 'source'; readonly path: string; readonly fragment: string }
  /** `{% post_url 2026-01-31-slug %}`: a post by its name. */
  | { readonly kind: 'post'; readonly name: string; readonly fragment: string }
  /** Without Liquid, or with only such as the site's configuration and the page give a value. */
  | { readonly kind: 'href'; readonly href: string }
  | { readonly kind: 'unknown' };

/** Understands the addresses of a page's links. */
export type LiquidHrefReader = (raw: string) => LiquidHref;

const linkTag =
  /^(?:\{\{-?\s*site\.(?:base)?url\s*-?\}\})*\{%-?\s*(link|post_url)\s+(\S+?)\s*-?%\}(.*)$/;

/**
 * Makes what understands `{{ site.url }}`, `{% link path.md %}`, `{{ "/x" | relative_url }}` and the
 * like in addresses, also in the form in which Markdown parsers encode them.
 */
export function liquidHrefReader(
  config: SiteConfig,
  page: LiquidPage | undefined,
): LiquidHrefReader {
  const names = liquidNames(config, page);
  /** What outputs give: nearly all addresses of a handbook start with the same ones. */
  const known = new Map<string, string>();
  return (raw) => {
    const href = /%7B(%7B|%25|%)/i.test(raw) ? decode(raw) : raw;
    if (!/\{[{%]/.test(href)) return { kind: 'href', href };
    const link = linkTag.exec(href);
    if (link) {
      const [, tag, named = '', fragment = ''] = link;
      if (tag === 'post_url') return { kind: 'post', name: named, fragment };
      const path = named.replace(/^["']|["']$/g, '').replace(/^\//, '');
      return { kind: 'source', path, fragment };
    }
    // What has no value stays, and with it the address is one that only the site's build knows.
    const plain = href.replace(/\{\{-?([^{}]*?)-?\}\}/g, (written: string, markup: string) => {
      const before = known.get(written);
      if (before !== undefined) return before;
      const value = evaluate(markup, names);
      const text = value === unknownValue || value === undefined ? written : liquidText(value);
      known.set(written, text);
      return text;
    });
    if (/\{[{%]/.test(plain)) return { kind: 'unknown' };
    return { kind: 'href', href: plain === '' ? '/' : plain.replace(/^\/{2,}/, '/') };
  };
}

/**
 * Where a link's destination that holds Liquid (so, spaces) ends, or undefined where none starts at
 * `start`. For `parseLinkDestination` of a Markdown parser, whose rule ends at the first space.
 */
export function liquidDestinationEnd(text: string, start: number, end: number): number | undefined {
  let pos = start;
  let seen = false;
  while (pos < end) {
    const character = text.charCodeAt(pos);
    const next = character === brace ? text.charCodeAt(pos + 1) : 0;
    if (next === brace || next === percent) {
      const close = liquidEnd(text, pos + 2, end, next === brace ? closingBrace : percent);
      if (close < 0) return undefined;
      pos = close;
      seen = true;
    } else if (endsDestination(character)) {
      break;
    } else {
      pos++;
    }
  }
  return seen ? pos : undefined;
}

/** Behind the `}}` or `%}` that ends Liquid on its line; -1 where nothing does. */
function liquidEnd(text: string, from: number, end: number, sign: number): number {
  const last = Math.min(end, from + longest) - 1;
  for (let at = from; at < last; at++) {
    const character = text.charCodeAt(at);
    if (character === lineFeed) return -1;
    if (character === sign && text.charCodeAt(at + 1) === closingBrace) return at + 2;
  }
  return -1;
}

/** Liquid that is longer is none: to look for its end in all that follows would take long on a page that is full of its beginnings. */
const longest = 1_000;

const lineFeed = 0x0a;
const closingBrace = 0x7d;
const brace = 0x7b;
const percent = 0x25;

/** White space, and `()<>`. Every character of every address is asked about, and nearly all are ASCII. */
function endsDestination(character: number): boolean {
  if (character > 0x7f) return /\s/.test(String.fromCharCode(character));
  if (character <= 0x20) return character === 0x20 || (character >= 9 && character <= 13);
  return character === 0x28 || character === 0x29 || character === 0x3c || character === 0x3e;
}
