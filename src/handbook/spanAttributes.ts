import type { Token } from 'markdown-it';
import { spanToken } from './attributeListRules';
import type { AttributeList } from './attributeLists';

/**
 * Gives what stands before each attribute list in a line (`*text*{: .x }`) its classes and id, and
 * takes the lists away. One below a text alone is nobody's.
 */
export function applySpanAttributes(children: readonly Token[]): Token[] {
  const result: Token[] = [];
  const open: Token[] = [];
  let last: Token | undefined;
  for (const token of children) {
    if (token.type === spanToken) {
      const { classes, id } = token.meta as unknown as AttributeList;
      for (const name of classes) last?.attrJoin('class', name);
      if (id !== undefined) last?.attrSet('id', id);
      continue;
    }
    result.push(token);
    // Strong emphasis leaves an empty text of its second mark behind.
    if (token.type === 'text' && token.content === '') continue;
    if (token.nesting === 1) open.push(token);
    else if (token.nesting === -1) last = open.pop();
    else last = token.type === 'code_inline' || token.type === 'image' ? token : undefined;
  }
  return result;
}
