import assert from 'node:assert/strict';
import { Diagram } from '../support/diagram';
import { askedToOpen, waitForPage } from '../support/reading';
import type { Stage } from '../support/stage';
import { bundled, page, sectionsAre } from './written';

/** What commands ask where there are two handbooks, and say where the only one is poor. */
export function commandsTests(stage: Stage): void {
  describe('with two handbooks', () => {
    before('show both', async () => {
      // A page in the active editor would say which handbook is meant.
      await stage.workbench.command('View: Close All Editors');
      stage.write('handbook/index.md', page('Our Start'));
      stage.configure({});
      await sectionsAre(stage, ['Our Handbook', 'Our Start', bundled]);
    });

    it('ask which one is meant', async () => {
      const { quickInput } = stage.workbench;
      await stage.workbench.command('Handbook: Open Page…');
      await quickInput.wait('Which handbook?');
      assert.deepEqual(await quickInput.labels(), ['Our Handbook', bundled]);
      await quickInput.pick('Our Handbook');
      await quickInput.wait('Our Start');
      await quickInput.pick('Our Start');
      await waitForPage(stage.workbench, { title: 'Our Start' });
    });

    it('do not ask where only one has what they need', async () => {
      await stage.workbench.command('Handbook: Open Team Spreadsheet');
      assert.match(await askedToOpen(stage.workbench), /docs\.google\.com/);
    });
  });

  describe('with a handbook that lacks what they need', () => {
    before('show it alone', async () => {
      stage.configure({ 'handbook.path': 'other', 'handbook.bundled': 'off' });
      await sectionsAre(stage, ['Elsewhere']);
    });

    const sentences = {
      'Open Contact Directory': 'The handbook names no people and no tracks.',
      'Open Team Spreadsheet': 'The handbook names no team spreadsheet.',
      'Join Discord': 'The handbook holds no invitation to a chat.',
      'Browse Issues': 'The handbook’s _config.yml names no repository.',
    };
    it('Open Workflow says so in the view', async () => {
      await stage.workbench.command('Handbook: Open Workflow');
      const { frame } = new Diagram(stage.workbench);
      await frame.getByText(/^This handbook has no workflow/).waitFor();
    });

    for (const [title, sentence] of Object.entries(sentences)) {
      it(`${title} says so`, async () => {
        await stage.workbench.command(`Handbook: ${title}`);
        await stage.workbench.notification(sentence);
        // VS Code shows only a few at a time.
        await stage.workbench.command('Notifications: Clear All Notifications');
      });
    }
  });
}
