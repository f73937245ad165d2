import * as vscode from 'vscode';
import type { GitHub, GitHubClient, GitHubCode } from './github';
import { type Provider, providerOf, usualProvider } from './providers';
import { askForSession, presentSession, type Question } from './sessions';
import type { GitHubWork, RepositoryName } from './work';

/** GitHub to work with, and as whom. */
export interface WorkAccess {
  readonly work: GitHubWork;
  /** Of the account; undefined where nobody is signed in. */
  readonly login: string | undefined;
}

/** GitHub to work with as somebody. */
export interface SignedIn extends WorkAccess {
  readonly login: string;
}

/** The window's GitHubs as handbooks need them, and who is signed in to them. */
export interface HandbookAccess {
  /** After somebody has signed in or out. */
  readonly onDidChangeSessions: (listener: () => void) => vscode.Disposable;
  /** The host that `owner/repo` means. */
  readonly host: string;
  /**
   * A client for a host, with the user's sign-in where there is one: nobody is asked.
   * @returns undefined for a host that VS Code does not know as a GitHub
   */
  client(host: string): Promise<GitHub | undefined>;
  /** Whether somebody is signed in to a host, private repositories included. Nobody is asked. */
  isSignedIn(host: string): Promise<boolean>;
  /** Lets the user sign in, private repositories included. Returns whether they did. */
  signIn(host: string): Promise<boolean>;
}

/** The same, for issues and pull requests too. */
export interface GitHubAccess extends HandbookAccess {
  /** Whether a host is one that VS Code knows as a GitHub. */
  knows(host: string): boolean;
  /** A repository's page: `https://github.com/owner/name`. */
  page(repository: RepositoryName & { readonly host: string }): string;
  /**
   * GitHub with the present sign-in: nobody is asked. Signed out, public repositories can be read.
   * @returns undefined for a host that VS Code does not know as a GitHub
   */
  work(host: string): Promise<WorkAccess | undefined>;
  /**
   * The same after the user did something that needs their sign-in, for which they are asked where
   * none reaches far enough. Public repositories do first: with `private` ask again where GitHub
   * answers `notFound` or `noScope` about what they act upon; with `isRefused` where it answers
   * `unauthorised`.
   * @returns undefined also where they do not sign in
   */
  workSignedIn(host: string, question?: Partial<Question>): Promise<SignedIn | undefined>;
  dispose(): void;
}

/**
 * GitHub through VS Code's authentication; GitHub Enterprise where the user's `github-enterprise.uri`
 * names one.
 * @param code loads the client's bundle
 */
export function githubAccess(code: () => Promise<GitHubCode>): GitHubAccess {
  /** One for each address, as long as its session is the same: it keeps the distance between requests. */
  const clients = new Map<string, { token: string | undefined; client: GitHubClient }>();

  const clientOf = async (
    { apiBase }: Provider,
    session: vscode.AuthenticationSession | undefined,
  ): Promise<GitHubClient> => {
    const token = session?.accessToken;
    const { connectGitHub } = await code();
    const known = clients.get(apiBase);
    if (known?.token === token && known) return known.client;
    const client = connectGitHub({ apiBase, token });
    clients.set(apiBase, { token, client });
    return client;
  };

  const onDidChangeSessions = (listener: () => void): vscode.Disposable =>
    vscode.authentication.onDidChangeSessions(({ provider }) => {
      if (provider.id.startsWith('github')) listener();
    });
  const forgetting = onDidChangeSessions(() => clients.clear());

  return {
    onDidChangeSessions,
    get host() {
      return usualProvider().host;
    },
    knows: (host) => providerOf(host) !== undefined,
    page: ({ host, owner, name }) =>
      `${providerOf(host)?.origin ?? `https://${host}`}/${owner}/${name}`,
    client: async (host) => {
      const provider = providerOf(host);
      return provider && clientOf(provider, await presentSession(provider, 'public'));
    },
    work: async (host) => {
      const provider = providerOf(host);
      if (!provider) return undefined;
      const session = await presentSession(provider, 'public');
      const { work } = await clientOf(provider, session);
      return { work, login: session?.account.label };
    },
    workSignedIn: async (host, question) => {
      const provider = providerOf(host);
      if (!provider) return undefined;
      const session = await askForSession(provider, { reach: 'public', ...question });
      if (!session) return undefined;
      const { work } = await clientOf(provider, session);
      return { work, login: session.account.label };
    },
    isSignedIn: async (host) => {
      const provider = providerOf(host);
      return provider !== undefined && (await presentSession(provider, 'private')) !== undefined;
    },
    signIn: async (host) => {
      const provider = providerOf(host);
      return (
        provider !== undefined &&
        (await askForSession(provider, { reach: 'private' })) !== undefined
      );
    },
    dispose: () => {
      forgetting.dispose();
      clients.clear();
    },
  };
}
