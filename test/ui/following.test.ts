import assert from 'node:assert/strict';
import type { Permission, Repository } from '../support/github/repository';
import { GitHubStandIn } from '../support/github/standIn';
import { cloneOf, type Clone } from './contribution/clone';
import { Account, openWorkbench, until, type Workbench } from './harness';
import { focus } from './support/focus';
import { inNodeHost } from './support/hosts';
import { stands } from './support/standing';

/** A contributor's window on a project of the tests' GitHub, with one open issue. */
interface Stage {
  readonly github: GitHubStandIn;
  readonly project: Repository;
  readonly clone: Clone;
  readonly workbench: Workbench;
}

function useProject(permission: Permission): Stage {
  const stage: { -readonly [Key in keyof Stage]?: Stage[Key] } = {};
  let account: Account | undefined;

  before('open a window', async () => {
    const github = (stage.github = new GitHubStandIn());
    await github.start();
    const project = (stage.project = github.gitRepository('massgen', 'MassGen'));
    project.permit('mona', permission);
    project.commit({ 'README.md': 'one\n' });
    project.commit({ 'README.md': 'two\n' }, 'dev/v0.1.9');
    project.openIssue({ title: 'Fix the login', labels: ['bug'] });
    const token = github.signIn('mona');
    account = await Account.start({ login: 'mona', token: () => token, signedIn: ['repo'] });
    stage.clone = cloneOf(github, project, token);
    stage.workbench = await openWorkbench({
      folder: stage.clone.folder,
      account,
      settings: { 'github-enterprise.uri': github.uri },
    });
  });
  after('close the window', async () => {
    await stage.workbench?.close();
    await account?.stop();
    await stage.github?.stop();
    stage.github?.remove();
    stage.clone?.remove();
  });
  return stage as Stage;
}

inNodeHost('What is awaited on GitHub', () => {
  const stage = useProject('read');

  it('is asked for when the window gains the focus, and the branch is offered', async () => {
    const { workbench, github, project } = stage;
    await claimIssue(workbench);
    await workbench.page
      .locator('.statusbar-item', { hasText: 'Claimed massgen/MassGen#1; waiting' })
      .waitFor();
    await focus(workbench, false);
    github.asked.splice(0);
    project.assign(1, 'mona');
    await focus(workbench, true);
    await workbench.notification('massgen/MassGen#1 is assigned to you.');
    await workbench.screenshot('assigned');
    assert.deepEqual(github.operations, ['issues/get']);
    await startBranch(stage);
  });
});

inNodeHost('A pull request on GitHub', () => {
  const stage = useProject('push');

  it('is where one stands, and its merge is told when the window gains the focus', async () => {
    const { workbench, github, project, clone } = stage;
    await claimIssue(workbench);
    await startBranch(stage);
    clone.commit('login.py', 'fixed = True\n', 'Fix the login');
    await workbench.command('Handbook: Submit Pull Request…');
    await workbench.quickInput.wait('massgen:bug/1-fix-the-login → massgen/MassGen: dev/v0.1.9');
    await workbench.quickInput.pick('Push and Write the Pull Request…');
    await workbench.tab('bug 1-fix-the-login.handbook-pull-request.md').waitFor();
    await workbench.command('Handbook: Create Pull Request from This Draft');
    await workbench.dialog().getByRole('button', { name: 'Create Pull Request' }).click();
    await workbench.notification('The pull request massgen/MassGen#2 is open.');
    const branch = 'bug/1-fix-the-login';
    await stands(
      workbench,
      'Review and Merge to dev',
      `The pull request of the branch ${branch} is open.`,
    );
    const item = workbench.page.locator('.statusbar-item[id*="handbook.pullRequest"]');
    await item.getByText('#2', { exact: true }).waitFor();
    await focus(workbench, false);
    github.asked.splice(0);
    project.mergePullRequest(2);
    await focus(workbench, true);
    const toast = await workbench.notification('The pull request massgen/MassGen#2 is merged.');
    assert.deepEqual(await toast.locator('.monaco-button').allInnerTexts(), [
      'Clean Up Branch',
      'Show Next Step',
    ]);
    await item.getByText('#2 merged').waitFor();
    await stands(
      workbench,
      'Update Documentation on GitHub',
      `The pull request of the branch ${branch} is merged.`,
    );
    await workbench.screenshot('merged');
    assert.deepEqual(github.operations, ['graphql']);
    await toast.locator('.monaco-button', { hasText: 'Show Next Step' }).click();
    await workbench
      .webview()
      .locator('#help h2', { hasText: 'Update Documentation on GitHub' })
      .waitFor();
  });
});

async function claimIssue(workbench: Workbench): Promise<void> {
  const { quickInput } = workbench;
  await workbench.command('Handbook: Claim Issue…');
  await quickInput.wait('Which issue?');
  await quickInput.type('massgen/MassGen#1');
  await quickInput.accept();
  await quickInput.wait('This comment will be posted as mona.');
  await quickInput.accept();
}

/** Takes the branch that the notification of the assignment offers. */
async function startBranch({ workbench, clone }: Stage): Promise<void> {
  const { quickInput } = workbench;
  const toast = await workbench.notification('massgen/MassGen#1 is assigned to you.');
  await toast.locator('.monaco-button', { hasText: 'Start Branch' }).click();
  await quickInput.wait('What kind of issue is it?');
  await quickInput.accept();
  await quickInput.wait('(3/4)');
  await quickInput.accept();
  await quickInput.wait('Start bug/1-fix-the-login from origin/dev/v0.1.9?');
  await quickInput.pick('Create bug/1-fix-the-login from origin/dev/v0.1.9');
  await until(
    'the branch',
    () => clone.git('branch', '--show-current').trim() === 'bug/1-fix-the-login',
  );
}
