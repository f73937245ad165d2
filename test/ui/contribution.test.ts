import assert from 'node:assert/strict';
import type { Repository } from '../support/github/repository';
import { GitHubStandIn } from '../support/github/standIn';
import { cloneOf, type Clone } from './contribution/clone';
import { Account, openWorkbench, until, type Workbench } from './harness';
import { inNodeHost } from './support/hosts';

inNodeHost('From an issue to a pull request', () => {
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
    project.openIssue({ title: 'Something else' });
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

  const press = async (text: string, button: string): Promise<void> => {
    const toast = await workbench.notification(text);
    await toast.locator('.monaco-button', { hasText: button }).click();
  };
  const agree = async (text: string, button: string): Promise<void> => {
    await workbench.dialog().getByText(text).first().waitFor();
    await workbench.dialog().getByRole('button', { name: button }).click();
  };
  const told = (sentence: string): Promise<void> =>
    workbench.page.locator('.statusbar-item', { hasText: sentence }).waitFor({ timeout: 20_000 });
  const comments = (issue: number): string[] =>
    project.subject(issue).comments.map(({ body }) => body);

  const claim = async (issue: number): Promise<void> => {
    await workbench.command('Handbook: Claim Issue…');
    await workbench.quickInput.wait('Which issue?');
    await workbench.quickInput.type(`massgen/MassGen#${issue}`);
    await workbench.quickInput.accept();
  };

  it('does not claim twice', async () => {
    await claim(2);
    await workbench.quickInput.wait('This comment will be posted as mona.');
    await workbench.quickInput.accept();
    await told('Claimed massgen/MassGen#2; waiting until it is assigned to you.');
    await claim(2);
    await workbench.notification('You claimed massgen/MassGen#2 on');
    assert.deepEqual(comments(2), ['I would like to work on it.']);
  });

  it('warns of a start before the assignment', async () => {
    await workbench.command('Handbook: Start Issue Branch…');
    await workbench.quickInput.wait('(1/4)');
    await workbench.quickInput.type('2');
    await workbench.quickInput.accept();
    await workbench.quickInput.wait(
      'massgen/MassGen#2 is not assigned to you. The handbook asks not to start before.',
    );
    await workbench.quickInput.cancel();
    await workbench.quickInput.waitClosed();
    github.asked.splice(0);
  });

  it('claims with the handbook’s sentence, which is shown first, and waits', async () => {
    await claim(1);
    await workbench.quickInput.wait('This comment will be posted as mona.');
    assert.equal(await workbench.quickInput.value(), 'I would like to work on it.');
    assert.deepEqual(comments(1), []);
    await workbench.screenshot('claim');
    await workbench.quickInput.accept();
    await told('Claimed massgen/MassGen#1; waiting until it is assigned to you.');
    assert.deepEqual(comments(1), ['I would like to work on it.']);
  });

  it('offers the branch once it is assigned, with the issue’s title and kind', async () => {
    project.assign(1, 'mona');
    await claim(1);
    await press('massgen/MassGen#1 is assigned to you.', 'Start Branch');
    await workbench.quickInput.wait('What kind of issue is it?');
    // The label has told it: Enter takes it.
    await workbench.quickInput.accept();
    await workbench.quickInput.wait('(3/4)');
    assert.equal(await workbench.quickInput.value(), 'Fix the login');
    await workbench.quickInput.accept();
    await workbench.quickInput.wait('Start bug/1-fix-the-login from origin/dev/v0.1.9?');
    await workbench.quickInput.pick('Create bug/1-fix-the-login from origin/dev/v0.1.9');
    await told('Now on bug/1-fix-the-login, from origin/dev/v0.1.9.');
    clone.commit('login.py', 'fixed = True\n', 'Fix the login');
  });

  it('pushes to a fork that it offers, and shows the pull request before it is opened', async () => {
    await workbench.command('Handbook: Submit Pull Request…');
    await agree('You may not push to massgen/MassGen. Fork it to your account mona?', 'Fork');
    await workbench.quickInput.wait('mona:bug/1-fix-the-login → massgen/MassGen: dev/v0.1.9');
    await workbench.screenshot('submit-way');
    await workbench.quickInput.pick('Push and Write the Pull Request…');
    await workbench.tab('bug 1-fix-the-login.handbook-pull-request.md').waitFor();
    const fork = github.find('mona/MassGen');
    assert.equal(fork?.find('bug/1-fix-the-login'), clone.git('rev-parse', 'HEAD').trim());
    assert.equal(clone.git('remote'), 'origin\nupstream\n');
    await until('the text', async () => {
      const text = await workbench.page.locator('.monaco-editor .view-lines').innerText();
      return text.replaceAll('\u00a0', ' ').includes('Closes #1');
    });
    await workbench.screenshot('submit-draft');
    await workbench.command('Handbook: Create Pull Request from This Draft');
    await agree('Open this pull request in massgen/MassGen?', 'Create Pull Request');
    await workbench.notification('The pull request massgen/MassGen#3 is open.');
    const pull = project.subject(3);
    assert.equal(pull.title, 'Fix the login');
    assert.match(pull.body, /^Closes #1\n\n- \[ \] The branch is pushed\n/);
    assert.equal(project.pull(pull).base, 'dev/v0.1.9');
    await workbench
      .tab('bug 1-fix-the-login.handbook-pull-request.md')
      .waitFor({ state: 'detached' });
  });

  it('asks GitHub no more than twelve times on this way', () => {
    // With a status after it was opened and a look that sees the merge, that makes eleven.
    assert.deepEqual(github.operations, [
      'issues/get',
      'issues/create-comment',
      'issues/add-assignees',
      'issues/get',
      'issues/get',
      'repos/get',
      'repos/create-fork',
      'repos/get-commit',
      'pulls/create',
    ]);
  });
});
