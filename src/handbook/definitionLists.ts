import createMarkdownIt, { type Env, type MarkdownIt } from 'markdown-it';
import definitionLists from 'markdown-it-deflist';

/**
 * Lets a term with `: text` below it be a definition list (kramdown, "Definition Lists"; PHP Markdown
 * Extra has the same). The library adds one rule to a parser, which is taken from it, so that it can
 * be switched off and goes by a name that no other extension's has.
 */
export function readDefinitionLists(md: MarkdownIt, isOn: (env: Env) => boolean): void {
  const plain = new Set(createMarkdownIt().block.ruler.getRules(''));
  for (const rule of createMarkdownIt().use(definitionLists).block.ruler.getRules('')) {
    if (plain.has(rule)) continue;
    md.block.ruler.before(
      'paragraph',
      'handbook_definition_list',
      (state, start, end, silent) => isOn(state.env) && rule(state, start, end, silent),
      { alt: ['paragraph', 'reference', 'blockquote'] },
    );
  }
}
