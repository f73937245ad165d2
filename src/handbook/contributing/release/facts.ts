import { showHidden } from '../../commands/hidden';

/** A pull request that a release brings. All texts are untrusted. */
export interface ReleasedPull {
  readonly number: number;
  readonly title: string;
  readonly url: string;
  /** Login; undefined for an account that is gone. */
  readonly author: string | undefined;
}

/** What a release is made of. */
export interface ReleaseFacts {
  /** The last release; undefined before the first. */
  readonly last: { readonly name: string; readonly date: Date } | undefined;
  /** Merged since then, oldest first. */
  readonly pulls: readonly ReleasedPull[];
}

/** What a release is called, and where it is found. */
export interface Release {
  /** The repository's name. */
  readonly project: string;
  /** Without `v`; undefined where it is not decided yet. */
  readonly version: string | undefined;
  /** The page of its releases. */
  readonly url: string;
}

/** Accounts that are programs, by GitHub's ending for them, or by names that are used without it. */
const bot =
  /\[bot\]$|-bot$|^(?:dependabot|renovate|github-actions|pre-commit-ci|copilot|web-flow)$/i;

/** Whether an account is a program. */
export const isBot = (login: string): boolean => bot.test(login);

/** Who has made the pull requests, each once, in the order of their first: people, and programs. */
export function contributorsOf(pulls: readonly ReleasedPull[]): {
  readonly people: readonly string[];
  readonly bots: readonly string[];
} {
  const seen = new Map<string, string>();
  for (const { author } of pulls) {
    if (author !== undefined && !seen.has(author.toLowerCase())) {
      seen.set(author.toLowerCase(), author);
    }
  }
  const all = [...seen.values()];
  return { people: all.filter((login) => !isBot(login)), bots: all.filter(isBot) };
}

/** A text in one line, in which everything can be seen. */
export const oneLine = (text: string): string => showHidden(text.replace(/\s+/g, ' ').trim());

/** A text in one line as Markdown that shows just it; code stays code. */
export function asMarkdown(text: string): string {
  const escape = (plain: string): string => plain.replace(/[\\[\]<>*_`]/g, '\\$&');
  const parts = oneLine(text).split('`');
  // Without a partner, a backtick is one.
  if (parts.length % 2 === 0) return escape(parts.join('`'));
  return parts.map((part, index) => (index % 2 === 0 ? escape(part) : `\`${part}\``)).join('');
}
