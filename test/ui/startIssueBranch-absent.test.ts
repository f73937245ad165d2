import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRepository, type Repository } from '../../scripts/sample-repository.mjs';
import type { WorkbenchOptions } from './harness/options';
import { Flow } from './startIssueBranch/flow';
import { stateOf } from './startIssueBranch/repository';
import { openWorkbench, type Workbench } from './harness';
import { inNodeHost } from './support/hosts';

inNodeHost('Start Issue Branch where it cannot', () => {
  let workbench: Workbench;
  let removals: (() => void)[] = [];

  afterEach(async () => {
    await workbench.close();
    for (const remove of removals) remove();
    removals = [];
  });

  async function open(options: WorkbenchOptions): Promise<Flow> {
    workbench = await openWorkbench(options);
    return new Flow(workbench);
  }

  function repository(options: Parameters<typeof createRepository>[0] = {}): Repository {
    const made = createRepository(options);
    removals.push(made.remove);
    return made;
  }

  function folder(): string {
    const path = mkdtempSync(join(tmpdir(), 'handbook-folder-'));
    removals.push(() => rmSync(path, { recursive: true, force: true }));
    return path;
  }

  it('asks for a repository where none is open', async () => {
    const flow = await open({ folder: folder() });
    await flow.run();
    await flow.endsWith('No Git repository is open in this window.', 'Clone Repository');
    await workbench.quickInput.wait('Provide repository URL');
  });

  it('asks for a folder where none is open', async () => {
    const flow = await open({});
    await flow.run();
    await flow.endsWith('No Git repository is open in this window.', 'Open Folder');
    await workbench.quickInput.wait('Open Folder');
  });

  it('asks which of several repositories, the active editor’s first', async () => {
    const workspace = folder();
    const [one, two] = ['one', 'two'].map((name) => {
      const made = repository();
      made.git('clone', '--quiet', made.remote('origin'), join(workspace, name));
      return made;
    });
    assert.ok(one && two);
    const flow = await open({ folder: workspace });
    await flow.run();
    await workbench.quickInput.wait('Which repository is the branch for?');
    assert.deepEqual((await flow.offers()).sort(), ['one', 'two']);
    await workbench.quickInput.wait('(1/5)');
    await workbench.quickInput.pick('two');
    await workbench.quickInput.wait('(2/5)');
    await flow.back();
    await workbench.quickInput.wait('(1/5)');
    await flow.cancel();
  });

  it('asks for a commit in an empty repository', async () => {
    const made = repository({ empty: true, remotes: [] });
    const flow = await open({ folder: made.folder });
    await flow.run();
    await flow.endsWith('This repository has no commit yet', 'Open Source Control');
    await workbench.page.locator('.scm-view').first().waitFor();
  });

  it('leads to the setting that switches Git off', async () => {
    const made = repository();
    const before = stateOf(made);
    const flow = await open({ folder: made.folder, settings: { 'git.enabled': false } });
    await flow.run();
    await flow.endsWith('Git is switched off by the setting git.enabled.', 'Open Settings');
    await workbench.page.locator('.settings-editor').waitFor();
    assert.deepEqual(stateOf(made), before);
  });

  it('says that there is no Git program', async () => {
    // As if started by its command line tool: VS Code then does not ask the shell for a PATH.
    const env = { PATH: folder(), VSCODE_CLI: '1' };
    const flow = await open({ folder: repository().folder, env });
    await flow.run();
    await flow.endsWith('No Git program was found on this machine.');
  });

  it('leads to trust in Restricted Mode, in which nothing that the handbook names is run', async () => {
    const command = 'echo check > checked.txt';
    const files = {
      'handbook/index.md': `---\ntitle: Start\n---\n\n# Start\n\n## Tests\n\n\`\`\`bash\n${command}\n\`\`\`\n`,
    };
    const made = repository({ files });
    const flow = await open({ folder: made.folder, trusted: false });
    await workbench.command("Handbook: Run the Handbook's Checks…");
    const toast = await workbench.notification('Nothing is run in Restricted Mode');
    await toast.locator('.monaco-button', { hasText: 'Manage Workspace Trust' }).waitFor();
    await workbench.screenshot('run-checks-restricted');
    await flow.run();
    await flow.endsWith('Git is off in Restricted Mode', 'Manage Workspace Trust');
    await workbench.page.locator('.workspace-trust-editor').waitFor();
    assert.ok(!existsSync(join(made.folder, 'checked.txt')));
  });
});
