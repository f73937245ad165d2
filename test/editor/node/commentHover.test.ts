import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension, hoverText, plain, withSetting } from '../support/extension';

// Only here: in the web worker host VS Code lets no extension write into a comment.
describe('hover in a comment', () => {
  before(() => extension().activate());

  it('helps in a comment on code where the handbook applies', () =>
    withSetting('bundled', 'everywhere', async () => {
      const controller = vscode.comments.createCommentController('handbook-test', 'Test');
      controller.commentingRangeProvider = { provideCommentingRanges: () => [] };
      const code = await vscode.workspace.openTextDocument({ content: 'code' });
      await vscode.window.showTextDocument(code);
      const isInput = ({ uri }: vscode.TextDocument): boolean => uri.scheme === 'comment';
      const opened = new Promise<vscode.TextDocument>((resolve) => {
        const listener = vscode.workspace.onDidOpenTextDocument((document) => {
          if (!isInput(document)) return;
          listener.dispose();
          resolve(document);
        });
      });
      const thread = controller.createCommentThread(code.uri, new vscode.Range(0, 0, 0, 0), []);
      thread.canReply = true;
      thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
      const input = await opened;
      const edit = new vscode.WorkspaceEdit();
      edit.insert(input.uri, new vscode.Position(0, 0), 'see step:C2');
      assert.equal(await vscode.workspace.applyEdit(edit), true);
      assert.match(
        plain(await hoverText(input.uri, new vscode.Position(0, 6))),
        /Fork, Clone, Setup Branch/,
      );
      controller.dispose();
    }));
});
