import type { Env } from 'markdown-it';
import type { Callout } from './callouts';
import type { ShownValues } from './shownValues';

/** What a Markdown parser must know of a site's page beyond its text. */
export interface SiteReading {
  /** The file's line on which each line of the parsed text starts. */
  readonly lines: readonly number[];
  readonly values: ShownValues;
  readonly callouts: ReadonlyMap<string, Callout>;
  /** The anchor of the heading on a line of the file. */
  anchor(line: number): string | undefined;
  /** Levels of headings that a table of contents names (kramdown's `toc_levels`). */
  readonly tocLevels: ReadonlySet<number>;
  /**
   * Of a piece of a page, the anchors of the page, whose notes it does not show; undefined for a whole
   * page, which shows its own.
   */
  readonly anchorsAround: ReadonlySet<string> | undefined;
}

const key = 'handbookReading';

/** What a parser is given with the text of a site's page. */
export function siteEnv(reading: SiteReading): Env {
  return { [key]: reading };
}

/** What the parser was given; undefined for any text that is no page of a site. */
export function readingOf(env: Env | undefined): SiteReading | undefined {
  return env?.[key] as SiteReading | undefined;
}
