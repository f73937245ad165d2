import type { Env, MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import {
  attributeLine,
  type AttributeLine,
  attributeListAt,
  readAttributeList,
} from './attributeLists';
import { type BlockRule, type InlineRule, lookingFor } from './ruleGates';

/** What a token of an attribute list on a line of its own says about where it stands. */
export interface AttributeLineMeta {
  readonly line: AttributeLine;
  /** Right below another block: the list is that one's. */
  readonly isBelow: boolean;
  /** Right above another block. */
  readonly isAbove: boolean;
}

export const lineToken = 'handbook_attribute_line';
export const spanToken = 'handbook_attribute_span';

/** Lets the blocks of a text end at attribute lists and extensions, which become tokens of their own. */
export function readAttributeLines(md: MarkdownIt, isOn: (env: Env) => boolean): void {
  /** Extensions that are not closed further on, so that nobody looks for their end again. */
  const unclosed = new WeakSet<Env>();

  md.block.ruler.before(
    'fence',
    'handbook_attribute_line',
    (state, start, end, silent) => {
      const text = lineOf(state, start);
      if (!text.startsWith('{:') || !isOn(state.env)) return false;
      if ((state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
      const line = attributeLine(text);
      if (!line) return false;
      if (silent) return true;
      let next = start + 1;
      if (line.kind === 'extension' && !line.isClosed && !unclosed.has(state.env)) {
        const last = closingLine(state, next, end);
        if (last === undefined) unclosed.add(state.env);
        else {
          if (line.name === 'nomarkdown') pushHtml(state, next, last);
          next = last + 1;
        }
      }
      state.line = next;
      const token = state.push(lineToken, '', 0);
      token.map = [start, next];
      token.hidden = true;
      const meta: AttributeLineMeta = {
        line,
        isBelow: start > 0 && !state.isEmpty(start - 1),
        // A quote's text may go on below it, without its sign.
        isAbove: next < state.lineMax + 1 && !state.isEmpty(next),
      };
      token.meta = { ...meta };
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
}

/**
 * Lets HTML end where kramdown ends it and CommonMark does not: at an attribute list, below the
 * opening tag of an element whose text is Markdown (`markdown="1"`), and below a closing tag.
 */
export function readHtmlAsKramdown(md: MarkdownIt, isOn: (env: Env) => boolean): void {
  // As it is now: a ruler may be made to give other rules than it has (`ruleGates.ts`).
  const rulesOf = md.block.ruler.getRules.bind(md.block.ruler);
  const rule: BlockRule = lookingFor(/</, (state, start, end, silent) => {
    if (silent || !state.md.options.html || !isOn(state.env)) return false;
    const text = lineOf(state, start);
    if (!/^<(?![!?]|(?:pre|script|style|textarea)\b)/i.test(text)) return false;
    const rules = rulesOf('');
    const html = rules[rules.indexOf(rule) + 1];
    return html ? html(state, start, htmlEnd(state, text, start, end), silent) : false;
  });
  md.block.ruler.before('html_block', 'handbook_html', rule);
}

/** To kramdown these are inline, and what stands between them is Markdown, on whatever lines. */
const spanAlone = /^<(?:span|a|b|i|em|strong|small|sub|sup|kbd|mark)(?:\s[^<>]*)?>$/i;

/** The line at which HTML that starts on a line ends at the latest. */
function htmlEnd(state: StateBlock, text: string, start: number, end: number): number {
  if (/^<[a-z][^<>]*\smarkdown\s*=[^<>]*>$/i.test(text) || spanAlone.test(text)) return start + 1;
  let isBelowEnd = /^<\/[a-z][\w-]*>$/i.test(text);
  for (let line = start + 1; line < end && !state.isEmpty(line); line++) {
    const below = lineOf(state, line);
    if (isBelowEnd && !below.startsWith('<')) return line;
    if (below.startsWith('{:') && attributeLine(below)) return line;
    isBelowEnd = /^<\/[a-z][\w-]*>$/i.test(below);
  }
  return end;
}

/** Lets `*text*{: .x }` and `{::comment}…{:/}` be no text; the lists become tokens of their own. */
export function readAttributeSpans(md: MarkdownIt, isOn: (env: Env) => boolean): void {
  const unclosed = new WeakSet<StateInline>();

  const rule: InlineRule = lookingFor(/\{/, (state, silent) => {
    const { pos, src } = state;
    if (src[pos] !== '{' || src[pos + 1] !== ':' || !isOn(state.env)) return false;
    const found = attributeListAt(src, pos);
    if (!found || found.end > state.posMax) return false;
    const { content, end } = found;
    const [, name] = /^:(\w+)/.exec(content) ?? [];
    if (name !== undefined || content.startsWith('/')) {
      const close = content.endsWith('/') || name === undefined ? -1 : endOf(state, end, unclosed);
      if (!silent && close >= 0 && name === 'nomarkdown') pushInlineHtml(state, end, close);
      state.pos = close < 0 ? end : src.indexOf('}', close) + 1;
      return true;
    }
    // Where it follows a text it means nothing; it may be that text's own, such as Ruby's `{:a, 1}`.
    if (!/^(?:\s|[.#]|[\w-]+=|toc\b|no_toc\b)/.test(content)) return false;
    if (!silent) state.push(spanToken, '', 0).meta = { ...readAttributeList(content) };
    state.pos = end;
    return true;
  });
  md.inline.ruler.before('emphasis', 'handbook_attribute_span', rule);
}

/** Where the next `{:/…}` stands; -1 where there is none. */
function endOf(state: StateInline, from: number, unclosed: WeakSet<StateInline>): number {
  if (unclosed.has(state)) return -1;
  const at = state.src.indexOf('{:/', from);
  const close = at < 0 ? -1 : state.src.indexOf('}', at);
  if (close >= 0 && close < state.posMax) return at;
  unclosed.add(state);
  return -1;
}

function pushInlineHtml(state: StateInline, from: number, to: number): void {
  const token = state.push(state.md.options.html ? 'html_inline' : 'text', '', 0);
  token.content = state.src.slice(from, to);
}

function pushHtml(state: StateBlock, from: number, to: number): void {
  const text = state.getLines(from, to, state.blkIndent, true);
  if (state.md.options.html) {
    const token = state.push('html_block', '', 0);
    token.map = [from, to];
    token.content = text;
    return;
  }
  state.push('paragraph_open', 'p', 1).map = [from, to];
  const inline = state.push('inline', '', 0);
  const shown = new state.Token('text', '', 0);
  shown.content = text.trim();
  inline.children = [shown];
  state.push('paragraph_close', 'p', -1);
}

function closingLine(state: StateBlock, from: number, end: number): number | undefined {
  for (let line = from; line < end; line++) {
    if (/^\{:\/\w*\}$/.test(lineOf(state, line))) return line;
  }
  return undefined;
}

/** A line's text without the white space around it. */
function lineOf(state: StateBlock, line: number): string {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return state.src.slice(start, state.eMarks[line]).trimEnd();
}
