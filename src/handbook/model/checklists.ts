import type { LinkedText, Place } from './places';

/** A task list, or the steps that a newcomer takes. */
export interface Checklist {
  /** From its title; unique, and the same when lines move. */
  readonly id: string;
  /** Its heading's text without a number, else the page's title. */
  readonly title: string;
  /** It stands under a heading such as Getting Started or Ready to contribute. */
  readonly onboarding: boolean;
  readonly place: Place;
  readonly items: readonly ChecklistItem[];
}

export interface ChecklistItem {
  /** From the titles of its list, the items that it stands in, and its own; unique. */
  readonly id: string;
  /** What it starts with in bold, as a link, or before a colon or dash; else its first paragraph. */
  readonly title: string;
  /** The rest of it, paragraphs on lines of their own. */
  readonly text: string;
  /** Its first paragraph as Markdown, without the box. */
  readonly markdown: string;
  readonly links: LinkedText['links'];
  /** The state of its box (`- [x]`); undefined where it has none. */
  readonly checked: boolean | undefined;
  readonly line: number;
  readonly items: readonly ChecklistItem[];
}
