import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { bundledPage, bundledPaths, extension } from '../support/extension';

const render = (document: vscode.TextDocument): Thenable<string> =>
  vscode.commands.executeCommand<string>('markdown.api.render', document);

const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, value = '']) => value.replace(/&amp;/g, '&'));

describe('preview of the bundled handbook', () => {
  const pages = new Map<string, string>();

  before(async () => {
    await extension().activate();
    await vscode.commands.executeCommand('handbook.refresh');
    for (const path of await bundledPaths()) {
      const document = await vscode.workspace.openTextDocument(bundledPage(path));
      pages.set(path, await render(document));
    }
  });

  it('shows no front matter and no template text', () => {
    for (const [path, html] of pages) {
      assert.doesNotMatch(html, /nav_order|permalink|\{%|\{\{/, path);
      assert.match(html, /<nav class="handbook-breadcrumb"/, path);
      assert.match(html, /<nav class="handbook-footer"/, path);
    }
  });

  it('leads every link to a page and to an anchor that are there, or to the web', () => {
    let internal = 0;
    for (const [path, html] of pages) {
      for (const href of all(html, /data-href="([^"]*)"/g)) {
        if (/^https:\/\//.test(href)) continue;
        const { pathname, hash } = new URL(href, `file:///${path}`);
        const target = pages.get(decodeURIComponent(pathname.slice(1)));
        assert.ok(target !== undefined, `${path}: ${href}`);
        if (hash !== '') {
          const id = decodeURIComponent(hash.slice(1));
          assert.ok(all(target, /\bid="([^"]*)"/g).includes(id), `${path}: ${href}`);
        }
        internal++;
      }
    }
    assert.ok(internal > 100, `only ${internal} links`);
  });

  it('takes the reader through all pages in the order of the tree', () => {
    const seen = ['index.md'];
    for (;;) {
      const at = seen.at(-1)!;
      const [next] = all(pages.get(at)!, /handbook-next"><a href="([^"]*)"/g);
      if (next === undefined) break;
      seen.push(new URL(next, `file:///${at}`).pathname.slice(1));
    }
    assert.deepEqual(seen.length, pages.size);
    assert.deepEqual(seen.slice(0, 4), [
      'index.md',
      'getting-started.md',
      'tracks/index.md',
      'tracks/research.md',
    ]);
    assert.equal(seen.at(-1), 'resources.md');
  });

  it('keeps the diagram for VS Code to draw', () => {
    assert.match(pages.get('index.md')!, /class="[^"]*mermaid/);
  });
});
