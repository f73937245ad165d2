import type { Defaults, SiteSettings } from './config';
import { isRecord } from './frontMatter';
import { matchesGlob, pathAndFolders } from './globs';

type Values = Readonly<Record<string, unknown>>;

/** A file's front matter over what the site's defaults say; `type` is `pages` or a collection's. */
export type DefaultsReader = (path: string, type: string, data: Values) => Values;

/**
 * Makes a reader of Jekyll's front matter defaults (`FrontmatterDefaults#all`): of two scopes that
 * both say something, the longer path goes first, then the one with a type, then the later. Maps are
 * merged, and a value that is left empty takes the default.
 */
export function defaultsReader({ defaults }: SiteSettings): DefaultsReader {
  const merged = new Map<string, Values>();
  return (path, type, data) => {
    let key = '';
    for (let index = 0; index < defaults.length; index++) {
      const scope = defaults[index];
      if (scope && applies(scope, path, type)) key += ` ${index}`;
    }
    if (key === '') return data;
    let values = merged.get(key);
    if (!values) {
      values = combine(defaults.filter((scope) => applies(scope, path, type)));
      merged.set(key, values);
    }
    return merge(values, data);
  };
}

function combine(scopes: readonly Defaults[]): Values {
  let values: Values = {};
  let strongest: Defaults | undefined;
  for (const scope of scopes) {
    if (!strongest || precedes(scope, strongest)) {
      values = merge(values, scope.values);
      strongest = scope;
    } else {
      values = merge(scope.values, values);
    }
  }
  return values;
}

function precedes(scope: Defaults, other: Defaults): boolean {
  if (scope.path.length !== other.path.length) return scope.path.length > other.path.length;
  return scope.type !== undefined || other.type === undefined;
}

function applies({ path: scope, type: only }: Defaults, path: string, type: string): boolean {
  if (only !== undefined && only !== type) return false;
  if (scope === '' || scope === path) return true;
  if (!scope.includes('*')) return path.startsWith(scope) && path[scope.length] === '/';
  return pathAndFolders(path).some((entry) => matchesGlob(scope, entry));
}

function merge(below: Values, above: Values): Values {
  const values: Record<string, unknown> = { ...below, ...above };
  for (const key of Object.keys(below)) {
    const value = Object.hasOwn(above, key) ? above[key] : undefined;
    if (typeof value !== 'object') continue;
    const other = below[key];
    if (isRecord(value) && isRecord(other)) values[key] = merge(other, value);
    else if (value === null && other !== undefined) values[key] = other;
  }
  return values;
}
