import type { Token } from 'markdown-it';
import type { InlineLink } from './inlineLinks';
import type { PageLink } from './pageLinks';

/**
 * Finds again in a page's lines what stands in the blocks that a Markdown parser made of them, which
 * have lost the lines' beginnings and, in tables, their lines.
 */
export class TextPlaces {
  private readonly body: string;
  /** A line of the body, and where it starts: the last one that was asked for. */
  private number = 0;
  private start = 0;
  /** Line of the present row of a table, and the cells on it so far. */
  private row = 0;
  private cells: string[] = [];

  constructor(
    body: string,
    private readonly bodyLine: number,
  ) {
    this.body = body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body;
  }

  /** To be told of every block, in order. */
  enter({ type, map, content }: Token): void {
    if (type === 'tr_open') {
      this.row = map ? map[0] : this.row;
      this.cells = [];
    } else if (type === 'inline' && !map) {
      this.cells.push(content);
    }
  }

  /** A link of a block, with its place in the file. */
  place(link: InlineLink, { content, map }: Token): PageLink {
    const before = content.slice(0, link.start);
    const lineStart = before.lastIndexOf('\n') + 1;
    const lineEnd = content.indexOf('\n', lineStart);
    const text = content.slice(lineStart, lineEnd < 0 ? content.length : lineEnd);
    const line = (map ? map[0] : this.row) + (lineStart === 0 ? 0 : before.split('\n').length - 1);
    const address = content.slice(link.start, Math.min(link.end, lineStart + text.length));
    const start = this.columnOf(
      line,
      text,
      map ? 0 : this.cellStart(),
      link.start - lineStart,
      address,
    );
    const { kind, href, text: shown } = link;
    return {
      kind,
      href,
      text: shown,
      line: this.bodyLine + line,
      start,
      end: start + address.length,
    };
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
    return this.cells.slice(0, -1).reduce((at, cell) => {
      const start = source.indexOf(cell, at);
      return start < 0 ? at : start + cell.length;
    }, 0);
  }

  private columnOf(
    line: number,
    text: string,
    from: number,
    inside: number,
    address: string,
  ): number {
    const source = this.line(line);
    const at = source.indexOf(text, from);
    if (at >= 0) return at + inside;
    // In a table's cell `\|` has lost its backslash.
    const own = source.indexOf(address, from);
    return own >= 0 ? own : 0;
  }

  private line(index: number): string {
    // Links stand one below the other, so the way from the last one is short.
    while (this.number > index) {
      this.start = this.start < 2 ? 0 : this.body.lastIndexOf('\n', this.start - 2) + 1;
      this.number--;
    }
    while (this.number < index) {
      const newline = this.body.indexOf('\n', this.start);
      if (newline < 0) return '';
      this.start = newline + 1;
      this.number++;
    }
    const end = this.body.indexOf('\n', this.start);
    return this.body.slice(this.start, end < 0 ? undefined : end);
  }
}
