import type { MarkdownIt, StateInline } from 'markdown-it';

/**
 * What follows a link's text: a destination with Liquid in it, which CommonMark does not take. It
 * has none of the characters that mean something to any other rule.
 */
const destination = /^\([ \t]*((?:[\w./#%?=&+-]|\{\{[\w ./|-]*\}\}|\{%[\w ./|-]*%\})+)[ \t]*\)/;

/** Where the text of a Liquid link ends, and what was written after it. */
interface Ending {
  readonly at: number;
  readonly href: string;
  readonly written: string;
}

/**
 * Reads `[text]({% link page.md %})` and `[text]({{ site.baseurl }}/page)`, whose spaces make them no
 * links in CommonMark. While a document is parsed it is not known whether it belongs to a handbook,
 * so `handbook_link_open` and `handbook_link_close` stand for exactly the characters that were
 * written, between tokens that are as they would be without them: where no handbook claims the
 * document, it renders to the same bytes. (They do not nest, since Markdown pairs its emphasis marks
 * within one nesting. Not with `typographer`, which changes characters.)
 */
export function readLiquidLinks(md: MarkdownIt): void {
  const endings = new WeakMap<StateInline, Ending[]>();

  md.inline.ruler.before('link', 'handbook_link', (state, silent) => {
    const { pos, src } = state;
    const found = src[pos] === '[' && !md.options.typographer ? endingOf(md, state) : undefined;
    if (found) {
      if (!silent) {
        endings.set(state, [...(endings.get(state) ?? []), found]);
        state.push('handbook_link_open', '', 0).meta = { ...found };
      }
      state.pos = pos + 1;
      return true;
    }
    const ending = src[pos] === ']' && endings.get(state)?.find(({ at }) => at === pos);
    if (!ending) return false;
    if (!silent) state.push('handbook_link_close', '', 0).meta = { ...ending };
    state.pos = pos + ending.written.length;
    return true;
  });
}

function endingOf(md: MarkdownIt, state: StateInline): Ending | undefined {
  // Where the text before runs into the bracket, VS Code's recognition of bare addresses could
  // differ when the bracket is a token of its own.
  if (!/^[\s(*_>|-]?$/.test(state.src.slice(Math.max(0, state.pos - 1), state.pos)))
    return undefined;
  const at = md.helpers.parseLinkLabel(state, state.pos, true);
  if (at < 0) return undefined;
  const [whole, href] = destination.exec(state.src.slice(at + 1, state.posMax)) ?? [];
  if (whole === undefined || href === undefined || !/\{[^}]* /.test(href)) return undefined;
  return { at, href, written: `]${whole}` };
}
