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

  it('has the text of its pages opened to edit, and no file beside them', async () => {
    const open = async (path: string): Promise<string | undefined> => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.commands.executeCommand('handbook.editPage', { handbook: 'bundled', path });
      return vscode.window.activeTextEditor?.document.uri.toString();
    };
    assert.strictEqual(await open('index.md'), bundledPage('index.md').toString());
    assert.isUndefined(await open('_config.yml'));
    assert.isUndefined(await open('../package.json'));
    assert.strictEqual(await open('release.md'), bundledPage('release.md').toString());
  });
});
