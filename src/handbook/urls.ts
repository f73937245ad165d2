/**
 * URL path of a page on the site, without `baseurl` (Jekyll's `Page#url`): its `permalink` where it
 * has one, else its path with `.html`, or a folder of its own where the site's style ends with `/`.
 * Not escaped.
 */
export function pageUrl(path: string, permalink: string | undefined, style: string): string {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash + 1);
  const basename = path.slice(slash + 1).replace(/\.[^.]+$/, '');
  const template =
    permalink ?? (basename === 'index' ? '/:path/' : `/:path/:basename${suffix(style)}`);
  const url = template
    .replace(/:path/g, () => folder)
    .replace(/:basename/g, () => basename)
    .replace(/:output_ext/g, '.html');
  return cleanPath(url);
}

function suffix(style: string): string {
  if (style === 'pretty' || style.endsWith('/')) return '/';
  return ['date', 'ordinal', 'none'].includes(style) || style.endsWith(':output_ext')
    ? '.html'
    : '';
}

/** A path with one leading `/`, without empty parts and parts of dots; a trailing `/` is kept. */
export function cleanPath(path: string): string {
  if (path.startsWith('/') && !/\/[/.]/.test(path)) return path;
  const parts = path.split('/').filter((part) => part !== '' && !/^\.+$/.test(part));
  return parts.length > 0 && path.endsWith('/') ? `/${parts.join('/')}/` : `/${parts.join('/')}`;
}

/**
 * A relative path against the folder that `base` stands in, which is the base itself where that ends
 * with `/`. Both count from a root: `base` starts with `/`, and so does what is given. It ends with `/`
 * where the relative path means a folder.
 * @returns undefined where the path leads out of the root
 */
export function joinPath(base: string, relative: string): string | undefined {
  if (relative.startsWith('/') && !/\/[/.]/.test(relative)) return relative;
  const parts = relative.startsWith('/') ? [] : base.split('/').slice(1, -1);
  for (const part of relative.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  const slash = /(^|\/)\.{0,2}$/.test(relative) && parts.length > 0 ? '/' : '';
  return `/${parts.join('/')}${slash}`;
}

/**
 * What is the same for all ways to write one page's address: `/a`, `/a/`, `/a.html`, `/a.md`,
 * `/a/index.html`.
 */
export function urlKey(url: string): string {
  const key = url
    .replace(/\/$/, '')
    .replace(/\.(html?|md|markdown)$/i, '')
    .replace(/\/index$/, '');
  return key === '' ? '/' : key;
}

/** Decodes `%20` and the like; what is no valid encoding stays as it is. */
export function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
