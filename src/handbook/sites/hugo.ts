import { siteConfig, textList } from '../config';
import type { Dialect } from '../dialect';
import { isRecord, textOf, type FrontMatter } from '../frontMatter';
import { hugoIds } from '../headingIds';
import type { SiteConfig } from '../model';
import type { PagePlace } from '../page';
import { cleanPath } from '../urls';
import { DrawnTree } from './drawnTree';
import { folderOf, folderUrl, lastPart, readableName, stem } from './fileNames';
import { firstHeading } from './firstHeading';
import { readHugoFrontMatter } from './hugoFrontMatter';
import { hugoTree, keysOf } from './hugoTree';
import { pagesBelow } from './pagePaths';
import { openSettings, type OpenSettings } from './settingsFiles';
import type { Site, SiteFiles, SiteKind } from './site';

const dialect: Dialect = { readFrontMatter: readHugoFrontMatter, headingIds: hugoIds };
const settingsFile = /^(?:\.\.\/)*(?:config\/_default\/)?(?:hugo|config)\.(?:toml|ya?ml|json)$/;

/**
 * Hugo: the folder `content`, or one in it. Folders with an `_index.md` are sections, a folder with
 * an `index.md` is one page with all that is in it (gohugo.io, Page bundles).
 */
export const hugo = {
  isSettings: (path: string) => settingsFile.test(path),
  open: (files: SiteFiles): Site => {
    const settings = openSettings(files, settingsFile);
    const bundles = leafBundles(files.paths);
    const language = languageFolder(settings);
    const base = pagesBelow(files.paths, settings?.path, 'content');
    return {
      settings: { config: hugoConfig(settings), problems: settings?.problems ?? [] },
      dialect,
      isPage: (path) => path.startsWith(base) && isContent(path) && !isResource(path, bundles),
      shapedBy: (path) => isBundleIndex(path),
      place: (path, frontMatter) => place(path.slice(base.length), frontMatter, language),
      tree: () => new DrawnTree((pages) => hugoTree(pages, base)),
    };
  },
} satisfies SiteKind;

function isContent(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path) && !/(?:^|\/)\./.test(path) && !path.startsWith('../');
}

function isBundleIndex(path: string): boolean {
  return isContent(path) && nameOf(path) === 'index';
}

/** A file's name without its endings, that of its language among them: `index.de.md` is `index`. */
function nameOf(path: string): string {
  return stem(path).replace(/\.[a-z]{2}(?:-[a-z]{2,4})?$/i, '');
}

/** Folders that are one page. */
function leafBundles(paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.filter(isBundleIndex).map(folderOf));
}

/** Whether a file only belongs to the page that a folder above it is. */
function isResource(path: string, bundles: ReadonlySet<string>): boolean {
  let folder = folderOf(path);
  if (nameOf(path) === 'index') folder = folderOf(folder);
  for (; folder !== ''; folder = folderOf(folder)) if (bundles.has(folder)) return true;
  return false;
}

/** The folder in `content` of the site's own language, with a `/`; its name is in no address. */
function languageFolder(settings: OpenSettings | undefined): string {
  const data = settings ? keysOf(settings.data) : {};
  const languages = isRecord(data['languages']) ? data['languages'] : {};
  const own = textOf(data['defaultcontentlanguage']) ?? 'en';
  const language = languages[own];
  const folder = isRecord(language) ? textOf(keysOf(language)['contentdir']) : undefined;
  const inside = folder?.replace(/^content\//, '').replace(/\/$/, '');
  return inside === undefined || inside === folder ? '' : `${inside}/`;
}

/** Title and address of a page (gohugo.io, URL management). */
function place(path: string, front: FrontMatter, language: string): PagePlace {
  const { data } = front;
  const keys = keysOf(data);
  const inside = path.startsWith(language) ? path.slice(language.length) : path;
  const name = nameOf(inside);
  const isFolder = name === 'index' || name === '_index';
  const slug = name === '_index' ? undefined : textOf(keys['slug']);
  const file = isFolder ? folderOf(inside) : `${folderUrl(folderOf(inside))}${name}`;
  const usual =
    slug === undefined ? file : `${folderUrl(folderOf(file.replace(/^\//, '')))}${slug}`;
  const own = textOf(keys['url']);
  const url = own ?? `/${usual.toLowerCase().replace(/\s+/g, '-')}/`;
  const named = isFolder ? lastPart(folderOf(inside)) : name;
  return {
    data,
    url: cleanPath(own?.startsWith('/') === false ? `${folderUrl(folderOf(inside))}${own}` : url),
    aliases: textList(keys['aliases']),
    title:
      textOf(keys['title']) ??
      firstHeading(front.body) ??
      (named === '' ? 'Home' : readableName(named)),
  };
}

function hugoConfig(settings: OpenSettings | undefined): SiteConfig {
  const data = settings ? keysOf(settings.data) : {};
  const params = isRecord(data['params']) ? keysOf(data['params']) : {};
  const [, url = '', baseurl = ''] =
    /^(https?:\/\/[^/]+)(\/.*)?$/.exec(textOf(data['baseurl'])?.trim() ?? '') ?? [];
  const site = siteConfig({
    title: data['title'],
    url,
    baseurl,
    repository: params['github_repo'] ?? params['bookrepo'],
  });
  return { ...site, values: {} };
}
