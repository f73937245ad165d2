import * as vscode from 'vscode';
import { leadsToWeb } from '../../handbook/elsewhere';
import type { Page, PageRef } from '../../handbook/model';
import type { PageOfHandbook } from '../../sources/library';
import { githubEditAddress, relativeAddress } from './addresses';
import { editButton } from './editPage';
import type { ScrollMark } from './previewScroll';

type Escape = (text: string) => string;

/** Where the breadcrumb stands: above the page's text. */
export function pageHeader({ handbook, page }: PageOfHandbook, escape: Escape): string {
  const above = page.breadcrumb.map((ref) => `${pageLink(page, ref, escape)} › `).join('');
  const label = escape(vscode.l10n.t('Breadcrumb'));
  return (
    `<nav class="handbook-breadcrumb" aria-label="${label}">` +
    `<span>${escape(handbook.label)}</span> › ${above}` +
    `<span aria-current="page">${escape(page.title)}</span></nav>\n`
  );
}

/** Tells the preview's script where to scroll to. */
export function scrollMark(mark: ScrollMark | undefined, escape: Escape): string {
  if (!mark) return '';
  return `<span hidden data-handbook-turn="${mark.turn}" data-handbook-heading="${escape(mark.heading)}"></span>\n`;
}

/**
 * Previous and next page, and the link to edit this one, below the page's text.
 * @param hidden whether something of the page is left out that only the site's template makes
 */
export function pageFooter(found: PageOfHandbook, escape: Escape, hidden: boolean): string {
  const { page } = found;
  const { previous, next } = page;
  const edit = editLink(found, escape);
  const parts = [
    previous && `<span class="handbook-previous">← ${pageLink(page, previous, escape)}</span>`,
    next && `<span class="handbook-next">${pageLink(page, next, escape)} →</span>`,
    edit && `<span class="handbook-edit">${edit}</span>`,
  ].filter((part) => part !== undefined);
  const label = escape(vscode.l10n.t('Pages'));
  const note = hidden ? templateNote(found, escape) : '';
  return `${note}<nav class="handbook-footer" aria-label="${label}">${parts.join('')}</nav>\n`;
}

/** Says that the site shows more of the page, with the page's address there where it is known. */
function templateNote({ handbook, page }: PageOfHandbook, escape: Escape): string {
  const { url, baseurl } = handbook.model.config;
  const text = vscode.l10n.t("Some of this page is made by the site's template.");
  const shown = vscode.l10n.t('See it on the site');
  const address = leadsToWeb(url) ? link(url + baseurl + page.url, shown, escape) : '';
  return `<p class="handbook-template-note">${escape(text)} ${address}</p>\n`;
}

/** A diagram as text, with the reason: the preview would let it fetch from the internet. */
export function refusedDiagram(text: string, escape: Escape): string {
  const reason = vscode.l10n.t(
    'This diagram is shown as text, because it holds HTML, images or styles that could load something from outside.',
  );
  return `<p><em>${escape(reason)}</em></p>\n<pre><code>${escape(text)}</code></pre>\n`;
}

function pageLink(from: Page, to: PageRef, escape: Escape): string {
  return link(relativeAddress(from.path, to.path), to.title, escape);
}

/** `data-href` is what the preview's click handler reads. */
function link(href: string, text: string, escape: Escape): string {
  const address = escape(href);
  return `<a href="${address}" data-href="${address}">${escape(text)}</a>`;
}

/** Leads to where the page is edited: here, when it is a file of the workspace, else on GitHub. */
function editLink(found: PageOfHandbook, escape: Escape): string | undefined {
  const { handbook, page } = found;
  if (handbook.origin === 'workspace') return editButton(found, escape);
  const href = githubEditAddress(handbook.model.config, page.path);
  return href && link(href, vscode.l10n.t('Edit this page on GitHub'), escape);
}
