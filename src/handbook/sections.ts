import type { Page, Place } from './model';
import { labelLines, normalizeTitle } from './titles';

/** A heading, or a page by its title. */
export interface FoundSection {
  readonly place: Place;
  readonly title: string;
}

/** Finds sections by their titles. Pages are added in reading order. */
export class SectionIndex {
  private readonly sections = new Map<string, FoundSection & { readonly rank: number }>();
  private readonly pageTitles = new Map<string, Place>();

  /** @param diagramPath The page with the workflow diagram, whose own headings come last. */
  constructor(private readonly diagramPath: string | undefined) {}

  /** Adds a page's headings and its title. */
  add(page: Page): void {
    const { path } = page;
    const last = path === this.diagramPath ? 3 : 0;
    for (const { text, id, line, level } of page.headings) {
      this.put(text, { path, heading: id, line }, last + (level === 1 ? 1 : 0));
    }
    const top = { path, heading: undefined, line: page.bodyLine };
    this.put(page.title, top, last + 2);
    const key = normalizeTitle(page.title);
    if (!this.pageTitles.has(key)) this.pageTitles.set(key, top);
  }

  /**
   * A step's section: the one whose normalised title is the whole label's, else the label's first
   * line's, else the one whose words (two or more) start that line. Of several, the page with the
   * diagram comes last, headings of level 1 and pages' titles after other headings, then the order
   * in which the pages were added decides.
   */
  forStep(label: string): FoundSection | undefined {
    const first = normalizeTitle(labelLines(label)[0] ?? '');
    return this.find(normalizeTitle(label)) ?? this.find(first) ?? this.longestStart(first);
  }

  /** The page with this title, else the heading. */
  forTitle(title: string): Place | undefined {
    const key = normalizeTitle(title);
    return this.pageTitles.get(key) ?? this.find(key)?.place;
  }

  private put(title: string, place: Place, rank: number): void {
    const key = normalizeTitle(title);
    const known = this.sections.get(key);
    if (!known || rank < known.rank) this.sections.set(key, { place, title, rank });
  }

  private find(key: string): FoundSection | undefined {
    return key === '' ? undefined : this.sections.get(key);
  }

  private longestStart(title: string): FoundSection | undefined {
    const words = title.split(' ');
    for (let count = words.length - 1; count >= 2; count--) {
      const found = this.find(words.slice(0, count).join(' '));
      if (found) return found;
    }
    return undefined;
  }
}
