import * as vscode from 'vscode';
import { OnFirstUse } from '../onFirstUse';
import { targetOf } from '../target';
import type { Issues, IssuesCode, IssuesCommand } from './bundle';
import type { IssuesDependencies } from './dependencies';
import type { Row } from './row';

const commands: readonly IssuesCommand[] = [
  'refreshIssues',
  'filterIssues',
  'clearIssueFilter',
  'signInForIssues',
  'loadMoreIssues',
  'openIssue',
  'openPullRequest',
  'copyIssueLink',
  'openIssuesOnGitHub',
];

/**
 * Registers the Issues view and its commands; its code is loaded when it is first on screen, or a
 * command is used. `Browse Issues` shows it where it has a repository, else the handbook's on the web.
 */
export function registerIssues(
  deps: IssuesDependencies,
  load: () => Promise<IssuesCode>,
): Pick<Issues, 'dispose' | 'free'> {
  const changed = new vscode.EventEmitter<Row | undefined>();
  const issues = new OnFirstUse<Issues>(async () =>
    (await load()).openIssues(deps, { view, renew: (row) => changed.fire(row) }),
  );
  const view: vscode.TreeView<Row> = vscode.window.createTreeView<Row>('handbook.issues', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (row) => [...(await (await issues.use()).children(row))],
      getTreeItem: async (row) => (await issues.use()).item(row),
      resolveTreeItem: async (item, row) => {
        const tooltip = await (await issues.use()).tooltip(row);
        if (tooltip) item.tooltip = tooltip;
        return item;
      },
    },
  });
  const parts = vscode.Disposable.from(
    changed,
    issues,
    view,
    ...commands.map((command) =>
      vscode.commands.registerCommand(`handbook.${command}`, async (argument: unknown) =>
        (await issues.use()).run(command, argument),
      ),
    ),
    vscode.commands.registerCommand('handbook.browseIssues', async (argument: unknown) => {
      const isKnown = await (await issues.use()).shows(targetOf(argument));
      await vscode.commands.executeCommand(
        isKnown ? 'handbook.issues.focus' : 'handbook.browseIssuesOnWeb',
        argument,
      );
    }),
  );
  return {
    free: async (handbook, tracks) => (await issues.use()).free(handbook, tracks),
    dispose: () => void parts.dispose(),
  };
}
