import { assert } from 'chai';
import * as vscode from 'vscode';
import { bundledPage, extension, hoverText, plain, withSetting } from './support/extension';

/** What each step's hover must say: its title, and part of what it asks. */
const steps: readonly (readonly [id: string, title: string, owner: string])[] = [
  ['A1', 'Identify and refine', 'jeffreycho'],
  ['A2', 'Propose case studies', 'jeffreycho'],
  ['A3', 'Propose features', 'jeffreycho'],
  ['B1', 'Case Study Issues', 'sealover8336'],
  ['B2', 'Feature Issues', 'jeffreycho'],
  ['B3', 'Bug Issues', 'nickcrispino'],
  ['C1', 'Browse/Claim Issues', 'danrui2020'],
  ['C2', 'Fork, Clone, Setup Branch', 'nickcrispino'],
  ['C3', 'Implement and Test', 'nickcrispino'],
  ['C4', 'Submit PR', 'nickcrispino'],
  ['C5', 'Review and Merge to dev', 'nickcrispino'],
  ['D', 'Update Documentation', 'not assigned yet'],
  ['E', 'Merge dev to main', 'not assigned yet'],
  ['F', 'Announcements', 'not assigned yet'],
  ['G', 'Daily Sync', 'not assigned yet'],
  ['H', 'Marketing', 'justin_zhang'],
];

/** A Markdown document of no handbook. */
const note = (content: string): Thenable<vscode.TextDocument> =>
  vscode.workspace.openTextDocument({ language: 'markdown', content });

describe('hover', () => {
  before(() => extension().activate());

  for (const [id, title, owner] of steps) {
    it(`helps over ${id} in the diagram's text, over its id and over its label`, async () => {
      const document = await vscode.workspace.openTextDocument(bundledPage('index.md'));
      const start = document.getText().indexOf('```mermaid');
      const definition = new RegExp(`\\b${id}\\[`, 'g');
      definition.lastIndex = start;
      const at = definition.exec(document.getText())!.index;
      for (const offset of [at, at + id.length + 3]) {
        const text = plain(await hoverText(document.uri, document.positionAt(offset)));
        assert.ok(text.includes(title), `${id}: ${text}`);
        assert.ok(text.includes(owner), `${id}: ${text}`);
        assert.ok(text.includes('command:handbook.openWorkflow'), text);
      }
    });
  }

  it('helps over a name in another page of the handbook', async () => {
    const document = await vscode.workspace.openTextDocument(bundledPage('resources.md'));
    const at = document.positionAt(document.getText().indexOf('Submit PR') + 2);
    assert.match(plain(await hoverText(document.uri, at)), /against `?dev\/vX\.X\.X/);
  });

  it('says nothing in files of a workspace to which no handbook applies', async () => {
    const document = await note('step:C2 and Submit PR');
    for (const character of [2, 15]) {
      assert.strictEqual(await hoverText(document.uri, new vscode.Position(0, character)), '');
    }
  });

  it('helps in other Markdown files where a setting says so, over full names and mentions', () =>
    withSetting('bundled', 'everywhere', async () => {
      const document = await note('Then step:C2, and submit  PR; not submit PRs or step:C22.');
      const at = (character: number): Promise<string> =>
        hoverText(document.uri, new vscode.Position(0, character));
      assert.match(plain(await at(7)), /Fork, Clone, Setup Branch/);
      assert.match(plain(await at(20)), /Submit PR/);
      for (const silent of [0, 40, 52]) assert.strictEqual(await at(silent), '');
    }));

  for (const language of ['git-commit', 'scminput']) {
    it(`helps in a commit message (${language}) where the handbook applies, and only there`, async () => {
      const document = await vscode.workspace.openTextDocument({ language, content: 'step:C2' });
      const text = (): Promise<string> => hoverText(document.uri, new vscode.Position(0, 2));
      assert.strictEqual(await text(), '');
      await withSetting('bundled', 'everywhere', async () => {
        assert.match(plain(await text()), /Fork, Clone, Setup Branch/);
      });
    });
  }

  it('shows no link of a page that could start a command', async () => {
    const document = await vscode.workspace.openTextDocument(bundledPage('index.md'));
    const at = document.positionAt(document.getText().indexOf('C1['));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const contents = hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
    for (const { value, isTrusted } of contents) {
      if (isTrusted === undefined || isTrusted === false) continue;
      assert.notMatch(value, /open issue|Look for/);
      assert.notStrictEqual(isTrusted, true);
    }
    assert.ok(contents.some(({ value }) => value.includes('Look for')));
  });
});
