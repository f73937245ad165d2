import { behindPrompt, dialectOf, type Dialect } from './languages';
import { CommandScanner } from './scanner';

/** Blocks with more than this are files rather than commands. */
const most = { characters: 20_000, lines: 500 };

/**
 * The commands in a code fence, in order, each as one would type it: without prompts and comments,
 * lines that a `\` (or PowerShell's and cmd's sign) or a pipe joins written as one. A command whose
 * line ends are part of it, such as a here-document, keeps its lines. Where any line has a prompt,
 * lines without one are output. Empty for a fence that names no shell.
 * @param info what stands after the fence's backticks
 */
export function readCommands(info: string, text: string): string[] {
  const dialect = dialectOf(info);
  if (dialect === undefined || text.length > most.characters) return [];
  const lines = text.split('\n');
  if (lines.length > most.lines) return [];
  const isSession = hasPrompts(lines, dialect);
  const commands: string[] = [];
  let open: OpenCommand | undefined;
  for (const line of lines) {
    const prompted = isSession ? behindPrompt(line, dialect) : line;
    const starts = isSession ? prompted !== undefined : open === undefined;
    if (starts) {
      if (open) commands.push(open.text);
      open = new OpenCommand(dialect);
    }
    if (!open) continue;
    // The shell's own prompt for the next line of a command.
    if (!open.add(isSession ? (prompted ?? line.replace(/^\s{0,3}>(?: |$)/, '')) : line)) continue;
    commands.push(open.text);
    open = undefined;
  }
  if (open) commands.push(open.text);
  return commands.filter((command) => command !== '');
}

/** Whether a code fence shows a shell's session: prompts, commands, and what they wrote. */
export function isShellSession(info: string, text: string): boolean {
  const dialect = dialectOf(info);
  return dialect !== undefined && hasPrompts(text.split('\n'), dialect);
}

const hasPrompts = (lines: readonly string[], dialect: Dialect): boolean =>
  lines.some((line) => behindPrompt(line, dialect) !== undefined);

/** A command as far as it has been read. */
class OpenCommand {
  private readonly scanner: CommandScanner;
  private readonly lines: string[] = [];
  private joins = false;

  constructor(dialect: Dialect) {
    this.scanner = new CommandScanner(dialect);
  }

  get text(): string {
    return this.lines.join('\n').trim();
  }

  /** Adds a line. @returns whether the command is complete */
  add(line: string): boolean {
    const { code, end } = this.scanner.line(line);
    const last = this.lines.at(-1);
    if (this.joins && last !== undefined) {
      const space = /\s$/.test(last) || /^\s/.test(code) ? ' ' : '';
      this.lines[this.lines.length - 1] = last.trimEnd() + space + code.trimStart();
    } else this.lines.push(code);
    this.joins = end === 'joined';
    return end === 'complete';
  }
}
