import type { Command } from './command';
import { Exit, UsageError } from './exit';
import { program } from './help';
import { inspectJson } from './inspectJson';
import type { InspectProblem } from './linkProblems';
import { openHandbook } from './open';
import { summary } from './summary';

/** `inspect DIR`: prints what a handbook says. */
export const inspect: Command = {
  name: 'inspect',
  usage: 'inspect DIR [--json] [--strict]',
  summary: 'Print what a handbook says: pages, links, workflow, tracks, people, problems',
  options: { json: { type: 'boolean' }, strict: { type: 'boolean' } },
  explained: [
    ['--json', 'print everything as JSON, in a documented form (docs/inspect-format.md)'],
    ['--strict', 'exit with 1 when the handbook has problems'],
  ],
  status: [
    ['0', 'the handbook was read'],
    ['1', 'there is no handbook in DIR; or it has problems, with --strict'],
    ['2', 'the command line is wrong, or DIR cannot be read'],
  ],
  run: async ({ directory, operands, values }, { stdout, stderr, version }) => {
    const [extra] = operands;
    if (extra !== undefined) {
      throw new UsageError(`One folder at a time, not also ${extra}.`, `${program} inspect --help`);
    }
    const handbook = await openHandbook(directory, stderr);
    const problems: InspectProblem[] = [...handbook.model.problems];
    const pieces = values['json']
      ? inspectJson(handbook, version, problems)
      : summary(handbook, stdout, problems);
    for (const piece of pieces) await stdout.write(piece);
    return values['strict'] && problems.length > 0 ? Exit.no : Exit.ok;
  },
};
