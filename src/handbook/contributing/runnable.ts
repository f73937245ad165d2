import { hiddenCharacters } from '../commands/hidden';
import type { TestCommand } from './rules';

/** What stands for something that the reader is to fill in. */
const placeholder = /<[\p{L}][^<>|&;\n]{0,60}>|\{\{|(?:^|\s)\.\.\.(?:\s|$)|…/u;

/** A line that is longer cannot be looked at before it is run. */
const longest = 300;

/**
 * The commands that can be run as they stand, each once: those of one line in which everything can be
 * seen, and nothing has to be filled in.
 */
export function runnable(commands: readonly TestCommand[]): TestCommand[] {
  const seen = new Set<string>();
  return commands.filter(({ command }) => {
    const isPlain =
      command.trim() !== '' &&
      command.length <= longest &&
      !/[\t\n]/.test(command) &&
      hiddenCharacters(command).length === 0 &&
      !placeholder.test(command);
    if (!isPlain || seen.has(command)) return false;
    seen.add(command);
    return true;
  });
}
