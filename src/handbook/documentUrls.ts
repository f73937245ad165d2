import type { Collection } from './collections';
import { textList } from './config';
import { datePart } from './documentDates';
import { fileName, withoutEnding, withoutPoints, type Document } from './documents';
import { textOf } from './frontMatter';
import { cleanPath } from './urls';

type Values = Readonly<Record<string, unknown>>;

/** Gives a document its address. */
export type DocumentUrls = (document: Document, data: Values) => string;

/**
 * Makes what gives documents their addresses, from the templates of their collections or their own
 * (`URL`, `Drops::UrlDrop`).
 * @param style the site's `permalink`
 */
export function documentUrls(style: string): DocumentUrls {
  const templates = new Map<Collection, Template>();
  const templateOf = (collection: Collection): Template => {
    const known = templates.get(collection);
    if (known) return known;
    const template = readTemplate(documentTemplate(collection, style));
    templates.set(collection, template);
    return template;
  };
  return (document, data) => {
    const own = textOf(data['permalink']);
    const template = own === undefined ? templateOf(document.collection) : readTemplate(own);
    return cleanPath(filled(template, document, data));
  };
}

/** Texts and, at every other place, the names of what stands between them. */
type Template = readonly string[];

const readTemplate = (template: string): Template => template.split(/:([a-z_]+)/);

function filled(template: Template, document: Document, data: Values): string {
  let url = template[0] ?? '';
  for (let at = 1; at < template.length; at += 2) {
    const name = template[at] ?? '';
    const known = placeholder(name, document, data);
    if (known !== undefined || !name.endsWith('_')) url += known ?? '';
    else url += `${placeholder(name.slice(0, -1), document, data) ?? ''}_`;
    url += template[at + 1] ?? '';
  }
  return url;
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
  switch (name) {
    case 'collection':
      return collection.label;
    case 'path':
      return withoutPoints(withoutEnding(inside));
    case 'name':
      return slugify(baseName(inside));
    case 'slug':
      return slugify(textOf(data['slug']) ?? baseName(inside));
    case 'title':
      return hyphenated(
        textOf(data['slug']) ?? baseName(inside),
        /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
      );
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

const baseName = (path: string): string => withoutEnding(fileName(path));

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
