/** How a shell's text is taken apart. */
export type Dialect = 'posix' | 'powershell' | 'cmd';

const dialects: Readonly<Record<Dialect, string>> = {
  posix:
    'bash sh shell zsh ksh dash fish console terminal shell-session shellsession sh-session ' +
    'bash-session zsh-session',
  powershell: 'powershell pwsh ps1 posh pwsh-session ps1con',
  cmd: 'cmd bat batch dos doscon',
};

const byName: ReadonlyMap<string, Dialect> = new Map(
  (Object.keys(dialects) as Dialect[]).flatMap((dialect) =>
    dialects[dialect].split(' ').map((name) => [name, dialect] as const),
  ),
);

/**
 * The dialect of a code fence's commands, by the first word after the backticks (the names are those
 * of GitHub's Linguist and of Pygments); undefined where it names no shell.
 */
export function dialectOf(info: string): Dialect | undefined {
  const [, name = ''] = /^\s*\{?\.?([\w-]+)/.exec(info) ?? [];
  return byName.get(name.toLowerCase());
}

const prompts: Readonly<Record<Dialect, RegExp>> = {
  posix: /^\s{0,3}(?:\([\w.-]+\) )?(?:[\w.-]+@[\w.-]+:[^\s$#]*)?[$%❯] /,
  powershell: /^\s{0,3}PS(?: [^>]*)?> /,
  cmd: /^\s{0,3}[A-Za-z]:\\[^>]*>/,
};

/** The line behind its prompt (`$ `, `PS C:\> `, `C:\>`); undefined where it has none. */
export function behindPrompt(line: string, dialect: Dialect): string | undefined {
  const [prompt] = prompts[dialect].exec(line) ?? [];
  return prompt === undefined ? undefined : line.slice(prompt.length);
}
