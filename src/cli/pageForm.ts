import type { LinkTarget } from '../handbook/links';
import type { Page } from '../handbook/model';
import type { PageLink, PageLinkReader } from '../handbook/pageLinks';
import { readWholePage } from '../handbook/sites/wholePage';
import type { LocalHandbook } from './open';

/** A page as its JSON form has it: without its front matter, with its links and where they lead. */
export function pageForm(handbook: LocalHandbook, page: Page, read: PageLinkReader): object {
  const { path, title, url, aliases, description, bodyLine } = page;
  const { headings, breadcrumb, previous, next } = page;
  const { body } = readWholePage(handbook.text(path) ?? '', page);
  const links = read(body, bodyLine).map((link) =>
    linkForm(link, handbook.resolve(path, link.href)),
  );
  const about = { path, title, url, aliases, description, bodyLine };
  return { ...about, breadcrumb, previous, next, headings, links };
}

function linkForm({ kind, href, text, line, start, end }: PageLink, target: LinkTarget): object {
  const columns = { column: start + 1, endColumn: end + 1 };
  return { kind, href, text, line, ...columns, target: targetForm(target) };
}

function targetForm(target: LinkTarget): object {
  if (target.kind !== 'page') return target;
  const { kind, page, heading, headingMissing } = target;
  return { kind, path: page.path, heading: heading?.id, headingMissing };
}
