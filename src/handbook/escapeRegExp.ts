/**
 * A text as a regular expression that finds just that text, with any flags. It may stand anywhere in
 * an expression but in a class (`[…]`).
 */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
