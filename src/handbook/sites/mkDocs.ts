import { siteConfig } from '../config';
import type { Dialect } from '../dialect';
import { readFrontMatter, textOf } from '../frontMatter';
import { pythonMarkdownIds } from '../headingIds';
import type { SiteConfig } from '../model';
import { DrawnTree } from './drawnTree';
import { folderOf, folderUrl, readableName, stem, withoutEnding } from './fileNames';
import { firstHeading } from './firstHeading';
import { indexPages } from './folder';
import { mkDocsTree, navTitles, readNav } from './mkDocsNav';
import { isMarkdownPath } from './pagePaths';
import { openSettings, type OpenSettings } from './settingsFiles';
import type { Site, SiteFiles, SiteKind } from './site';

const dialect: Dialect = { readFrontMatter, headingIds: pythonMarkdownIds };

/**
 * MkDocs: `nav` in `mkdocs.yml` gives the order, else folders and names do (mkdocs.org, Writing your
 * docs, Configuration). What plugins make of it (awesome-pages' `.pages`, …) is not read.
 */
export const mkDocs = {
  isSettings: (path: string) => /^(?:\.\.\/)*mkdocs\.ya?ml$/.test(path),
  open: (files: SiteFiles): Site | undefined => {
    const settings = openSettings(files, /^(?:\.\.\/)*mkdocs\.ya?ml$/);
    if (settings === undefined) return undefined;
    const folder = pagesFolder(settings);
    const base = folder === '' ? '' : `${folder}/`;
    const nav = readNav(settings, folder);
    const titles = navTitles(nav.rows);
    const isIndex = indexPages(files.paths);
    const ending = settings.data['use_directory_urls'] === false ? '.html' : '/';
    return {
      settings: { config: mkDocsConfig(settings), problems: settings.problems },
      dialect,
      isPage: (path) => isMarkdownPath(path) && !/(?:^|\/)\./.test(path) && path.startsWith(base),
      shapedBy: isIndex,
      place: (path, front) => {
        const { data } = front;
        const inside = path.slice(base.length);
        const isHome = inside === '' || (isIndex(path) && folderOf(inside) === '');
        const title = titles.get(path) ?? textOf(data['title']) ?? firstHeading(front.body);
        return {
          data,
          url: isIndex(path) ? folderUrl(folderOf(inside)) : `/${withoutEnding(inside)}${ending}`,
          title: title ?? (isHome ? 'Home' : readableName(stem(path))),
        };
      },
      tree: () => new DrawnTree((pages) => mkDocsTree(nav, pages, isIndex)),
    };
  },
} satisfies SiteKind;

/** The folder of the pages; empty where the settings stand above it. */
function pagesFolder({ path, data }: OpenSettings): string {
  if (path.startsWith('../')) return '';
  const folder = (textOf(data['docs_dir']) ?? 'docs').replace(/^(?:\.?\/)+|\/+$/g, '');
  return folder === '.' ? '' : folder;
}

function mkDocsConfig({ data }: OpenSettings): SiteConfig {
  const [, url = '', baseurl = ''] =
    /^(https?:\/\/[^/]+)(\/.*)?$/.exec(textOf(data['site_url'])?.trim() ?? '') ?? [];
  const [, branch, folder] =
    /^(?:edit|blob)\/([^/]+)\/(.*)$/.exec(textOf(data['edit_uri']) ?? '') ?? [];
  const site = siteConfig({
    title: data['site_name'],
    url,
    baseurl,
    repository: data['repo_url'],
    gh_edit_source: folder,
    gh_edit_branch: branch,
  });
  return { ...site, values: {} };
}
