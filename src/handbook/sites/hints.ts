import { lastPart } from './fileNames';

/** What a page tells about the kind of its site, where no file of settings does. */
export type Hint = 'hugo' | 'justTheDocs' | 'docusaurus';

const keys: readonly (readonly [Hint, RegExp])[] = [
  ['justTheDocs', /^(?:nav_order|nav_exclude|parent|grand_parent|has_children):/m],
  ['docusaurus', /^(?:sidebar_position|sidebar_label):/m],
];

/** Front matter that is longer is looked at only so far. */
const longest = 4000;

/**
 * The kind of site that a file speaks for, by its name or by keys of its front matter that only one
 * kind has; undefined where it speaks for none.
 */
export function hintOf(path: string, text: string | undefined): Hint | undefined {
  if (text === undefined) return undefined;
  if (/^_index\.(?:[\w-]+\.)?(?:md|markdown)$/i.test(lastPart(path))) return 'hugo';
  if (!/^\uFEFF?---/.test(text)) return undefined;
  const end = text.indexOf('\n---', 3);
  const block = text.slice(0, Math.min(end < 0 ? longest : end, longest));
  return keys.find(([, key]) => key.test(block))?.[0];
}
