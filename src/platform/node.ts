import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import type { Core } from '../core';
import type { ChangesCode } from '../features/changes/bundle';
import type { FollowCode } from '../features/claims/follow/bundle';
import type { ContributeCode } from '../features/contribute/bundle';
import type { IssuesCode } from '../features/issues/bundle';
import type { DiagramCode } from '../features/workflow/bundle';
import type { GitHubCode } from '../github/github';
import type { Platform } from './platform';

const bundle = (extension: vscode.Uri, name: string): string =>
  vscode.Uri.joinPath(extension, 'dist', 'node', name).fsPath;

function load(extension: vscode.Uri, name: string): unknown {
  const path = bundle(extension, name);
  return createRequire(path)(path);
}

/** The extension host with Node, on a desktop or a remote machine. */
export const platform: Platform = {
  loadCore: (extension) => Promise.resolve(load(extension, 'core.js') as Core),

  loadChanges: (extension) => Promise.resolve(load(extension, 'changes.js') as ChangesCode),

  loadContribute: (extension) =>
    Promise.resolve(load(extension, 'contribute.js') as ContributeCode),

  loadDiagram: (extension) => Promise.resolve(load(extension, 'diagram-view.js') as DiagramCode),

  loadFollow: (extension) => Promise.resolve(load(extension, 'follow.js') as FollowCode),

  loadIssues: (extension) => Promise.resolve(load(extension, 'issues.js') as IssuesCode),

  loadGitHub: (extension) => Promise.resolve(load(extension, 'github.js') as GitHubCode),

  startFlowchartWorker(extension) {
    const worker = new Worker(bundle(extension, 'flowchart-worker.js'));
    // A parser at rest must not keep the host's process alive.
    worker.unref();
    return Promise.resolve({
      postMessage: (message) => worker.postMessage(message),
      onMessage: (listener) => worker.on('message', listener),
      onFailure: (listener) => worker.on('error', listener),
      terminate: () => void worker.terminate(),
    });
  },
};
