/** The Issues view: a bundle of its own, loaded when the view is first on screen. */
import * as vscode from 'vscode';
import type { Target } from '../target';
import type { IssuesDependencies } from './dependencies';
import type { FreeIssues } from './freeIssues';
import { IssuesView, isIssueRow, type IssuesWindow } from './issuesView';
import type { MoreRow, NoteRow, Row } from './row';
import { treeItem } from './treeItem';

/** The view, for whoever registers it. */
export interface Issues {
  children(row: Row | undefined): Promise<readonly Row[]>;
  item(row: Row): vscode.TreeItem;
  tooltip(row: Row): Promise<vscode.MarkdownString | undefined>;
  /** Does what a command of the view is for, with what it was told. */
  run(command: IssuesCommand, argument: unknown): Promise<void>;
  /** Whether the view's issues are those that a command's target is about. */
  shows(target: Target): Promise<boolean>;
  /** See `IssuesView.free`. */
  free(handbook: string, tracks: readonly string[]): Promise<ReadonlyMap<string, FreeIssues>>;
  dispose(): void;
}

export type IssuesCommand =
  | 'refreshIssues'
  | 'filterIssues'
  | 'clearIssueFilter'
  | 'signInForIssues'
  | 'loadMoreIssues'
  | 'openIssue'
  | 'openPullRequest'
  | 'copyIssueLink'
  | 'openIssuesOnGitHub';

export function openIssues(deps: IssuesDependencies, window: IssuesWindow): Issues {
  const view = new IssuesView(deps, window);
  const commands: Readonly<Record<IssuesCommand, (argument: unknown) => unknown>> = {
    refreshIssues: () => view.refresh(),
    filterIssues: () => view.chooseFilter(),
    clearIssueFilter: () => view.clearFilter(),
    signInForIssues: () => view.signIn(),
    loadMoreIssues: (argument) => view.loadMore(argument as MoreRow | NoteRow),
    openIssue: (argument) => isIssueRow(argument) && openOutside(argument.about.url),
    openPullRequest: (argument) =>
      isIssueRow(argument) && argument.pullRequest && openOutside(argument.pullRequest.url),
    copyIssueLink: (argument) =>
      isIssueRow(argument) && vscode.env.clipboard.writeText(argument.about.url),
    openIssuesOnGitHub: async () => {
      const address = await view.webAddress();
      if (address !== undefined) await openOutside(address);
    },
  };
  return {
    children: (row) => view.children(row),
    item: treeItem,
    tooltip: (row) => view.tooltip(row),
    run: async (command, argument) => {
      await commands[command](argument);
    },
    shows: ({ handbook }) => view.shows(handbook),
    free: (handbook, tracks) => view.free(handbook, tracks),
    dispose: () => view.dispose(),
  };
}

const openOutside = (address: string): Thenable<boolean> =>
  vscode.env.openExternal(vscode.Uri.parse(address, true));

/** What the bundle is, for whoever loads it. */
export interface IssuesCode {
  readonly openIssues: typeof openIssues;
}
