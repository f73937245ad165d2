import type { Locator } from 'playwright-core';
import { themes, type Theme } from '../ui/harness';
import { Flow } from '../ui/startIssueBranch/flow';
import { hosted } from '../ui/startIssueBranch/repository';
import { useWorkbench } from '../ui/support/stage';
import { fetchOnce, stillWithoutPointer } from './still';
import { take } from './take';

/** Of the window: as small as what is in it can be read. */
const size = { width: 760, height: 480 };

/**
 * What each step of the walkthrough leads to. Taken into `media/walkthrough`, which the package holds,
 * when the environment variable UPDATE_PICTURES is 1.
 */
describe('A newcomer’s walkthrough, in pictures', () => {
  for (const theme of Object.keys(themes) as Theme[]) {
    describe(`in ${themes[theme]}`, () => {
      const stage = useWorkbench({
        repository: hosted,
        theme,
        size,
        productName: 'Visual Studio Code',
        settings: {
          'editor.minimap.enabled': false,
          'editor.wordWrap': 'on',
          'github-enterprise.uri': 'http://127.0.0.1:1',
          'handbook.timeZone': 'America/New_York',
          'handbook.tracks': ['Development'],
          'workbench.activityBar.location': 'hidden',
          'workbench.layoutControl.enabled': false,
        },
      });

      const picture = async (stageName: string, of: Locator): Promise<void> => {
        const name = `${stageName}-${theme}`;
        await stillWithoutPointer(stage.workbench);
        await take(stage.workbench, `walkthrough-${name}`, {
          of,
          to: `media/walkthrough/${name}.png`,
        });
      };
      const question = () => stage.workbench.page.locator('.quick-input-widget');
      const editor = () => stage.workbench.page.locator('.part.editor');

      /** A question whose rows want more room. */
      const pictureOfLarger = async (stageName: string, larger: Partial<typeof size>) => {
        await stage.workbench.page.setViewportSize({ ...size, ...larger });
        await picture(stageName, question());
        await stage.workbench.page.setViewportSize(size);
      };

      /** A draft: with the cursor at its start, once its lines have their colours and its link its line. */
      const pictureOfDraft = async (stageName: string) => {
        const text = editor().locator('.monaco-editor.focused');
        await text.waitFor();
        await stage.workbench.page.keyboard.press('Control+Home');
        // Text that is put into a new document is at times coloured as if its first line were not the first.
        await stage.workbench.command('Developer: Force Retokenize');
        for (const part of ['invitation', '<!--']) {
          const line = text.locator('.view-line', { hasText: part }).first();
          await line.locator('span > span:not(.mtk1)').first().waitFor();
        }
        await text.locator('.detected-link').first().waitFor();
        await picture(stageName, editor());
      };

      before('give the editor all the room', async () => {
        await stage.workbench.command('View: Close Primary Side Bar');
        await fetchOnce(stage.workbench);
      });

      it('join the chat', async () => {
        await stage.workbench.command('Handbook: Join Discord');
        const dialog = stage.workbench.dialog();
        await dialog.getByText('discord.gg').waitFor();
        await picture('joinChat', dialog);
        await dialog.locator('.monaco-button', { hasText: 'Cancel' }).click();
      });

      it('meetings', async () => {
        await stage.workbench.command('Handbook: Meetings');
        await stage.workbench.quickInput.wait('Daily Sync');
        await picture('attendMeeting', question());
        await stage.workbench.quickInput.cancel();
      });

      it('tracks', async () => {
        await stage.workbench.command('Handbook: Choose Your Track');
        await stage.workbench.quickInput.wait('One, several, or none');
        await pictureOfLarger('chooseTrack', { height: 820 });
        await stage.workbench.quickInput.cancel();
      });

      it('introduction', async () => {
        await stage.workbench.command('Handbook: Write an Introduction');
        await stage.workbench.tab('Introduction.handbook-introduction.md').waitFor();
        await pictureOfDraft('introduce');
        await stage.workbench.command('View: Revert and Close Editor');
      });

      it('message to the owner', async () => {
        await stage.workbench.command("Handbook: Write to a Track's Owner");
        await stage.workbench.tab('Message about Development.handbook-message.md').waitFor();
        await pictureOfDraft('contactOwner');
      });

      it('a branch for an issue', async () => {
        const flow = new Flow(stage.workbench);
        await flow.toReview('Start bug/12-fix-login from upstream/dev/v0.1.9?');
        await pictureOfLarger('startContributing', { width: 970 });
        await flow.cancel();
      });
    });
  }
});
