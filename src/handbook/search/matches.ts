import { tellAlike, tellNear } from './likeness';
import { Field } from './postings';
import type { QueryWord } from './query';
import type { SearchStore } from './store';
import type { WordRole } from './wordRoles';

/** Where a typed word stands in the pages, and how well it fits there. */
export interface WordMatches {
  /** For each section; 0 where the word is not in it. */
  readonly sections: Float32Array;
  /** For each page what its title and the titles above it give. */
  readonly above: Float32Array;
  /** For each page the most that a section of it has. */
  readonly pages: Float32Array;
  /** How seldom the word is: 0 for one in every page. */
  readonly weight: number;
  /** False for a word in most pages, and for one that is no topic: a section need not have it. */
  readonly telling: boolean;
  readonly role: WordRole;
  /** Words of the pages that count as this one, with how like they are. */
  readonly terms: ReadonlyMap<number, number>;
}

const worth = { title: 12, heading: 6, above: 2, text: 2.2 };
/** Characters of a section in which one occurrence is worth as much as usual. */
const usualLength = 900;
/** A word in this part of the pages says nothing; in a small handbook every word does. */
const everywhere = 0.6;
const smallHandbook = 100;
/** A slip is looked for where the word as it was typed is in fewer pages. */
const few = 3;
/** The likeness of a word that is as good as the typed one. */
const good = 0.8;
/** Shorter beginnings are looked for in names only. */
const shortestInText = 3;
/** What a word counts by its role: what one wants to do says less than what with. */
const roleWeight: Readonly<Record<WordRole, number>> = { topic: 1, action: 0.5, filler: 0.1 };

/** Finds a typed word in the pages. `typed` is how many words were typed in all. */
export function findWord(store: SearchStore, word: QueryWord, typed: number): WordMatches {
  const { pages: all, pageOfSection, names, texts, vocabulary } = store;
  const sections = new Float32Array(pageOfSection.length);
  const inText = new Float32Array(pageOfSection.length);
  const above = new Float32Array(all.length);
  const pages = new Float32Array(all.length);
  const terms = new Map<number, number>();
  const holding = new Uint8Array(all.length);
  const beginning = new Uint8Array(all.length);
  // A letter or two begin too many words of a text; in titles and headings they are looked for.
  const short = word.units.length < shortestInText && !word.dense;

  const take = (term: number, likeness: number): void => {
    if ((terms.get(term) ?? 0) >= likeness) return;
    terms.set(term, likeness);
    const marks = likeness >= good ? holding : beginning;
    names.each(term, (section, fields) => {
      const number = pageOfSection[section] ?? 0;
      const stored = all[number];
      if (!stored) return;
      let value = 0;
      if ((fields & Field.title) !== 0) value = worth.title * share(typed, stored.titleWords);
      else if ((fields & Field.above) !== 0) value = worth.above;
      if (value * likeness > (above[number] ?? 0)) above[number] = value * likeness;
      if ((fields & Field.heading) !== 0) {
        value += worth.heading * share(typed, stored.headingWords[section - stored.first] ?? 1);
      }
      if (value * likeness > (sections[section] ?? 0)) sections[section] = value * likeness;
      marks[number] = 1;
    });
    if (short && likeness < good) return;
    texts.each(term, (section, times) => {
      const number = pageOfSection[section] ?? 0;
      const stored = all[number];
      if (!stored) return;
      const value = often(times, stored.lengths[section - stored.first] ?? 0);
      if (value * likeness > (inText[section] ?? 0)) inText[section] = value * likeness;
      marks[number] = 1;
    });
  };
  tellAlike(vocabulary, word, take);
  const found = count(holding);
  if (found + count(beginning) < few) {
    // What was typed as it stands in a page goes before what was perhaps meant.
    const doubt = found === 0 ? 1 : 0.05;
    tellNear(vocabulary, word, (term, likeness) => take(term, likeness * doubt));
  }
  for (let section = 0; section < sections.length; section++) {
    const text = inText[section] ?? 0;
    if (text > 0) sections[section] = (sections[section] ?? 0) + worth.text * text;
    const number = pageOfSection[section] ?? 0;
    pages[number] = Math.max(pages[number] ?? 0, sections[section] ?? 0);
  }
  const spread = Math.max(1, found === 0 ? count(pages) : found);
  const weight = Math.log(1 + store.size / spread) * roleWeight[word.role];
  const telling =
    word.role === 'topic' && spread < Math.max(store.size * everywhere, smallHandbook);
  return { sections, above, pages, terms, weight, telling, role: word.role };
}

/** What a title of so many words is worth of: the fewer others it holds, the more. */
function share(typed: number, words: number): number {
  return 0.55 + 0.45 * Math.min(1, typed / Math.max(1, words));
}

/** From 0 to 1: more for more occurrences, less for a longer section (as BM25 does). */
function often(times: number, length: number): number {
  return times / (times + 0.4 + (0.8 * length) / usualLength);
}

function count(numbers: Uint8Array | Float32Array): number {
  let found = 0;
  for (const each of numbers) if (each > 0) found++;
  return found;
}
