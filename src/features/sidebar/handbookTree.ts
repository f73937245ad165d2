import * as vscode from 'vscode';
import type { HandbookLibrary, OpenHandbook } from '../../sources/library';
import { whereFrom } from '../chooseHandbook';
import type { Filter } from './filter';
import { type Checkbox, filterNodes, type TreeNode } from './treeNode';

/** Makes a view's rows for one handbook. */
export type Rows = (handbook: OpenHandbook) => readonly TreeNode[];

/** Reads as much of the handbooks as a view shows. */
export type Read = (library: HandbookLibrary) => Promise<readonly OpenHandbook[]>;

/** What came of reading the handbooks; the view's welcome texts hang on it. */
export type Outcome = 'ready' | 'none' | 'failed';

/** A view of all open handbooks: one handbook's rows at the top, or a row for each handbook. */
export class HandbookTree implements vscode.TreeDataProvider<TreeNode> {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly parents = new Map<string, TreeNode>();
  private roots: Promise<readonly TreeNode[]> | undefined;
  /**
   * Which rows, by their ids, were unfolded or folded: VS Code forgets it of those that a filter
   * takes away.
   */
  private readonly unfolded = new Map<string, boolean>();
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly library: HandbookLibrary,
    private readonly filter: Filter,
    private readonly read: Read,
    private readonly rows: Rows,
    private readonly onDidRead: (outcome: Outcome, isEmpty: boolean) => void,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      library.onDidChange(() => this.renew()),
      filter.onDidChange(() => this.renew()),
    );
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const isUnfolded = this.unfolded.get(node.id) ?? node.expanded;
    const state = node.children.length === 0 ? None : isUnfolded ? Expanded : Collapsed;
    const item = new vscode.TreeItem(node.label, state);
    item.id = node.id;
    item.description = node.description;
    item.tooltip = node.tooltip;
    item.iconPath = new vscode.ThemeIcon(
      node.icon,
      node.iconColor === undefined ? undefined : new vscode.ThemeColor(node.iconColor),
    );
    item.accessibilityInformation = { label: node.accessibilityLabel };
    item.contextValue = node.contextValue;
    if (node.checkbox) item.checkboxState = checkboxOf(node, node.checkbox);
    item.command = node.command && { ...node.command, arguments: [node] };
    return item;
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (!node) return [...(await (this.roots ??= this.build()))];
    for (const child of node.children) this.parents.set(child.id, node);
    return [...node.children];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.parents.get(node.id);
  }

  /** The first row, depth first, that `wanted` says yes to. */
  async find(wanted: (node: TreeNode) => boolean): Promise<TreeNode | undefined> {
    const search = (nodes: readonly TreeNode[], parent?: TreeNode): TreeNode | undefined => {
      for (const node of nodes) {
        if (parent) this.parents.set(node.id, parent);
        const found = wanted(node) ? node : search(node.children, node);
        if (found) return found;
      }
      return undefined;
    };
    return search(await this.getChildren());
  }

  /** Notes that a row was unfolded or folded. Rows of a filter come unfolded each time. */
  noteFold({ id }: TreeNode, isUnfolded: boolean): void {
    if (this.filter.text === '') this.unfolded.set(id, isUnfolded);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** Makes the rows anew, from what is known then. */
  renew(): void {
    this.roots = undefined;
    this.changed.fire(undefined);
  }

  private async build(): Promise<readonly TreeNode[]> {
    this.parents.clear();
    try {
      const handbooks = await this.read(this.library);
      const all = handbooks.map((handbook) => ({ handbook, children: this.rows(handbook) }));
      const nodes =
        all.length === 1 ? (all[0]?.children ?? []) : all.filter(hasRows).map(handbookRow);
      const kept = filterNodes(nodes, this.filter.text);
      this.onDidRead(handbooks.length === 0 ? 'none' : 'ready', kept.length === 0);
      return kept;
    } catch {
      // The view's welcome text says it, with the button that tries again.
      this.onDidRead('failed', true);
      return [];
    }
  }
}

function checkboxOf(
  { accessibilityLabel: label }: TreeNode,
  { isOn, tooltip }: Checkbox,
): NonNullable<vscode.TreeItem['checkboxState']> {
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  return {
    state: isOn ? Checked : Unchecked,
    tooltip,
    accessibilityInformation: { label, role: 'checkbox' },
  };
}

interface Rowed {
  readonly handbook: OpenHandbook;
  readonly children: readonly TreeNode[];
}

const hasRows = ({ children }: Rowed): boolean => children.length > 0;

function handbookRow({ handbook, children }: Rowed, index: number): TreeNode {
  const where = whereFrom(handbook);
  const standing = handbook.standing();
  return {
    id: handbook.id,
    label: handbook.label,
    description: standing === undefined ? where : `${where} · ${standing.short}`,
    tooltip: [handbook.label, where, ...(standing ? [standing.long] : [])].join('\n'),
    icon: 'book',
    accessibilityLabel: [handbook.label, where, ...(standing ? [standing.long] : [])].join(', '),
    expanded: index === 0,
    handbook: handbook.id,
    children,
  };
}
