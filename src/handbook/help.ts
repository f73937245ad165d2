import type { Token } from 'markdown-it';
import { attributeLine } from './attributeLists';
import type { BlockReader } from './markdown';

/** About as many characters as a hover shows without scrolling. */
const enough = 600;
/** No single paragraph is longer than this. */
const most = 2000;

/**
 * The first paragraphs and lists below a heading, as Markdown: up to the next heading, and about 600
 * characters, whole blocks only (of a long list, its first items). Where the section starts with a
 * heading below its own, what stands under that.
 *
 * @param body The page without front matter.
 * @param row Line of the heading in `body`; -1 for the page's start.
 * @param level The heading's level; 0 for the page's start.
 */
export function sectionHelp(body: string, row: number, level: number, read: BlockReader): string {
  const lines = body.split(/\r\n|\n|\r/);
  const section = lines.slice(row + 1, row + 1 + 400);
  // Lists right below the heading are its own.
  for (let at = 0; isAttributeList(section[at] ?? ''); at++) section[at] = '';
  const { tokens } = read(section.join('\n'));
  const parts: string[] = [];
  let length = 0;
  for (const token of tokens) {
    if (token.level !== 0 || !token.map) continue;
    if (token.type === 'heading_open') {
      if (length > 0 || Number(token.tag.slice(1)) <= level) break;
      continue;
    }
    if (!shown.has(token.type)) continue;
    const [start, end] = token.map;
    if (section.slice(start, end).every(isAttributeList)) {
      // One below what is not shown is that one's, and not the next block's.
      const isForNext = isBlank(section[start - 1]) && !isBlank(section[end]);
      if (isForNext) parts.push(...section.slice(start, end));
      continue;
    }
    for (const [from, to] of pieces(token, tokens)) {
      const text = shortened(section.slice(from, to).join('\n').trimEnd());
      if (text === '') continue;
      if (length > 0 && length + text.length > enough) return joined(parts);
      parts.push(text);
      length += text.length;
    }
    parts.push('');
  }
  return joined(parts);
}

const shown = new Set([
  'paragraph_open',
  'bullet_list_open',
  'ordered_list_open',
  'blockquote_open',
]);

/** The lines of a block; of a list, those of each item. */
function pieces(block: Token, tokens: readonly Token[]): readonly (readonly [number, number])[] {
  const range = block.map ?? [0, 0];
  if (!block.type.endsWith('list_open')) return [range];
  return tokens
    .filter((token) => token.type === 'list_item_open' && token.level === 1)
    .flatMap((token) => (token.map ? [token.map] : []))
    .filter(([from, to]) => from >= range[0] && to <= range[1]);
}

const isBlank = (line: string | undefined): boolean => (line ?? '').trim() === '';

const isAttributeList = (line: string): boolean => attributeLine(line.trim()) !== undefined;

function shortened(text: string): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/\s+\S*$/, '')} …`;
}

function joined(parts: readonly string[]): string {
  return parts
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
