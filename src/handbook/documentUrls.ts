import type { Collection } from './collections';
import { textList } from './config';
import { datePart } from './documentDates';
import { fileName, type Document } from './documents';
import { textOf } from './frontMatter';
import { cleanPath } from './urls';

type Values = Readonly<Record<string, unknown>>;

/** A document's address from its collection's template or its own (`URL`, `Drops::UrlDrop`). */
export function documentUrl(document: Document, data: Values, style: string): string {
  const template = textOf(data['permalink']) ?? documentTemplate(document.collection, style);
  const url = template.replace(/:([a-z_]+)/g, (_, name: string) => {
    const known = placeholder(name, document, data);
    if (known !== undefined || !name.endsWith('_')) return known ?? '';
    return `${placeholder(name.slice(0, -1), document, data) ?? ''}_`;
  });
  return cleanPath(url);
}

const styles: Readonly<Record<string, string>> = {
  none: '/:categories/:title:output_ext',
  date: '/:categories/:year/:month/:day/:title:output_ext',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
};

function documentTemplate({ label, permalink }: Collection, style: string): string {
  if (permalink !== undefined)
    return label === 'posts' ? (styles[permalink] ?? permalink) : permalink;
  if (label === 'posts') return styles[style] ?? style;
  if (style === 'pretty' || style.endsWith('/')) return '/:collection/:path/';
  const ending = style in styles || style.endsWith(':output_ext') ? ':output_ext' : '';
  return `/:collection/:path${ending}`;
}

/** What stands for a name in a template; undefined for a name that is none. */
function placeholder(
  name: string,
  { collection, inside, path }: Document,
  data: Values,
): string | undefined {
  const base = fileName(inside).replace(/\.[^.]+$/, '');
  switch (name) {
    case 'collection':
      return collection.label;
    case 'path':
      return inside.replace(/\.[^.]+$/, '').replace(/\.+$/, '');
    case 'name':
      return slugify(base);
    case 'slug':
      return slugify(textOf(data['slug']) ?? base);
    case 'title':
      return hyphenated(textOf(data['slug']) ?? base, /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu);
    case 'categories':
      return categories(path, data).join('/').toLowerCase();
    case 'slugified_categories':
      return categories(path, data).map(slugify).join('/');
    case 'output_ext':
      return '.html';
    default:
      return datePart(name, textOf(data['date']));
  }
}

/** Those that a post's folders give, then its own. */
function categories(path: string, data: Values): string[] {
  const folders = path.includes('/_posts/')
    ? path.slice(0, path.indexOf('/_posts/')).split('/')
    : [];
  const own = [...textList(data['category']), ...textList(data['categories'])];
  const words = own.length === 1 ? (own[0]?.split(/\s+/) ?? []) : own;
  return [...new Set([...folders, ...words])];
}

function slugify(text: string): string {
  return hyphenated(text, /[^\p{M}\p{L}\p{Nd}]+/gu).toLowerCase();
}

function hyphenated(text: string, others: RegExp): string {
  return text.replace(others, '-').replace(/^-|-$/g, '');
}
