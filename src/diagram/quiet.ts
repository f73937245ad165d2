import { decodeHTML } from 'entities';
import { ImageRefused, withoutImages } from './images';
import { bareSource } from './source';

/**
 * A diagram's text for a renderer that is not ours (VS Code's own preview), such that drawing it
 * fetches and runs nothing: without directives, front matter and images in nodes. Undefined where
 * something is left in it that could, so that it must not be drawn. Mermaid lets labels have HTML,
 * images and styles with addresses too, and of some kinds of diagrams it draws them into the page
 * before it cleans anything.
 */
export function quietDiagram(text: string): string | undefined {
  try {
    const quiet = withoutImages(bareSource(text).text).text;
    return readings(quiet).some((reading) => dangers.some((danger) => danger.test(reading)))
      ? undefined
      : quiet;
  } catch (error) {
    if (error instanceof ImageRefused) return undefined;
    throw error;
  }
}

const dangers = [
  // A tag with an attribute, a comment, or whatever else starts like a tag and ends as none.
  /<\/?[a-z](?![^\s<>/]*\s*\/?>)/i,
  /<[!?]/,
  // Elements that need no attribute to change what the text around them is.
  /<\/?(?:script|style|svg|math|template|noscript|iframe|title|textarea|xmp|plaintext|link|base)\b/i,
  // Styles that fetch.
  /(?:url|image-set)\s*\(|@import|@font-face/i,
  // What is left of a node's image.
  /[{,?]\s*["']?img["']?\s*:/,
];

/** What the text may come to mean: as it is, decoded once or twice, and with CSS's escapes undone. */
function readings(text: string): string[] {
  const once = decoded(text);
  const twice = decoded(once);
  return [text, once, twice, unescaped(text), unescaped(twice)];
}

/** With HTML's entities decoded, also in Mermaid's way to write them: `#lt;` and `#60;`. */
function decoded(text: string): string {
  return decodeHTML(
    text.replace(/#(\w+);/g, (_, name: string) =>
      /^\d+$/.test(name) ? `&#${name};` : `&${name};`,
    ),
  );
}

/** `u\72l(` as `url(`; without comments, which may stand inside a function's name. */
function unescaped(text: string): string {
  return text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\\([\da-f]{1,6})\s?/gi, (_, code: string) => character(Number.parseInt(code, 16)))
    .replace(/\\(.)/gs, '$1');
}

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
