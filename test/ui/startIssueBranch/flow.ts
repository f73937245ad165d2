import type { Workbench } from '../harness';

/** What the questions are answered with; what is left out is not reached. */
export interface Answers {
  readonly issue?: string;
  readonly kind?: 'Case study' | 'Feature' | 'Bug';
  readonly title?: string;
}

const command = 'Handbook: Start Issue Branch…';

/** The command as a user goes through it. */
export class Flow {
  constructor(
    private readonly workbench: Workbench,
    private readonly issue = '12',
  ) {}

  /** Runs the command. */
  async run(): Promise<void> {
    await this.workbench.command(command);
  }

  /** Runs the command and answers its questions as far as answers go. */
  async start({ issue, kind, title }: Answers = {}): Promise<void> {
    const { quickInput } = this.workbench;
    await this.run();
    await quickInput.wait('(1/4)');
    if (issue === undefined) return;
    await quickInput.type(issue);
    await quickInput.accept();
    if (kind === undefined) return;
    await quickInput.wait('What kind of issue is it?');
    await quickInput.pick(kind);
    if (title === undefined) return;
    await quickInput.wait('(3/4)');
    await quickInput.type(title);
    await quickInput.accept();
  }

  /** Answers all questions the usual way; `sentence` is what the last look should say. */
  async toReview(sentence: string, answers: Answers = {}): Promise<void> {
    await this.start({ issue: this.issue, kind: 'Bug', title: 'Fix login', ...answers });
    await this.workbench.quickInput.wait(sentence);
  }

  /** What the last look offers. */
  async offers(): Promise<string[]> {
    // What stands below a label is a row of its own inside the entry.
    const labels = this.workbench.page.locator(
      '.quick-input-list .quick-input-list-row:first-child .label-name',
    );
    return (await labels.allInnerTexts()).map((label) => label.trim());
  }

  async back(): Promise<void> {
    await this.workbench.page.locator('.quick-input-titlebar [aria-label^="Back"]').click();
  }

  async cancel(): Promise<void> {
    await this.workbench.quickInput.cancel();
    await this.workbench.quickInput.waitClosed();
  }

  /** Waits until the status bar says how it went. */
  async told(sentence: string): Promise<void> {
    await this.workbench.page
      .locator('.statusbar-item', { hasText: sentence })
      .waitFor({ timeout: 20_000 });
  }

  /** Waits for the sentence that ends the command, and presses a button under it. */
  async endsWith(sentence: string, button?: string): Promise<void> {
    const notification = await this.workbench.notification(sentence);
    if (button !== undefined) {
      await notification.locator('.monaco-button', { hasText: button }).click();
    }
  }

  async isOver(): Promise<void> {
    await this.workbench.quickInput.waitClosed();
  }
}
