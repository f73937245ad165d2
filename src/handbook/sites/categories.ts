import { isRecord, readYamlMap, textOf } from '../frontMatter';
import type { Problem } from '../model';
import { folderOf } from './fileNames';
import { configProblem, readJson } from './settingsFiles';
import type { SiteFiles } from './site';

/** What Docusaurus' `_category_.json` (or `.yml`) says of the folder that it stands in. */
export interface Category {
  readonly label: string | undefined;
  readonly position: number | undefined;
  /** The page that stands for the folder, by its id; false where there is to be none. */
  readonly page: string | false | undefined;
}

/** The categories by their folders, and what is wrong with their files. */
export interface Categories {
  readonly categories: ReadonlyMap<string, Category>;
  readonly problems: readonly Problem[];
}

const names = ['_category_.json', '_category_.yml', '_category_.yaml'];

/** Reads the categories of a site; one that cannot be read says nothing. */
export function readCategories(files: SiteFiles): Categories {
  const categories = new Map<string, Category>();
  const problems: Problem[] = [];
  for (const path of files.paths) {
    const rank = names.indexOf(path.slice(path.lastIndexOf('/') + 1));
    const folder = folderOf(path);
    const prefix = folder === '' ? '' : `${folder}/`;
    // Of several files the first of the names counts.
    if (rank < 0 || names.slice(0, rank).some((name) => files.text(prefix + name) !== undefined)) {
      continue;
    }
    const text = files.text(path) ?? '';
    const { data, error } = path.endsWith('.json') ? readJson(text) : readYamlMap(text, 0);
    if (error) {
      problems.push(configProblem(path, error.line, error.message));
    } else categories.set(folder, categoryOf(data));
  }
  return { categories, problems };
}

function categoryOf(data: Readonly<Record<string, unknown>>): Category {
  const link = data['link'];
  const isPage = isRecord(link) && link['type'] === 'doc';
  return {
    label: textOf(data['label']),
    position: positionOf(data['position']),
    page: isPage ? textOf(link['id']) : link === undefined ? undefined : false,
  };
}

/** A number, also one that is written as text; undefined for anything else. */
export function positionOf(value: unknown): number | undefined {
  const text = textOf(value);
  const number = text === undefined || typeof value === 'boolean' ? NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}
