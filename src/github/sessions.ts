import * as vscode from 'vscode';
import type { Provider } from './providers';

/** What a session is for: with `private` also private repositories, for reading and writing. */
export type Reach = 'public' | 'private';

/** The smallest scopes that do, in GitHub's words. */
const smallest: Readonly<Record<Reach, readonly string[]>> = {
  public: ['public_repo'],
  private: ['repo'],
};

/**
 * VS Code gives a session only for exactly the scopes that it was made for (read off the `getSessions`
 * of its github-authentication, 1.139). So those are asked for that others may have made: VS Code's
 * own Git extensions, and GitHub Pull Requests. With none it gives the first it has of any scopes.
 */
const others: readonly (readonly string[])[] = [
  ['repo', 'workflow', 'user:email', 'read:user'],
  ['repo', 'user:email', 'read:user'],
  [],
];

/**
 * A session that reaches as far as wanted, or further. Nobody is asked.
 * @returns undefined where there is none, or the user has not let this extension use it
 */
export async function presentSession(
  { id }: Provider,
  reach: Reach,
): Promise<vscode.AuthenticationSession | undefined> {
  const wider = reach === 'public' ? [smallest.private, smallest.public] : [smallest.private];
  try {
    for (const scopes of [...wider, ...others]) {
      const session = await vscode.authentication.getSession(id, scopes, { silent: true });
      if (session && reaches(session, reach)) return session;
    }
  } catch {
    // The provider's extension is disabled, or runs in no host that this one reaches: VS Code has
    // waited five seconds for it, and would again for each other question.
  }
  return undefined;
}

/** How the user is asked. */
export interface Question {
  readonly reach: Reach;
  /** The session that there is is not accepted any more. */
  readonly isRefused?: boolean;
  /** What for: shown with the question. */
  readonly detail?: string;
}

/**
 * A session that the user is asked for, where there is none that reaches far enough.
 * @returns undefined where they thought better of it, or VS Code cannot sign in
 */
export async function askForSession(
  provider: Provider,
  { reach, isRefused = false, detail }: Question,
): Promise<vscode.AuthenticationSession | undefined> {
  const present = await presentSession(provider, reach);
  if (present && !isRefused) return present;
  const how = detail === undefined ? true : { detail };
  try {
    return await vscode.authentication.getSession(
      provider.id,
      // Of other scopes, the new one would stand beside the refused one, which might be taken again.
      present?.scopes ?? smallest[reach],
      isRefused ? { forceNewSession: how } : { createIfNone: how },
    );
  } catch {
    return undefined;
  }
}

const reaches = ({ scopes }: vscode.AuthenticationSession, reach: Reach): boolean =>
  scopes.includes('repo') || (reach === 'public' && scopes.includes('public_repo'));
