import type { MarkdownIt, StateInline } from 'markdown-it';

/** What follows a link's text: a destination with Liquid in it, which CommonMark does not take. */
const destination =
  /^\(\s*((?:[^\s()"'`*_~<>[\]\\&]|\{\{[^{}\n"'`*~<>[\]\\&]*\}\}|\{%[^{}\n"'`*~<>[\]\\&]*%\})+)\s*\)/;

/**
 * Reads `[text]({% link page.md %})` and `[text]({{ site.baseurl }}/page)`, whose spaces make them no
 * links in CommonMark. While a document is parsed it is not known whether it belongs to a handbook,
 * so the tokens `handbook_link_open` and `handbook_link_close` hold what was written: where no
 * handbook claims the document, they render exactly that.
 */
export function readLiquidLinks(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'handbook_link', (state, silent) => {
    if (state.src[state.pos] !== '[') return false;
    const labelEnd = md.helpers.parseLinkLabel(state, state.pos, true);
    if (labelEnd < 0) return false;
    const written = state.src.slice(labelEnd + 1, state.posMax);
    const [whole, href = ''] = destination.exec(written) ?? [];
    if (whole === undefined || !/\{[{%].*\s.*[}%]\}/.test(href)) return false;
    if (!silent) pushLink(state, labelEnd, whole, href);
    state.pos = labelEnd + 1 + whole.length;
    return true;
  });
}

function pushLink(state: StateInline, labelEnd: number, written: string, href: string): void {
  const { pos, posMax } = state;
  state.push('handbook_link_open', 'a', 1).meta = { href };
  state.pos = pos + 1;
  state.posMax = labelEnd;
  state.linkLevel++;
  state.md.inline.tokenize(state);
  state.linkLevel--;
  state.posMax = posMax;
  state.push('handbook_link_close', 'a', -1).meta = { href, written: `]${written}` };
}
