/** What the program's exit status says. */
export const Exit = {
  ok: 0,
  /** inspect: no handbook here, or problems with `--strict`; search: nothing found. */
  no: 1,
  /** The command line is wrong, or something could not be read. */
  error: 2,
} as const;

/** A message for the user that ends the program. */
export class CliError extends Error {
  override readonly name: string = 'CliError';

  constructor(
    message: string,
    readonly status: number = Exit.error,
  ) {
    super(message);
  }
}

/** The command line itself is wrong; `usage` says what would be right. */
export class UsageError extends CliError {
  override readonly name = 'UsageError';

  constructor(
    message: string,
    readonly usage: string,
  ) {
    super(message);
  }
}

/** There is no handbook where one was looked for. */
export class NoHandbookError extends CliError {
  override readonly name = 'NoHandbookError';

  constructor(folder: string) {
    super(`There is no handbook in ${folder}: it holds no Markdown pages.`, Exit.no);
  }
}
