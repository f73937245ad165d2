import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { themes, until, type Theme } from '../ui/harness';
import { Flow } from '../ui/startIssueBranch/flow';
import { hosted } from '../ui/startIssueBranch/repository';
import { useWorkbench } from '../ui/support/stage';

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
        size: { width: 760, height: 480 },
        settings: {
          'editor.minimap.enabled': false,
          'editor.wordWrap': 'on',
          'github-enterprise.uri': 'http://127.0.0.1:1',
          'handbook.tracks': ['Development'],
          'workbench.activityBar.location': 'hidden',
          'workbench.layoutControl.enabled': false,
        },
      });

      const picture = async (stageName: string, of: Locator): Promise<void> => {
        const name = `${stageName}-${theme}`;
        const { workbench } = stage;
        await until('quiet', async () => (await workbench.notifications()).length === 0);
        await workbench.screenshot(`walkthrough-${name}`, { of });
        if (process.env['UPDATE_PICTURES'] !== '1') return;
        await mkdir(join('media', 'walkthrough'), { recursive: true });
        const taken = join('out', 'screenshots', `walkthrough-${name}.png`);
        await copyFile(taken, join('media', 'walkthrough', `${name}.png`));
      };
      const question = () => stage.workbench.page.locator('.quick-input-widget');
      const editor = () => stage.workbench.page.locator('.part.editor');

      before('give the editor all the room', () =>
        stage.workbench.command('View: Close Primary Side Bar'),
      );

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
        await picture('chooseTrack', question());
        await stage.workbench.quickInput.cancel();
      });

      it('introduction', async () => {
        await stage.workbench.command('Handbook: Write an Introduction');
        await stage.workbench.tab('Introduction.handbook-introduction.md').waitFor();
        await picture('introduce', editor());
      });

      it('message to the owner', async () => {
        await stage.workbench.command("Handbook: Write to a Track's Owner");
        await stage.workbench.tab('Message about Development.handbook-message.md').waitFor();
        await picture('contactOwner', editor());
      });

      it('a branch for an issue', async () => {
        const flow = new Flow(stage.workbench);
        await flow.toReview('Start bug/12-fix-login from upstream/dev/v0.1.9?');
        await picture('startContributing', question());
        await flow.cancel();
      });
    });
  }
});
