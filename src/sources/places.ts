import { once } from '../handbook/once';
import { joinPath } from '../handbook/urls';
import { isSiteFile } from './fileNames';

/**
 * Where a handbook stands in a workspace folder or a repository. Knows no editor: the command line
 * looks in the same places.
 */

/** Folders in which a handbook may stand, in the order in which they are tried. */
export const usualFolders = ['handbook', 'Handbook', 'docs', ''] as const;

/** A folder with a handbook. */
export interface Place {
  /** From the top; empty for the top itself. */
  readonly folder: string;
  /** Files of settings that stand beside or above it, from it: `../mkdocs.yml`. */
  readonly beside: readonly string[];
}

/** What is looked at to find a handbook; paths are from the top, which is the empty path. */
export interface PlaceReader {
  /** The names of the files and folders in a folder; none where there is no such folder. */
  names(folder: string): Promise<readonly string[]>;
  /** The text of a file; undefined where there is none. */
  text(path: string): Promise<string | undefined>;
}

/**
 * The first usual folder that is a site of a kind that is known, or that is called `handbook` and
 * holds Markdown. A site's pages may stand in a folder that its settings name. Undefined where there
 * is none. Looks at names, and at a file only where its name is that of a site's settings.
 */
export async function usualPlace(read: PlaceReader): Promise<Place | undefined> {
  const top = await read.names('');
  const above = once(() => siteIn(read, ''));
  for (const folder of usualFolders) {
    if (folder === '') return above();
    if (!top.includes(folder)) continue;
    const place = await siteIn(read, folder);
    if (place) return place;
    const around = await above();
    if (around?.folder === folder) return around;
    const names = /^handbook$/i.test(folder) ? await read.names(folder) : [];
    if (names.some((name) => /\.(?:md|markdown)$/i.test(name))) return { folder, beside: [] };
  }
  return undefined;
}

/** The handbook that a folder which somebody named is, or that its settings name; plain files too. */
export async function placeAt(read: PlaceReader, folder: string): Promise<Place> {
  const inside = await siteIn(read, folder, true);
  if (inside || folder === '') return inside ?? { folder, beside: [] };
  const around = await siteIn(read, join(folder, '..') ?? '');
  return around?.folder === folder ? around : { folder, beside: [] };
}

/** @param named whether somebody says that it is a handbook: then any Jekyll site is one */
async function siteIn(
  read: PlaceReader,
  folder: string,
  named = false,
): Promise<Place | undefined> {
  const names = await read.names(folder);
  const path = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
  const here: Place = { folder, beside: [] };
  if (names.includes('_config.yml')) {
    const config = (await read.text(path('_config.yml'))) ?? '';
    if (named || /just[-_]the[-_]docs/.test(config)) return here;
  }
  for (const name of names.filter(isSiteFile)) {
    const pages = pagesFolder(name, (await read.text(path(name))) ?? '');
    const place = pages === undefined ? undefined : join(folder, pages);
    if (place === undefined) continue;
    const inside = await read.names(place);
    const isBook = /^book\.toml$|^\.gitbook/.test(name);
    if (!inside.some((each) => !isBook || /^SUMMARY\.md$/i.test(each))) continue;
    return { folder: place, beside: place === folder ? [] : [`${upFrom(folder, place)}${name}`] };
  }
  const summary = names.find((name) => /^SUMMARY\.md$/i.test(name));
  if (summary !== undefined && isOutline(await read.text(path(summary)))) return here;
  return names.some((name) => /^_index\.md$|^_category_\.(?:json|ya?ml)$/.test(name))
    ? here
    : undefined;
}

/**
 * The folder of the pages that a site's settings say or mean, from their own; undefined where they
 * are none. The settings are not parsed here: that takes a parser.
 */
function pagesFolder(name: string, text: string): string | undefined {
  const said = (key: string): string | undefined =>
    new RegExp(`^[ \\t]*${key}[ \\t]*[:=][ \\t]*["']?([^"'#\\r\\n]*)`, 'm').exec(text)?.[1]?.trim();
  if (name.startsWith('mkdocs')) return said('docs_dir') || 'docs';
  if (name.startsWith('book')) return said('src') || 'src';
  if (name.startsWith('.gitbook')) return said('root') || '.';
  if (name.startsWith('docusaurus')) return 'docs';
  return said('contentDir')?.replace(/^content\/.*/, 'content') || 'content';
}

/** Whether a `SUMMARY.md` is a book's: a list of pages. */
function isOutline(text: string | undefined): boolean {
  return text !== undefined && /^[ \t]*[*+-][ \t]+\[[^\]\n]*\]\([^)\n]*\.md/m.test(text);
}

/** A path below a folder, also where it starts with `/`; undefined where it leads out of the top. */
function join(folder: string, relative: string): string | undefined {
  return joinPath(folder === '' ? '/' : `/${folder}/`, `./${relative}`)?.replace(/^\/|\/$/g, '');
}

/** What leads from a folder to one that it is in: `../`, once for each step. */
function upFrom(above: string, folder: string): string {
  const steps = (path: string): number => path.split('/').filter((part) => part !== '').length;
  return '../'.repeat(Math.max(0, steps(folder) - steps(above)));
}
