import { SearchIndex } from '../../src/handbook/search/searchIndex';
import { pageSections, type SearchPage } from '../../src/handbook/search/sections';
import type { Corpora } from './corpora';
import { floor } from './floor';
import { alternately, percentile, rounds, type Times } from './measure';
import { lunrSearch, miniSearch, type IndexedSection, type Search } from './peers';
import { open } from './product';
import { compared, limited, milliseconds, put, type Row } from './rows';
import { queries } from './search-queries.json';

/** As many results as the list in the editor shows. */
const shown = 30;

/** Search as you type: how soon it is ready, how long each letter takes, and what comes first. */
export async function measureSearch({ small, real }: Corpora): Promise<void> {
  const { model, reader } = await open(small.folder);
  const pages = model.pages.map((page) => ({
    page,
    text: reader.text(page.path) ?? '',
  }));
  const sections = sectionsOf(pages);
  const build = {
    ours: () => ours(pages),
    MiniSearch: () => miniSearch(sections, shown),
    lunr: () => lunrSearch(sections, shown),
  };
  const built = await alternately({ floor: () => floor(small.folder), ...build });
  const lower = { name: 'floor', times: built.floor };
  const where = `${small.pages} pages`;
  put(compared(`search ready after opening, ${where}`, built.ours, lower, 15));
  put(compared('the same, MiniSearch', built.MiniSearch, lower));
  put(compared("the same, lunr (the site's)", built.lunr, lower));

  // Ours alone in memory first; the others, which take many times as long, only once.
  const search = await build.ours();
  const typed = typeAll(search, rounds);
  const p95 = percentile(typed, 95);
  put(limited('search as you type, each letter: p95', letters(typed), p95, 10));
  if (real) put(right('ours', search, 30));
  for (const name of ['MiniSearch', 'lunr'] as const) {
    const peer = build[name]();
    put({ ...scale, work: `the same, ${name}`, figure: letters(typeAll(peer, 1)) });
    if (real) put(right(name, peer));
  }
}

/** For a row without a target. */
const scale = { beside: '', ratio: '', target: '', reached: undefined };

async function ours(pages: readonly SearchPage[]): Promise<Search> {
  const index = new SearchIndex();
  await index.update(pages, () => Promise.resolve());
  return (query) =>
    index.search(query, shown).map(({ path, heading }) => ({ path, heading: heading?.id }));
}

/** The same sections for the others, as a site's search has them. */
function sectionsOf(pages: readonly SearchPage[]): IndexedSection[] {
  return pages.flatMap((input) =>
    input.page.searchExcluded
      ? []
      : pageSections(input).map((section, index) => {
          const heading = input.page.headings[section.heading];
          return {
            id: `${input.page.path}#${index}`,
            path: input.page.path,
            anchor: heading?.id ?? '',
            title: input.page.title,
            heading: heading?.text ?? '',
            text: input.text.slice(section.bodyStart, section.end),
          };
        }),
  );
}

/** Types each query letter by letter. */
function typeAll(search: Search, times: number): Times {
  const starts = queries.flatMap(({ query }) =>
    Array.from(query, (_letter, index) => query.slice(0, index + 1)),
  );
  const taken: number[] = [];
  // The first time, in which code is compiled, is not counted.
  for (const start of starts) search(start);
  for (let round = 0; round < times; round++) {
    for (const start of starts) {
      const since = performance.now();
      search(start);
      taken.push(performance.now() - since);
    }
  }
  return taken;
}

function letters(times: Times): string {
  return `${milliseconds(percentile(times, 95))} (median ${milliseconds(percentile(times, 50))})`;
}

/** How many of the written-down searches have what they should as the first result. */
function right(name: string, search: Search, least?: number): Row {
  const found = queries.filter(({ query, path, heading }) => {
    const [first] = search(query);
    return first?.path === path && (heading === undefined || first.heading === heading);
  }).length;
  return {
    ...scale,
    work: `top result right, ${name}`,
    figure: `${found} of ${queries.length}`,
    target: least === undefined ? '' : `${least} of ${queries.length}`,
    reached: least === undefined ? undefined : found >= least,
  };
}
