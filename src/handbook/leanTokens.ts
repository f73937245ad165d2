import createMarkdownIt, { type Env, type MarkdownIt, type Token } from 'markdown-it';

/**
 * Lets a parser find lines and make tokens and states fast. Those of markdown-it 15 define each of their fields by
 * itself, as their classes are compiled for old browsers, and that takes a third of the time in which the
 * blocks of a page are read. These have the same fields and inherit the same methods.
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
export const lender = createMarkdownIt();
const lean = leanTokenClass(lender);

class LeanBlockState extends methodsOf(lender.block.State) {
  /** V8 forgets with the last object of a class how it is built, and drops the code that it compiled for it: so one stays. */
  static readonly kept: unknown = new LeanBlockState('', lender, {}, []);

  constructor(src: string, md: MarkdownIt, env: Env, tokens: Token[]) {
    super(src, md, env, tokens);
    const lines = findLines(src);
    this.src = src;
    this.md = md;
    this.env = env;
    this.tokens = tokens;
    this.bMarks = lines.starts;
    this.eMarks = lines.ends;
    this.tShift = lines.shifts;
    this.sCount = lines.columns;
    this.bsCount = new Array<number>(lines.starts.length).fill(0);
    this.blkIndent = 0;
    this.line = 0;
    this.lineMax = lines.starts.length - 1;
    this.tight = false;
    this.listIndent = -1;
    this.parentType = 'root';
    this.level = 0;
    this.Token = lean;
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

  /** One piece of the text, where no line loses its beginning, rather than one put together from its lines. */
  override getLines(begin: number, end: number, indent: number, keepLastLF: boolean): string {
    const { bMarks, eMarks } = this;
    const last = end - 1;
    if (indent > 0 || begin > last) return super.getLines(begin, end, indent, keepLastLF);
    for (let line = begin; line < last; line++) {
      // In a quote a line starts behind its sign.
      if (bMarks[line + 1] !== (eMarks[line] ?? 0) + 1)
        return super.getLines(begin, end, indent, keepLastLF);
    }
    return this.src.slice(bMarks[begin], (eMarks[last] ?? 0) + (keepLastLF ? 1 : 0));
  }
}

export class LeanInlineState extends methodsOf(lender.inline.State) {
  /** As that of `LeanBlockState`. */
  static readonly kept: unknown = new LeanInlineState('', lender, {}, []);

  constructor(src: string, md: MarkdownIt, env: Env, tokens: Token[]) {
    super(src, md, env, tokens);
    this.src = src;
    this.env = env;
    this.md = md;
    this.tokens = tokens;
    this.tokens_meta = new Array<undefined>(tokens.length);
    this.pos = 0;
    this.posMax = src.length;
    this.level = 0;
    this.pending = '';
    this.pendingLevel = 0;
    this.cache = {};
    this.backticks = {};
    this.backticksScanned = false;
    this.skipHtmlSpecial = false;
    this.linkLevel = 0;
    this.delimiters = [];
    this._prev_delimiters = [];
    this.Token = lean;
  }

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

/**
 * A class with the methods of another and no fields, as it is the library's constructors that are slow. What is
 * given a prototype later (`Object.setPrototypeOf`) has one that V8 keeps as a dictionary, and each field that
 * is assigned is then looked for in it.
 */
function methodsOf<Class extends new (...args: never[]) => object>(from: Class): Class {
  function Bare(): void {
    // The class that extends this one assigns the fields.
  }
  Bare.prototype = from.prototype as object;
  return Bare as unknown as Class;
}

interface Lines {
  readonly starts: number[];
  readonly ends: number[];
  /** How many characters of white space it starts with. */
  readonly shifts: number[];
  /** How many columns those are wide. */
  readonly columns: number[];
}

/** Where each line starts and ends, and how far it is indented; behind them a line that is none. */
function findLines(src: string): Lines {
  const starts: number[] = [];
  const ends: number[] = [];
  const shifts: number[] = [];
  const columns: number[] = [];
  for (let start = 0; start < src.length;) {
    const newline = src.indexOf('\n', start);
    const end = newline < 0 ? src.length : newline;
    let at = start;
    let width = 0;
    for (; at < end; at++) {
      const character = src.charCodeAt(at);
      if (character === 9) width += 4 - (width % 4);
      else if (character === 32) width++;
      else break;
    }
    // The parser counts no last line that is white space alone.
    if (newline < 0 && at === end) break;
    starts.push(start);
    ends.push(end);
    shifts.push(at - start);
    columns.push(width);
    start = end + 1;
  }
  starts.push(src.length);
  ends.push(src.length);
  shifts.push(0);
  columns.push(0);
  return { starts, ends, shifts, columns };
}

function leanTokenClass(md: MarkdownIt): TokenClass {
  const { Token } = new md.core.State('', md, {});
  return class LeanToken extends methodsOf(Token) {
    /** As that of `LeanBlockState`. */
    static readonly kept: unknown = new LeanToken('', '', 0);

    constructor(type: string, tag: string, nesting: Nesting) {
      super(type, tag, nesting);
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
  };
}
