import * as vscode from 'vscode';
import type { Heading, NavigationItem, Page } from '../../handbook/model';
import type { OpenHandbook } from '../../sources/library';
import type { TreeNode } from '../sidebar/treeNode';

/** The Sections view of a handbook: its pages as the site orders them, each with its headings. */
export function sectionRows(handbook: OpenHandbook): TreeNode[] {
  const pages = new Map(handbook.model.pages.map((page) => [page.path, page]));
  return handbook.model.navigation.map((item) => pageRow(handbook, pages, item));
}

function pageRow(
  handbook: OpenHandbook,
  pages: ReadonlyMap<string, Page>,
  item: NavigationItem,
): TreeNode {
  const { path, title } = item.page;
  const page = pages.get(path);
  const below = item.children.map((child) => pageRow(handbook, pages, child));
  return {
    id: `${handbook.id}|${path}`,
    label: title,
    tooltip: page?.description ? `${title}\n${page.description}` : title,
    icon: below.length > 0 ? 'book' : 'file',
    accessibilityLabel: vscode.l10n.t('{0}, page', title),
    contextValue: 'handbook.page',
    command: { command: 'handbook.openPage', title: vscode.l10n.t('Open Page') },
    handbook: handbook.id,
    path,
    children: [...(page ? headingRows(handbook, page) : []), ...below],
  };
}

/** The page's headings, nested by level; the one that only repeats the title is left out. */
function headingRows(handbook: OpenHandbook, page: Page): TreeNode[] {
  const headings = page.headings.filter(({ level, text }) => level > 1 || text !== page.title);
  let at = 0;
  const rowsBelow = (level: number): TreeNode[] => {
    const rows: TreeNode[] = [];
    for (let heading = headings[at]; heading && heading.level > level; heading = headings[at]) {
      at++;
      rows.push(headingRow(handbook, page, heading, rowsBelow(heading.level)));
    }
    return rows;
  };
  return rowsBelow(0);
}

function headingRow(
  handbook: OpenHandbook,
  page: Page,
  heading: Heading,
  children: readonly TreeNode[],
): TreeNode {
  return {
    id: `${handbook.id}|${page.path}#${heading.id}`,
    label: heading.text,
    tooltip: `${page.title} › ${heading.text}`,
    icon: 'bookmark',
    accessibilityLabel: vscode.l10n.t('{0}, heading in {1}', heading.text, page.title),
    contextValue: 'handbook.heading',
    command: { command: 'handbook.openPage', title: vscode.l10n.t('Open Page') },
    handbook: handbook.id,
    path: page.path,
    heading: heading.id,
    children,
  };
}
