import assert from 'node:assert/strict';
import fs from 'node:fs';
import Module from 'node:module';
import * as vscode from 'vscode';
import { extension } from '../support/extension';

/**
 * Files and folders of the extension that this process opens or lists. A handbook's pages are found
 * by listing its folder, so that one shows whether they are read.
 */
function watchReads(): { readonly paths: string[]; stop(): void } {
  const paths: string[] = [];
  const root = extension().extensionUri.fsPath;
  const note = (path: unknown): void => {
    if (typeof path === 'string' && path.startsWith(root)) paths.push(path.slice(root.length + 1));
  };
  const { promises, open, readFile } = fs;
  const original = { ...promises };
  const watched = (read: unknown) =>
    function (this: unknown, ...values: unknown[]): unknown {
      note(values[0]);
      return Reflect.apply(read as (...all: unknown[]) => unknown, this, values);
    };
  Object.assign(promises, {
    open: watched(promises.open),
    readFile: watched(promises.readFile),
    readdir: watched(promises.readdir),
  });
  Object.assign(fs, { open: watched(open), readFile: watched(readFile) });
  return {
    paths,
    stop: () => {
      Object.assign(promises, original);
      Object.assign(fs, { open, readFile });
    },
  };
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
      assert.ok(loadedBundles().includes('core.js'), loadedBundles().join());
      assert.ok(reads.paths.includes('handbook'), reads.paths.join());
    } finally {
      reads.stop();
    }
  });
});
