import { textOf } from './frontMatter';
import type { Sortable } from './order';

/** What a page's front matter says about its place in the tree. */
export interface NavigationEntry extends Sortable {
  readonly title: string;
  readonly parent: string | undefined;
  /** What the site compares, in which a number and its text differ; undefined where nothing is set. */
  readonly exact: {
    readonly title: Exact;
    readonly parent: Exact;
    readonly grandParent: Exact;
    readonly ancestor: Exact;
  };
  /** `has_children: false`, which hides the children. */
  readonly childless: boolean;
  /** `child_nav_order: desc` or `reversed`. */
  readonly reversed: boolean;
  /** `nav_exclude: true`, which hides the page and all below it. */
  readonly excluded: boolean;
}

/** A value to compare with `===`. */
export type Exact = string | number | boolean | undefined;

/** A page's entry; undefined for a page without a title, which has no place in the tree. */
export function navigationEntry(
  path: string,
  data: Readonly<Record<string, unknown>>,
): NavigationEntry | undefined {
  const title = textOf(data['title']);
  if (title === undefined) return undefined;
  const childOrder = data['child_nav_order'];
  return {
    path,
    title,
    sortTitle: isNumber(data['title']) ? data['title'] : title,
    order: orderOf(data['nav_order']),
    parent: reference(data['parent']),
    exact: {
      title: exactly(data['title']),
      parent: exactly(data['parent']),
      grandParent: exactly(data['grand_parent']),
      ancestor: exactly(data['ancestor']),
    },
    childless: data['has_children'] === false,
    reversed: childOrder === 'desc' || childOrder === 'reversed',
    excluded: data['nav_exclude'] === true,
  };
}

function orderOf(value: unknown): number | string | undefined {
  return isNumber(value) || value === '' ? value : textOf(value);
}

/** Whether a value has a place among numbers: `.nan` has none, and counts as text. */
function isNumber(value: unknown): value is number {
  return typeof value === 'number' && !Number.isNaN(value);
}

function exactly(value: unknown): Exact {
  if (value === undefined || value === null || value === false) return undefined;
  if (typeof value === 'string' || isNumber(value) || value === true) return value;
  // Starts as no title does, so that a list is no text that looks like one.
  return `\0${JSON.stringify(value)}`;
}

/** A title that the front matter refers to. An array names no page, on the site too. */
function reference(value: unknown): string | undefined {
  return Array.isArray(value) ? JSON.stringify(value) : textOf(value);
}
