/**
 * Page text for labels in which VS Code replaces `$(name)` by an icon (pickers, the status bar).
 * A page must not be able to draw icons there.
 */
export const withoutIcons = (text: string): string => text.replace(/\$\(/g, '\\$(');
