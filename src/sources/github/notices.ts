import * as vscode from 'vscode';
import { failureText } from '../../github/failureTexts';
import { age } from '../age';
import type { OpenHandbook } from '../library';
import type { FetchFailure, GitHubHandbook } from './handbook';
import type { GitHubHandbooks } from './handbooks';

/** What the user should know about the handbooks of other repositories, in their language. */
export function githubNotices({ misspelt, current }: GitHubHandbooks): string[] {
  return [
    ...misspelt.map((text) =>
      vscode.l10n.t(
        '“{0}” in the setting handbook.repositories names no GitHub repository. Write owner/repo, or owner/repo/path@ref.',
        text,
      ),
    ),
    ...current.flatMap((handbook) => {
      const text = notice(handbook);
      return text === undefined ? [] : [text];
    }),
  ];
}

function notice({ label, standing }: GitHubHandbook): string | undefined {
  const { checked, isChecking, failure } = standing;
  if (!checked && isChecking) return vscode.l10n.t('{0} is being fetched from GitHub.', label);
  if (!failure) return undefined;
  const why = reason(failure, label);
  return checked ? vscode.l10n.t('{0} Shown as of {1}.', why, age(checked)) : why;
}

/** How old a handbook's stored copy is; undefined where there is none. See `OpenHandbook`. */
export function standingOf({
  label,
  standing,
}: GitHubHandbook): ReturnType<OpenHandbook['standing']> {
  const { checked, failure } = standing;
  if (!checked) return undefined;
  const long = vscode.l10n.t('Shown as of {0}.', age(checked));
  if (!failure) return { short: age(checked), long };
  const short =
    failure.kind === 'offline'
      ? vscode.l10n.t('{0}, offline', age(checked))
      : vscode.l10n.t('{0}, not confirmed', age(checked));
  return { short, long: `${reason(failure, label)} ${long}` };
}

/** A sentence. */
function reason(failure: FetchFailure, label: string): string {
  switch (failure.kind) {
    case 'notFound':
      return vscode.l10n.t('{0} is not on GitHub, or private.', label);
    case 'tooLarge':
      return vscode.l10n.t('{0} is too large to be fetched.', label);
    case 'noPages':
      return vscode.l10n.t('{0} has no Markdown page.', label);
    case 'notStored':
      return vscode.l10n.t('{0} could not be kept, and has to be fetched again next time.', label);
    case 'unknownHost':
      return vscode.l10n.t(
        '{0} is on a host that VS Code does not know. The setting github-enterprise.uri names it.',
        label,
      );
    default:
      return vscode.l10n.t('{0}: {1}', label, failureText(failure));
  }
}
