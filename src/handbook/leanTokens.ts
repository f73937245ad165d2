import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';

/**
 * Lets a parser find lines and make tokens fast. The tokens of markdown-it 15 define each of their fifteen fields by
 * itself, as their class is compiled for old browsers, and that takes a third of the time in which
 * the blocks of a page are read. These have the same fields and inherit the same methods.
 */
export function useLeanTokens(md: MarkdownIt): void {
  md.block.State = LeanBlockState;
  md.inline.State = LeanInlineState;
  md.core.ruler.at('normalize', normalize);
}

/** Line breaks and NUL (CommonMark, "Insecure characters") as the rule of that name makes them, which looks at every character. */
function normalize(state: InstanceType<MarkdownIt['core']['State']>): void {
  if (state.src.includes('\r')) state.src = state.src.replace(/\r\n?/g, '\n');
  if (state.src.includes('\0')) state.src = state.src.replaceAll('\0', '\uFFFD');
}

type Nesting = Token['nesting'];
type TokenClass = MarkdownIt['inline']['State']['prototype']['Token'];

/**
 * One that only lends its classes, which the library does not export. Classes made for each parser anew would
 * make its rules slow, as those are compiled for the few kinds of objects that they have seen.
 */
const lender = createMarkdownIt();
const lean = leanTokenClass(lender);

class LeanBlockState extends lender.block.State {
  constructor(...[src, parser, env, tokens]: ConstructorParameters<typeof lender.block.State>) {
    // The lines of a text are found faster here than there, character by character.
    super('', parser, env, tokens);
    this.src = src;
    this.Token = lean;
    markLines(this);
  }

  override push(type: string, tag: string, nesting: Nesting): Token {
    const token = new lean(type, tag, nesting);
    token.block = true;
    if (nesting < 0) this.level--;
    token.level = this.level;
    if (nesting > 0) this.level++;
    this.tokens.push(token);
    return token;
  }
}

class LeanInlineState extends lender.inline.State {
  override Token = lean;

  override pushPending(): Token {
    const token = new lean('text', '', 0);
    token.content = this.pending;
    token.level = this.pendingLevel;
    this.tokens.push(token);
    this.pending = '';
    return token;
  }

  override push(type: string, tag: string, nesting: Nesting): Token {
    if (this.pending) this.pushPending();
    const token = new lean(type, tag, nesting);
    let meta: (typeof this.tokens_meta)[number];
    if (nesting < 0) {
      this.level--;
      this.delimiters = this._prev_delimiters.pop() ?? [];
    }
    token.level = this.level;
    if (nesting > 0) {
      this.level++;
      this._prev_delimiters.push(this.delimiters);
      this.delimiters = [];
      meta = { delimiters: this.delimiters };
    }
    this.pendingLevel = this.level;
    this.tokens.push(token);
    this.tokens_meta.push(meta);
    return token;
  }
}

/** Where each line starts and ends, and how far it is indented; behind them a line that is none. */
function markLines(state: MarkdownIt['block']['State']['prototype']): void {
  const { src, bMarks, eMarks, tShift, sCount, bsCount } = state;
  bMarks.length = eMarks.length = tShift.length = sCount.length = bsCount.length = 0;
  const add = (start: number, end: number, shift: number, columns: number): void => {
    bMarks.push(start);
    eMarks.push(end);
    tShift.push(shift);
    sCount.push(columns);
    bsCount.push(0);
  };
  for (let start = 0; start < src.length;) {
    const newline = src.indexOf('\n', start);
    const end = newline < 0 ? src.length : newline;
    let at = start;
    let columns = 0;
    for (; at < end; at++) {
      const character = src.charCodeAt(at);
      if (character === 9) columns += 4 - (columns % 4);
      else if (character === 32) columns++;
      else break;
    }
    // The parser counts no last line that is white space alone.
    if (newline < 0 && at === end) break;
    add(start, end, at - start, columns);
    start = end + 1;
  }
  add(src.length, src.length, 0, 0);
  state.lineMax = bMarks.length - 1;
}

function leanTokenClass(md: MarkdownIt): TokenClass {
  class LeanToken {
    declare readonly type: string;
    declare readonly tag: string;
    declare readonly nesting: Nesting;
    declare readonly map: null;
    declare readonly level: number;
    declare readonly children: null;
    declare readonly content: string;
    declare readonly markup: string;
    declare readonly info: string;
    declare readonly block: boolean;
    declare readonly hidden: boolean;
    declare readonly attrs: null;
    declare readonly meta: null;

    // Assigned one by one, as fields with values are defined in a function of their own.
    constructor(type: string, tag: string, nesting: Nesting) {
      this.type = type;
      this.tag = tag;
      this.nesting = nesting;
      this.map = null;
      this.level = 0;
      this.children = null;
      this.content = '';
      this.markup = '';
      this.info = '';
      this.block = false;
      this.hidden = false;
      this.attrs = null;
      this.meta = null;
    }
  }
  const { Token } = new md.core.State('', md, {});
  Object.setPrototypeOf(LeanToken.prototype, Token.prototype);
  return LeanToken as unknown as TokenClass;
}
