import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import type { Bundles } from './bundles';
import { disk } from './disk';
import type { Platform } from './platform';

const bundle = (extension: vscode.Uri, name: string): string =>
  vscode.Uri.joinPath(extension, 'dist', 'node', name).fsPath;

/** The extension host with Node, on a desktop or a remote machine. */
export const platform: Platform = {
  load: <Name extends keyof Bundles>(extension: vscode.Uri, name: Name) => {
    const path = bundle(extension, `${name}.js`);
    return Promise.resolve(createRequire(path)(path) as Bundles[Name]);
  },

  disk,

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
