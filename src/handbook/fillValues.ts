import type { Token } from 'markdown-it';
import type { ShownValues } from './shownValues';

/** Puts the values that a page shows into its tokens, each as the text that it is. */
export function fillValues(
  tokens: readonly Token[],
  values: ShownValues,
  escape: (text: string) => string,
): void {
  for (const token of tokens) {
    const isHtml = token.type === 'html_block' || token.type === 'html_inline';
    token.content = values.fill(token.content, isHtml ? escape : undefined);
    token.info = values.fill(token.info);
    for (const attribute of token.attrs ?? []) attribute[1] = values.fill(String(attribute[1]));
    if (token.children) fillValues(token.children, values, escape);
  }
}
