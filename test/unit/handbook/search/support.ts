import { SearchIndex, type SearchHit } from '../../../../src/handbook/search/searchIndex';
import type { SearchPage } from '../../../../src/handbook/search/sections';
import type { SourceFile } from '../../../../src/handbook/model';
import { page, read } from '../support';

/** A titled page with these lines below its front matter. */
export function titled(path: string, title: string, ...lines: readonly string[]): SourceFile {
  return page(path, [`title: ${title}`], lines.join('\n'));
}

/** What the search is given of a handbook. */
export async function searchPages(...files: readonly SourceFile[]): Promise<SearchPage[]> {
  const { pages } = await read(...files);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return pages.map((each) => ({ page: each, text: texts.get(each.path) ?? '' }));
}

/** Lets work go on without a pause. */
export const noPause = (): Promise<void> => Promise.resolve();

/** The search over a handbook of these files. */
export async function indexOf(...files: readonly SourceFile[]): Promise<SearchIndex> {
  const index = new SearchIndex();
  await index.update(await searchPages(...files), noPause);
  return index;
}

/** Where a hit leads: the page's path, and `#` with the heading's id. */
export const placeOf = ({ path, heading }: SearchHit): string =>
  heading ? `${path}#${heading.id}` : path;

/** Where a query's hits lead, best first. */
export function places(index: SearchIndex, query: string): string[] {
  return index.search(query, 20).map(placeOf);
}

/** A hit's line with what matches in brackets. */
export function marked({ context: { text, ranges } }: SearchHit): string {
  let from = 0;
  const parts = ranges.map(([start, end]) => {
    const part = `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
    return part;
  });
  return parts.join('') + text.slice(from);
}
