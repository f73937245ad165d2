import type { Page } from '../model';
import { Letters } from './letters';
import { Markup } from './markup';
import { Field, Postings } from './postings';
import {
  headingSource,
  nameStart,
  pageSections,
  type PageSection,
  type SearchPage,
} from './sections';
import { Vocabulary } from './vocabulary';
import { WordReader, type WordSink } from './words';

/** A page in the store. */
export interface StoredPage extends SearchPage {
  /** Its sections, whose numbers are `first`, `first + 1`, …. */
  readonly sections: readonly PageSection[];
  readonly first: number;
  /** Words in its title, and in each section's heading; 255 stands for more. */
  readonly titleWords: number;
  readonly headingWords: Uint8Array;
  /** Characters in each section below its heading. */
  readonly lengths: Uint32Array;
}

/**
 * The words of pages. Pages are added, and forgotten by number only: their words stay until the
 * store is made anew.
 */
export class SearchStore {
  readonly vocabulary = new Vocabulary();
  /** Words in titles, headings and what stands above a page, and words in the text below. */
  readonly names = new Postings();
  readonly texts = new Postings();
  readonly reader: WordReader;
  /** By the number that `add` gives; undefined for one that was forgotten. */
  readonly pages: (StoredPage | undefined)[] = [];
  /** The number of each section's page. */
  readonly pageOfSection: number[] = [];
  /** How many pages were forgotten. */
  forgottenPages = 0;

  constructor(letters = new Letters()) {
    this.reader = new WordReader(letters, new Markup());
  }

  /** How many pages are in it. */
  get size(): number {
    return this.pages.length - this.forgottenPages;
  }

  /**
   * Adds a page; `turn` is awaited between its sections. It is found from the moment on at which
   * this is through.
   * @returns the page's number
   */
  async add(input: SearchPage, turn: () => Promise<void>): Promise<number> {
    const { page, text } = input;
    const number = this.pages.length;
    this.pages.push(undefined);
    const sections = page.searchExcluded ? [] : pageSections(input);
    const first = this.pageOfSection.length;
    for (let index = 0; index < sections.length; index++) this.pageOfSection.push(number);
    const sink = new SectionSink(this);
    const headingWords = new Uint8Array(sections.length);
    let titleWords = 0;
    for (let index = 0; index < sections.length; index++) {
      const section = sections[index];
      if (!section) break;
      const { bodyStart, end } = section;
      sink.section = first + index;
      if (index === 0) titleWords = this.readTitle(page, sink);
      if (section.heading >= 0 || index === 0) {
        sink.begin(index === 0 ? Field.title : Field.heading);
        const heading = headingSource(text, section);
        const named = nameStart(heading.text, heading.start, heading.end);
        this.reader.read(heading.text, heading.start, named, sink, true);
        sink.count = 0;
        this.reader.read(heading.text, named, heading.end, sink, true);
        headingWords[index] = Math.min(sink.count, 255);
      }
      sink.begin(0);
      this.reader.read(text, bodyStart, end, sink, true);
      await turn();
    }
    const lengths = Uint32Array.from(sections, ({ bodyStart, end }) => end - bodyStart);
    this.pages[number] = { ...input, sections, first, titleWords, headingWords, lengths };
    return number;
  }

  /** Forgets a page. */
  forget(number: number): void {
    if (this.pages[number]) this.forgottenPages++;
    this.pages[number] = undefined;
  }

  /** Puts what is known of a page now beside its words, which are the same. */
  renew(number: number, input: SearchPage): void {
    const stored = this.pages[number];
    if (stored) this.pages[number] = { ...stored, ...input };
  }

  /** Reads what is written above a page: its own title, the titles above it, and its path. */
  private readTitle({ title, path, breadcrumb }: Page, sink: SectionSink): number {
    sink.begin(Field.title);
    this.reader.read(title, 0, title.length, sink, false);
    const count = Math.min(sink.count, 255);
    sink.begin(Field.above);
    for (const above of [...breadcrumb.map((each) => each.title), path.replace(/\.[^./]+$/, '')]) {
      this.reader.read(above, 0, above.length, sink, false);
    }
    return count;
  }
}

/** Puts the words of a section into the postings. */
class SectionSink implements WordSink {
  section = 0;
  /** Words since `begin`, identifiers as wholes not counted. */
  count = 0;
  private field = 0;

  constructor(private readonly store: Pick<SearchStore, 'vocabulary' | 'names' | 'texts'>) {}

  begin(field: number): void {
    this.field = field;
    this.count = 0;
  }

  word(
    units: Uint16Array,
    from: number,
    length: number,
    hash: number,
    _start: number,
    _end: number,
    whole: boolean,
  ): void {
    if (!whole) this.count++;
    const { vocabulary, names, texts } = this.store;
    const term = vocabulary.add(units, from, length, hash);
    (this.field === 0 ? texts : names).add(term, this.section, this.field);
  }
}
