import { Keywords } from './keywords';
import type { Dialect } from './languages';

interface Rules {
  /** Takes the meaning from the character after it, the end of a line included. */
  readonly escape: string;
  readonly quotes: string;
  /** Whether `#` starts a comment. */
  readonly hash: boolean;
  readonly open: string;
  readonly close: string;
}

const rules: Readonly<Record<Dialect, Rules>> = {
  posix: { escape: '\\', quotes: `'"\``, hash: true, open: '(', close: ')' },
  powershell: { escape: '`', quotes: `'"`, hash: true, open: '({', close: ')}' },
  cmd: { escape: '^', quotes: '"', hash: false, open: '(', close: ')' },
};

const hereDocument = /<<-?\s*(?:'([^'\n]+)'|"([^"\n]+)"|\\?([A-Za-z_][\w-]*))/y;

/** What a line of a command says. */
export interface ScannedLine {
  /** Without the comment at its end, and without the sign that joins it to the next line. */
  readonly code: string;
  /**
   * `complete`: the command ends here. `joined`: it goes on in the next line, and both can be written
   * as one. `open`: it goes on, and the line's end is part of it (a text, a here-document, a loop).
   */
  readonly end: 'complete' | 'joined' | 'open';
}

/**
 * Follows one command over its lines, as far as it takes to know where it ends. What it takes wrongly
 * for open makes a command longer, never shorter. Takes time in proportion to the text's length.
 */
export class CommandScanner {
  private readonly rules: Rules;
  private readonly keywords = new Keywords();
  private quote = '';
  private depth = 0;
  /** The lines that end the here-documents and here-strings that have begun. */
  private readonly ends: ((line: string) => boolean)[] = [];

  constructor(private readonly dialect: Dialect) {
    this.rules = rules[dialect];
  }

  line(line: string): ScannedLine {
    const [isEnd] = this.ends;
    if (isEnd) {
      if (isEnd(line)) this.ends.shift();
      return { code: line, end: this.isOpen ? 'open' : 'complete' };
    }
    if (this.dialect === 'cmd' && /^\s*@?(?:rem\b|::)/i.test(line)) {
      return { code: '', end: this.isOpen ? 'open' : 'complete' };
    }
    const { code, joins } = this.characters(line);
    if (joins) return { code, end: 'joined' };
    this.keywords.endLine();
    if (this.dialect === 'cmd') this.quote = '';
    if (this.dialect === 'powershell') this.hereString(code);
    if (this.isOpen) return { code, end: 'open' };
    return { code, end: /(?:\||&&)\s*$/.test(code) ? 'joined' : 'complete' };
  }

  private get isOpen(): boolean {
    const inLoop = this.dialect === 'posix' && this.keywords.isOpen;
    return this.quote !== '' || this.depth > 0 || this.ends.length > 0 || inLoop;
  }

  private characters(line: string): { readonly code: string; readonly joins: boolean } {
    const { escape, quotes, hash } = this.rules;
    let code = '';
    for (let at = 0; at < line.length; at++) {
      const character = line.charAt(at);
      if (character === escape && this.quote !== "'") {
        if (at === line.length - 1) return { code, joins: true };
        code += character + line.charAt(++at);
        this.keywords.quoted();
        continue;
      }
      if (this.quote === '' && hash && character === '#' && /^$|\s$/.test(code.slice(-1))) {
        return { code: code.trimEnd(), joins: false };
      }
      if (this.quote === '' && character === '<') this.redirection(line, at);
      // A terminal completes words at a tab.
      code += this.quote === '' && character === '\t' ? ' ' : character;
      if (this.quote !== '') {
        if (character === this.quote) this.quote = '';
        this.keywords.quoted();
      } else if (quotes.includes(character)) {
        this.quote = character;
        this.keywords.quoted();
      } else this.plain(character);
    }
    return { code, joins: false };
  }

  private plain(character: string): void {
    this.keywords.plain(character);
    if (this.rules.open.includes(character)) this.depth++;
    // A pattern of `case` closes what nothing has opened.
    else if (this.rules.close.includes(character)) this.depth = Math.max(0, this.depth - 1);
  }

  private redirection(line: string, at: number): void {
    if (this.dialect !== 'posix' || line.charAt(at - 1) === '<') return;
    hereDocument.lastIndex = at;
    const [, single, double, bare] = hereDocument.exec(line) ?? [];
    const word = single ?? double ?? bare;
    if (word !== undefined) this.ends.push((each) => each.replace(/^\t+/, '') === word);
  }

  private hereString(code: string): void {
    const [, quote] = /@(["'])\s*$/.exec(code) ?? [];
    if (quote === undefined) return;
    this.quote = '';
    this.ends.push((line) => line.startsWith(`${quote}@`));
  }
}
