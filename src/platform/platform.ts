import type * as vscode from 'vscode';
import type { Core } from '../core';
import type { ChangesCode } from '../features/changes/bundle';
import type { FollowCode } from '../features/claims/follow/bundle';
import type { ContributeCode } from '../features/contribute/bundle';
import type { IssuesCode } from '../features/issues/bundle';
import type { DiagramCode } from '../features/workflow/bundle';
import type { GitHubCode } from '../github/github';

/** A started worker, the same for Node's worker threads and the browser's workers. */
export interface HostWorker {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The worker has failed and answers no more. */
  onFailure(listener: (error: Error) => void): void;
  terminate(): void;
}

/** What differs between the two extension hosts: how code is loaded after activation. */
export interface Platform {
  /** Loads the bundle with the handbook model's code. */
  loadCore(extension: vscode.Uri): Promise<Core>;
  /** Loads the bundle with the GitHub client. */
  loadGitHub(extension: vscode.Uri): Promise<GitHubCode>;
  /** Loads the bundle that follows what is read. */
  loadChanges(extension: vscode.Uri): Promise<ChangesCode>;
  /** Loads the bundle that starts a branch for an issue. */
  loadContribute(extension: vscode.Uri): Promise<ContributeCode>;
  /** Loads the bundle that follows what is awaited on GitHub. */
  loadFollow(extension: vscode.Uri): Promise<FollowCode>;
  /** Loads the bundle with the Issues view. */
  loadIssues(extension: vscode.Uri): Promise<IssuesCode>;
  /** Loads the bundle with the diagram view. */
  loadDiagram(extension: vscode.Uri): Promise<DiagramCode>;
  /** Starts the worker that holds Mermaid's parser. */
  startFlowchartWorker(extension: vscode.Uri): Promise<HostWorker>;
}
