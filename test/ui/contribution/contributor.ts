import type { Locator } from 'playwright-core';
import { until, type Workbench } from '../harness';

/** The commands of the way from an issue to its pull request, as a user goes through them. */
export class Contributor {
  constructor(private readonly workbench: Workbench) {}

  /** Presses a button of the notification that holds a text. */
  async press(text: string, button: string): Promise<void> {
    const toast = await this.workbench.notification(text);
    await toast.locator('.monaco-button', { hasText: button }).click();
  }

  /** Answers a question in the middle of the window. */
  async agree(text: string, button: string): Promise<void> {
    await this.workbench.dialog().getByText(text).first().waitFor();
    await this.workbench.dialog().getByRole('button', { name: button }).click();
  }

  /** Stops waiting for what a notification says is going on. */
  async cancelWait(text: string): Promise<void> {
    const toast = await this.workbench.notification(text);
    const cancel = toast.locator('.monaco-button', { hasText: 'Cancel' });
    // A toast that is still moving in may lose a click.
    await until('the toast to take the click', async () => {
      await cancel.click({ timeout: 2000 }).catch(() => undefined);
      return !(await cancel.isVisible());
    });
  }

  /** Waits until the status bar says a sentence. */
  told(sentence: string): Promise<void> {
    return this.workbench.page
      .locator('.statusbar-item', { hasText: sentence })
      .waitFor({ timeout: 20_000 });
  }

  /** @param issue its number in the project */
  async claim(issue: number): Promise<void> {
    const { quickInput } = this.workbench;
    await this.workbench.command('Handbook: Claim Issue…');
    await quickInput.wait('Which issue?');
    await quickInput.type(`massgen/MassGen#${issue}`);
    await quickInput.accept();
  }

  /** Lets the comment be posted as it is shown. */
  async postComment(): Promise<void> {
    await this.workbench.quickInput.wait('This comment will be posted as mona.');
    await this.workbench.quickInput.accept();
  }

  async start(issue: number): Promise<void> {
    const { quickInput } = this.workbench;
    await this.workbench.command('Handbook: Start Issue Branch…');
    await quickInput.wait('(1/4)');
    await quickInput.type(String(issue));
    await quickInput.accept();
  }

  /** Takes kind and title as they are proposed, and creates the branch. */
  async createBranch(branch: string, base: string): Promise<void> {
    const { quickInput } = this.workbench;
    await quickInput.wait('What kind of issue is it?');
    await quickInput.accept();
    await quickInput.wait('(3/4)');
    await quickInput.accept();
    await quickInput.wait(`Start ${branch} from ${base}?`);
    await quickInput.pick(`Create ${branch} from ${base}`);
    await this.told(`Now on ${branch}, from ${base}.`);
  }

  submit(): Promise<void> {
    return this.workbench.command('Handbook: Submit Pull Request…');
  }

  /** @param way `owner:branch → owner/name: base`, which must be shown */
  async push(way: string): Promise<void> {
    await this.workbench.quickInput.wait(way);
    await this.workbench.quickInput.pick('Push and Write the Pull Request…');
  }

  /** The tab of a branch's draft. */
  draft(branch: string): Locator {
    const name = branch.replaceAll('/', ' ');
    return this.workbench.tab(`${name}.handbook-pull-request.md`);
  }

  /** Waits until the editor shows a text. */
  async reads(text: string): Promise<void> {
    await until(`"${text}" in the editor`, async () => {
      const shown = await this.workbench.page
        .locator('.part.editor .monaco-editor .view-lines')
        .innerText();
      return shown.replaceAll('\u00a0', ' ').includes(text);
    });
  }

  async openPullRequest(): Promise<void> {
    await this.workbench.command('Handbook: Create Pull Request from This Draft');
    await this.agree('Open this pull request in massgen/MassGen?', 'Create Pull Request');
  }
}
