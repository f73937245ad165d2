import type * as vscode from 'vscode';
import type { Bundles } from './bundles';

/** A started worker, the same for Node's worker threads and the browser's workers. */
export interface HostWorker {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The worker has failed and answers no more. */
  onFailure(listener: (error: Error) => void): void;
  terminate(): void;
}

/** The part of `vscode.workspace.fs` that reads. */
export type FileReads = Pick<vscode.FileSystem, 'stat' | 'readDirectory' | 'readFile'>;

/** What differs between the two extension hosts: how code is loaded after activation, and what is at hand. */
export interface Platform {
  /** Loads one of the extension's bundles. */
  load<Name extends keyof Bundles>(extension: vscode.Uri, name: Name): Promise<Bundles[Name]>;
  /** Starts the worker that holds Mermaid's parser. */
  startFlowchartWorker(extension: vscode.Uri): Promise<HostWorker>;
  /** Reads `file:` URIs; undefined where the host has no disk. */
  readonly disk: FileReads | undefined;
}
