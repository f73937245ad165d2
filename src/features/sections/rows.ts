import * as vscode from 'vscode';
import type { Heading, NavigationItem, Page } from '../../handbook/model';
import type { OpenHandbook } from '../../sources/library';
import { lazyNode, type TreeNode } from '../sidebar/treeNode';

/** The Sections view of a handbook: its pages as the site orders them, each with its headings. */
export function sectionRows(handbook: OpenHandbook): TreeNode[] {
  const { navigation } = handbook.model;
  const several = repeatedPages(navigation);
  /** @param position tells rows without a page apart: their places in the tree, as `2/0/1` */
  const itemRow = (item: NavigationItem, position: string): TreeNode => {
    if (item.kind === 'link') return linkRow(handbook, item, position);
    const below = (): TreeNode[] =>
      item.children.map((child, index) => itemRow(child, `${position}/${index}`));
    if (item.kind === 'group') return lazyNode(groupRow(handbook, item, position), below);
    // What is unfolded stays so when a page moves; only of several rows the place tells which.
    const { path } = item.page;
    return pageRow(handbook, item, several.has(path) ? `${path} ${position}` : path, below);
  };
  return navigation.map((item, index) => itemRow(item, `${index}`));
}

/** Paths of the pages that the tree holds several times: VS Code refuses two rows with one id. */
function repeatedPages(items: readonly NavigationItem[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const several = new Set<string>();
  const visit = (item: NavigationItem): void => {
    if (item.kind === 'link') return;
    if (item.kind === 'page') (seen.has(item.page.path) ? several : seen).add(item.page.path);
    item.children.forEach(visit);
  };
  items.forEach(visit);
  return several;
}

function groupRow(
  handbook: OpenHandbook,
  { title, folded }: Extract<NavigationItem, { kind: 'group' }>,
  position: string,
): Omit<TreeNode, 'children'> {
  return {
    id: `${handbook.id}|group ${position}`,
    label: title,
    tooltip: title,
    icon: 'folder-library',
    accessibilityLabel: vscode.l10n.t('{0}, group of pages', title),
    contextValue: 'handbook.group',
    expanded: !folded,
    handbook: handbook.id,
  };
}

function linkRow(
  handbook: OpenHandbook,
  { title, href }: Extract<NavigationItem, { kind: 'link' }>,
  position: string,
): TreeNode {
  return {
    id: `${handbook.id}|link ${position}`,
    label: title,
    description: host(href),
    tooltip: `${title}\n${href}`,
    icon: 'link-external',
    accessibilityLabel: vscode.l10n.t('{0}, link to {1}', title, host(href)),
    contextValue: 'handbook.link',
    command: { command: 'handbook.openLink', title: vscode.l10n.t('Open Link') },
    handbook: handbook.id,
    href,
    children: [],
  };
}

/** The host of a web address, which tells where a link leads; the address itself where it has none. */
function host(href: string): string {
  return /^https?:\/\/([^/?#]+)/i.exec(href)?.[1] ?? href;
}

function pageRow(
  handbook: OpenHandbook,
  { page: { path, title }, children }: Extract<NavigationItem, { kind: 'page' }>,
  key: string,
  below: () => readonly TreeNode[],
): TreeNode {
  const page = handbook.page(path);
  return lazyNode(
    {
      id: `${handbook.id}|${key}`,
      label: title,
      tooltip: page?.description ? `${title}\n${page.description}` : title,
      icon: children.length > 0 ? 'book' : 'file',
      accessibilityLabel: vscode.l10n.t('{0}, page', title),
      contextValue: 'handbook.page',
      command: { command: 'handbook.openPage', title: vscode.l10n.t('Open Page') },
      handbook: handbook.id,
      path,
    },
    () => [...(page ? headingRows(handbook, page, key) : []), ...below()],
  );
}

/** The page's headings, nested by level; the one that only repeats the title is left out. */
function headingRows(handbook: OpenHandbook, page: Page, key: string): TreeNode[] {
  const headings = page.headings.filter(({ level, text }) => level > 1 || text !== page.title);
  let at = 0;
  const rowsBelow = (level: number): TreeNode[] => {
    const rows: TreeNode[] = [];
    for (let heading = headings[at]; heading && heading.level > level; heading = headings[at]) {
      at++;
      rows.push(headingRow(handbook, page, key, heading, rowsBelow(heading.level)));
    }
    return rows;
  };
  return rowsBelow(0);
}

function headingRow(
  handbook: OpenHandbook,
  page: Page,
  key: string,
  heading: Heading,
  children: readonly TreeNode[],
): TreeNode {
  return {
    id: `${handbook.id}|${key}#${heading.id}`,
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
