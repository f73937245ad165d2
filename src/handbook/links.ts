import { decode, liquidHrefReader } from './liquid';
import { textOf } from './frontMatter';
import type { Handbook, Heading, Page } from './model';
import { PageIndex } from './pageIndex';
import { postFinder } from './posts';
import { pageByName, readShortcodeRef } from './shortcodeRefs';
import { joinPath } from './urls';

/** Where a link in a page leads. */
export type LinkTarget =
  | {
      readonly kind: 'page';
      readonly page: Page;
      readonly heading?: Heading;
      /** The link names a place that the page does not have, neither a heading nor another anchor. */
      readonly headingMissing: boolean;
    }
  /** `http`, `https` or `mailto`; no other scheme. */
  | { readonly kind: 'external'; readonly href: string }
  /** Something in the handbook's folder that is no page; `exists` is undefined where nobody knows. */
  | { readonly kind: 'file'; readonly path: string; readonly exists: boolean | undefined }
  | { readonly kind: 'broken'; readonly reason: BrokenLink };

/** Why a link leads nowhere. */
export type BrokenLink = 'empty' | 'scheme' | 'template' | 'outside' | 'missing';

/** Resolves many links of one handbook; see `linkResolver`. */
export type LinkResolver = (fromPath: string, href: string) => LinkTarget;

/** Whether a file that is no page is in the handbook's folder; undefined where that is not known. */
export type FileLookup = (path: string) => boolean | undefined;

type SiteConfig = Handbook['config'];

/** The parts of a handbook that links need. */
export type LinkSpace = Pick<Handbook, 'config' | 'pages'>;

/**
 * Makes a function that resolves the links of a handbook as its site does: against the page's
 * address, with or without `baseurl`, `.html`, `.md` or a trailing `/`, with Liquid. A relative link
 * that leads nowhere on the site is tried against the page's folder, as GitHub does.
 * @param index of the handbook's pages, where there is one already
 * @param hasFile for links to pictures and to what the site leaves out
 */
export function linkResolver(
  handbook: LinkSpace,
  index = PageIndex.of(handbook.pages),
  hasFile: FileLookup = () => undefined,
): LinkResolver {
  const { config } = handbook;
  const documents = textOf(config.values['collections_dir'])?.replace(/\/+$/, '');
  const readHref = liquidHrefReader(config, undefined);
  const byName = pageByName(handbook);
  const post = postFinder(handbook);
  /** Targets of addresses that mean the same in every page: those of the web, and those of pages from the root. */
  const known = new Map<string, LinkTarget>();
  return (fromPath, raw) => {
    const before = known.get(raw);
    if (before) return before;
    const isOfPage = /page[.[]/.test(raw);
    const remember = (target: LinkTarget): LinkTarget => {
      if (!isOfPage) known.set(raw, target);
      return target;
    };
    const read = isOfPage ? liquidHrefReader(config, index.page(fromPath)) : readHref;
    const liquid = read(raw.trim());
    if (liquid.kind === 'unknown') {
      const ref = readShortcodeRef(raw.trim());
      if (!ref) return { kind: 'broken', reason: 'template' };
      const candidates = [joinPath(`/${fromPath}`, ref.path), joinPath('/', ref.path)];
      const at = candidates.map((path) => path && index.at(path)).find((page) => page);
      const page = ref.path === '' ? index.page(fromPath) : at || byName(ref.path);
      return page ? atHeading(page, ref.fragment) : { kind: 'broken', reason: 'missing' };
    }
    if (liquid.kind === 'post') {
      const page = post(liquid.name);
      return page ? atHeading(page, liquid.fragment) : { kind: 'broken', reason: 'missing' };
    }
    if (liquid.kind === 'source') {
      const { path, fragment } = liquid;
      const page = index.page(path) ?? (documents && index.page(`${documents}/${path}`));
      if (page) return atHeading(page, fragment);
      const exists = hasFile(path);
      return exists ? { kind: 'file', path, exists } : { kind: 'broken', reason: 'missing' };
    }
    const site = onSite(liquid.href, config);
    if (typeof site !== 'string') return remember(site);
    const [, address = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(site) ?? [];
    const from = index.page(fromPath);
    if (address === '') {
      if (from && site !== '') return atHeading(from, fragment);
      return { kind: 'broken', reason: 'empty' };
    }
    const candidates = places(decode(address), fromPath, from, config);
    for (const candidate of candidates) {
      const page = index.at(candidate);
      if (page && address.startsWith('/')) return remember(atHeading(page, fragment));
      if (page) return atHeading(page, fragment);
    }
    const there = candidates.find((path) => hasFile(path.slice(1)));
    if (there !== undefined) return { kind: 'file', path: there.slice(1), exists: true };
    // On a site below a `baseurl` that is no folder.
    const last = address.startsWith('/') ? candidates[0] : candidates.at(-1);
    if (last === undefined) return { kind: 'broken', reason: 'outside' };
    return /\.(?!html?$|md$|markdown$)[^./]+$/i.test(last)
      ? { kind: 'file', path: last.slice(1), exists: hasFile(last.slice(1)) }
      : { kind: 'broken', reason: 'missing' };
  };
}

/** The address without the site's own scheme and host; or what it is instead of one on the site. */
function onSite(href: string, config: SiteConfig): string | LinkTarget {
  // Nearly all are paths, of which this is known at a glance.
  if (/^\/?[\w#?]/.test(href) && !href.includes(':')) return href;
  const compact = href.replace(/[\p{Cc} ]/gu, '');
  if (compact.startsWith('//')) return { kind: 'external', href: `https:${compact}` };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(compact)?.[1]?.toLowerCase();
  if (scheme === undefined) return href;
  if (!['http', 'https', 'mailto'].includes(scheme)) return { kind: 'broken', reason: 'scheme' };
  const { url } = config;
  const home = url + config.baseurl;
  if (url !== '' && compact.startsWith(home) && /^([/?#]|$)/.test(compact.slice(home.length))) {
    const rest = compact.slice(url.length);
    return rest === '' ? '/' : rest;
  }
  return { kind: 'external', href: compact };
}

/** The paths on the site, each with a leading `/`, that an address may mean, likeliest first. */
function places(
  address: string,
  fromPath: string,
  from: Page | undefined,
  { baseurl }: SiteConfig,
): string[] {
  if (address.startsWith('/')) {
    const path = joinPath('/', address) ?? '/';
    const below = baseurl !== '' && (path === baseurl || path.startsWith(`${baseurl}/`));
    return below ? [path.slice(baseurl.length) || '/', path] : [path];
  }
  const url = from ? joinPath(from.url, address) : undefined;
  const source = joinPath(`/${fromPath}`, address);
  // The site serves no `.md`, so such a link means the file.
  const order = /\.(md|markdown)$/i.test(address) ? [source, url] : [url, source];
  return order.flatMap((path) => path ?? []);
}

function atHeading(page: Page, fragment: string): LinkTarget {
  const id = decode(fragment.replace(/^#/, ''));
  if (id === '' || id === 'top') return { kind: 'page', page, headingMissing: false };
  const heading = page.headings.find((each) => each.id === id);
  return heading
    ? { kind: 'page', page, heading, headingMissing: false }
    : { kind: 'page', page, headingMissing: !page.anchors.includes(id) };
}
