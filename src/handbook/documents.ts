import { titleOfSlug, type Collection, type Collections } from './collections';
import { textOf } from './frontMatter';

type Values = Readonly<Record<string, unknown>>;

/** A file of a collection, by its path alone. */
export interface Document {
  readonly collection: Collection;
  /** Its path from the folder of all collections on: `_guides/a/b.md`. */
  readonly path: string;
  /** Its path inside the collection's folder: `a/b.md`. */
  readonly inside: string;
}

/**
 * Finds the collection that a file belongs to: the one whose folder it stands in. Posts stand in any
 * folder `_posts` and have a date in their names.
 */
export function documentFinder({
  byLabel,
  folder,
}: Collections): (path: string) => Document | undefined {
  return rememberingLast((path) => {
    if (!path.includes('_') || !path.startsWith(folder)) return undefined;
    const below = path.slice(folder.length);
    const slash = below.indexOf('/');
    const collection = below.startsWith('_') ? byLabel.get(below.slice(1, slash)) : undefined;
    if (slash > 0 && collection && collection.label !== 'posts') {
      return { collection, path: below, inside: below.slice(slash + 1) };
    }
    const posts = byLabel.get('posts');
    if (!below.includes('_posts/')) return undefined;
    const [, inside] = /(?:^|\/)_posts\/(.*)$/s.exec(below) ?? [];
    if (!posts || inside === undefined || !dated.test(fileName(inside))) return undefined;
    return { collection: posts, path: below, inside };
  });
}

/** Of one file it is asked several times in turn. */
function rememberingLast<T>(find: (path: string) => T): (path: string) => T {
  let last: { readonly path: string; readonly found: T } | undefined;
  return (path) => {
    if (last?.path !== path) last = { path, found: find(path) };
    return last.found;
  };
}

/** `2026-01-31-slug.md`. */
const dated = /^(\d{2,4}-\d{1,2}-\d{1,2})-(.*)\.[^.]+$/s;

/** The last part of a path. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A path without what stands behind the last point of its last part. */
export function withoutEnding(path: string): string {
  const point = path.lastIndexOf('.');
  // A point alone at the end is no ending, and neither is what a folder has in its name.
  const isEnding = point >= 0 && point < path.length - 1 && !path.includes('/', point);
  return isEnding ? path.slice(0, point) : path;
}

/** A text without the points at its end. */
export function withoutPoints(text: string): string {
  let end = text.length;
  while (text[end - 1] === '.') end--;
  return text.slice(0, end);
}

/**
 * A document's data with what Jekyll supplies (`Document#read_post_data`): the title from its file's
 * name where it has none, its slug, its date, its collection.
 */
export function documentData({ collection, path }: Document, data: Values): Values {
  const name = fileName(path);
  const [, date, rest] = dated.exec(name) ?? [];
  const slug = withoutPoints(rest ?? withoutEnding(name));
  const all: Record<string, unknown> = { ...data };
  if (date !== undefined && (data['date'] ?? false) === false) all['date'] = date;
  if (textOf(data['title']) === undefined) all['title'] = titleOfSlug(slug);
  all['slug'] = textOf(data['slug']) ?? slug;
  all['collection'] = collection.label;
  return all;
}
