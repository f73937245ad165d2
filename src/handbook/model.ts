/**
 * The handbook model: what the pages of a handbook say, as plain data.
 *
 * Everything here can be cloned, printed and compared. Nothing here knows who shows it. Texts are
 * what the page's author wrote (Markdown removed where the name says "text"), so they are
 * untrusted: whoever shows them escapes them.
 *
 * Lines are zero-based and count from the first line of the file, front matter included. Paths are
 * relative to the handbook's folder, with `/` between parts and no leading `/`.
 *
 * What the handbook is made of stands in `model/`, and is imported from here.
 */

import type { Checklist } from './model/checklists';
import type { Meeting } from './model/meetings';
import type { NavigationItem, Page, SiteConfig } from './model/pages';
import type { Channel, Person, Track } from './model/people';
import type { ExternalLink, Place } from './model/places';
import type { DiagramBlock, Workflow } from './model/workflow';

export type * from './model/checklists';
export type * from './model/flowchart';
export type * from './model/meetings';
export type * from './model/pages';
export type * from './model/people';
export type * from './model/places';
export type * from './model/workflow';

export interface Handbook {
  /** The site's `title`, else the home page's, else an empty string. */
  readonly title: string;
  readonly config: SiteConfig;
  /** Every page in reading order, home first, those that the navigation leaves out last. */
  readonly pages: readonly Page[];
  /** The top level of the section tree, in just-the-docs order. */
  readonly navigation: readonly NavigationItem[];
  readonly workflow: Workflow | undefined;
  /** Every Mermaid block, in reading order; the workflow's is one of them. */
  readonly diagrams: readonly DiagramBlock[];
  readonly tracks: readonly Track[];
  readonly people: readonly Person[];
  /** In reading order, each once, whatever pages speak of it. */
  readonly meetings: readonly Meeting[];
  /** Task lists and steps for newcomers, in reading order. */
  readonly checklists: readonly Checklist[];
  /** Where to ask what no page says. */
  readonly channel: Channel | undefined;
  readonly invitation: ExternalLink | undefined;
  readonly spreadsheet: ExternalLink | undefined;
  readonly problems: readonly Problem[];
}

export type ProblemKind =
  'frontMatter' | 'config' | 'page' | 'parent' | 'cycle' | 'duplicate' | 'diagram';

/** Something in the pages that is not as it should be; the rest of the model is still right. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly message: string;
  readonly place: Place;
}
