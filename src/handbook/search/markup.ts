const newline = 10;
const carriageReturn = 13;
const space = 32;
const tab = 9;
const hash = 35;
const percent = 37;
const ampersand = 38;
const colon = 58;
const semicolon = 59;
const less = 60;
const more = 62;
const bracketOpen = 91;
const bracketClose = 93;
const caret = 94;
const backtick = 96;
const braceOpen = 123;
const braceClose = 125;
const tilde = 126;
const parenthesisOpen = 40;
const parenthesisClose = 41;
const exclamation = 33;
const slash = 47;

/** A code span is looked for no further than this. */
const longestSpan = 300;
/** So is a note's name. */
const longestName = 100;

/**
 * Finds what a page's text holds and its reader does not see: tags, comments, link addresses,
 * attribute lists, Liquid, the line that opens a code block. Code itself is seen. It looks at each
 * character a bounded number of times, also in a page made to be slow.
 */
export class Markup {
  private text = '';
  private end = 0;
  /** The character and the length of the fence that is open; 0 where none is. */
  private fence = 0;
  private fenceLength = 0;
  /** Up to here a code span goes. */
  private spanEnd = 0;
  /** Up to these places there is no `}` or `)` on the line. */
  private noBrace = 0;
  private noParenthesis = 0;
  /** No comment closes from here to the end of the text. */
  private noComment = Infinity;

  /** Starts at a place outside of code: the start of a page's body or of a section. */
  start(text: string, from: number, end: number): void {
    if (text !== this.text) this.noComment = Infinity;
    this.text = text;
    this.end = end;
    this.fence = 0;
    this.spanEnd = from;
    this.noBrace = this.noParenthesis = from;
  }

  /** Whether a place, which must come after all asked for before, is inside code. */
  inCode(at: number): boolean {
    return this.fence !== 0 || at < this.spanEnd;
  }

  /** At the start of a line: where to go on, behind a line that opens or closes a code block. */
  line(at: number): number {
    let mark = at;
    while (mark < this.end && isBlank(this.text.charCodeAt(mark))) mark++;
    const unit = this.text.charCodeAt(mark);
    if (unit !== backtick && unit !== tilde) return at;
    const length = this.run(mark, unit);
    if (length < 3) return at;
    if (this.fence === 0) {
      this.fence = unit;
      this.fenceLength = length;
    } else if (unit === this.fence && length >= this.fenceLength) {
      this.fence = 0;
    } else {
      return at;
    }
    while (mark < this.end && !isBreak(this.text.charCodeAt(mark))) mark++;
    return mark;
  }

  /** Where what starts here and is not seen ends; `at` where what stands here is seen. */
  skip(at: number, unit: number): number {
    switch (unit) {
      case braceOpen:
        return this.brace(at);
      case less:
        return this.inCode(at) ? at : this.tag(at);
      case bracketOpen:
        return this.inCode(at) ? at : this.note(at);
      case bracketClose:
        return this.inCode(at) ? at : this.address(at);
      case ampersand:
        return this.inCode(at) ? at : this.entity(at);
      case backtick:
        if (!this.inCode(at)) this.span(at);
        return at;
      default:
        return at;
    }
  }

  private run(at: number, unit: number): number {
    let to = at;
    while (to < this.end && this.text.charCodeAt(to) === unit) to++;
    return to - at;
  }

  /** Notes how far the code span goes that opens here, if it closes. */
  private span(at: number): void {
    const length = this.run(at, backtick);
    const limit = Math.min(this.end, at + length + longestSpan);
    // A run that does not open a span is text, all of it.
    this.spanEnd = at + length;
    for (let to = at + length; to < limit; to++) {
      if (this.text.charCodeAt(to) !== backtick) continue;
      const other = this.run(to, backtick);
      if (other === length) {
        this.spanEnd = to + length;
        return;
      }
      to += other - 1;
    }
  }

