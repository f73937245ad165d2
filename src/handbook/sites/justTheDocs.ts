import { readCollections } from '../collections';
import { readConfig } from '../config';
import { defaultsReader } from '../defaults';
import { isInFuture } from '../documentDates';
import { documentData, documentFinder } from '../documents';
import { documentUrls } from '../documentUrls';
import { textOf } from '../frontMatter';
import { SiteNavigation } from '../siteNavigation';
import { documentFilter, sitePageFilter } from '../sitePages';
import { pageUrl } from '../urls';
import type { Site, SiteFiles, SiteKind } from './site';

const names = ['_config.yml', '_config.yaml'];

/** Jekyll with the theme just-the-docs: the front matter of each page gives the tree. */
export const justTheDocs = {
  isSettings: (path: string) => names.includes(path),
  open: (files: SiteFiles): Site => {
    const path = names.find((name) => files.text(name) !== undefined);
    const settings = readConfig(
      path === undefined ? undefined : { path, text: files.text(path) ?? '' },
    );
    const collections = readCollections(settings.config.values);
    const shown = new Map(collections.shown.map((each) => [each.label, each]));
    const documentAt = documentFinder(collections);
    const urlOf = documentUrls(settings.permalink);
    const withDefaults = defaultsReader(settings);
    const isSitePage = sitePageFilter(settings);
    const isSiteDocument = documentFilter(settings);
    const showsFuture = settings.config.values['future'] === true;
    return {
      settings,
      isPage: (path) => {
        const document = documentAt(path);
        return document ? isSiteDocument(document) : isSitePage(path);
      },
      place: (path, frontMatter) => {
        const document = documentAt(path);
        if (!document) {
          const data = withDefaults(path, 'pages', frontMatter.data);
          if (data['published'] === false) return undefined;
          return { data, url: pageUrl(path, textOf(data['permalink']), settings.permalink) };
        }
        const { label } = document.collection;
        const own = withDefaults(document.path, label, frontMatter.data);
        if (own['published'] === false) return undefined;
        // Without front matter Jekyll copies the file, and gives it no title.
        const titled = frontMatter.present ? documentData(document, own) : own;
        if (!showsFuture && isInFuture(textOf(titled['date']), Date.now())) return undefined;
        const data = shown.get(label)?.searchExcluded
          ? { ...titled, search_exclude: true }
          : titled;
        return { data, url: urlOf(document, data) };
      },
      tree: () =>
        new SiteNavigation({
          config: settings.config,
          caseInsensitive: settings.caseInsensitive,
          collections: collections.shown,
          labelOf: (path) => documentAt(path)?.collection.label,
        }),
    };
  },
} satisfies SiteKind;
