import assert from 'node:assert/strict';
import type { Repository } from '../support/github/repository';
import { GitHubStandIn } from '../support/github/standIn';
import { cloneOf, type Clone } from './contribution/clone';
import { Account, openWorkbench, until, type Workbench } from './harness';
import { inNodeHost } from './support/hosts';

inNodeHost('What is awaited on GitHub', () => {
  let github: GitHubStandIn;
  let project: Repository;
  let account: Account;
  let clone: Clone;
  let workbench: Workbench;

  before(async () => {
    github = new GitHubStandIn();
    await github.start();
    project = github.gitRepository('massgen', 'MassGen');
    project.commit({ 'README.md': 'one\n' });
    project.commit({ 'README.md': 'two\n' }, 'dev/v0.1.9');
    project.openIssue({ title: 'Fix the login', labels: ['bug'] });
    const token = github.signIn('mona');
    account = await Account.start({ login: 'mona', token: () => token, signedIn: ['repo'] });
    clone = cloneOf(github, project, token);
    workbench = await openWorkbench({
      folder: clone.folder,
      account,
      settings: { 'github-enterprise.uri': github.uri },
    });
  });
  after(async () => {
    await workbench.close();
    await account.stop();
    await github.stop();
    github.remove();
    clone.remove();
  });

  /** What the browser says when its user goes to another window, and comes back. */
  const focus = (isFocused: boolean): Promise<void> =>
    workbench.page.evaluate((has) => {
      document.hasFocus = () => has;
      window.dispatchEvent(new Event(has ? 'focus' : 'blur'));
      document.dispatchEvent(new Event('visibilitychange'));
    }, isFocused);

  it('is asked for when the window gains the focus, and the branch is offered', async () => {
    await workbench.command('Handbook: Claim Issue…');
    await workbench.quickInput.wait('Which issue?');
    await workbench.quickInput.type('massgen/MassGen#1');
    await workbench.quickInput.accept();
    await workbench.quickInput.wait('This comment will be posted as mona.');
    await workbench.quickInput.accept();
    await workbench.page
      .locator('.statusbar-item', { hasText: 'Claimed massgen/MassGen#1; waiting' })
      .waitFor();
    await focus(false);
    github.asked.splice(0);
    project.assign(1, 'mona');
    await focus(true);
    const toast = await workbench.notification('massgen/MassGen#1 is assigned to you.');
    await workbench.screenshot('assigned');
    assert.deepEqual(github.operations, ['issues/get']);
    await toast.locator('.monaco-button', { hasText: 'Start Branch' }).click();
    await workbench.quickInput.wait('What kind of issue is it?');
    await workbench.quickInput.accept();
    await workbench.quickInput.wait('(3/4)');
    await workbench.quickInput.accept();
    await workbench.quickInput.wait('Start bug/1-fix-the-login from origin/dev/v0.1.9?');
    await workbench.quickInput.pick('Create bug/1-fix-the-login from origin/dev/v0.1.9');
    await until(
      'the branch',
      () => clone.git('branch', '--show-current').trim() === 'bug/1-fix-the-login',
    );
  });
});
