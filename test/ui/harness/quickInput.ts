import type { Locator, Page } from 'playwright-core';
import { labelled } from './labelled';
import { succeeds, until } from './until';

/** The box at the top of the window in which commands ask their questions. */
export class QuickInput {
  private readonly box: Locator;
  private readonly input: Locator;

  constructor(private readonly page: Page) {
    this.box = page.locator('.quick-input-widget');
    this.input = this.box.locator('.quick-input-box input');
  }

  /** Opens the box with a key, such as `F1`, and types into it. */
  async open(key: string, text: string): Promise<void> {
    await until(`the box that ${key} opens`, async () => {
      // A box that is just closing swallows the key.
      if (!(await this.isOpen())) await this.page.keyboard.press(key);
      return succeeds(this.input.fill(text, { timeout: 1000 }));
    });
  }

  /** Opens the box with a key and answers it; again where Enter came before it had looked at the text. */
  async answer(key: string, text: string): Promise<void> {
    await until(`the box that ${key} opens to take "${text}"`, async () => {
      await this.open(key, text);
      await this.accept();
      return succeeds(this.box.waitFor({ state: 'hidden', timeout: 1000 }));
    });
  }

  /** Closes the box, if it is open, without an answer. */
  async close(): Promise<void> {
    if (await this.isOpen()) await this.cancel();
    await this.waitClosed();
  }

  /** Waits until the box shows this text: in its title, its prompt, its input or its rows. */
  async wait(text: string): Promise<void> {
    await until(`the prompt "${text}"`, async () => (await this.text()).includes(text));
  }

  /** All that the box says: title, what the input stands for, prompt or complaint, rows. */
  async text(): Promise<string> {
    if (!(await this.isOpen())) return '';
    const [shown, placeholder] = await Promise.all([
      this.box.innerText(),
      this.input.getAttribute('placeholder'),
    ]);
    return `${placeholder ?? ''}\n${shown}`;
  }

  isOpen(): Promise<boolean> {
    return this.box.isVisible();
  }

  async waitClosed(): Promise<void> {
    await this.box.waitFor({ state: 'hidden' });
  }

  /** Replaces what is in the input. */
  async type(text: string): Promise<void> {
    await this.input.fill(text);
  }

  /** What is in the input. */
  value(): Promise<string> {
    return this.input.inputValue();
  }

  async accept(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  async cancel(): Promise<void> {
    await this.page.keyboard.press('Escape');
  }

  /** The labels of the rows on screen, in their order; a long list holds more below. */
  async labels(): Promise<string[]> {
    // A row's second line, where it has one, is made the same way.
    const first = '.quick-input-list-row:first-child .label-name';
    const labels = await this.rows().locator(first).allInnerTexts();
    return labels.map((label) => label.trim());
  }

  /** A row on screen by its whole label. */
  row(label: string): Locator {
    return this.rows()
      .filter({ has: labelled(this.page, label) })
      .first();
  }

  /** Picks the row with this label, as a click does. */
  async pick(label: string): Promise<void> {
    await this.row(label).click();
  }

  /**
   * Picks the row with this label, if the box lets it: what opens late, such as an editor, takes the focus
   * and closes the box.
   */
  hit(label: string): Promise<boolean> {
    return succeeds(this.row(label).click({ timeout: 2000 }));
  }

  /** As `hit`, with a row that may be far down in the list. */
  async find(label: string): Promise<boolean> {
    return (await succeeds(this.input.fill(label, { timeout: 2000 }))) && this.hit(label);
  }

  private rows(): Locator {
    return this.box.locator('.quick-input-list .monaco-list-row');
  }
}
