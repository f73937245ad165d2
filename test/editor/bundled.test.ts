import { assert } from 'chai';
import * as vscode from 'vscode';
import { bundledPage, bundledPaths, extension } from './support/extension';

/** What an attempt fails with; undefined when it does not fail. */
async function failure(attempt: () => Thenable<unknown>): Promise<unknown> {
  try {
    await attempt();
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('bundled handbook', () => {
  before(() => extension().activate());

  it('serves its pages as files', async () => {
    assert.strictEqual((await bundledPaths()).length, 18);
    const document = await vscode.workspace.openTextDocument(bundledPage('index.md'));
    assert.match(document.getText(), /^---\n[\s\S]*```mermaid\n/);
    assert.strictEqual(document.languageId, 'markdown');
  });

  it('lets nothing be written', async () => {
    const uri = bundledPage('index.md');
    const before = await vscode.workspace.fs.readFile(uri);
    const attempts = [
      () => vscode.workspace.fs.writeFile(uri, new Uint8Array()),
      () => vscode.workspace.fs.delete(uri),
      () => vscode.workspace.fs.rename(uri, bundledPage('other.md')),
      () => vscode.workspace.fs.createDirectory(bundledPage('folder')),
    ];
    for (const attempt of attempts) {
      assert.instanceOf(await failure(attempt), vscode.FileSystemError);
    }
    assert.deepEqual(await vscode.workspace.fs.readFile(uri), before);
  });

  it('has nothing outside its folder', async () => {
    for (const path of ['/package.json', '/massgen/../package.json', '/massgenx/index.md']) {
      const uri = vscode.Uri.from({ scheme: 'handbook', path });
      assert.instanceOf(await failure(() => vscode.workspace.fs.stat(uri)), vscode.FileSystemError);
    }
  });
});
