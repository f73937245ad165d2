import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gone, missingScope, samlNeeded } from '../support/github/answers';
import { claimFaults } from './contribution/claimFaults';
import { pullRequestFaults } from './contribution/pullRequestFaults';
import { openScene, type Scene } from './contribution/scene';
import { submitFaults } from './contribution/submitFaults';
import { until } from './harness';
import { stateOf } from './startIssueBranch/repository';
import { inNodeHost } from './support/hosts';

const sentence = 'I would like to work on it.';

/** Icons, HTML, a command link, places for values, front matter's own signs, options, refs. */
const worst =
  '$(alert) <img src=x onerror=alert(1)> [x](command:y) {0} --- "q": # -rf ../@{-1}.lock';

inNodeHost('What goes wrong between an issue and its pull request', () => {
  let scene: Scene;
  let issue: number;

  before(async () => {
    scene = await openScene('public_repo');
  });
  after(() => scene.close());

  beforeEach(() => {
    issue = scene.project.openIssue({ title: 'Fix the login', labels: ['bug'] }).number;
  });
  afterEach(async () => {
    const { github, workbench } = scene;
    github.troubles.clear();
    github.isOffline = false;
    if (await workbench.quickInput.isOpen()) await workbench.quickInput.close();
    await workbench.command('Notifications: Clear All Notifications');
  });

  const comments = (): string[] => scene.project.subject(issue).comments.map(({ body }) => body);
  const label = (): string => `massgen/MassGen#${issue}`;
  const isClaimed = async (): Promise<void> => {
    await scene.user.told(`Claimed ${label()}; waiting until it is assigned to you.`);
    assert.deepEqual(comments(), [sentence]);
  };

  describe('at the claim', () => {
    it('signs in for more where the sign-in does not reach, and goes on', async () => {
      const { account, github, user } = scene;
      github.troubles.add('issues/create-comment', missingScope(['repo']));
      await user.claim(issue);
      await user.postComment();
      await user.press('Your sign-in to GitHub does not allow this yet.', 'Sign In to GitHub');
      await user.agree('wants to sign in', 'Allow');
      await user.postComment();
      await isClaimed();
      assert.deepEqual(account.asked, [['repo']]);
    });

    it('leads to the organization that wants the sign-in authorized, and tries again', async () => {
      const { github, user, workbench } = scene;
      github.troubles.add('issues/create-comment', samlNeeded());
      await user.claim(issue);
      await user.postComment();
      const asked = 'The organization wants you to authorize your sign-in to GitHub first.';
      const toast = await workbench.notification(asked);
      await toast.locator('.monaco-button', { hasText: 'Authorize on GitHub' }).waitFor();
      assert.deepEqual(comments(), []);
      await user.press(asked, 'Try Again');
      await user.postComment();
      await isClaimed();
    });

    it('posts once though the answer is lost', async () => {
      const { github, user } = scene;
      github.troubles.add('issues/create-comment', 'lostAnswer');
      await user.claim(issue);
      await user.postComment();
      await isClaimed();
    });

    it('says that GitHub cannot be reached, and tries again', async () => {
      const { github, user, workbench } = scene;
      const offline = 'GitHub cannot be reached.';
      github.isOffline = true;
      await user.claim(issue);
      await workbench.notification(offline);
      github.isOffline = false;
      await user.press(offline, 'Try Again');
      github.troubles.add('issues/create-comment', 'hangUp');
      await user.postComment();
      await workbench.notification(offline);
      assert.deepEqual(comments(), []);
      await workbench.screenshot('claim-offline');
      await user.press(offline, 'Try Again');
      await user.postComment();
      await isClaimed();
    });

    it('says so where the issue is closed, or somebody else’s', async () => {
      const { project, user, workbench } = scene;
      project.assign(issue, 'grace');
      await user.claim(issue);
      await workbench.notification(`${label()} is assigned to grace.`);
      project.closeIssue(issue);
      await user.claim(issue);
      await workbench.notification(`${label()} is closed.`);
      await user.start(issue);
      await workbench.quickInput.wait(`${label()} is closed.`);
      assert.deepEqual(await workbench.quickInput.labels(), [
        'Choose Another Issue',
        'Start All the Same',
      ]);
      assert.deepEqual(comments(), []);
    });

    it('says who was faster while one looked at the comment', async () => {
      const { project, user, workbench } = scene;
      await user.claim(issue);
      await workbench.quickInput.wait('This comment will be posted as mona.');
      project.assign(issue, 'grace');
      await workbench.quickInput.accept();
      await workbench.notification(`${label()} is assigned to grace.`);
      assert.deepEqual(comments(), []);
    });

    it('says so where the repository has no issues', async () => {
      const { github, user, workbench } = scene;
      github.troubles.add('issues/get', gone(), Infinity);
      await user.claim(issue);
      const toast = await workbench.notification('Issues are disabled for this repo');
      await toast.locator('.monaco-button', { hasText: 'Open on GitHub' }).waitFor();
    });

    it('shows a hostile title as it is', async () => {
      const { project, user, workbench } = scene;
      const titles = [worst, '\u202egnp.exe \u200b\u0301 👩‍👩‍👧', 'long '.repeat(100)];
      for (const title of titles) {
        project.subject(issue).title = title;
        await user.claim(issue);
        await workbench.quickInput.wait('This comment will be posted as mona.');
        const shown = await workbench.page.locator('.quick-input-title').textContent();
        assert.equal(shown, `Claim ${label()}: ${title}`);
        await workbench.screenshot(`claim-hostile-${titles.indexOf(title)}`);
        await workbench.quickInput.close();
      }
    });
  });

  describe('at the claim,', () => {
    claimFaults({ sentence, scene: () => scene, issue: () => issue });
  });

  describe('for a member', () => {
    before(() => scene.project.permit('mona', 'push'));

    it('goes from the issue to the pull request, and is offered no fork', async () => {
      const { clone, github, project, user, workbench } = scene;
      const branch = `bug/${issue}-fix-the-login`;
      await user.claim(issue);
      await user.postComment();
      await user.press(`${label()} is assigned to you.`, 'Start Branch');
      await user.createBranch(branch, 'origin/dev/v0.1.9');
      clone.commit('login.py', 'fixed = True\n', 'Fix the login');
      await user.submit();
      await user.push(`massgen:${branch} → massgen/MassGen: dev/v0.1.9`);
      await user.draft(branch).waitFor();
      await user.reads(`Closes #${issue}`);
      await user.openPullRequest();
      await workbench.notification(`The pull request massgen/MassGen#${issue + 1} is open.`);
      const pull = project.pull(project.subject(issue + 1));
      assert.deepEqual(
        [pull.head.repository.fullName, pull.head.branch, pull.base],
        ['massgen/MassGen', branch, 'dev/v0.1.9'],
      );
      assert.equal(project.find(branch), clone.git('rev-parse', 'HEAD').trim());
      assert.equal(github.find('mona/MassGen'), undefined);
      assert.equal(clone.git('remote'), 'origin\n');
    });

    it('goes on with the branch that is there, and loses no change', async () => {
      const { clone, user, workbench } = scene;
      const branch = `bug/${issue}-fix-the-login`;
      clone.git('branch', branch, 'origin/dev/v0.1.9');
      const left = clone.git('branch', '--show-current').trim();
      writeFileSync(join(clone.folder, 'login.py'), 'fixed = "half"\n');
      writeFileSync(join(clone.folder, 'notes.txt'), 'new\n');
      const before = stateOf(clone);
      await user.start(issue);
      await workbench.quickInput.wait('There is a branch for');
      await workbench.quickInput.pick(`Go On with ${branch}`);
      assert.deepEqual(stateOf(clone), before);
      await user.press('1 file is changed and not committed.', `Commit to ${left} and Switch`);
      await user.told(`Now on ${branch}.`);
      assert.equal(clone.git('show', `${left}:login.py`), 'fixed = "half"\n');
      assert.equal(stateOf(clone).status, '?? notes.txt\n');

      await user.start(issue - 2);
      await workbench.quickInput.wait('There is a branch for');
      await workbench.quickInput.pick(`Go On with ${left}`);
      await user.press('were committed when you left it.', 'Take the Commit Back');
      await until('the commit to be taken back', () => stateOf(clone).head === before.head);
      const { branches, changes, stashes } = stateOf(clone);
      assert.deepEqual(
        { branches, changes, stashes },
        { branches: before.branches, changes: before.changes, stashes: '' },
      );
      assert.equal(readFileSync(join(clone.folder, 'notes.txt'), 'utf8'), 'new\n');
      clone.git('checkout', '--quiet', '--force', branch);
    });
  });

  submitFaults(() => scene);
  pullRequestFaults({ title: worst, scene: () => scene, issue: () => issue });
});
