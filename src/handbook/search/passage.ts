import { contextLine, type ContextLine } from './context';
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

const inTitle = { exact: 20, same: 14, begins: 10, holds: 9 };
const inHeading = { exact: 15, same: 7, begins: 6, holds: 5 };
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
  const { page, text, sections } = stored;
  const section = sections[index];
  if (!section) return undefined;
  const { reader, vocabulary } = store;
  const { start, bodyStart, end } = section;
  const isTop = index === 0;
  const title = new TypedWords(vocabulary, ranking.typed);
  if (isTop) reader.read(page.title, 0, page.title.length, title, false);
  const heading = new TypedWords(vocabulary, ranking.typed);
  if (bodyStart > start) reader.read(text, start, bodyStart, heading, true);
  const body = new TypedWords(vocabulary, ranking.typed);
  reader.read(text, bodyStart, end, body, true);
  const place = body.place.start < 0 ? firstLine(text, bodyStart, end) : body.place;
  const worth = isTop ? inTitle : inHeading;
  const named = title.matched + heading.matched > 0;
  return {
    bonus: Math.max(nameBonus(title, worth), nameBonus(heading, worth)) + inText * body.together,
    kind: named ? (isTop ? 'page' : 'heading') : 'text',
    context: {
      ...contextLine(text, place.start, place.spans),
      line: section.line + Math.max(0, heading.lines - 1) + place.line,
    },
  };
}

/**
 * What it is worth that a name is what was typed, begins with it, or holds it word by word. A phrase
 * that is the name to the letter goes before names in other forms.
 */
function nameBonus(name: TypedWords, worth: typeof inTitle): number {
  if (!name.complete) return 0;
  if (name.exact) return worth.exact;
  const value = name.same ? worth.same : name.begins ? worth.begins : worth.holds;
  return value * name.likeness;
}

/** The first line that is not blank, counted from the first one. */
function firstLine(text: string, from: number, end: number): Omit<LinePlace, 'value'> {
  const blank = /^\s*/.exec(text.slice(from, Math.min(end, from + mostBlank)))?.[0] ?? '';
  const line = blank.match(/\r\n|\r|\n/g)?.length ?? 0;
  return { start: from + blank.length, line, spans: [] };
}
