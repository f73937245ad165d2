import lunr from 'lunr';
import MiniSearch from 'minisearch';

/** A section as other search libraries index it. */
export interface IndexedSection {
  readonly id: string;
  readonly path: string;
  /** The heading's id; empty for the top of the page. */
  readonly anchor: string;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
}

/** Finds places by words, best first. */
export type Search = (
  query: string,
) => readonly { readonly path: string; readonly heading: string | undefined }[];

/** MiniSearch, with starts of words and typing slips, titles and headings weighing more. */
export function miniSearch(sections: readonly IndexedSection[], limit: number): Search {
  const index = new MiniSearch<IndexedSection>({
    fields: ['title', 'heading', 'text'],
    storeFields: ['path', 'anchor'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 4, heading: 3 } },
  });
  index.addAll(sections);
  return (query) =>
    index
      .search(query)
      .slice(0, limit)
      .map((hit) => ({
        path: String(hit['path']),
        heading: String(hit['anchor']) || undefined,
      }));
}

/** lunr as the theme just-the-docs asks it: whole words first, then their starts. */
export function lunrSearch(sections: readonly IndexedSection[], limit: number): Search {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const index = lunr(function () {
    this.ref('id');
    this.field('title', { boost: 200 });
    this.field('heading', { boost: 100 });
    this.field('text', { boost: 2 });
    for (const section of sections) this.add(section);
  });
  return (query) => {
    const tokens = lunr.tokenizer(query);
    const hits = index.query((each) => {
      each.term(tokens, { boost: 10 });
      each.term(tokens, { wildcard: lunr.Query.wildcard.TRAILING });
    });
    return hits.slice(0, limit).flatMap(({ ref }) => {
      const section = byId.get(ref);
      return section ? [{ path: section.path, heading: section.anchor || undefined }] : [];
    });
  };
}
