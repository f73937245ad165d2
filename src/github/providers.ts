import * as vscode from 'vscode';
import { canonicalHost } from '../git/remoteUrl';

/** A GitHub that VS Code can sign in to. */
export interface Provider {
  /** As VS Code's authentication knows it. */
  readonly id: 'github' | 'github-enterprise';
  /** In lower case, with a port where there is one. */
  readonly host: string;
  readonly apiBase: string;
  /** Where its pages are: `https://github.com`. */
  readonly origin: string;
}

const gitHubCom: Provider = {
  id: 'github',
  host: 'github.com',
  apiBase: 'https://api.github.com',
  origin: 'https://github.com',
};

/** The GitHub of a host, where VS Code knows it as one; a Git remote's host has no port. */
export function providerOf(host: string): Provider | undefined {
  return [gitHubCom, enterprise()].find(
    (provider) => provider && canonicalHost(provider.host) === canonicalHost(host),
  );
}

/** The GitHub that is meant where no host is named. */
export const usualProvider = (): Provider => enterprise() ?? gitHubCom;

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
  return { id: 'github-enterprise', host, apiBase, origin: address.origin };
}

/** Without encryption only to this machine itself. */
const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' ||
  (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname));
