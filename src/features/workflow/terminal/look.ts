import * as vscode from 'vscode';
import { hiddenCharacters } from '../../../handbook/commands/hidden';

/** No more of a command than one can look over in a question. */
const mostCharacters = 1_000;

/** What the reader wants done with a command. */
export type LookedAt =
  { readonly do: 'type'; readonly line: string } | { readonly do: 'copy'; readonly text: string };

/**
 * Shows a command as it would be typed, and lets the reader change it. What a terminal would begin to
 * run when it is typed, since it has several lines, can be copied only.
 * @returns undefined where the reader wants nothing done
 */
export async function lookAt(command: string): Promise<LookedAt | undefined> {
  const { t } = vscode.l10n;
  if (/\p{Cc}/u.test(command) || command.length > mostCharacters) {
    const copy = t('Copy');
    const chosen = await vscode.window.showWarningMessage(
      t('This command can only be copied: it is too long, or has several lines, which would run.'),
      { modal: true, detail: command },
      copy,
    );
    return chosen === copy ? { do: 'copy', text: command } : undefined;
  }
  const type = t('Type into Terminal');
  const edit = t('Edit…');
  for (let line = command; ;) {
    const chosen = await vscode.window.showInformationMessage(
      t('Type this into the terminal? It runs when you press Enter there.'),
      { modal: true, detail: line },
      type,
      edit,
    );
    if (chosen === type) return { do: 'type', line };
    if (chosen !== edit) return undefined;
    line = (await changed(line)) ?? line;
  }
}

/** The line as the reader changes it; undefined where they do not. */
async function changed(line: string): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const text = await vscode.window.showInputBox({
    title: t('Edit Command'),
    prompt: t('You see it once more before it is typed.'),
    value: line,
    // What is to be replaced most often comes first to hand.
    valueSelection: placeholderIn(line),
    ignoreFocusOut: true,
    validateInput: (typed) => {
      if (typed.trim() === '') return t('The command is empty.');
      if (typed.length > mostCharacters) return t('The command is too long.');
      const [hidden] = /\t/.test(typed) ? ['U+0009'] : hiddenCharacters(typed);
      return hidden && t('{0} cannot be seen, and is not typed.', hidden);
    },
  });
  return text?.trim();
}

/** Where a name in capitals (`YOUR_NAME`) or in angle brackets (`<branch>`) stands; else the end. */
function placeholderIn(line: string): [number, number] {
  const found = /<[\w][\w .-]{0,60}>|(?<![\w$])[A-Z][A-Z0-9]*(?:[-_.][A-Z0-9]+)+(?!\w)/.exec(line);
  return found ? [found.index, found.index + found[0].length] : [line.length, line.length];
}
