import * as vscode from 'vscode';
import type { GitHubHandbook } from '../../sources/github/handbook';
import type { GitHubHandbooks } from '../../sources/github/handbooks';

/**
 * Registers `Sign In to GitHub`, and offers it once for each handbook that GitHub does not show to
 * those it does not know. The handbooks notice by themselves when somebody has signed in.
 */
export function registerSignIn(handbooks: GitHubHandbooks): vscode.Disposable {
  const offered = new Set<GitHubHandbook>();
  return vscode.Disposable.from(
    vscode.commands.registerCommand('handbook.signInToGitHub', async () => {
      const wanting = handbooks.current.find(mayBeHidden);
      await handbooks.access.signIn(wanting?.spec.host ?? handbooks.access.host);
    }),
    handbooks.onDidChange(({ handbook }) => {
      if (!mayBeHidden(handbook) || offered.has(handbook)) return;
      offered.add(handbook);
      void offer(handbooks, handbook);
    }),
  );
}

/** Whether a sign-in may show what GitHub has not shown. */
function mayBeHidden({ standing: { failure } }: GitHubHandbook): boolean {
  return failure?.kind === 'notFound' || failure?.kind === 'unauthorised';
}

async function offer({ access }: GitHubHandbooks, { label, spec }: GitHubHandbook): Promise<void> {
  if (await access.isSignedIn(spec.host)) return;
  const signIn = vscode.l10n.t('Sign In to GitHub');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'GitHub shows the handbook {0} to nobody it does not know, or there is none of that name.',
      label,
    ),
    signIn,
  );
  if (chosen === signIn) await access.signIn(spec.host);
}
