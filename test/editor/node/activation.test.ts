import assert from 'node:assert/strict';
import fs from 'node:fs';
import Module from 'node:module';
import * as vscode from 'vscode';
import { extension } from '../support/extension';

/** Names of files of the extension that were read, by VS Code's file systems in this process. */
function watchReads(): { readonly paths: string[]; stop(): void } {
  const paths: string[] = [];
  const root = extension().extensionUri.fsPath;
  const note = (path: unknown): void => {
    if (typeof path === 'string' && path.startsWith(root)) paths.push(path.slice(root.length + 1));
  };
  const { promises } = fs;
  const { open, readFile, readdir } = promises;
  const watched = (original: unknown) =>
    function (this: unknown, ...values: unknown[]): unknown {
      note(values[0]);
      return Reflect.apply(original as (...all: unknown[]) => unknown, this, values);
    };
  Object.assign(promises, {
    open: watched(open),
    readFile: watched(readFile),
    readdir: watched(readdir),
  });
  return { paths, stop: () => Object.assign(promises, { open, readFile, readdir }) };
}

/** Bundles of ours that this process has loaded. */
function loadedBundles(): string[] {
  const { _cache: cache } = Module as unknown as { _cache: Record<string, unknown> };
  const dist = vscode.Uri.joinPath(extension().extensionUri, 'dist', 'node').fsPath;
  return Object.keys(cache)
    .filter((path) => path.startsWith(dist))
    .map((path) => path.slice(dist.length + 1))
    .sort();
}

describe('activation', () => {
  it('reads no page and loads no parser; the first use does', async () => {
    assert.equal(extension().isActive, false, 'this test must find a fresh window');
    const reads = watchReads();
    try {
      await extension().activate();
      assert.deepEqual(loadedBundles(), ['extension.js']);
      assert.deepEqual(
        reads.paths.filter((path) => path.startsWith('handbook')),
        [],
      );

      await vscode.commands.executeCommand('handbook.refresh');
      assert.deepEqual(loadedBundles(), ['core.js', 'extension.js']);
      assert.ok(reads.paths.includes('handbook/index.md'), reads.paths.join());
    } finally {
      reads.stop();
    }
  });
});
