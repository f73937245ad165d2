import type { HeadingLiquid } from './headingLiquid';
import type { HeadingIds } from './headingIds';
import type { InlineReader } from './markdown';
import type { Heading } from './model';

/**
 * Anchors as kramdown's GFM parser gives them, which Jekyll uses by default
 * (`generate_gfm_header_id`): lower case; everything but letters, marks, digits, `_`, `-` and spaces
 * goes; each space becomes `-`; a repeated id gets `-1`, `-2`, …. An id of the author's own (`{#id}`,
 * or `{: #id }` below) is taken as it is and not counted.
 */
export const kramdownIds: HeadingIds = () => {
  const counts = new Map<string, number>();
  return (_, own, anchor) => {
    if (own !== undefined) return own;
    const base = kramdownId(anchor);
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    return count === 0 ? base : `${base}-${count}`;
  };
};

/**
 * Gives a page's headings their text and anchor, one after the other.
 * @param bodyLine the line from which the rows of `liquid` count
 */
export function headingReader(
  ids: HeadingIds = kramdownIds,
  bodyLine = 0,
  liquid?: HeadingLiquid,
): (
  markdown: string,
  attributes: string,
  level: number,
  line: number,
  inline: InlineReader,
) => Heading {
  const idOf = ids();
  return (written, attributes, level, line, inline) => {
    const filled = liquid?.(written, line - bodyLine);
    const markdown = filled?.markdown ?? written;
    const fill = (text: string): string => filled?.fill(text) ?? text;
    const at = markdown.lastIndexOf('{#');
    const own = at < 0 ? undefined : /^\{#([A-Za-z][\w:-]*)\}\s*$/.exec(markdown.slice(at));
    const source = own && /\s/.test(markdown[at - 1] ?? '') ? markdown.slice(0, at) : markdown;
    const read = /[\\`*_[\]<>&!~{]|--/.test(source) ? inline(source) : undefined;
    const plain = fill(read?.text ?? source.trim());
    const text = /[^\S ]|\s\s/.test(plain) ? plain.replace(/\s+/g, ' ') : plain;
    const given =
      (source === markdown ? undefined : own?.[1]) ??
      (attributes.startsWith('{:')
        ? /^\{:[^}]*?#([A-Za-z][\w:-]*)/.exec(attributes)?.[1]
        : undefined);
    return { level, text, id: idOf(plain, given, read ? fill(read.anchor) : plain), line };
  };
}

/** The anchor of the first heading with this text. */
export function kramdownId(text: string): string {
  // Nearly all headings are words of these.
  if (/^[\w -]*$/.test(text)) return text.toLowerCase().replaceAll(' ', '-');
  // What a letter is in all scripts takes several times as long to ask.
  const isAscii = !/[^\0-\x7f]/.test(text);
  const others = isAscii ? /[^\w\- \t]/g : /[^\p{L}\p{M}\p{Nd}\p{Pc}\- \t]/gu;
  return text.toLowerCase().replace(others, '').replace(/[ \t]/g, '-');
}
