const openers = new Set(['if', 'case', 'for', 'while', 'until', 'select', '{']);
const closers = new Set(['fi', 'esac', 'done', '}']);
/** Words after which a command stands, as after `;`. */
const leading = new Set(['then', 'do', 'else', 'elif', 'if', 'while', 'until', '{', '!', 'time']);

/** Counts a POSIX shell's compound commands (`for … done`, `if … fi`, `{ … }`) over their lines. */
export class Keywords {
  private depth = 0;
  private word = '';
  /** Whether a word that begins here is a command's first, where alone it is a keyword. */
  private isFirst = true;

  get isOpen(): boolean {
    return this.depth > 0;
  }

  /** Takes a character that stands outside quotes and is not escaped. */
  plain(character: string): void {
    const separates = ';&|()'.includes(character);
    if (!separates && character.trim() !== '') {
      this.word += character;
      return;
    }
    this.endWord();
    if (separates) this.isFirst = true;
  }

  /** Takes a character that is quoted or escaped: its word is no keyword. */
  quoted(): void {
    this.word += '"';
  }

  endLine(): void {
    this.endWord();
    this.isFirst = true;
  }

  private endWord(): void {
    const { word } = this;
    this.word = '';
    if (word === '') return;
    if (this.isFirst && openers.has(word)) this.depth++;
    else if (this.isFirst && closers.has(word)) this.depth = Math.max(0, this.depth - 1);
    this.isFirst &&= leading.has(word);
  }
}
