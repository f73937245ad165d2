import type { MarkdownIt, Token } from 'markdown-it';

/** GitHub's task list marker (GFM specification, "Task list items") at the start of an item. */
export const taskMarker = /^\[([ xX])\] (?=\S)/;

/** Calls `found` with the first text of each task list item, and the sign that says its state. */
export function eachTaskItem(
  md: MarkdownIt,
  name: string,
  found: (text: Token, sign: string, rest: string) => void,
): void {
  md.core.ruler.push(name, ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      if (token.type !== 'inline' || tokens[index - 2]?.type !== 'list_item_open') continue;
      const first = token.children?.[0];
      const [written, state] = (first?.type === 'text' && taskMarker.exec(first.content)) || [];
      if (!first || written === undefined) continue;
      found(first, state === ' ' ? '☐' : '☑', first.content.slice(written.length));
    }
  });
}

/** Shows task list items with a box instead of the brackets that they are written with. */
export function showTaskItems(md: MarkdownIt): void {
  eachTaskItem(md, 'task_items', (text, sign, rest) => {
    text.content = `${sign} ${rest}`;
  });
}
