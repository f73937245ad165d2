/** No page shows more characters of values than this. */
const most = 500_000;

const [open, close] = ['\uF8F2', '\uF8F3'];
const mark = /\uF8F2(\d{1,7})\uF8F3/g;
const encodedMark = /%EF%A3%B2(\d{1,7})%EF%A3%B3/gi;

/** What can start no Markdown, no HTML and no template: a word, a version, an address. */
const plain = /^(?:[A-Za-z/][A-Za-z0-9./:-]*|\d+\.\d[A-Za-z0-9.]*)$/;

/**
 * Values that a page shows and that are no Markdown of its own (of the site's configuration, of front
 * matter). In the text that the parser reads a mark stands for each, and the value takes its place in
 * the parsed tokens: so whatever is in it, it is text, in a paragraph as in code and in an address.
 */
export class ShownValues {
  private readonly values: string[] = [];
  private length = 0;

  /** What stands for the value in the text. */
  mark(value: string): string {
    this.length += value.length;
    if (this.length > most) return '';
    return plain.test(value) ? value : `${open}${this.values.push(value) - 1}${close}`;
  }

  get isEmpty(): boolean {
    return this.values.length === 0;
  }

  /** The text with the values in place of their marks. */
  fill(text: string, change: (value: string) => string = (value) => value): string {
    const value = (written: string, index: string): string => {
      const found = this.values[Number(index)];
      return found === undefined ? written : change(found);
    };
    const filled = text.includes(open) ? text.replace(mark, value) : text;
    return filled.includes('%') ? filled.replace(encodedMark, value) : filled;
  }
}
