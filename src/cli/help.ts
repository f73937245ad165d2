import type { Command } from './command';

/** What the program is called. */
export const program = 'contributor-handbook';

const common: readonly (readonly [string, string])[] = [
  ['-h, --help', 'show this help'],
  ['-v, --version', 'show the version'],
];

/** The program's help. */
export function help(commands: readonly Command[]): string {
  return `Reads a contributor handbook: a folder of Markdown, such as a just-the-docs site.

Usage: ${program} COMMAND DIR …

Commands:
${rows(commands.map(({ usage, summary }) => [usage, summary]))}
Options:
${rows([...common, ['--', 'end of options: what follows may start with "-"']])}
DIR is the handbook's folder, or a repository that holds one in handbook, docs, or at its top.
${program} COMMAND --help says more.
`;
}

/** The help of one command. */
export function commandHelp({ usage, summary, explained, status }: Command): string {
  return `${summary}.

Usage: ${program} ${usage}

Options:
${rows([...explained, ...common])}
Exit status:
${rows(status)}`;
}

function rows(pairs: readonly (readonly [string, string])[]): string {
  const width = Math.max(...pairs.map(([left]) => left.length)) + 2;
  return pairs.map(([left, right]) => `  ${left.padEnd(width)}${right}\n`).join('');
}
