import assert from 'node:assert/strict';
import { onboardingStages } from '../../src/handbook/onboardingStages';
import { tracks } from '../unit/bundled-handbook.facts';
import { paneOf, Tree, until, untilStored } from './harness';
import {
  openSteps,
  stepNames,
  stepsDone,
  tick,
  walkthroughDone,
  walkthroughStep,
} from './onboarding/steps';
import { Flow } from './startIssueBranch/flow';
import { hosted, patiently } from './startIssueBranch/repository';
import { inNodeHost } from './support/hosts';
import type { View } from './support/panes';
import { waitForPage } from './support/reading';
import { bundledPages } from './support/site';
import { useWorkbench } from './support/stage';
import { config, page } from './workspace/written';

inNodeHost('A newcomer', () => {
  const stage = useWorkbench({
    repository: hosted,
    settings: {
      // Where no host is named, GitHub is meant: here one that nobody answers for.
      'github-enterprise.uri': 'http://127.0.0.1:1',
    },
  });

  /** Loads the window again: so many steps are done still, and nothing is offered any more. */
  const reloaded = async (count: number): Promise<Tree> => {
    const { workbench } = stage;
    const done = JSON.stringify(onboardingStages.slice(0, count));
    if (count > 0) await untilStored(workbench.page, done);
    await workbench.reload();
    const tree = await openSteps(workbench);
    await stepsDone(tree, stepNames.slice(0, count));
    assert.deepEqual(await workbench.notifications(), []);
    return tree;
  };

  /** Copies the message that is in the editor. */
  const copyMessage = async (): Promise<string> => {
    const { workbench } = stage;
    await workbench.command('Handbook: Copy the Message');
    await workbench.notification('Copied.');
    const text = await workbench.clipboard();
    await workbench.command('Notifications: Clear All Notifications');
    return text;
  };

  it('has all sections and all tracks in sight', async () => {
    await stage.workbench.openView('Handbook');
    const seen = (view: View, label: string): Promise<void> =>
      paneOf(stage.workbench.page, view)
        .locator('.monaco-list-row', { hasText: label })
        .first()
        .waitFor();
    for (const { title } of bundledPages()) await seen('Sections', title);
    for (const { name } of tracks) await seen('Tracks', name);
  });

  it('is offered the steps once', async () => {
    const { workbench } = stage;
    const offer = await workbench.notification('New here?');
    await offer.locator('.monaco-button', { hasText: 'Show Steps' }).click();
    const tree = await workbench.tree('Getting Started');
    assert.deepEqual(await tree.labels(), stepNames);
    await workbench.page.locator('.pane-header', { hasText: '0 of 6' }).waitFor();
  });

  it('joins the chat', async () => {
    const { workbench } = stage;
    const tree = await reloaded(0);
    await tree.click('Join Discord');
    const dialog = workbench.dialog();
    await dialog.getByText('discord.gg').waitFor();
    await dialog.locator('.monaco-button', { hasText: /^Open$/ }).click();
    await stepsDone(tree, stepNames.slice(0, 1));
    assert.deepEqual(workbench.openedOutside, ['https://discord.gg/VVrT2rQaz5']);
  });

  it('introduces themselves with what is drafted', async () => {
    const tree = await reloaded(1);
    await tree.click('Introduce Yourself');
    await stage.workbench.tab('Introduction.handbook-introduction.md').waitFor();
    assert.match(await copyMessage(), /\S/);
    await stepsDone(tree, stepNames.slice(0, 2));
  });

  it('sees when the meetings are, and says that they were at one', async () => {
    const { quickInput } = stage.workbench;
    const tree = await reloaded(2);
    await tree.click('Join the meeting');
    await quickInput.wait('Daily Sync');
    await quickInput.cancel();
    await tick(tree, 'Join the meeting');
    await stepsDone(tree, stepNames.slice(0, 3));
  });

  it('chooses a track', async () => {
    const { quickInput } = stage.workbench;
    const tree = await reloaded(3);
    await tree.click('Choose Your Track');
    await quickInput.wait('One, several, or none');
    await quickInput.pick('Development');
    await quickInput.accept();
    await stepsDone(tree, stepNames.slice(0, 4));
  });

  it('writes to the owner of that track', async () => {
    const tree = await reloaded(4);
    await tree.click('Contact Track Owner');
    await stage.workbench.tab('Message about Development.handbook-message.md').waitFor();
    assert.match(await copyMessage(), /\S/);
    await stepsDone(tree, stepNames.slice(0, 5));
  });

  it('starts with an issue’s branch', async () => {
    const { workbench, repository } = stage;
    const tree = await reloaded(5);
    await tree.click('Start Contributing');
    await new Tree(workbench.page, 'Issues').welcome().waitFor();
    const flow = new Flow(workbench);
    await flow.toReview('Start bug/12-fix-login from upstream/dev/v0.1.9?');
    await workbench.quickInput.pick('Create bug/12-fix-login from upstream/dev/v0.1.9');
    await flow.told('Now on bug/12-fix-login, from upstream/dev/v0.1.9.');
    const branch = patiently(() => repository.git('branch', '--show-current'));
    assert.equal(branch.trim(), 'bug/12-fix-login');
    await stepsDone(tree, stepNames);
    await reloaded(6);
  });

  it('finds the same in the walkthrough, with a picture and a button at each step', async () => {
    const { workbench } = stage;
    await workbench.command('Handbook: Open Walkthrough for Newcomers');
    await walkthroughDone(workbench, stepNames);
    for (const name of stepNames) {
      const step = walkthroughStep(workbench, name);
      await step.locator('.step-title').click();
      await step.locator('.monaco-button').first().waitFor();
      await until(`the picture of "${name}"`, () =>
        workbench.page
          .locator('.getting-started-media img')
          .evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 100),
      );
    }
    await walkthroughStep(workbench, 'Choose Your Track').locator('.step-title').click();
    await workbench.screenshot('walkthrough');
    await walkthroughStep(workbench, 'Choose Your Track').locator('.monaco-button').click();
    await workbench.quickInput.wait('One, several, or none');
    await workbench.quickInput.cancel();
  });

  it('may begin anew, and may take that back', async () => {
    const { workbench } = stage;
    const tree = await openSteps(workbench);
    await workbench.command('Handbook: Reset Getting Started');
    const told = await workbench.notification('stand as at the beginning');
    await stepsDone(tree, []);
    await walkthroughDone(workbench, []);
    await told.locator('.monaco-button', { hasText: 'Undo' }).click();
    await stepsDone(tree, stepNames);
    await walkthroughDone(workbench, stepNames);
    await tick(tree, 'Introduce Yourself');
    const rest = stepNames.filter((name) => name !== 'Introduce Yourself');
    await stepsDone(tree, rest);
    await walkthroughDone(workbench, rest);
  });

  it('finds the steps of any handbook, and is told where there are none', async () => {
    const { workbench } = stage;
    stage.configure({ 'handbook.bundled': 'off' });
    stage.write('handbook/_config.yml', config('Ours'));
    stage.write('handbook/index.md', page('Home', 'Nothing to do.'));
    await workbench.command('Handbook: Refresh');
    const tree = await openSteps(workbench);
    await tree.welcome().getByText('names no steps for newcomers').waitFor();
    const steps = '1. **Read the rules** - [All](rules.md)\n2. **Say hello** - To everybody\n';
    stage.write('handbook/index.md', page('Home', `## Getting Started\n\n${steps}`));
    stage.write('handbook/rules.md', page('Rules', '', 2));
    await tree.item('Say hello');
    assert.deepEqual(await tree.labels(), ['Read the rules', 'Say hello']);
    await tick(tree, 'Read the rules');
    await workbench.page.locator('.pane-header', { hasText: '1 of 2' }).waitFor();
    await tree.click('Read the rules');
    await waitForPage(workbench, { title: 'Rules' });
  });
});
