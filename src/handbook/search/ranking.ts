import type { FoundWords } from './foundWords';
import type { WordMatches } from './matches';
import type { QueryWord } from './query';
import type { SearchStore } from './store';
import type { TypedTerms } from './typedWords';

/** A section that answers a query. */
export interface Candidate {
  readonly section: number;
  readonly page: number;
  readonly score: number;
}

/** What was found before the texts are looked at. */
export interface Ranking {
  /** The best ones, best first. */
  readonly candidates: readonly Candidate[];
  readonly typed: TypedTerms;
  /** Without what one wants to do; undefined where a query says nothing of that. */
  readonly topic: TypedTerms | undefined;
}

/** So much goes before everything else: all words in one section; all in one page. */
const allHere = 100;
const allOnPage = 50;
const some = 40;
/** Of a page's title, what its other sections have of it. */
const inherited = 0.2;
/** Of a page's best section, what the page's top has of a word that it lacks. */
const gathered = 0.25;
const mostPerPage = 3;

interface Word extends WordMatches {
  readonly share: number;
}

/** Finds the sections that answer the query best; up to `most`, at most three of a page. */
export function rankSections(
  store: SearchStore,
  matches: FoundWords,
  query: readonly QueryWord[],
  most: number,
): Ranking {
  const said = query.filter(({ role }) => role !== 'filler').length || query.length;
  const found = query.map((word) => withIdentifier(matches, word, said));
  const telling = found.filter((word) => word.telling);
  const topics = query.filter(({ role }) => role === 'topic').length;
  const total = found.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const words = found.map((word) => ({
    ...word,
    share: word.weight / total,
    // Where every topic is everywhere, each counts.
    telling: telling.length > 0 ? word.telling : word.role === 'topic' || topics === 0,
  }));
  const best = new Best(most);
  const perPage = new Best(mostPerPage);
  store.pages.forEach((stored, page) => {
    if (!stored || words.every(({ pages }) => pages[page] === 0)) return;
    perPage.clear();
    let complete = false;
    for (let index = 0; index < stored.sections.length; index++) {
      const section = stored.first + index;
      const value = index === 0 ? 0 : sectionScore(words, section, page);
      if (value >= allHere) complete = true;
      if (value > 0) perPage.add({ section, page, score: value });
    }
    const score = topScore(words, stored.first, page, complete);
    if (score > 0) perPage.add({ section: stored.first, page, score });
    for (const candidate of perPage.candidates) best.add(candidate);
  });
  const topic = words.filter(({ role }) => role !== 'action');
  return {
    candidates: best.candidates,
    typed: typedTerms(words),
    topic: topic.length < words.length ? typedTerms(topic) : undefined,
  };
}

/** Words that only tie others together are not looked for in a line, and part no words in it. */
function typedTerms(words: readonly Word[]): TypedTerms {
  const said = words.filter(({ role }) => role !== 'filler');
  const shown = said.length > 0 ? said : words;
  return {
    terms: shown.map(({ terms }) => terms),
    weights: shown.map(({ share }) => share),
    fillers: new Set(
      words.filter((word) => !shown.includes(word)).flatMap(({ terms }) => [...terms.keys()]),
    ),
  };
}

/** An identifier as a whole (`k-NN` as `knn`) counts for each of its parts. */
function withIdentifier(matches: FoundWords, word: QueryWord, said: number): WordMatches {
  const part = matches.find(word, said);
  if (!word.whole) return part;
  const whole = matches.find(word.whole, said);
  return {
    ...part,
    sections: raised(part.sections, whole.sections),
    above: raised(part.above, whole.above),
    pages: raised(part.pages, whole.pages),
  };
}

/** The higher of both numbers each, and a little above it where both are there. */
function raised(one: Float32Array, other: Float32Array): Float32Array {
  return one.map((a, index) => {
    const b = other[index] ?? 0;
    return b > 0 ? Math.max(a, b) + 0.2 * Math.min(a, b) : a;
  });
}

/** A section below the top: what is in itself, and some of what is above it. 0 where nothing is in it. */
function sectionScore(words: readonly Word[], section: number, page: number): number {
  let score = 0;
  let share = 0;
  let missing = false;
  let here = false;
  for (const word of words) {
    const own = word.sections[section] ?? 0;
    const above = word.above[page] ?? 0;
    if (own > 0) here = true;
    if (own > 0 || above > 0) share += word.share;
    else if (word.telling) missing = true;
    score += word.share * (own + inherited * above);
  }
  if (!here) return 0;
  return score + (missing ? some * share * share : allHere);
}

/** The top of a page stands for the page: its title, its first words, and all words on it together. */
function topScore(
  words: readonly Word[],
  section: number,
  page: number,
  complete: boolean,
): number {
  let score = 0;
  let share = 0;
  let missing = false;
  let missingOnPage = false;
  let here = false;
  for (const word of words) {
    const own = word.sections[section] ?? 0;
    const onPage = word.pages[page] ?? 0;
    if (own > 0) {
      here = true;
      share += word.share;
    } else if (word.telling) {
      missing = true;
      if (onPage === 0) missingOnPage = true;
    }
    score += word.share * (own > 0 ? own : gathered * onPage);
  }
  if (!missing && here) return score + allHere;
  if (!missingOnPage && !complete) return score + allOnPage;
  return here ? score + some * share * share : 0;
}

/** Keeps the best candidates, best first. */
class Best {
  readonly candidates: Candidate[] = [];

  constructor(private readonly most: number) {}

  clear(): void {
    this.candidates.length = 0;
  }

  add(candidate: Candidate): void {
    const { candidates, most } = this;
    const last = candidates[most - 1];
    if (last && last.score >= candidate.score) return;
    let at = Math.min(candidates.length, most - 1);
    for (; at > 0; at--) {
      const before = candidates[at - 1];
      if (!before || before.score >= candidate.score) break;
      candidates[at] = before;
    }
    candidates[at] = candidate;
  }
}
