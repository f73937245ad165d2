import type { CheckedLink } from '../handbook/checkLinks';
import type { LinkTarget } from '../handbook/links';
import type { Page } from '../handbook/model';
import type { LocalHandbook } from './open';

/** Every link of a page, and where each leads. */
export function followLinks(handbook: LocalHandbook, { path }: Page): CheckedLink[] {
  return handbook.links(path).map((link) => ({
    path,
    link,
    target: handbook.resolve(path, link.href),
  }));
}

/** A page as its JSON form has it: without its front matter, with its links and where they lead. */
export function pageForm(page: Page, links: readonly CheckedLink[]): object {
  const { path, title, url, aliases, description, bodyLine } = page;
  const { headings, breadcrumb, previous, next } = page;
  const about = { path, title, url, aliases, description, bodyLine };
  return { ...about, breadcrumb, previous, next, headings, links: links.map(linkForm) };
}

function linkForm({ link, target }: CheckedLink): object {
  const { kind, href, text, line, start, end } = link;
  const columns = { column: start + 1, endColumn: end + 1 };
  return { kind, href, text, line, ...columns, target: targetForm(target) };
}

function targetForm(target: LinkTarget): object {
  if (target.kind !== 'page') return target;
  const { kind, page, heading, headingMissing } = target;
  return { kind, path: page.path, heading: heading?.id, headingMissing };
}
