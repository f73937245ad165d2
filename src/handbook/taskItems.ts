import type { MarkdownIt, Token } from 'markdown-it';

/** GitHub's task list marker (GFM specification, "Task list items") at the start of an item. */
export const taskMarker = /^\[([ xX])\] (?=\S)/;

/** Calls `found` with the first text of each task list item, the sign that says its state, and the item. */
export function eachTaskItem(
  md: MarkdownIt,
  name: string,
  found: (text: Token, sign: string, rest: string, item: Token) => void,
): void {
  md.core.ruler.push(name, ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      const item = tokens[index - 2];
      if (token.type !== 'inline' || item?.type !== 'list_item_open') continue;
      // The marker is a text of its own before bold text or a link.
      const [written, state] = taskMarker.exec(token.content) ?? [];
      const first = token.children?.[0];
      if (written === undefined || first?.type !== 'text') continue;
      if (!first.content.startsWith(written)) continue;
      found(first, state === ' ' ? '☐' : '☑', first.content.slice(written.length), item);
    }
  });
}

/** Shows task list items with a box instead of the brackets that they are written with. */
export function showTaskItems(md: MarkdownIt): void {
  eachTaskItem(md, 'task_items', (text, sign, rest) => {
    text.content = `${sign} ${rest}`;
  });
}
