/**
 * The few Liquid forms that stand in a handbook's links. Liquid is never run: only these are known.
 */

/** A link's address with its Liquid understood. */
export type LiquidHref =
  /** `{% link path.md %}`: a file of the site by its path. */
  | { readonly kind: 'source'; readonly path: string; readonly fragment: string }
  /** Without Liquid, or with only such as stands for the site's own address. */
  | { readonly kind: 'href'; readonly href: string }
  | { readonly kind: 'unknown' };

const linkTag = /^(?:\{\{-?\s*site\.(?:base)?url\s*-?\}\})*\{%-?\s*link\s+(\S+?)\s*-?%\}(.*)$/;
const siteTag = /\{\{-?\s*site\.(?:url|baseurl|github\.url)\s*-?\}\}/g;
const filterTag =
  /\{\{-?\s*(?:"([^"]*)"|'([^']*)')\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.(?:base)?url)\s*(?:\|\s*(?:relative_url|absolute_url|prepend:\s*site\.url)\s*)?-?\}\}/g;

/**
 * Understands `{{ site.url }}`, `{{ site.baseurl }}`, `{% link path.md %}`, `{{ "/x" | relative_url }}`
 * and `| absolute_url` in an address, also in the form in which Markdown parsers encode it.
 */
export function readLiquidHref(raw: string): LiquidHref {
  const href = /%7B(%7B|%25|%)/i.test(raw) ? decode(raw) : raw;
  if (!/\{[{%]/.test(href)) return { kind: 'href', href };
  const link = linkTag.exec(href);
  if (link) {
    const path = (link[1] ?? '').replace(/^["']|["']$/g, '').replace(/^\//, '');
    return { kind: 'source', path, fragment: link[2] ?? '' };
  }
  const plain = href
    .replace(filterTag, (_, a?: string, b?: string) => `/${(a ?? b ?? '').replace(/^\//, '')}`)
    .replace(siteTag, '');
  if (/\{[{%]/.test(plain)) return { kind: 'unknown' };
  return { kind: 'href', href: plain === '' ? '/' : plain.replace(/^\/{2,}/, '/') };
}

/** Decodes `%20` and the like; what is no valid encoding stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Where a link's destination that holds Liquid (so, spaces) ends, or undefined where none starts at
 * `start`. For `parseLinkDestination` of a Markdown parser, whose rule ends at the first space.
 */
export function liquidDestinationEnd(text: string, start: number, end: number): number | undefined {
  let pos = start;
  let seen = false;
  while (pos < end) {
    const two = text.slice(pos, pos + 2);
    if (two === '{{' || two === '{%') {
      const close = text.indexOf(two === '{{' ? '}}' : '%}', pos + 2);
      if (close < 0 || close >= end || text.slice(pos, close).includes('\n')) return undefined;
      pos = close + 2;
      seen = true;
    } else if (/[\s()<>]/.test(text[pos] ?? ' ')) {
      break;
    } else {
      pos++;
    }
  }
  return seen ? pos : undefined;
}
