import type { Ranking } from './ranking';
import { headingSource, nameStart } from './sections';
import type { SearchStore, StoredPage } from './store';
import { TypedWords, type TypedTerms } from './typedWords';

/** What a section is called, looked at for what was typed. */
export interface SectionName {
  /** To add to the score: what it is worth that the name is, or holds, what was typed. */
  readonly bonus: number;
  /** Whether a typed word is in it. */
  readonly matches: boolean;
  /** Lines of its heading. */
  readonly lines: number;
}

interface Worth {
  readonly exact: number;
  readonly same: number;
  readonly begins: number;
  readonly holds: number;
}
const inTitle: Worth = { exact: 20, same: 14, begins: 10, holds: 9 };
const inHeading: Worth = { exact: 15, same: 7, begins: 6, holds: 5 };
/** So much of what a page's name is worth counts for one that a question is about, and its section that answers. */
const aboutTopic = 0.25;

/** Looks at the names of a section: the page's title for its top, and the heading. */
export function sectionName(
  store: SearchStore,
  { typed, topic }: Ranking,
  stored: StoredPage,
  index: number,
): SectionName {
  const { page } = stored;
  const { text, start, end } = headingAt(stored, index);
  const isTop = index === 0;
  const worth = isTop ? inTitle : inHeading;
  const read = (name: string, from: number, to: number, isMarkdown: boolean): TypedWords => {
    const words = new TypedWords(store.vocabulary, typed);
    if (to > from) store.reader.read(name, from, to, words, isMarkdown);
    return words;
  };
  const title = read(page.title, 0, isTop ? page.title.length : 0, false);
  const heading = read(text, start, end, true);
  const plainStart = nameStart(text, start, end);
  const plain = plainStart > start ? read(text, plainStart, end, true) : heading;
  const names = [title, heading, plain].map((name) => nameBonus(name, worth));
  const about = isTop || heading.complete ? aboutTopic * topicBonus(store, topic, stored) : 0;
  const own = Math.max(...names);
  return {
    bonus: isTop ? Math.max(own, about) : own + about,
    matches: title.matched + heading.matched > 0,
    lines: heading.lines,
  };
}

/** The heading of a section that is there. */
function headingAt(
  { text, sections }: StoredPage,
  index: number,
): ReturnType<typeof headingSource> {
  const section = sections[index];
  return section ? headingSource(text, section) : { text, start: 0, end: 0 };
}

/**
 * What it is worth that a page is named by what a question is about, whatever one wants to do with
 * it. Its title and its first heading, which often says what the title leaves out, count half each.
 */
function topicBonus(store: SearchStore, topic: TypedTerms | undefined, stored: StoredPage): number {
  if (!topic) return 0;
  const { page } = stored;
  const { text, start, end } = headingAt(stored, 0);
  const title = new TypedWords(store.vocabulary, topic);
  store.reader.read(page.title, 0, page.title.length, title, false);
  const heading = new TypedWords(store.vocabulary, topic);
  store.reader.read(text, start, end, heading, true);
  const value = nameBonus(title, inTitle);
  return start === end ? value : (value + nameBonus(heading, inTitle)) / 2;
}

/**
 * What it is worth that a name is what was typed, begins with it, or holds it word by word. A phrase
 * that is the name to the letter goes before names in other forms.
 */
function nameBonus(name: TypedWords, worth: Worth): number {
  if (!name.complete) return 0;
  if (name.exact) return worth.exact;
  const value = name.same ? worth.same : name.begins ? worth.begins : worth.holds;
  return value * name.likeness;
}
