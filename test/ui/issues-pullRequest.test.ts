import assert from 'node:assert/strict';
import { openScene, type Scene } from './contribution/scene';
import { until } from './harness';
import { focus } from './support/focus';
import { inNodeHost } from './support/hosts';
import { onlyView } from './support/panes';

inNodeHost('A pull request in the Issues view', () => {
  let scene: Scene;

  before(async () => {
    scene = await openScene('repo');
    const { github, project } = scene;
    github
      .repository('massgen', '.github')
      .commit({ 'pull_request_template.md': '## Of us all\n' });
    project.permit('mona', 'push');
    project.openIssue({ title: 'Fix the login', labels: ['bug'], assignees: ['mona'] });
  });
  after(() => scene.close());

  it('is in the row of its issue, also of one that was never claimed', async () => {
    const { clone, user, workbench } = scene;
    const branch = 'bug/1-fix-the-login';
    const tree = await onlyView(workbench, 'Issues');
    const row = await tree.item('#1 Fix the login');
    assert.equal(
      await row.getAttribute('aria-label'),
      '#1 Fix the login, Assigned to you, labels: bug',
    );
    await tree.action('#1 Fix the login', 'Start Issue Branch');
    await user.createBranch(branch, 'origin/dev/v0.1.9');
    clone.commit('login.py', 'fixed = True\n', 'Fix the login');
    await user.submit();
    await user.push(`massgen:${branch} → massgen/MassGen: dev/v0.1.9`);
    await user.draft(branch).waitFor();
    // The project has no template, but its owner has.
    await user.reads('## Of us all');
    await user.openPullRequest();
    await until('the pull request in the row', async () =>
      (await row.innerText()).includes('PR #2'),
    );
  });

  it('tells its checks, its reviews and what is asked of its author next', async () => {
    const { project, workbench } = scene;
    project.check(2, 'unit tests', 'failure');
    project.check(2, 'lint', 'success');
    project.review(2, 'ada', 'CHANGES_REQUESTED');
    await focus(workbench, false);
    await focus(workbench, true);
    const tree = await onlyView(workbench, 'Issues');
    const row = await tree.item('#1 Fix the login');
    await row.getByText('PR #2: checks failed · bug').waitFor();
    assert.equal(
      await row.getAttribute('aria-label'),
      '#1 Fix the login, Assigned to you, PR #2: checks failed. Checks: failed (unit tests). ' +
        'Reviews: changes requested by ada. Next: mend what failed, and push., labels: bug',
    );
    const hover = await workbench.hover(row);
    await hover.getByText('Your pull request:').waitFor();
    const text = (await hover.innerText()).replaceAll('\u00a0', ' ');
    assert.match(text, /massgen\/MassGen#2 Fix the login\s+Checks: failed \(unit tests\)\s/);
    assert.match(text, /Next: mend what failed, and push\./);
    await workbench.screenshot('issues-pull-request');
  });

  it('is opened by the button of its row', async () => {
    const { workbench } = scene;
    const tree = await onlyView(workbench, 'Issues');
    const opened = workbench.page.context().waitForEvent('page');
    await tree.action('#1 Fix the login', 'Open Pull Request on GitHub');
    const page = await opened;
    await until('its address', () => page.url().endsWith('/massgen/MassGen/pull/2'));
    await page.close();
  });
});
