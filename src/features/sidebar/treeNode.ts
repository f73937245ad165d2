import type { Target } from '../target';

/**
 * One row of a view. The target's fields lie on the node itself, since VS Code hands the node to
 * the commands of its buttons.
 */
export interface TreeNode extends Target {
  /** Unique in its view. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly tooltip: string;
  /** A codicon. */
  readonly icon: string;
  /** A colour of the theme. */
  readonly iconColor?: string;
  /** What a screen reader says instead of label and description. */
  readonly accessibilityLabel: string;
  /** What the `when` clauses of the row's buttons look at. */
  readonly contextValue?: string;
  /** What a click does. */
  readonly command?: { readonly command: string; readonly title: string };
  /** A box that the user can tick. */
  readonly checkbox?: Checkbox;
  readonly expanded?: boolean;
  readonly children: readonly TreeNode[];
}

/** A box before a row's label. */
export interface Checkbox {
  /** What the tick is remembered by. */
  readonly key: string;
  readonly isOn: boolean;
  readonly tooltip: string;
}

/** A row whose children are made when they are first looked at: a large tree is never made whole. */
export function lazyNode(
  node: Omit<TreeNode, 'children'>,
  children: () => readonly TreeNode[],
): TreeNode {
  let made: readonly TreeNode[] | undefined;
  return {
    ...node,
    get children() {
      return (made ??= children());
    },
  };
}

/** Whether a row stays when the views are filtered. */
export function matches(node: TreeNode, filter: string): boolean {
  const text = `${node.label} ${node.description ?? ''}`.toLocaleLowerCase();
  return filter
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The rows that match a filter, with the rows above them; below a match, everything stays. */
export function filterNodes(nodes: readonly TreeNode[], filter: string): readonly TreeNode[] {
  if (filter.trim() === '') return nodes;
  return nodes.flatMap((node) => {
    const children = filterNodes(node.children, filter);
    if (children.length > 0) {
      // VS Code remembers by id what was folded; a filtered row is a row of its own.
      return [{ ...node, id: `${node.id}?${filter}`, expanded: true, children }];
    }
    return matches(node, filter) ? [node] : [];
  });
}
