import { contextLine, type ContextLine } from './context';
import { sectionName } from './names';
import { TypedWords, type LinePlace } from './typedWords';
import type { SearchStore, StoredPage } from './store';
import type { Ranking } from './ranking';

/** What a look at a section's text adds to its rank, and the line to show. */
export interface Passage {
  /** To add to the score. */
  readonly bonus: number;
  /** Where words of the query stand: in the page's title, in the section's heading, in its text only. */
  readonly kind: 'page' | 'heading' | 'text';
  readonly context: ContextLine;
}

const inText = 1.5;
/** After more blanks than this, a section's first line is not looked for. */
const mostBlank = 400;

/** Looks at one section: where the typed words stand next to each other, and which line shows it best. */
export function readPassage(
  store: SearchStore,
  ranking: Ranking,
  stored: StoredPage,
  index: number,
): Passage | undefined {
  const { text, sections } = stored;
  const section = sections[index];
  if (!section) return undefined;
  const { bodyStart, end } = section;
  const name = sectionName(store, ranking, stored, index);
  const body = new TypedWords(store.vocabulary, ranking.typed);
  store.reader.read(text, bodyStart, end, body, true);
  const place = body.place.start < 0 ? firstLine(text, bodyStart, end) : body.place;
  return {
    bonus: name.bonus + inText * body.together,
    kind: name.matches ? (index === 0 ? 'page' : 'heading') : 'text',
    context: {
      ...contextLine(text, place.start, place.spans),
      line: section.line + Math.max(0, name.lines - 1) + place.line,
    },
  };
}

/** The first line that is not blank, counted from the first one. */
function firstLine(text: string, from: number, end: number): Omit<LinePlace, 'value'> {
  const blank = /^\s*/.exec(text.slice(from, Math.min(end, from + mostBlank)))?.[0] ?? '';
  const line = blank.match(/\r\n|\r|\n/g)?.length ?? 0;
  return { start: from + blank.length, line, spans: [] };
}
