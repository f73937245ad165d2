import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../../scripts/sample-repository.mjs';
import { createRepository, openWorkbench, until, type Workbench } from './harness';
import { Diagram } from './support/diagram';
import { inNodeHost } from './support/hosts';
import { useWorkbench } from './support/stage';
import { item, rows, stands } from './support/standing';

const settings = { 'handbook.bundled': 'off' };

const files = {
  'handbook/_config.yml': 'title: Team\nremote_theme: just-the-docs/just-the-docs\n',
  'handbook/index.md': `---
title: Home
---

# Home

\`\`\`mermaid
graph TB
  A["Claim an issue"] --> B["Implement and test"] --> C["Open a pull request"]
\`\`\`

## Implement and test

- [ ] Tests pass
`,
};

inNodeHost('Where one stands, in Restricted Mode', () => {
  const stage = useWorkbench({ settings, trusted: false, repository: { files } });

  it('is not shown, until the workspace is trusted', async () => {
    const { workbench } = stage;
    await workbench.openView('Handbook');
    await (await workbench.tree('Workflow')).item('Open a pull request');
    assert.deepEqual(await rows(workbench), []);
    assert.equal(await item(workbench).count(), 0);
    const diagram = await new Diagram(workbench).open();
    await diagram.step('Open a pull request').waitFor();
    assert.equal(await diagram.frame.locator('#stage .current, #stage .here').count(), 0);
    assert.equal(await workbench.page.locator('.notification-toast').count(), 0);
    await workbench.command('Workspaces: Manage Workspace Trust');
    const editor = workbench.page.locator('.workspace-trust-editor');
    await editor.getByRole('button', { name: 'Trust', exact: true }).click();
    await stands(workbench, 'Claim an issue', 'The branch main is not for an issue.');
  });
});

inNodeHost('Where one stands, with two repositories', () => {
  let workbench: Workbench;
  let repositories: readonly Repository[] = [];

  before('a window with both', async () => {
    const [one, two] = [
      createRepository({ files: { ...files, 'of-one.md': 'One\n' } }),
      createRepository({ files: { 'of-two.md': 'Two\n' } }),
    ];
    repositories = [one, two];
    two.git('checkout', '--quiet', '-b', '12-fix');
    const file = join(one.folder, '..', 'both.code-workspace');
    const folders = repositories.map(({ folder }, at) => ({ path: folder, name: `folder-${at}` }));
    writeFileSync(file, JSON.stringify({ folders }));
    workbench = await openWorkbench({ folder: file, settings });
  });

  after('the window and both', async () => {
    await workbench.close();
    for (const repository of repositories) repository.remove();
  });

  const ofOne = 'The branch main is not for an issue.';
  const ofTwo = 'The branch 12-fix has no commits of its own yet.';

  it('is told of the one with the handbook, else of the one of the active editor', async () => {
    await workbench.openView('Handbook');
    await stands(workbench, 'Claim an issue', ofOne);
    await workbench.openFile('of-two.md');
    await stands(workbench, 'Implement and test', ofTwo);
    await workbench.openFile('of-one.md');
    await stands(workbench, 'Claim an issue', ofOne);
  });

  it('is told of the branch that ticks belong to', async () => {
    await workbench.tab('of-two.md').click();
    const diagram = await new Diagram(workbench).open();
    await diagram.step('Implement and test').click();
    const progress = diagram.help.locator('.progress');
    const says = (text: string): Promise<true> =>
      until(text, async () => (await progress.innerText()).includes(text));
    await says('the branch 12-fix');
    await stands(workbench, 'Implement and test', ofTwo);
    await diagram.help.getByRole('checkbox', { name: 'Tests pass' }).check();
    await says('1 of 1 done');
    await workbench.tab('of-one.md').click();
    await stands(workbench, 'Claim an issue', ofOne);
    await workbench.tab('Workflow').click();
    await says('0 of 1 done');
    await says('the branch main');
  });
});
