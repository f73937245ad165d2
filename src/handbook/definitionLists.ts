import type { Env, MarkdownIt, StateBlock, Token } from 'markdown-it';

/**
 * Lets paragraphs with `: text` below them be definition lists, as kramdown does ("Definition Lists"):
 * each line of the paragraph is a term of all definitions below it, and lists that follow each other
 * are one. A definition below a blank line is a paragraph. markdown-it-deflist knows one term for a
 * definition, and takes a heading or an item below a definition for one.
 */
export function readDefinitionLists(md: MarkdownIt, isOn: (env: Env) => boolean): void {
  /** What opened a list, by what closed it. */
  const opened = new WeakMap<Token, Token>();
  md.block.ruler.before('paragraph', 'handbook_definition_list', (state, start, end, silent) => {
    if (silent || !isOn(state.env)) return false;
    const found = termsAt(state, start, end);
    if (!found) return false;
    const open = openList(state, opened, start);
    for (let line = start; line < found.end; line++) pushTerm(state, line);
    let [next, indent] = [found.definition, definitionIndent(state, found.definition)];
    while (indent !== undefined) {
      next = pushDefinition(state, next, end, indent);
      indent = next < end ? definitionIndent(state, next) : undefined;
    }
    opened.set(state.push('dl_close', 'dl', -1), open);
    open.map = [open.map?.[0] ?? start, next];
    state.line = next;
    return true;
  });
}

/** The lines of a paragraph that has a definition below it, or below one blank line. */
function termsAt(
  state: StateBlock,
  start: number,
  end: number,
): { readonly end: number; readonly definition: number } | undefined {
  let line = start + 1;
  while (line < end && !state.isEmpty(line) && definitionIndent(state, line) === undefined) {
    if (endsParagraph(state, line, end)) return undefined;
    line++;
  }
  const definition = state.isEmpty(line) ? line + 1 : line;
  return definition < end && definitionIndent(state, definition) !== undefined
    ? { end: line, definition }
    : undefined;
}

/** Whether something else than a paragraph's next line starts on a line, as the parser's own rule asks. */
function endsParagraph(state: StateBlock, line: number, end: number): boolean {
  const columns = state.sCount[line] ?? 0;
  if (columns < 0 || columns - state.blkIndent >= 4) return false;
  const { parentType } = state;
  state.parentType = 'paragraph';
  const rules = state.md.block.ruler.getRules('paragraph');
  const ends = rules.some((rule) => rule(state, line, end, true));
  state.parentType = parentType;
  return ends;
}

/** The columns before a definition's text, where a line starts one. */
function definitionIndent(state: StateBlock, line: number): number | undefined {
  const columns = state.sCount[line] ?? 0;
  if (columns < state.blkIndent || columns - state.blkIndent >= 4) return undefined;
  const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const [mark] = /^:[ \t]+/.exec(state.src.slice(from, state.eMarks[line])) ?? [];
  if (mark === undefined) return undefined;
  let indent = columns + 1;
  for (const space of mark.slice(1)) indent += space === '\t' ? 4 - (indent % 4) : 1;
  return indent;
}

/** Opens a list, or the one again that ends right above. */
function openList(state: StateBlock, opened: WeakMap<Token, Token>, start: number): Token {
  const last = state.tokens.at(-1);
  const before = last && opened.get(last);
  if (before?.level === state.level) {
    state.tokens.pop();
    state.level++;
    return before;
  }
  const open = state.push('dl_open', 'dl', 1);
  open.map = [start, start];
  return open;
}

function pushTerm(state: StateBlock, line: number): void {
  state.push('dt_open', 'dt', 1).map = [line, line + 1];
  const text = state.push('inline', '', 0);
  text.map = [line, line + 1];
  text.content = state.getLines(line, line + 1, state.blkIndent, false).trim();
  text.children = [];
  state.push('dt_close', 'dt', -1);
}

/** @returns the line behind the definition and the blank lines below it */
function pushDefinition(state: StateBlock, line: number, end: number, indent: number): number {
  const isLoose = state.isEmpty(line - 1);
  const open = state.push('dd_open', 'dd', 1);
  const first = state.tokens.length;
  const { blkIndent, tight } = state;
  const columns = state.sCount[line] ?? 0;
  const shift = state.tShift[line] ?? 0;
  const last = definitionEnd(state, line, end, indent);
  const text = state.src.slice((state.bMarks[line] ?? 0) + shift, state.eMarks[line]);
  state.tShift[line] = shift + (/^:[ \t]+/.exec(text)?.[0].length ?? 0);
  state.sCount[line] = state.blkIndent = indent;
  state.md.block.tokenize(state, line, last);
  state.tShift[line] = shift;
  state.sCount[line] = columns;
  state.blkIndent = blkIndent;
  state.tight = tight;
  const next = Math.max(state.line, line + 1);
  open.map = [line, next];
  if (!isLoose) hideParagraph(state.tokens, first);
  state.push('dd_close', 'dd', -1);
  return next;
}

/** Where a definition ends at the latest: at the next one, or at a line below a blank one. */
function definitionEnd(state: StateBlock, start: number, end: number, indent: number): number {
  let line = start + 1;
  for (; line < end; line++) {
    if (state.isEmpty(line)) continue;
    if ((state.sCount[line] ?? 0) >= indent) continue;
    if (state.isEmpty(line - 1) || definitionIndent(state, line) !== undefined) break;
  }
  return line;
}

/** Shows the first block of a definition without being a paragraph. */
function hideParagraph(tokens: readonly Token[], first: number): void {
  const [open, , close] = tokens.slice(first, first + 3);
  if (open?.type !== 'paragraph_open' || !close) return;
  open.hidden = true;
  close.hidden = true;
}
