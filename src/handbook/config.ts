import { isRecord, readYamlMap, textOf } from './frontMatter';
import type { Problem, SiteConfig, SourceFile } from './model';

/** Values that `_config.yml` gives to every page in a scope. */
export interface Defaults {
  /** Path that the pages start with; `*` stands for any characters. Empty for all. */
  readonly path: string;
  /** `pages`, or a collection's name; undefined for all. */
  readonly type: string | undefined;
  readonly values: Readonly<Record<string, unknown>>;
}

/** All that `_config.yml` says about reading the site; `config` is the part that is shown. */
export interface SiteSettings {
  readonly config: SiteConfig;
  readonly exclude: readonly string[];
  readonly include: readonly string[];
  readonly defaults: readonly Defaults[];
  readonly caseInsensitive: boolean;
  /** Jekyll's permalink style: `pretty`, `date`, …, or a template. */
  readonly permalink: string;
  readonly problems: readonly Problem[];
}

/** Reads `_config.yml`; every setting that is missing or malformed has its default. */
export function readConfig(file: SourceFile | undefined): SiteSettings {
  const { data, error } = file
    ? readYamlMap(file.text.replace(/^\uFEFF/, ''), 0)
    : { data: {}, error: undefined };
  const problems: Problem[] = [];
  if (file && error) {
    const place = { path: file.path, heading: undefined, line: error.line };
    problems.push({ kind: 'config', message: error.message, place });
  }
  return {
    config: siteConfig(data),
    exclude: textList(data['exclude']),
    include: textList(data['include']),
    defaults: defaultsList(data['defaults']),
    caseInsensitive: data['nav_sort'] === 'case_insensitive',
    permalink: textOf(data['permalink']) ?? 'date',
    problems,
  };
}

/** What the keys of `_config.yml` say of the site; other kinds of site give theirs by these names. */
export function siteConfig(data: Readonly<Record<string, unknown>>): SiteConfig {
  const baseurl = (textOf(data['baseurl']) ?? '').trim().replace(/^\/+|\/+$/g, '');
  return {
    title: textOf(data['title']),
    url: (textOf(data['url']) ?? '').trim().replace(/\/+$/, ''),
    baseurl: baseurl === '' ? '' : `/${baseurl}`,
    repository: repository(data['repository']) ?? repository(data['gh_edit_repository']),
    editSource: (textOf(data['gh_edit_source']) ?? '').trim().replace(/^\/+|\/+$/g, ''),
    editBranch: textOf(data['gh_edit_branch'])?.trim() ?? 'main',
    values: data,
  };
}

/** `owner/name`, from that or from the repository's address. */
function repository(value: unknown): string | undefined {
  const text = textOf(value)
    ?.trim()
    .replace(/^(https?:\/\/[^/]+\/|git@[^:]+:)/, '')
    .replace(/(\.git)?\/*$/, '');
  return text !== undefined && /^[\w.-]+\/[\w.-]+$/.test(text) ? text : undefined;
}

/** The texts of a list, or of one value that stands for a list of one. */
export function textList(value: unknown): string[] {
  if (value === undefined) return [];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((each) => textOf(each) ?? []);
}

function defaultsList(value: unknown): Defaults[] {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  return entries.flatMap((entry) => {
    if (!isRecord(entry) || !isRecord(entry['values'])) return [];
    const scope = isRecord(entry['scope']) ? entry['scope'] : {};
    const path = (textOf(scope['path']) ?? '').replace(/^\/+|\/+$/g, '');
    return [{ path, type: textOf(scope['type']), values: entry['values'] }];
  });
}
