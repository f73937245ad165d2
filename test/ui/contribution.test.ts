import assert from 'node:assert/strict';
import { openScene, type Scene } from './contribution/scene';
import { inNodeHost } from './support/hosts';

inNodeHost('From an issue to a pull request', () => {
  let scene: Scene;

  before(async () => {
    scene = await openScene('repo');
    scene.project.openIssue({ title: 'Fix the login', labels: ['bug'] });
    scene.project.openIssue({ title: 'Something else' });
  });
  after(() => scene.close());

  const comments = (issue: number): string[] =>
    scene.project.subject(issue).comments.map(({ body }) => body);

  it('does not claim twice', async () => {
    const { user, workbench } = scene;
    await user.claim(2);
    await user.postComment();
    await user.told('Claimed massgen/MassGen#2; waiting until it is assigned to you.');
    await user.claim(2);
    await workbench.notification('You claimed massgen/MassGen#2 on');
    assert.deepEqual(comments(2), ['I would like to work on it.']);
  });

  it('warns of a start before the assignment', async () => {
    const { github, user, workbench } = scene;
    await user.start(2);
    await workbench.quickInput.wait(
      'massgen/MassGen#2 is not assigned to you. The handbook asks not to start before.',
    );
    await workbench.quickInput.cancel();
    await workbench.quickInput.waitClosed();
    github.asked.splice(0);
  });

  it('claims with the handbook’s sentence, which is shown first, and waits', async () => {
    const { user, workbench } = scene;
    await user.claim(1);
    await workbench.quickInput.wait('This comment will be posted as mona.');
    assert.equal(await workbench.quickInput.value(), 'I would like to work on it.');
    assert.deepEqual(comments(1), []);
    await workbench.screenshot('claim');
    await workbench.quickInput.accept();
    await user.told('Claimed massgen/MassGen#1; waiting until it is assigned to you.');
    assert.deepEqual(comments(1), ['I would like to work on it.']);
  });

  it('offers the branch once it is assigned, with the issue’s title and kind', async () => {
    const { clone, project, user } = scene;
    project.assign(1, 'mona');
    await user.claim(1);
    await user.press('massgen/MassGen#1 is assigned to you.', 'Start Branch');
    // The label has told its kind, and the issue its title.
    await user.createBranch('bug/1-fix-the-login', 'origin/dev/v0.1.9');
    clone.commit('login.py', 'fixed = True\n', 'Fix the login');
  });

  it('pushes to a fork that it offers, and shows the pull request before it is opened', async () => {
    const { clone, github, project, user, workbench } = scene;
    const branch = 'bug/1-fix-the-login';
    await user.submit();
    await user.agree('You may not push to massgen/MassGen. Fork it to your account mona?', 'Fork');
    await workbench.quickInput.wait(`mona:${branch} → massgen/MassGen: dev/v0.1.9`);
    await workbench.screenshot('submit-way');
    await user.push(`mona:${branch} → massgen/MassGen: dev/v0.1.9`);
    await user.draft(branch).waitFor();
    const fork = github.find('mona/MassGen');
    assert.equal(fork?.find(branch), clone.git('rev-parse', 'HEAD').trim());
    assert.equal(clone.git('remote'), 'origin\nupstream\n');
    await user.reads('Closes #1');
    await workbench.screenshot('submit-draft');
    await user.openPullRequest();
    await workbench.notification('The pull request massgen/MassGen#3 is open.');
    const pull = project.subject(3);
    assert.equal(pull.title, 'Fix the login');
    assert.match(pull.body, /^Closes #1\n\n- \[ \] The branch is pushed\n/);
    assert.equal(project.pull(pull).base, 'dev/v0.1.9');
    await user.draft(branch).waitFor({ state: 'detached' });
  });

  it('asks GitHub no more than twelve times on this way', () => {
    // With a status after it was opened and a look that sees the merge, that makes twelve.
    assert.deepEqual(scene.github.operations, [
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
    ]);
  });
});
