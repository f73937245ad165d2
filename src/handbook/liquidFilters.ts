/** Names that a filter may ask for: those of the site. */
export interface FilterSite {
  readonly url: string;
  readonly baseurl: string;
}

type Filter = (value: unknown, args: readonly unknown[], site: FilterSite) => unknown;

/** No filter makes or reads a longer text: chains of them could double it without end. */
const longest = 5_000;

/**
 * Applies a Liquid filter. One that is not known gives the value as it is, and so does one whose
 * result would be very long. `escape` and `date` give the value too: what is shown is escaped in any
 * case, and a date's form is for the site to choose.
 */
export function applyFilter(
  name: string,
  value: unknown,
  args: readonly unknown[],
  site: FilterSite,
): unknown {
  const filter = filters.get(name);
  if (!filter || liquidText(value).length > longest) return value;
  const result = filter(value, args, site);
  return typeof result === 'string' && result.length > longest ? value : result;
}

/** A value as Liquid writes it; a mapping gives nothing. */
export function liquidText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return Array.isArray(value)
    ? value
        .filter((each) => !Array.isArray(each))
        .map(liquidText)
        .join('')
    : '';
}

const onText =
  (change: (text: string, ...args: string[]) => string): Filter =>
  (value, args) =>
    change(liquidText(value), ...args.map(liquidText));

const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const filters: ReadonlyMap<string, Filter> = new Map<string, Filter>([
  ['relative_url', (value, _, site) => address(liquidText(value), site.baseurl)],
  ['absolute_url', (value, _, site) => address(liquidText(value), site.url + site.baseurl)],
  ['prepend', onText((text, before = '') => before + text)],
  ['append', onText((text, after = '') => text + after)],
  ['default', (value, [other]) => (isMissing(value) ? other : value)],
  ['upcase', onText((text) => text.toUpperCase())],
  ['downcase', onText((text) => text.toLowerCase())],
  ['capitalize', onText((text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase())],
  ['strip', onText((text) => text.trim())],
  ['lstrip', onText((text) => text.trimStart())],
  ['rstrip', onText((text) => text.trimEnd())],
  ['strip_html', onText((text) => text.replace(/<[^<>]*>/g, ''))],
  ['strip_newlines', onText((text) => text.replace(/[\r\n]+/g, ''))],
  ['replace', onText((text, from = '', to = '') => replaced(text, from, to))],
  ['replace_first', onText((text, from = '', to = '') => text.replace(from, () => to))],
  ['remove', onText((text, part = '') => replaced(text, part, ''))],
  ['remove_first', onText((text, part = '') => text.replace(part, ''))],
  ['split', (value, [separator]) => liquidText(value).split(liquidText(separator))],
  [
    'join',
    (value, [separator = ' ']) => joined(items(value).map(liquidText), liquidText(separator)),
  ],
  ['first', (value) => items(value)[0]],
  ['last', (value) => items(value).at(-1)],
  ['size', (value) => (Array.isArray(value) ? value.length : liquidText(value).length)],
]);

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === false || value === '';
}

function address(path: string, start: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(path)) return path;
  return `${start}/${path.replace(/^\/+/, '')}`;
}

function replaced(text: string, from: string, to: string): string {
  return from === '' ? text : joined(text.split(from), to);
}

/** As `join`, but of a result that would be too long only the first part. */
function joined(parts: readonly string[], separator: string): string {
  return parts.length * separator.length > longest ? (parts[0] ?? '') : parts.join(separator);
}
