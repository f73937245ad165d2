import * as vscode from 'vscode';

/** Says how many files are changed and not committed. */
export function uncommitted(files: number): string {
  return files === 1
    ? vscode.l10n.t('1 file is changed and not committed.')
    : vscode.l10n.t('{0} files are changed and not committed.', files);
}
