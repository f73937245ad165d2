import * as vscode from 'vscode';
import type { Bundles } from './bundles';
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

/**
 * What `scripts/build.mjs` wraps a bundle in that uses VS Code's interface: an imported module finds no
 * `vscode`, so it is given to it.
 */
interface Wrapped {
  readonly default: (
    require: (name: string) => unknown,
    module: { exports: unknown },
    exports: unknown,
  ) => void;
}

function isWrapped(imported: object): imported is Wrapped {
  return 'default' in imported;
}

function exportsOf(imported: object): unknown {
  if (!isWrapped(imported)) return imported;
  const module: { exports: unknown } = { exports: {} };
  imported.default(() => vscode, module, module.exports);
  return module.exports;
}

export const platform: Platform = {
  disk: undefined,

  async load<Name extends keyof Bundles>(extension: vscode.Uri, name: Name) {
    const address = await addressOf(extension, `${name}.js`);
    try {
      return exportsOf((await import(address)) as object) as Bundles[Name];
    } finally {
      URL.revokeObjectURL(address);
    }
  },

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
