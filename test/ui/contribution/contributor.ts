import type { Locator } from 'playwright-core';
import { until, type Workbench } from '../harness';
import { focus } from '../support/focus';

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

  /** Waits until a question in the middle of the window shows a text. */
  looksAt(text: string): Promise<void> {
    return this.workbench.dialog().getByText(text).first().waitFor();
  }

  /** The user comes back from another window, after something has been done meanwhile. */
  async away(meanwhile: () => void): Promise<void> {
    await focus(this.workbench, false);
    meanwhile();
    await focus(this.workbench, true);
  }

  /** Waits for a notification of what GitHub is asked for at most once a minute. */
  async news(text: string): Promise<Locator> {
    const toast = this.workbench.page.locator('.notification-toast').filter({ hasText: text });
    await toast.first().waitFor({ timeout: 90_000 });
    return toast.first();
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

  /** The tab of a branch's draft, or of its preview. */
  draft(branch: string): Locator {
    const name = branch.replaceAll('/', ' ');
    return this.workbench.tab(`${name}.handbook-pull-request.md`).first();
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

  /**
   * Waits until a draft is open, with its preview beside it and the cursor in its text.
   * @param name of its document, where that is not the only one
   */
  async hasDraft(name = ''): Promise<void> {
    const tabs = this.workbench.page
      .locator('.editor-group-container .tab.active')
      .filter({ hasText: name === '' ? '.handbook-' : name });
    const text = this.workbench.page.locator('.editor-group-container.active .monaco-editor');
    await until(
      'a draft beside its preview',
      async () => (await tabs.count()) === 2 && (await text.count()) > 0,
    );
  }

  async openPullRequest(): Promise<void> {
    await this.hasDraft();
    await this.workbench.command('Handbook: Create Pull Request from This Draft');
    await this.agree('Open this pull request in massgen/MassGen?', 'Create Pull Request');
  }

  /** Waits until the status bar says of the branch's pull request, such as `#3 merged`. */
  pullRequest(text: string): Promise<void> {
    return this.workbench.page
      .locator('.statusbar-item[id*="handbook.pullRequest"]')
      .getByText(text)
      .waitFor();
  }

  /** Waits until the diagram view shows a step's help. */
  isShown(step: string): Promise<void> {
    return this.workbench.webview().locator('#help h2', { hasText: step }).waitFor();
  }
}
