import { decodeHTMLAttribute } from 'entities';

/** An attribute's value, and where it stands in the text. */
export interface TagAttribute {
  /** Without HTML's `&…;`. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Says what an attribute of a tag is; undefined where the tag does not have it. */
export type AttributeOf = (name: string) => TagAttribute | undefined;

/**
 * Calls back for each opening tag of a piece of HTML, with its name in lower case and its place.
 * Comments are left out. Takes time in proportion to the text's length.
 */
export function eachTag(
  html: string,
  found: (name: string, attribute: AttributeOf, start: number, end: number) => void,
): void {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    if (html.startsWith('<!--', at)) {
      const close = html.indexOf('-->', at + 4);
      if (close < 0) return;
      at = close;
      continue;
    }
    tagStart.lastIndex = at + 1;
    const name = tagStart.exec(html)?.[0];
    if (name === undefined) continue;
    const attributes = new Map<string, TagAttribute>();
    const end = readAttributes(html, at + 1 + name.length, attributes);
    if (end === undefined) continue;
    found(name.toLowerCase(), (each) => attributes.get(each), at, end);
    at = end - 1;
  }
}

const tagStart = /[a-z][a-z\d-]*/iy;

/** Values are bounded, so that a quote that is never closed costs the same wherever it stands. */
const attributePattern =
  /[\s/]+([^\s"'<>/=]{1,100})(?:\s{0,100}=\s{0,100}(?:"([^"]{0,4000})"|'([^']{0,4000})'|([^\s"'=<>`]{1,4000})))?/y;

const tagEnd = /[\s/]{0,1000}>/y;

/** @returns where the tag ends, behind its `>`; undefined where it is none */
function readAttributes(
  html: string,
  from: number,
  attributes: Map<string, TagAttribute>,
): number | undefined {
  let at = from;
  for (;;) {
    tagEnd.lastIndex = at;
    if (tagEnd.test(html)) return tagEnd.lastIndex;
    attributePattern.lastIndex = at;
    const match = attributePattern.exec(html);
    if (!match) return undefined;
    at = attributePattern.lastIndex;
    const [, name = '', double, single, bare] = match;
    const raw = double ?? single ?? bare;
    const key = name.toLowerCase();
    if (raw === undefined || attributes.has(key)) continue;
    const end = bare === undefined ? at - 1 : at;
    attributes.set(key, { value: decodeHTMLAttribute(raw), start: end - raw.length, end });
  }
}
