import type { Output } from './output';

/** What a command is given. */
export interface CommandLine {
  /** The folder that the user names. */
  readonly directory: string;
  /** The words behind it. */
  readonly operands: readonly string[];
  /** Options by their long names, as far as they are given. */
  readonly values: Readonly<Record<string, string | boolean>>;
}

/** Where a command runs. */
export interface CommandContext {
  readonly stdout: Output;
  /** For messages and progress. */
  readonly stderr: Output;
  /** Of the program. */
  readonly version: string;
}

/** One command of the program. */
export interface Command {
  readonly name: string;
  /** As written on the command line, with what may follow it. */
  readonly usage: string;
  readonly summary: string;
  /** Options as Node's `parseArgs` takes them. */
  readonly options: Readonly<Record<string, { readonly type: 'boolean' | 'string' }>>;
  /** What each option does, and what each exit status says, for the help. */
  readonly explained: readonly (readonly [string, string])[];
  readonly status: readonly (readonly [string, string])[];
  /**
   * @returns the exit status
   * @throws {CliError} with a message for the user
   */
  run(line: CommandLine, context: CommandContext): Promise<number>;
}
