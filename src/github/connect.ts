import * as vscode from 'vscode';
import type { GitHub, GitHubCode } from './github';

/** A GitHub that VS Code can sign in to. */
interface Provider {
  /** As VS Code's authentication knows it. */
  readonly id: 'github' | 'github-enterprise';
  /** In lower case, with a port where there is one. */
  readonly host: string;
  readonly apiBase: string;
}

const gitHubCom: Provider = {
  id: 'github',
  host: 'github.com',
  apiBase: 'https://api.github.com',
};

/** What reading private repositories needs; VS Code's own extensions ask for the same. */
const scopes = ['repo'];

/** The window's GitHubs, and who is signed in to them. */
export interface GitHubAccess {
  /** After somebody has signed in or out. */
  readonly onDidChangeSessions: (listener: () => void) => vscode.Disposable;
  /** The host that `owner/repo` means. */
  readonly host: string;
  /**
   * A client for a host, with the user's sign-in where there is one: nobody is asked.
   * @returns undefined for a host that VS Code does not know as a GitHub
   */
  client(host: string): Promise<GitHub | undefined>;
  /** Whether somebody is signed in to a host. Nobody is asked. */
  isSignedIn(host: string): Promise<boolean>;
  /** Lets the user sign in. Returns whether they did. */
  signIn(host: string): Promise<boolean>;
}

/**
 * GitHub through VS Code's authentication; GitHub Enterprise where the user's `github-enterprise.uri`
 * names one.
 * @param code loads the client's bundle
 */
export function githubAccess(code: () => Promise<GitHubCode>): GitHubAccess {
  const token = async (provider: Provider): Promise<string | undefined> => {
    try {
      const session = await vscode.authentication.getSession(provider.id, scopes, { silent: true });
      return session?.accessToken;
    } catch {
      // The provider's extension is disabled, or runs in no host that this one reaches.
      return undefined;
    }
  };
  return {
    onDidChangeSessions: (listener) =>
      vscode.authentication.onDidChangeSessions(({ provider }) => {
        if (provider.id.startsWith('github')) listener();
      }),
    get host() {
      return (enterprise() ?? gitHubCom).host;
    },
    client: async (host) => {
      const provider = providerOf(host);
      if (!provider) return undefined;
      const { connectGitHub } = await code();
      return connectGitHub({ apiBase: provider.apiBase, token: await token(provider) });
    },
    isSignedIn: async (host) => {
      const provider = providerOf(host);
      return provider !== undefined && (await token(provider)) !== undefined;
    },
    signIn: async (host) => {
      const provider = providerOf(host);
      if (!provider) return false;
      try {
        await vscode.authentication.getSession(provider.id, scopes, { createIfNone: true });
        return true;
      } catch {
        // The user thought better of it.
        return false;
      }
    },
  };
}

function providerOf(host: string): Provider | undefined {
  return [gitHubCom, enterprise()].find((provider) => provider?.host === host);
}

/**
 * Of the user's own settings only: a folder's settings must not choose whom the user's sign-in is
 * shown to.
 */
function enterprise(): Provider | undefined {
  const settings = vscode.workspace.getConfiguration('github-enterprise');
  const uri = settings.inspect<string>('uri')?.globalValue?.trim() ?? '';
  const address = URL.canParse(uri) ? new URL(uri) : undefined;
  if (!address || !isSafe(address)) return undefined;
  const host = address.host.toLowerCase();
  // GitHub Enterprise Cloud with data residency has its API on a host of its own.
  const apiBase = host.endsWith('.ghe.com')
    ? `https://api.${host}`
    : `${address.origin}${address.pathname.replace(/\/+$/, '')}/api/v3`;
  return { id: 'github-enterprise', host, apiBase };
}

/** Without encryption only to this machine itself. */
const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' ||
  (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname));
