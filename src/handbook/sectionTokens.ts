import type { Token } from 'markdown-it';
import type { Place } from './model';

/** A part of a page's blocks. */
export interface SectionTokens {
  readonly tokens: readonly Token[];
  /** Level of the heading above them; 1 for those of a whole page, whose title stands above. */
  readonly level: number;
}

/**
 * The blocks below a place's heading, up to the next heading that is none below it, or the end of
 * what the heading stands in. Of a place without a heading, the whole page less its title.
 * @param tokens the page's, whose lines count from the file's first
 */
export function sectionTokens(tokens: readonly Token[], place: Place): SectionTokens {
  if (place.heading === undefined) {
    const isTitle = tokens[0]?.type === 'heading_open' && tokens[0].tag === 'h1';
    return { tokens: tokens.slice(isTitle ? 3 : 0), level: 1 };
  }
  const at = tokens.findIndex(
    ({ type, map }) => type === 'heading_open' && map?.[0] === place.line,
  );
  const heading = tokens[at];
  if (!heading) return { tokens: [], level: 1 };
  const level = levelOf(heading);
  const from = at + 3;
  let depth = 0;
  let to = from;
  for (; to < tokens.length; to++) {
    const token = tokens[to];
    if (!token) break;
    if (depth === 0 && token.type === 'heading_open' && levelOf(token) <= level) break;
    depth += token.nesting;
    if (depth < 0) break;
  }
  return { tokens: tokens.slice(from, to), level };
}

/** A heading's level, 1 to 6. */
export const levelOf = (heading: Token): number => Number(heading.tag.slice(1));
