import { isRecord, textOf } from './frontMatter';

/** A Jekyll collection: a folder `_label` whose documents are pages with a place of their own. */
export interface Collection {
  readonly label: string;
  /** Template of its documents' addresses; undefined for Jekyll's own. */
  readonly permalink: string | undefined;
  /** Whether its documents are pages of the site. */
  readonly output: boolean;
}

/** A collection as the section tree shows it. */
export interface NavigationCollection {
  readonly label: string;
  /** What stands above its pages; undefined where they stand by themselves. */
  readonly name: string | undefined;
  /** `nav_fold: true`, by which its pages are hidden until its name is unfolded. */
  readonly folded: boolean;
  readonly excluded: boolean;
  readonly searchExcluded: boolean;
  /** Whether the settings list it; one that they do not list is excluded. */
  readonly listed: boolean;
}

/** What `_config.yml` says about collections. */
export interface Collections {
  /** By label; `posts` is always there. */
  readonly byLabel: ReadonlyMap<string, Collection>;
  /** The folder that their folders stand in, empty or with a trailing `/`. */
  readonly folder: string;
  /** Every collection, in the order of the section tree. */
  readonly shown: readonly NavigationCollection[];
}

type Values = Readonly<Record<string, unknown>>;

/** Reads `collections`, `collections_dir` and the theme's `just_the_docs.collections`. */
export function readCollections(config: Values): Collections {
  const folder = (textOf(config['collections_dir']) ?? '').replace(/^[./]+|\/+$/g, '');
  const byLabel = new Map<string, Collection>();
  for (const [key, value] of entriesOf(config['collections'])) {
    const label = key.replace(/[^a-z0-9_\-.]/gi, '');
    const output =
      value['output'] !== undefined && value['output'] !== null && value['output'] !== false;
    byLabel.set(label, { label, permalink: textOf(value['permalink']), output });
  }
  const permalink = byLabel.get('posts')?.permalink;
  byLabel.set('posts', { label: 'posts', permalink, output: true });
  const shown = shownCollections(config, byLabel);
  const labels = new Set(shown.map(({ label }) => label));
  const others = [...byLabel.keys()].filter((label) => !labels.has(label));
  return {
    byLabel,
    folder: folder === '' ? '' : `${folder}/`,
    shown: [
      ...shown,
      ...others.map((label) => ({ ...toShown([label, {}]), excluded: true, listed: false })),
    ],
  };
}

/** A map's entries, or a list's names without values (the two forms of `collections`). */
function entriesOf(value: unknown): [string, Values][] {
  if (Array.isArray(value)) {
    const names: readonly unknown[] = value;
    return names.flatMap((name): [string, Values][] => {
      const text = textOf(name);
      return text === undefined ? [] : [[text, {}]];
    });
  }
  if (!isRecord(value)) return [];
  return Object.entries(value).map(([key, each]) => [key, isRecord(each) ? each : {}]);
}

/**
 * The theme shows what `just_the_docs.collections` lists. Themes made from it have such lists under
 * names of their own (`docs_collection.collections`), which are known by the collections in them.
 * Where nothing is listed anywhere, every collection is shown, so that its pages can be reached.
 */
function shownCollections(
  config: Values,
  byLabel: ReadonlyMap<string, Collection>,
): NavigationCollection[] {
  const own = listOf(config['just_the_docs']);
  if (own.length > 0) return own.map(toShown);
  const others = Object.values(config)
    .map((value) => listOf(value).filter(([label]) => byLabel.has(label)))
    .flat();
  const seen = new Set<string>();
  const listed = others.filter(([label]) => !seen.has(label) && seen.add(label));
  if (listed.length > 0) return listed.map(toShown);
  return [...byLabel.values()]
    .filter(({ label, output }) => output && label !== 'posts')
    .map(({ label }) =>
      toShown([label, { name: titleOfSlug(label.replace(/_/g, '-')), nav_fold: true }]),
    );
}

function listOf(value: unknown): [string, Values][] {
  return isRecord(value) && isRecord(value['collections']) ? entriesOf(value['collections']) : [];
}

function toShown([label, value]: [string, Values]): NavigationCollection {
  return {
    label,
    name: textOf(value['name']),
    folded: value['nav_fold'] === true,
    excluded: value['nav_exclude'] === true,
    searchExcluded: value['search_exclude'] === true,
    listed: true,
  };
}

/** The title that Jekyll makes of a file's name: `getting-started` is "Getting Started". */
export function titleOfSlug(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ');
}
