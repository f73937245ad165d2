import { readFrontMatter, type FrontMatter } from './frontMatter';
import type { HeadingIds } from './headingIds';
import { kramdownIds } from './headings';

/** How a kind of site reads the text of a page. Two sites read a page alike where these are the same object. */
export interface Dialect {
  readonly readFrontMatter: (text: string) => FrontMatter;
  readonly headingIds: HeadingIds;
}

/** Jekyll's, with kramdown. */
export const jekyll: Dialect = { readFrontMatter, headingIds: kramdownIds };
