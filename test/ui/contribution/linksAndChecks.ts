import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../harness';
import { stateOf } from '../startIssueBranch/repository';
import type { Scene } from './scene';

const link = (words: string, path: string): string =>
  `[${words}](vscode://massgen.contributor-handbook/${path})\n\n`;

/** Describes links from outside; the window takes `vscode:` for its own. */
export function deepLinks(scene: () => Scene): void {
  describe('A link from outside', () => {
    before(async () => {
      const { clone, workbench } = scene();
      writeFileSync(
        join(clone.folder, 'links.md'),
        link('first', 'start?issue=massgen/MassGen%231') +
          link('second', 'claim?issue=massgen/MassGen%231') +
          link('option', 'start?issue=--upload-pack=x/y%231') +
          link('two', 'start?issue=massgen/MassGen%231&issue=other/one%231') +
          link('command', 'start?issue=massgen/MassGen%231%0Agit%20push'),
      );
      await workbench.openFile('links.md');
    });

    /** Follows a link as one does in the editor. */
    const follow = async (words: string): Promise<void> => {
      const { page } = scene().workbench;
      const shown = page.locator('.monaco-editor .view-line', { hasText: `[${words}]` });
      // Links are found some time after the text is shown.
      await shown.locator('.detected-link, .detected-link-active').first().waitFor();
      await page.keyboard.down('Control');
      await shown.locator('.detected-link, .detected-link-active').first().click();
      await page.keyboard.up('Control');
    };

    it('asks before anything happens', async () => {
      const { clone, github, workbench } = scene();
      const before = stateOf(clone);
      github.asked.splice(0);
      const question = workbench.dialog();
      for (const [words, asked] of [
        ['first', 'A link asks to start a branch for massgen/MassGen#1.'],
        ['second', 'A link asks to claim massgen/MassGen#1.'],
      ] as const) {
        await follow(words);
        await question.getByText(asked).first().waitFor();
        await workbench.screenshot(`deep-link-${words}`);
        await question.getByRole('button', { name: 'Cancel' }).click();
        await question.waitFor({ state: 'hidden' });
      }
      assert.deepEqual(github.asked, []);
      assert.deepEqual(stateOf(clone), before);
    });

    it('goes on as the command does once the user agrees', async () => {
      const { user, workbench } = scene();
      await follow('first');
      await user.agree('A link asks to start a branch for massgen/MassGen#1.', 'Start Branch…');
      await workbench.quickInput.wait(
        'massgen/MassGen#1 is not assigned to you. The handbook asks not to start before.',
      );
      await workbench.quickInput.close();
    });

    for (const words of ['option', 'two', 'command']) {
      it(`is refused where it is no plain name of an issue: ${words}`, async () => {
        const { workbench } = scene();
        await follow(words);
        await workbench.notification(
          'This link names no issue, as in start?issue=owner/repository',
        );
        assert.equal(await workbench.dialog().count(), 0);
        await workbench.command('Notifications: Clear All Notifications');
      });
    }
  });
}

/** Describes the handbook's own commands as tasks; the last, since it gives the window a handbook. */
export function checks(scene: () => Scene): void {
  describe('The checks that the handbook names', () => {
    const command = 'echo check > checked.txt';
    const other = 'echo tests > tested.txt';
    const section = (title: string, line: string): string =>
      `## ${title}\n\n\`\`\`bash\n${line}\ngit push --force\n\`\`\`\n\n`;

    before(() => {
      const folder = join(scene().clone.folder, 'handbook');
      mkdirSync(folder);
      writeFileSync(
        join(folder, 'index.md'),
        `---\ntitle: Start\n---\n\n# Start\n\n${section('Run the tests', other)}${section('Check it', command)}`,
      );
      writeFileSync(join(folder, '_config.yml'), 'title: Rules\nrepository: massgen/MassGen\n');
    });

    it('are run when one is picked, and no other', async () => {
      const { clone, workbench } = scene();
      const { quickInput } = workbench;
      const made = join(clone.folder, 'checked.txt');
      // VS Code tells some time after that the handbook is there.
      await until('the command in the list', async () => {
        await workbench.command("Handbook: Run the Handbook's Checks…");
        await until(
          'an answer',
          async () =>
            (await quickInput.text()).includes(command) ||
            (await workbench.notifications()).some((text) => text.includes('gives no command')),
        );
        if ((await quickInput.text()).includes(command)) return true;
        await workbench.command('Notifications: Clear All Notifications');
        return false;
      });
      assert.deepEqual(await quickInput.labels(), ['Run the tests', 'Check it']);
      await workbench.screenshot('run-checks');
      await quickInput.pick('Check it');
      await until(
        'what the command writes',
        () => existsSync(made) && readFileSync(made, 'utf8') === 'check\n',
      );
      assert.ok(!existsSync(join(clone.folder, 'tested.txt')));
      await workbench.screenshot('run-checks-done');
    });

    it('are among VS Code’s tasks', async () => {
      const { quickInput } = scene().workbench;
      await scene().workbench.command('Tasks: Run Test Task');
      await quickInput.wait(`Handbook: ${command}`);
      await scene().workbench.screenshot('run-test-task');
      await quickInput.close();
    });
  });
}
