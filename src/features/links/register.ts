import * as vscode from 'vscode';
import type { ContributeCode } from '../contribute/bundle';

/**
 * Registers for links to this extension, of which VS Code gives all to one: `/edit`, the edit link of a
 * page, and those from outside, such as `vscode://massgen.contributor-handbook/start?issue=…`.
 */
export function registerLinks(
  editPage: (uri: vscode.Uri) => Promise<void>,
  load: () => Promise<ContributeCode>,
): vscode.Disposable {
  return vscode.window.registerUriHandler({
    handleUri: async (uri) => {
      if (uri.path === '/edit') return editPage(uri);
      const { openLink } = await load();
      return openLink(uri);
    },
  });
}
