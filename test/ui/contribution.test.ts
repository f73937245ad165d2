import assert from 'node:assert/strict';
import { newIssues } from './contribution/newIssues';
import { openScene, type Scene } from './contribution/scene';
import { until } from './harness';
import { inNodeHost } from './support/hosts';
import { stands } from './support/standing';

const sentence = 'I would like to work on it.';

const comments = ({ project }: Scene, issue: number): string[] =>
  project.subject(issue).comments.map(({ body }) => body);

const branchesHere = ({ clone }: Scene): string[] =>
  clone.git('for-each-ref', '--format=%(refname:short)', 'refs/heads').split('\n').filter(Boolean);

/** The branch that is checked out is as GitHub has it. */
function isUpToDate({ clone, project }: Scene, branch: string): void {
  assert.equal(clone.git('branch', '--show-current').trim(), branch);
  assert.equal(clone.git('rev-parse', 'HEAD').trim(), project.find(branch));
}

/** A way that was gone half cannot be gone again from its beginning: it is not tried twice. */
const goes = (title: string, way: () => Promise<void>): void => {
  it(title, way).timeout(300_000).retries(0);
};

inNodeHost('From an issue to a merged pull request, through a fork', () => {
  let scene: Scene;

  before(async () => {
    scene = await openScene('repo');
    scene.project.openIssue({ title: 'Fix the login', labels: ['bug'] });
    scene.project.openIssue({ title: 'Something else' });
  });
  after(() => scene.close());

  goes('a contributor is led until the branch is cleaned up, for twelve requests', async () => {
    const { clone, github, project, user, workbench } = scene;
    const { quickInput } = workbench;
    const branch = 'bug/1-fix-the-login';
    const way = `mona:${branch} → massgen/MassGen: dev/v0.1.9`;

    // The claim is shown first, and what is awaited is noticed when the user comes back.
    await user.claim(1);
    await quickInput.wait('This comment will be posted as mona.');
    assert.equal(await quickInput.value(), sentence);
    assert.deepEqual(comments(scene, 1), []);
    await workbench.screenshot('way-claim');
    await quickInput.accept();
    await user.told('Claimed massgen/MassGen#1; waiting until it is assigned to you.');
    assert.deepEqual(comments(scene, 1), [sentence]);
    await user.away(() => project.assign(1, 'mona'));
    await user.news('massgen/MassGen#1 is assigned to you.');
    await workbench.screenshot('way-assigned');

    // The label has told the kind, and the issue the title.
    await user.press('massgen/MassGen#1 is assigned to you.', 'Start Branch');
    await user.createBranch(branch, 'origin/dev/v0.1.9');
    clone.commit('login.py', 'fixed = True\n', 'Fix the login');

    await user.submit();
    await user.agree('You may not push to massgen/MassGen. Fork it to your account mona?', 'Fork');
    await quickInput.wait(way);
    await workbench.screenshot('way-submit');
    await user.push(way);
    await user.draft(branch).waitFor();
    await user.hasDraft();
    await workbench.preview().getByText('Closes #1').waitFor();
    const fork = github.find('mona/MassGen');
    assert.ok(fork);
    assert.equal(fork.find(branch), clone.git('rev-parse', 'HEAD').trim());
    assert.equal(clone.git('remote'), 'origin\nupstream\n');
    await user.reads('Closes #1');
    await workbench.screenshot('way-draft');
    await user.openPullRequest();
    await workbench.notification('The pull request massgen/MassGen#3 is open.');
    const pull = project.subject(3);
    assert.equal(pull.title, 'Fix the login');
    assert.match(pull.body, /^Closes #1\n\n- \[ \] The branch is pushed\n/);
    assert.equal(project.pull(pull).base, 'dev/v0.1.9');
    await user.draft(branch).waitFor({ state: 'detached' });
    const open = `The pull request of the branch ${branch} is open.`;
    await stands(workbench, 'Review and Merge to dev', open);

    await user.away(() => project.mergePullRequest(3, 'massgen', 'squash'));
    await user.news('The pull request massgen/MassGen#3 is merged.');
    await user.pullRequest('#3 merged');
    const merged = `The pull request of the branch ${branch} is merged.`;
    await stands(workbench, 'Update Documentation on GitHub', merged);
    await workbench.screenshot('way-merged');
    assert.deepEqual(github.operations, [
      'issues/get',
      // Conditional: whether somebody was faster while the user looked at the comment.
      'issues/get',
      'issues/create-comment',
      'issues/add-assignees',
      'issues/get',
      'issues/get',
      'repos/get',
      'repos/create-fork',
      'repos/get-commit',
      'pulls/create',
      'graphql',
    ]);

    await user.press('The pull request massgen/MassGen#3 is merged.', 'Clean Up Branch');
    await user.looksAt('Its pull request #3 is merged into dev/v0.1.9.');
    await workbench.screenshot('way-clean-up');
    assert.deepEqual(branchesHere(scene), [branch, 'main']);
    assert.notEqual(fork.find(branch), undefined);
    await user.agree(`Clean up ${branch}?`, 'Delete Here and on origin');
    const done = `Deleted ${branch}. Next: Update Documentation on GitHub`;
    await workbench.notification(done);
    await workbench.screenshot('way-cleaned-up');
    assert.deepEqual(branchesHere(scene), ['dev/v0.1.9', 'main']);
    isUpToDate(scene, 'dev/v0.1.9');
    assert.equal(fork.find(branch), undefined);
    // Only the pull request was asked for again: a squash leaves no commit that Git could find.
    assert.deepEqual(github.operations.slice(11), ['pulls/get']);
    await user.press(done, 'Show in Diagram');
    await user.isShown('Update Documentation on GitHub');
  });

  it('does not claim twice', async () => {
    const { user, workbench } = scene;
    await user.claim(2);
    await user.postComment();
    await user.told('Claimed massgen/MassGen#2; waiting until it is assigned to you.');
    await user.claim(2);
    await workbench.notification('You claimed massgen/MassGen#2 on');
    assert.deepEqual(comments(scene, 2), [sentence]);
  });

  it('warns of a start before the assignment', async () => {
    const { user, workbench } = scene;
    await user.start(2);
    await workbench.quickInput.wait(
      'massgen/MassGen#2 is not assigned to you. The handbook asks not to start before.',
    );
    await workbench.quickInput.cancel();
    await workbench.quickInput.waitClosed();
  });
});

inNodeHost('From an issue to a merged pull request, in the project', () => {
  let scene: Scene;

  before(async () => {
    scene = await openScene('repo');
    scene.project.permit('mona', 'push');
  });
  after(() => scene.close());

  goes('a member is led until the branch is cleaned up, for eleven requests', async () => {
    const { clone, github, project, user, workbench } = scene;
    const { number } = project.openIssue({ title: 'Fix the login', labels: ['bug'] });
    const branch = `bug/${number}-fix-the-login`;
    const request = number + 1;
    const way = `massgen:${branch} → massgen/MassGen: dev/v0.1.9`;
    const mergedSentence = `The pull request massgen/MassGen#${request} is merged.`;
    github.asked.splice(0);

    await user.claim(number);
    await user.postComment();
    await user.press(`massgen/MassGen#${number} is assigned to you.`, 'Start Branch');
    assert.deepEqual(comments(scene, number), [sentence]);
    await user.createBranch(branch, 'origin/dev/v0.1.9');
    clone.commit('login.py', 'fixed = True\n', 'Fix the login');

    await user.submit();
    await user.push(way);
    await user.draft(branch).waitFor();
    await user.reads(`Closes #${number}`);
    await user.openPullRequest();
    await workbench.notification(`The pull request massgen/MassGen#${request} is open.`);
    const pull = project.pull(project.subject(request));
    assert.deepEqual(
      [pull.head.repository.fullName, pull.head.branch, pull.base],
      ['massgen/MassGen', branch, 'dev/v0.1.9'],
    );
    assert.equal(github.find('mona/MassGen'), undefined);
    assert.equal(clone.git('remote'), 'origin\n');
    const open = `The pull request of the branch ${branch} is open.`;
    await stands(workbench, 'Review and Merge to dev', open);
    await workbench.command('Handbook: Clean Up Branch…');
    await workbench.notification(`${branch} stays: its pull request #${request} is open.`);
    assert.deepEqual(branchesHere(scene), [branch, 'main']);

    await user.away(() => project.mergePullRequest(request));
    const toast = await user.news(mergedSentence);
    assert.deepEqual(await toast.locator('.monaco-button').allInnerTexts(), [
      'Clean Up Branch',
      'Show Next Step',
    ]);
    await user.pullRequest(`#${request} merged`);
    const merged = `The pull request of the branch ${branch} is merged.`;
    await stands(workbench, 'Update Documentation on GitHub', merged);
    await user.press(mergedSentence, 'Show Next Step');
    await user.isShown('Update Documentation on GitHub');

    await workbench.command('Handbook: Clean Up Branch…');
    await user.looksAt('Its commits are in dev/v0.1.9.');
    await workbench.screenshot('way-clean-up-member');
    await user.agree(`Clean up ${branch}?`, 'Delete');
    await user.looksAt(`Also delete ${branch} in massgen/MassGen, for everybody?`);
    assert.equal(project.find(branch), clone.git('rev-parse', branch).trim());
    assert.deepEqual(branchesHere(scene), [branch, 'main']);
    await workbench.screenshot('way-clean-up-shared');
    await user.agree('for everybody?', 'Delete on massgen/MassGen');
    await workbench.notification(`Deleted ${branch}. Next: Update Documentation on GitHub`);
    assert.deepEqual(branchesHere(scene), ['dev/v0.1.9', 'main']);
    isUpToDate(scene, 'dev/v0.1.9');
    await until('the project without the branch', () => project.find(branch) === undefined);
    assert.deepEqual(github.operations, [
      'issues/get',
      'issues/get',
      'issues/create-comment',
      'issues/add-assignees',
      'issues/get',
      'repos/get',
      'graphql',
      'pulls/create',
      // Before it is merged, it is not cleaned up.
      'pulls/get',
      'graphql',
      // Whether the account may delete a branch that others see.
      'repos/get',
    ]);
  });

  newIssues(() => scene);
});
