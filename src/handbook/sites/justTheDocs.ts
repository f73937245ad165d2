import { readConfig } from '../config';
import { textOf } from '../frontMatter';
import { buildNavigation, navigationEntry } from '../navigation';
import { sitePageFilter, withDefaults } from '../sitePages';
import { pageUrl } from '../urls';
import type { Site, SiteFiles, SiteKind } from './site';

const names = ['_config.yml', '_config.yaml'];

/** Jekyll with the theme just-the-docs: the front matter of each page gives the tree. */
export const justTheDocs = {
  isSettings: (path: string) => names.includes(path),
  open: (files: SiteFiles): Site => {
    const path = names.find((name) => files.text(name) !== undefined);
    const settings = readConfig(path === undefined ? undefined : { path, text: files.text(path) ?? '' });
    return {
      settings,
      isPage: sitePageFilter(settings),
      place: (path, frontMatter) => {
        const data = withDefaults(path, frontMatter.data, settings);
        return { data, url: pageUrl(path, textOf(data['permalink']), settings.permalink) };
      },
      navigation: (pages) =>
        buildNavigation(
          pages.flatMap(({ path, data }) => navigationEntry(path, data) ?? []),
          settings.caseInsensitive,
        ),
    };
  },
} satisfies SiteKind;
