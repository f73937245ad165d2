import { linkResolver } from './links';
import { createMarkdown } from './markdown';
import type { Handbook } from './model';
import { readPageText } from './pageText';
import { understandSite } from './siteMarkdown';
import { showTaskItems } from './taskItems';

/**
 * Renders a piece of a page as safe HTML for the diagram view's help panel. HTML in the text is
 * shown as text, images give their alternative text, and of links only these live: `http`, `https`
 * and `mailto` as they are; links to pages as `<a href="#" data-path="…" data-heading="…">`, where
 * `data-heading` is a `Heading.id` and may be missing. The text of any other link stays.
 */
export function renderMarkdown(handbook: Handbook, path: string, markdown: string): string {
  const md = createMarkdown({ html: false, linkify: true });
  showTaskItems(md);
  understandSite(md);
  // Only whole addresses become links: `README.md` is no host.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  // Every address is checked below, so that a refused link leaves its text and not its Markdown.
  md.validateLink = () => true;
  const resolve = linkResolver(handbook);
  const { escapeHtml } = md.utils;
  const open: boolean[] = [];
  md.renderer.rules['image'] = (tokens, index, options, env, renderer) =>
    escapeHtml(renderer.renderInlineAsText(tokens[index]?.children ?? [], options, env));
  md.renderer.rules['link_open'] = (tokens, index) => {
    const target = resolve(path, String(tokens[index]?.attrGet('href') ?? ''));
    open.push(target.kind === 'page' || target.kind === 'external');
    if (target.kind === 'external') return `<a href="${escapeHtml(target.href)}">`;
    if (target.kind !== 'page') return '';
    const heading = target.heading ? ` data-heading="${escapeHtml(target.heading.id)}"` : '';
    return `<a href="#" data-path="${escapeHtml(target.page.path)}"${heading}>`;
  };
  md.renderer.rules['link_close'] = () => (open.pop() ? '</a>' : '');
  const page = handbook.pages.find((each) => each.path === path);
  const { tokens } = readPageText(md, { handbook, page, text: markdown });
  return md.renderer.render(tokens, md.options, {});
}
