import { Captured } from './captured';
import { applyFilter } from './liquidFilters';
import { isRecord } from './values';
import type { SiteConfig } from './model';

/** What a page says about itself in Liquid: its front matter, and where it is. */
export interface LiquidPage {
  readonly data: Readonly<Record<string, unknown>>;
  readonly title: string;
  readonly url: string;
  readonly path: string;
}

/** What Liquid's names stand for: `site`, `page`, and what a page assigns. */
export interface LiquidNames {
  readonly site: Pick<SiteConfig, 'url' | 'baseurl'>;
  readonly values: ReadonlyMap<string, unknown>;
}

/** The value of a name that only the site's build knows. */
export const unknownValue = Symbol('unknown');

/** The names that every page of a site has. */
export function liquidNames(config: SiteConfig, page: LiquidPage | undefined): LiquidNames {
  const { url, baseurl, repository } = config;
  const [owner, name] = repository?.split('/') ?? [];
  const github = repository !== undefined && {
    url: url + baseurl,
    repository_nwo: repository,
    repository_url: `https://github.com/${repository}`,
    repository_name: name,
    owner_name: owner,
  };
  const site = { github: github || { url: url + baseurl }, ...config.values, url, baseurl };
  const values = new Map<string, unknown>([['site', site]]);
  if (page) {
    const { title, path } = page;
    values.set('page', { title, ...page.data, url: page.url, path });
  }
  return { site: { url, baseurl }, values };
}

/** What the site's build puts under `site`, which no page and no configuration says. */
const built = new Set(
  'data pages posts collections static_files html_pages html_files documents categories tags time related_posts'.split(
    ' ',
  ),
);

/** Longer ones mean no good. */
const longest = 2_000;

type Word =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string };

/**
 * The value of a Liquid expression with its filters (`site.url | append: "/x"`), without running
 * anything; `unknownValue` where only the site's build can tell, or where it cannot be read.
 */
export function evaluate(markup: string, names: LiquidNames): unknown {
  const words = readWords(markup);
  if (!words) return unknownValue;
  let at = 0;
  const sign = (text: string): boolean => {
    const word = words[at];
    if (word?.kind !== 'sign' || word.text !== text) return false;
    at++;
    return true;
  };
  const operand = (): unknown => {
    const word = words[at];
    if (!word || word.kind === 'sign') return unknownValue;
    at++;
    return word.kind === 'value' ? word.value : lookUp(word.text, names);
  };
  let value = operand();
  while (sign('|')) {
    const filter = words[at++];
    if (filter?.kind !== 'name') return unknownValue;
    const args: unknown[] = [];
    if (sign(':')) {
      do args.push(operand());
      while (sign(',') || sign(':'));
    }
    // Captured text stays Markdown, as nothing that a filter has made of a value may become any.
    if (value instanceof Captured) continue;
    if (value === unknownValue && filter.text !== 'default') continue;
    if (args.includes(unknownValue)) return unknownValue;
    const input = value === unknownValue ? undefined : value;
    value = applyFilter(filter.text, input, args, names.site);
  }
  return at === words.length ? value : unknownValue;
}

/** Whether a condition holds; undefined where only the site's build can tell. */
export function isTrue(markup: string, names: LiquidNames): boolean | undefined {
  const words = markup.length > longest ? [] : markup.replace(/\s+/g, ' ').split(/ (and|or) /);
  let result = comparison(words.at(-1) ?? '', names);
  // Liquid takes `and` and `or` from the right.
  for (let at = words.length - 2; at > 0; at -= 2) {
    const left = comparison(words[at - 1] ?? '', names);
    if (left === undefined || result === undefined) return undefined;
    result = words[at] === 'and' ? left && result : left || result;
  }
  return result;
}

function comparison(markup: string, names: LiquidNames): boolean | undefined {
  const [left = '', operator, right = ''] = markup.split(/ ?(==|!=|<>|<=|>=|<|>| contains ) ?/);
  const a = evaluate(left, names);
  if (a === unknownValue) return undefined;
  if (operator === undefined) return a !== undefined && a !== null && a !== false;
  const b = evaluate(right, names);
  if (b === unknownValue) return undefined;
  switch (operator.trim()) {
    case '==':
      return same(a, b);
    case '!=':
    case '<>':
      return !same(a, b);
    case 'contains':
      return Array.isArray(a) ? a.includes(b) : typeof a === 'string' && a.includes(String(b));
    case '<':
      return Number(a) < Number(b);
    case '>':
      return Number(a) > Number(b);
    case '<=':
      return Number(a) <= Number(b);
    default:
      return Number(a) >= Number(b);
  }
}

/** `empty` and `blank` are read as the empty text. */
function same(a: unknown, b: unknown): boolean {
  const plain = (value: unknown): unknown =>
    value === null ? undefined : Array.isArray(value) && value.length === 0 ? '' : value;
  return plain(a) === plain(b);
}

function readWords(markup: string): Word[] | undefined {
  if (markup.length > longest) return undefined;
  const word =
    /\s*(?:"([^"]*)"|'([^']*)'|(-?\d+(?:\.\d+)?)(?![\w.])|(\w[\w-]*\??(?:\.[\w-]+\??|\[[^[\]]*\])*)|([|:,]))/y;
  const words: Word[] = [];
  const end = markup.trimEnd().length;
  while (word.lastIndex < end) {
    const found = word.exec(markup);
    if (!found) return undefined;
    const [, double, single, number, name, sign] = found;
    if (sign !== undefined) words.push({ kind: 'sign', text: sign });
    else if (number !== undefined) words.push({ kind: 'value', value: Number(number) });
    else if (name === undefined) words.push({ kind: 'value', value: double ?? single });
    else if (constants.has(name)) words.push({ kind: 'value', value: constants.get(name) });
    else words.push({ kind: 'name', text: name });
  }
  return words;
}

const constants: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['nil', undefined],
  ['null', undefined],
  ['empty', ''],
  ['blank', ''],
]);

/** What a path such as `site.a["b"].c` leads to. Only what the data itself has is found. */
function lookUp(path: string, names: LiquidNames): unknown {
  const parts = [...path.matchAll(/\[\s*(?:"([^"]*)"|'([^']*)'|([^\]]*))\]|([\w-]+\??)/g)];
  const [root, ...rest] = parts.map((part) => part[1] ?? part[2] ?? part[3] ?? part[4] ?? '');
  if (root === undefined || !names.values.has(root)) return unknownValue;
  let value = names.values.get(root);
  for (const [depth, key] of rest.entries()) {
    if (value === unknownValue) return value;
    const isBuilt = root === 'site' && (depth === 0 ? built.has(key) : rest[0] === 'github');
    if (Array.isArray(value)) value = ofList(value, key);
    else if (isRecord(value) && Object.hasOwn(value, key)) value = value[key];
    else return isBuilt ? unknownValue : undefined;
  }
  return value;
}

function ofList(list: readonly unknown[], key: string): unknown {
  if (key === 'size') return list.length;
  return key === 'first' ? list[0] : key === 'last' ? list.at(-1) : list[Number(key)];
}
