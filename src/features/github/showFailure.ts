import * as vscode from 'vscode';
import type { GitHubAccess } from '../../github/connect';
import type { GitHubFailure } from '../../github/errors';
import { failureText } from '../../github/failureTexts';
import type { Question } from '../../github/sessions';

/** What was done when it failed, for the buttons that lead on. */
export interface Failed {
  readonly access: GitHubAccess;
  readonly host: string;
  /** The page on GitHub where the user can do it themselves. */
  readonly page: string;
  /** Tries again; after `uncertain` it has to look first whether it was done. */
  readonly again: () => unknown;
}

interface Button {
  readonly title: string;
  readonly run: () => unknown;
}

/** Tells the user why GitHub did not do something, with the buttons that mend it. */
export async function showFailure(failure: GitHubFailure, failed: Failed): Promise<void> {
  const buttons = await buttonsFor(failure, failed);
  const chosen = await vscode.window.showWarningMessage(failureText(failure), ...buttons);
  await chosen?.run();
}

async function buttonsFor(failure: GitHubFailure, failed: Failed): Promise<Button[]> {
  const { access, host, again } = failed;
  const open = opening(vscode.l10n.t('Open on GitHub'), failed.page);
  const tryAgain = { title: vscode.l10n.t('Try Again'), run: again };
  const signIn = (question: Partial<Question>): Button => ({
    title: vscode.l10n.t('Sign In to GitHub'),
    run: async () => {
      if (await access.workSignedIn(host, question)) await again();
    },
  });
  switch (failure.kind) {
    case 'unauthorised': {
      const isRefused = (await access.work(host))?.login !== undefined;
      return [signIn({ isRefused })];
    }
    case 'noScope':
      return [signIn({ reach: 'private' })];
    case 'notFound':
      return (await access.isSignedIn(host)) ? [open] : [signIn({ reach: 'private' }), open];
    case 'saml':
      return failure.url === undefined
        ? [open]
        : [opening(vscode.l10n.t('Authorize on GitHub'), failure.url), tryAgain];
    case 'forbidden':
    case 'gone':
    case 'refused':
    case 'tooLarge':
      return [open];
    case 'rateLimited':
    case 'offline':
    case 'slow':
      return [tryAgain];
    case 'uncertain':
    case 'unexpected':
      return [tryAgain, open];
  }
}

const opening = (title: string, address: string): Button => ({
  title,
  run: () => vscode.env.openExternal(vscode.Uri.parse(address)),
});
