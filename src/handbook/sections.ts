import type { Page, Place } from './model';
import { labelLines, normalizeTitle } from './titles';

/** A heading, or a page by its title. */
export interface FoundSection {
  readonly place: Place;
  readonly title: string;
}

/** How good a section is for a step; the lower, the better. */
type Kind = 'heading' | 'top heading' | 'page';

interface Candidate extends FoundSection {
  readonly kind: Kind;
}

const rank: Readonly<Record<Kind, number>> = { heading: 0, 'top heading': 1, page: 2 };

/** Finds sections by their titles. Pages can be taken out and put in again. */
export class SectionIndex {
  /** By normalised title, then by page: a handbook may have thousands of headings with one title. */
  private readonly candidates = new Map<string, Map<string, Candidate[]>>();
  private readonly keysOf = new Map<string, ReadonlySet<string>>();

  /** Adds a page's headings and its title, in place of what the page said before. */
  add(page: Page): void {
    const { path } = page;
    this.remove(path);
    const keys = new Set<string>();
    const put = (title: string, place: Place, kind: Kind): void => {
      const key = normalizeTitle(title);
      if (key === '') return;
      keys.add(key);
      const pages = this.candidates.get(key) ?? new Map<string, Candidate[]>();
      this.candidates.set(key, pages);
      const known = pages.get(path);
      if (known) known.push({ title, place, kind });
      else pages.set(path, [{ title, place, kind }]);
    };
    for (const { text, id, line, level } of page.headings) {
      put(text, { path, heading: id, line }, level === 1 ? 'top heading' : 'heading');
    }
    put(page.title, { path, heading: undefined, line: page.bodyLine }, 'page');
    this.keysOf.set(path, keys);
  }

  /** Forgets a page. */
  remove(path: string): void {
    for (const key of this.keysOf.get(path) ?? []) {
      const pages = this.candidates.get(key);
      pages?.delete(path);
      if (pages?.size === 0) this.candidates.delete(key);
    }
    this.keysOf.delete(path);
  }

  /**
   * Looks sections up by a title.
   * @param position a page's place in reading order
   * @param diagramPath the page with the workflow diagram, whose own sections come last
   */
  finder(position: (path: string) => number, diagramPath: string | undefined): SectionFinder {
    const weight = ({ kind, place: { path } }: Candidate): number =>
      rank[kind] + (path === diagramPath ? 3 : 0);
    const best = (candidates: readonly Candidate[]): Candidate | undefined =>
      candidates.reduce<Candidate | undefined>((found, each) => {
        const order = found
          ? weight(each) - weight(found) || position(each.place.path) - position(found.place.path)
          : -1;
        return order < 0 ? each : found;
      }, undefined);
    const of = (key: string): Candidate[] => [...(this.candidates.get(key)?.values() ?? [])].flat();
    return new SectionFinder(
      (key) => best(of(key)),
      (key) => best(of(key).filter(({ kind }) => kind === 'page')),
    );
  }
}

/** Answers for one state of a handbook's pages. */
export class SectionFinder {
  constructor(
    private readonly find: (key: string) => FoundSection | undefined,
    private readonly findPage: (key: string) => FoundSection | undefined,
  ) {}

  /**
   * A step's section: the one whose normalised title is the whole label's, else the label's first
   * line's, else the one whose words (two or more) start that line. Of several, the page with the
   * diagram comes last, headings of level 1 and pages' titles after other headings, then the
   * reading order of the pages decides.
   */
  forStep(label: string): FoundSection | undefined {
    const first = normalizeTitle(labelLines(label)[0] ?? '');
    return this.find(normalizeTitle(label)) ?? this.find(first) ?? this.longestStart(first);
  }

  /** The page with this title, else the heading. */
  forTitle(title: string): Place | undefined {
    const key = normalizeTitle(title);
    return (this.findPage(key) ?? this.find(key))?.place;
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