  /** `{: … }`, `{#id}`, `{% … %}`, `{{ … }}` on one line; in code only a Liquid tag is run. */
  private brace(at: number): number {
    const next = this.text.charCodeAt(at + 1);
    const hidden = this.inCode(at)
      ? next === percent
      : next === percent || next === colon || next === hash || next === braceOpen;
    if (!hidden || at < this.noBrace) return at;
    const close = this.onLine(at + 2, braceClose);
    if (this.text.charCodeAt(close) !== braceClose) {
      this.noBrace = close;
      return at;
    }
    return this.text.charCodeAt(close + 1) === braceClose ? close + 2 : close + 1;
  }

  /** `[^name]` in the text, and `[^name]:` before a note. */
  private note(at: number): number {
    if (this.text.charCodeAt(at + 1) !== caret) return at;
    const limit = Math.min(this.end, at + longestName);
    let to = at + 2;
    while (to < limit && isLabel(this.text.charCodeAt(to))) to++;
    if (to === at + 2 || this.text.charCodeAt(to) !== bracketClose) return at;
    const isAtStart = at === 0 || isBreak(this.text.charCodeAt(at - 1));
    return isAtStart && this.text.charCodeAt(to + 1) === colon ? to + 2 : to + 1;
  }

  /** `](…)`. */
  private address(at: number): number {
    if (this.text.charCodeAt(at + 1) !== parenthesisOpen || at < this.noParenthesis) return at;
    const close = this.onLine(at + 2, parenthesisClose);
    if (this.text.charCodeAt(close) === parenthesisClose) return close + 1;
    this.noParenthesis = close;
    return at;
  }

  /** Where a character next stands on the line, else the line's end. */
  private onLine(at: number, wanted: number): number {
    let to = at;
    for (; to < this.end; to++) {
      const unit = this.text.charCodeAt(to);
      if (unit === wanted || isBreak(unit)) break;
    }
    return to;
  }

  /** A tag ends at its `>`, and is none where a blank line or another `<` comes before that. */
  private tag(at: number): number {
    let to = at + 1;
    const first = this.text.charCodeAt(to);
    if (first === exclamation) return this.comment(at);
    if (first === slash) to++;
    if (!isNameStart(this.text.charCodeAt(to))) return at;
    while (to < this.end && isName(this.text.charCodeAt(to))) to++;
    const after = this.text.charCodeAt(to);
    // `<https://…>` is an address that is seen.
    if (after !== more && after !== slash && !isBlank(after) && !isBreak(after)) return at;
    for (; to < this.end; to++) {
      const unit = this.text.charCodeAt(to);
      if (unit === more) return to + 1;
      if (unit === less) return at;
      if (isBreak(unit) && isBreak(this.text.charCodeAt(nextLine(this.text, to)))) return at;
    }
    return at;
  }

  private comment(at: number): number {
    if (at >= this.noComment || !this.text.startsWith('<!--', at)) return at;
    const close = this.text.indexOf('-->', at + 4);
    if (close >= 0) return Math.min(close + 3, this.end);
    this.noComment = at;
    return at;
  }

  /** `&nbsp;`, `&#160;`. */
  private entity(at: number): number {
    let to = at + 1;
    while (
      to < at + 10 &&
      (this.text.charCodeAt(to) === hash || isName(this.text.charCodeAt(to)))
    ) {
      to++;
    }
    return to > at + 1 && this.text.charCodeAt(to) === semicolon ? to + 1 : at;
  }
}

/** Whether a code unit ends a line. */
export function isBreak(unit: number): boolean {
  return unit === newline || unit === carriageReturn;
}

/** Where the next line starts, after a place that `isBreak` says yes to; CR LF is one break. */
export function nextLine(text: string, at: number): number {
  const both = text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === newline;
  return both ? at + 2 : at + 1;
}

const isBlank = (unit: number): boolean => unit === space || unit === tab;
const isNameStart = (unit: number): boolean => {
  const lower = unit | 32;
  return lower >= 97 && lower <= 122;
};
const isName = (unit: number): boolean =>
  isNameStart(unit) || (unit >= 48 && unit <= 57) || unit === 45;
const isLabel = (unit: number): boolean =>
  unit !== bracketOpen && unit !== bracketClose && !isBlank(unit) && !isBreak(unit);
