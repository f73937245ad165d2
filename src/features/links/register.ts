import * as vscode from 'vscode';
import type { ContributeCode } from '../contribute/bundle';

/** Registers for links to this extension, such as `vscode://massgen.contributor-handbook/start?issue=…`. */
export function registerLinks(load: () => Promise<ContributeCode>): vscode.Disposable {
  return vscode.window.registerUriHandler({
    handleUri: async (uri) => {
      const { openLink } = await load();
      return openLink(uri);
    },
  });
}
