import assert from 'node:assert/strict';
import { appendFileSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './harness';
import { hosted } from './startIssueBranch/repository';
import { Flow } from './startIssueBranch/flow';
import { Diagram } from './support/diagram';
import { hoverSays } from './support/hover';
import { inNodeHost } from './support/hosts';
import { useWorkbench } from './support/stage';
import { item, rows, stands } from './support/standing';

const base = 'upstream/dev/v0.1.9';
const branch = 'bug/12-fix-login';
const pipeline = [
  'Browse/Claim Issues',
  'Fork, Clone, Setup Branch',
  'Implement and Test',
  'Submit PR',
  'Review and Merge to dev',
  'Update Documentation on GitHub',
];

inNodeHost('Where one stands in the workflow, in a clone of the project', () => {
  const stage = useWorkbench({
    repository: {
      ...hosted,
      files: { 'notes.md': '# Notes\n\nstep:C1 and step:C3 and step:C4 and step:D\n' },
    },
    settings: { 'editor.hover.delay': 1 },
    size: { width: 1280, height: 1200 },
  });

  let edits = 0;

  /** Waits until the Workflow view marks this step as the current one, and those before as done. */
  async function marks(reason: string, here: string): Promise<void> {
    const expected = [
      ...pipeline.slice(0, pipeline.indexOf(here)).map((title) => `${title}, step, done`),
      `${here}, step, you are here. ${reason}`,
    ];
    let found: string[] = [];
    await until(`the rows ${expected.join('; ')}`, async () => {
      found = await rows(stage.workbench);
      return found.join('\n') === expected.join('\n');
    }).catch(() => assert.deepEqual(found, expected));
  }

  /** Moves the base to a commit, as a merge on the remote does. */
  function toBase(commit: string): void {
    const { repository } = stage;
    repository.git('push', '--quiet', 'upstream', `${commit}:refs/heads/dev/v0.1.9`);
    repository.git('fetch', '--quiet', 'upstream');
  }

  before('the handbook is read', async () => {
    const { workbench } = stage;
    await workbench.openView('Handbook');
    await (await workbench.tree('Sections')).fold();
    await (await workbench.tree('Tracks')).fold();
    await workbench.tree('Workflow');
    await workbench.openFile('notes.md');
  });

  it('is at the issues where no branch is for one', async () => {
    const reason = 'The branch main is not for an issue.';
    await stands(stage.workbench, 'Browse/Claim Issues', reason);
    await marks(reason, 'Browse/Claim Issues');
    const said = await hoverSays(stage.workbench, 'step:C1');
    assert.match(said, /You are here: The branch main is not for an issue\./);
    await stage.workbench.screenshot('where-you-are-claim');
  });

  it('is at the work on a branch that was just started', async () => {
    const { workbench } = stage;
    const flow = new Flow(workbench, '12');
    await flow.toReview(`Start ${branch} from ${base}?`);
    await workbench.quickInput.pick(`Create ${branch} from ${base}`);
    const reason = `The branch ${branch} has no commits of its own yet.`;
    await stands(workbench, 'Implement and Test', reason);
    await marks(reason, 'Implement and Test');
    assert.match(await hoverSays(workbench, 'step:C3'), /You are here: The branch bug\/12-fix/);
    assert.match(await hoverSays(workbench, 'step:C1'), /^Browse\/Claim Issues.* done\n/);
  });

  it('says the issue and the branch, and opens the diagram at the step', async () => {
    const { workbench } = stage;
    const hover = await workbench.hover(item(workbench));
    const said = await hover.innerText();
    assert.match(said, /You are here: Implement and Test/);
    assert.match(said, /Issue: massgen\/MassGen#12/);
    assert.match(said, new RegExp(`Branch: ${branch}`));
    await item(workbench).click();
    await workbench.webview().locator('#help h2', { hasText: 'Implement and Test' }).waitFor();
    await workbench.command('View: Close Editor');
  });

  it('is marked in the diagram and its list, with the reason, and found again', async () => {
    const { workbench } = stage;
    const diagram = await new Diagram(workbench).open();
    const name = 'Implement and Test, step 3 of 5 in Development Pipeline, you are here';
    const here = diagram.frame.getByRole('button', { name, exact: true });
    await here.locator('.badge.current').waitFor();
    await here.locator('.here').waitFor();
    const done = diagram.frame.locator('#stage .step', { has: diagram.frame.locator('.done') });
    assert.deepEqual(
      await done.evaluateAll((steps) => steps.map((step) => step.getAttribute('aria-label'))),
      ['Browse/Claim Issues, step 1', 'Fork, Clone, Setup Branch, step 2'].map(
        (title) => `${title} of 5 in Development Pipeline, done`,
      ),
    );
    await diagram.step('Submit PR').click();
    await diagram.shows('Submit PR');
    await diagram.frame.getByRole('button', { name: 'Go to where you are' }).press('Enter');
    await diagram.shows('Implement and Test');
    assert.equal(await diagram.focused(), name);
    const reason = `You are here: The branch ${branch} has no commits of its own yet.`;
    await diagram.tooltip.getByText(reason).waitFor();
    await workbench.screenshot('where-you-are-diagram');
    await workbench.page.keyboard.press('l');
    await diagram.list.getByRole('button', { name, exact: true }).waitFor();
    await diagram.list.getByText(reason).waitFor();
    await workbench.page.keyboard.press('l');
    await here.waitFor();
    await workbench.command('View: Close Editor');
  });

  it('is at the pull request once something is committed, and back at the work until then', async () => {
    const { workbench, repository } = stage;
    // Another change each time that the test is tried.
    stage.write('README.md', `changed ${++edits}\n`);
    await stands(
      workbench,
      'Implement and Test',
      `The branch ${branch} has changes that are not committed.`,
    );
    repository.git('commit', '--quiet', '--all', '--message', 'Fix the login');
    const reason = `The branch ${branch} has commits that are not in ${base}, and not pushed.`;
    await stands(workbench, 'Submit PR', reason);
    await marks(reason, 'Submit PR');
  });

  it('sees a push, also where the branch has no upstream', async () => {
    const { workbench, repository } = stage;
    repository.git('push', '--quiet', 'origin', branch);
    const pushed = `The branch ${branch} is pushed, and has commits that are not in ${base}.`;
    await stands(workbench, 'Submit PR', pushed);
    assert.match(await hoverSays(workbench, 'step:C4'), /You are here: The branch bug\/12/);
  });

  it('is back at the work for a new file, but for none that Git ignores or that was left out', async () => {
    const { workbench, repository } = stage;
    const inFolder = (path: string): string => join(repository.folder, path);
    appendFileSync(inFolder('.git/info/exclude'), '*.log\n');
    stage.write('build.log', 'ignored\n');
    stage.write('old.md', 'there before the last commit\n');
    utimesSync(inFolder('old.md'), 0, 0);
    stage.write('idea.md', 'new\n');
    await stands(
      workbench,
      'Implement and Test',
      `The branch ${branch} has changes that are not committed.`,
    );
    rmSync(inFolder('idea.md'));
    await stands(
      workbench,
      'Submit PR',
      `The branch ${branch} is pushed, and has commits that are not in ${base}.`,
    );
  });

  it('is at the documentation once the commits are in the base', async () => {
    const { workbench } = stage;
    toBase(branch);
    const reason = `The commits of the branch ${branch} are in ${base}.`;
    await stands(workbench, 'Update Documentation on GitHub', reason);
    await marks(reason, 'Update Documentation on GitHub');
    assert.match(await hoverSays(workbench, 'step:D'), /You are here: The commits of the branch/);
    await workbench.screenshot('where-you-are-document');
  });

  it('sees a squash in the base', async () => {
    const { workbench, repository } = stage;
    repository.git('checkout', '--quiet', '--no-track', '-B', '13-squash', base);
    for (const text of ['one\n', 'two\n']) {
      stage.write('new.md', text);
      repository.git('add', 'new.md');
      repository.git('commit', '--quiet', '--message', text.trim());
    }
    await stands(
      workbench,
      'Submit PR',
      `The branch 13-squash has commits that are not in ${base}, and not pushed.`,
    );
    const tree = repository.git('rev-parse', 'HEAD^{tree}').trim();
    const squash = repository.git('commit-tree', tree, '-p', base, '-m', 'Squash').trim();
    toBase(squash);
    await stands(
      workbench,
      'Update Documentation on GitHub',
      `What the branch 13-squash changes is in ${base}.`,
    );
  });

  it('is nowhere while no branch is checked out', async () => {
    const { workbench, repository } = stage;
    repository.git('checkout', '--quiet', '--detach');
    await item(workbench).waitFor({ state: 'hidden' });
    await until('no marks', async () => (await rows(workbench)).length === 0);
    repository.git('checkout', '--quiet', 'main');
    await stands(workbench, 'Browse/Claim Issues', 'The branch main is not for an issue.');
  });
});

inNodeHost('Where one stands, in a repository that the handbook is not about', () => {
  const stage = useWorkbench({ repository: { files: { 'notes.md': '# Notes\n' } } });

  it('is not shown', async () => {
    const { workbench } = stage;
    await workbench.openView('Handbook');
    await (await workbench.tree('Sections')).fold();
    const tree = await workbench.tree('Workflow');
    await tree.item('Submit PR');
    // The Git extension has read the repository.
    await workbench.page.locator('.statusbar-item', { hasText: 'main' }).first().waitFor();
    assert.deepEqual(await rows(workbench), []);
    assert.equal(await item(workbench).count(), 0);
  });
});
