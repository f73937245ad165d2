/**
 * Page text for labels in which VS Code replaces `$(name)` by an icon (pickers, the status bar).
 * A page must not be able to draw icons there.
 */
export const withoutIcons = (text: string): string => text.replace(/\$\(/g, '\\$(');

/** Page text for messages, in which VS Code makes a link of `[text](address)`, also of a command. */
export const withoutLinks = (text: string): string => text.replace(/\]\(/g, '] (');

/** The beginning of a title, where there is room for so many characters. */
export function shortened(title: string, longest: number): string {
  const characters = Array.from(title);
  return characters.length <= longest ? title : `${characters.slice(0, longest - 1).join('')}…`;
}
