import * as vscode from 'vscode';
import type { Core } from '../core';
import type { ChangesCode } from '../features/changes/bundle';
import type { FollowCode } from '../features/claims/follow/bundle';
import type { ContributeCode } from '../features/contribute/bundle';
import type { IssuesCode } from '../features/issues/bundle';
import type { DiagramCode } from '../features/workflow/bundle';
import type { GitHubCode } from '../github/github';
import type { Platform } from './platform';

/**
 * The extension host in a web worker. There is no `require` for files and no `importScripts`, so a
 * bundle is read through the file system and given its own address: `blob:` is what the host's
 * content security policy allows for scripts and workers.
 */
async function addressOf(extension: vscode.Uri, name: string): Promise<string> {
  const uri = vscode.Uri.joinPath(extension, 'dist', 'web', name);
  const code = new Uint8Array(await vscode.workspace.fs.readFile(uri));
  return URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
}

async function load(extension: vscode.Uri, name: string): Promise<unknown> {
  const address = await addressOf(extension, name);
  try {
    return await import(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** What `scripts/build.mjs` wraps a bundle in that uses VS Code's interface. */
interface Wrapped {
  readonly default: (
    require: (name: string) => unknown,
    module: { exports: unknown },
    exports: unknown,
  ) => void;
}

/** An imported bundle finds no `vscode`: it is given to it. */
async function loadWithEditor(extension: vscode.Uri, name: string): Promise<unknown> {
  const { default: run } = (await load(extension, name)) as Wrapped;
  const module: { exports: unknown } = { exports: {} };
  run(() => vscode, module, module.exports);
  return module.exports;
}

export const platform: Platform = {
  loadCore: async (extension) => (await load(extension, 'core.js')) as Core,

  loadChanges: async (extension) => (await loadWithEditor(extension, 'changes.js')) as ChangesCode,

  loadContribute: async (extension) =>
    (await loadWithEditor(extension, 'contribute.js')) as ContributeCode,

  loadDiagram: async (extension) =>
    (await loadWithEditor(extension, 'diagram-view.js')) as DiagramCode,

  loadFollow: async (extension) => (await loadWithEditor(extension, 'follow.js')) as FollowCode,

  loadIssues: async (extension) => (await loadWithEditor(extension, 'issues.js')) as IssuesCode,

  loadGitHub: async (extension) => (await load(extension, 'github.js')) as GitHubCode,

  async startFlowchartWorker(extension) {
    const address = await addressOf(extension, 'flowchart-worker.js');
    const worker = new Worker(address);
    return {
      postMessage: (message) => worker.postMessage(message),
      onMessage: (listener) =>
        worker.addEventListener('message', (event: MessageEvent<unknown>) => listener(event.data)),
      onFailure: (listener) =>
        worker.addEventListener('error', (event) => listener(new Error(event.message))),
      terminate: () => {
        worker.terminate();
        URL.revokeObjectURL(address);
      },
    };
  },
};
