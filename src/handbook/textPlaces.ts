import type { Token } from 'markdown-it';
import type { InlineLink } from './inlineLinks';
import type { PageLink } from './pageLinks';

/** A line of a block's text: how many stand above it, where it starts and ends in the text, and where in the file's line. */
interface Part {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** Undefined where the file has it otherwise. */
  readonly column: number | undefined;
}

/** Farther from a block's start an address is not looked for. */
const farthest = 10_000;

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
}

/**
 * Finds again in a page's lines what stands in the blocks that a Markdown parser made of them, which
 * have lost the lines' beginnings and, in tables, their lines.
 */
export class TextPlaces {
  /** As that of `LeanBlockState`. */
  static readonly kept: unknown = new TextPlaces('', 0);

  private readonly body: string;
  /** A line of the body, where it starts, and its text: the last one that was asked for. */
  private number = 0;
  private start = 0;
  private source: string | undefined;
  /** Line of the present row of a table, where in it the next cell may start, and the last cells, which are still to be found. */
  private row = 0;
  private cellFrom = 0;
  private cells: string[] = [];
  /** The block whose links are being placed, and the line of it that the last one stands on. */
  private block: Token | undefined;
  private part: Part = { number: 0, start: 0, end: 0, column: 0 };

  constructor(
    body: string,
    private readonly bodyLine: number,
  ) {
    this.body = body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body;
  }

  /** To be told of every block that is a row of a table or has a text, in order. */
  enter({ type, map, content }: Token): void {
    if (type === 'tr_open') {
      this.row = map ? map[0] : this.row;
      this.cellFrom = 0;
      this.cells = [];
    } else if (type === 'inline' && !map) {
      this.cells.push(content);
    }
  }

  /** A link of a block, with its place in the file. */
  place(link: InlineLink, token: Token): PageLink {
    const { number, start: lineStart, end: lineEnd, column } = this.partOf(token, link.start);
    const address = token.content.slice(link.start, Math.min(link.end, lineEnd));
    const line = this.lineOf(token) + number;
    const start =
      column === undefined ? this.columnOf(address, line, token) : column + link.start - lineStart;
    const { kind, href, text } = link;
    return { kind, href, text, line: this.bodyLine + line, start, end: start + address.length };
  }

  /**
   * The line of a block's text on which something stands. A block may have any number of links: so the
   * way is from the last one's line, and a line is looked for in the file once.
   */
  private partOf(token: Token, at: number): Part {
    const { content } = token;
    const isSame = this.block === token;
    let { number, start, end } = isSame
      ? this.part
      : { number: 0, start: 0, end: lineEnd(content, 0) };
    if (isSame && at >= start && at <= end) return this.part;
    while (at < start) {
      end = start - 1;
      start = end === 0 ? 0 : content.lastIndexOf('\n', end - 1) + 1;
      number--;
    }
    while (at > end) {
      start = end + 1;
      end = lineEnd(content, start);
      number++;
    }
    const source = this.line(this.lineOf(token) + number);
    const column = source.indexOf(content.slice(start, end), this.startOf(token));
    this.block = token;
    return (this.part = { number, start, end, column: column < 0 ? undefined : column });
  }

  /** A definition, with the place of its address, which may stand on the line after its label. */
  definition({ href, text }: { href: string; text: string }, { map }: Token): PageLink {
    const [first = 0, end = first + 1] = map ?? [];
    for (let line = first; line < end; line++) {
      const source = this.line(line);
      const start = source.indexOf(href, line === first ? source.indexOf(']:') : 0);
      if (start >= 0) {
        const place = { line: this.bodyLine + line, start, end: start + href.length };
        return { kind: 'definition', href, text, ...place };
      }
    }
    return { kind: 'definition', href, text, line: this.bodyLine + first, start: 0, end: 0 };
  }

  /** Where the last cell of the row may start: behind those before it. */
  private cellStart(): number {
    const source = this.line(this.row);
    for (const cell of this.cells.splice(0, this.cells.length - 1)) {
      const start = source.indexOf(cell, this.cellFrom);
      if (start >= 0) this.cellFrom = start + cell.length;
    }
    return this.cellFrom;
  }

  /** In a table's cell `\|` has lost its backslash, so that the cell's text is not found as it is. */
  private columnOf(address: string, line: number, token: Token): number {
    const from = this.startOf(token);
    const column = this.line(line)
      .slice(from, from + farthest)
      .indexOf(address);
    return column < 0 ? 0 : from + column;
  }

  private lineOf({ map }: Token): number {
    return map ? map[0] : this.row;
  }

  /** Where on its first line a block may start. */
  private startOf({ map }: Token): number {
    return map ? 0 : this.cellStart();
  }

  private line(index: number): string {
    if (this.number !== index) {
      this.source = undefined;
      if (!this.goTo(index)) return '';
    }
    return (this.source ??= this.body.slice(this.start, lineEnd(this.body, this.start)));
  }

  /** Whether the body has such a line. */
  private goTo(index: number): boolean {
    // Links stand one below the other, so the way from the last one is short.
    while (this.number > index) {
      this.start = this.start < 2 ? 0 : this.body.lastIndexOf('\n', this.start - 2) + 1;
      this.number--;
    }
    while (this.number < index) {
      const newline = this.body.indexOf('\n', this.start);
      if (newline < 0) return false;
      this.start = newline + 1;
      this.number++;
    }
    return true;
  }
}
