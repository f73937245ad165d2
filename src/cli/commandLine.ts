import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { version } from '../../package.json';
import type { Command } from './command';
import { commands } from './commands';
import { Exit, UsageError } from './exit';
import { commandHelp, help, program } from './help';
import type { Output } from './output';

/** What the program is run with. */
export interface Surroundings {
  readonly stdout: Output;
  readonly stderr: Output;
}

/** Options of every command. */
const common = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/**
 * Runs the program.
 * @param words the command line, without the program itself
 * @returns the exit status
 * @throws {CliError} with a message for the user and an exit status
 */
export async function runCommandLine(
  words: readonly string[],
  { stdout, stderr }: Surroundings,
): Promise<number> {
  const { name, command, values, operands } = parse(words);
  if (values['help'] === true) {
    await stdout.write(command ? commandHelp(command) : help(commands));
    return Exit.ok;
  }
  if (values['version'] === true) {
    await stdout.write(`${version}\n`);
    return Exit.ok;
  }
  if (name === undefined) throw new UsageError('No command given.', `${program} --help`);
  if (!command) throw new UsageError(`Unknown command: ${name}.`, `${program} --help`);
  const [directory, ...rest] = operands;
  if (directory === undefined) throw usage(command, 'No folder given.');
  return command.run({ directory, operands: rest, values }, { stdout, stderr, version });
}

interface Parsed {
  readonly name: string | undefined;
  readonly command: Command | undefined;
  readonly values: Readonly<Record<string, string | boolean>>;
  readonly operands: readonly string[];
}

/** Node's own parser takes the words apart; which of them are right depends on the command. */
function parse(words: readonly string[]): Parsed {
  const every: ParseArgsOptionsConfig = {};
  for (const { options } of commands) Object.assign(every, options);
  Object.assign(every, common);
  const { tokens } = parseArgs({
    args: [...words],
    options: every,
    allowPositionals: true,
    strict: false,
    tokens: true,
  } as const);
  const [name, ...operands] = tokens.flatMap((token) =>
    token.kind === 'positional' ? [token.value] : [],
  );
  const command = commands.find((each) => each.name === name);
  const known: ParseArgsOptionsConfig = command ? { ...command.options, ...common } : every;
  const values: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = known[token.name];
    if (!option) {
      const hint = '(A word that starts with "-" stands after "--".)';
      throw usage(command, `Unknown option: ${token.rawName}. ${hint}`);
    }
    if (option.type === 'boolean' && token.value !== undefined) {
      throw usage(command, `The option ${token.rawName} takes no value.`);
    }
    if (option.type === 'string' && token.value === undefined) {
      throw usage(command, `The option ${token.rawName} needs a value.`);
    }
    values[token.name] = token.value ?? true;
  }
  return { name, command, values, operands };
}

function usage(command: Command | undefined, message: string): UsageError {
  return new UsageError(message, `${program}${command ? ` ${command.name}` : ''} --help`);
}
