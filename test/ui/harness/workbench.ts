import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { hoverPoint } from './editorText';
import { tabs } from './labelled';
import { themeClasses, type ExtensionHost, type WorkbenchOptions } from './options';
import { QuickInput } from './quickInput';
import { RequestRecorder } from './requests';
import type { Session } from './session';
import { Tree } from './tree';
import { clickUntil, succeeds, until } from './until';

/** One VS Code window, driven as a user would: what can be seen and clicked, nothing else. */
export class Workbench {
  readonly quickInput: QuickInput;
  /** Where the extension runs. */
  readonly extensionHost: ExtensionHost;
  readonly requests: RequestRecorder;
  /** The addresses that were opened outside, in tabs of their own. */
  readonly openedOutside: string[] = [];
  /** The texts of the browser's own dialogs (`alert` and the like), dismissed at once. */
  readonly browserDialogs: string[] = [];

  constructor(
    readonly page: Page,
    readonly session: Session,
    readonly options: WorkbenchOptions,
  ) {
    this.extensionHost = options.extensionKind ?? 'node';
    this.quickInput = new QuickInput(page);
    this.requests = new RequestRecorder(session.context, session.origin);
    session.context.on('request', (request) => {
      if (request.isNavigationRequest() && !request.url().startsWith(session.origin)) {
        this.openedOutside.push(request.url());
      }
    });
    page.on('dialog', (dialog) => {
      this.browserDialogs.push(dialog.message());
      void dialog.dismiss();
    });
  }

  /** Waits until the window stands as it did when it was closed, in the colours of its theme. */
  async whenRestored(): Promise<void> {
    await this.page.waitForFunction(
      (mark) => performance.getEntriesByName(mark).length > 0,
      'code/didStartWorkbench',
    );
    await this.page
      .locator(`.monaco-workbench.${themeClasses[this.options.theme ?? 'light']}`)
      .waitFor();
  }

  /** Runs a command by the title that the command palette shows, such as `Handbook: Refresh`. */
  async command(title: string): Promise<void> {
    await this.pickIn('F1', `>${title}`, title);
  }

  /** Runs a command that asks for one of several things, maybe more than once, and picks the rows. */
  async pick(title: string, ...labels: readonly string[]): Promise<void> {
    await until(`"${labels.join(' › ')}" to be picked`, async () => {
      await this.command(title);
      for (const label of labels) if (!(await this.quickInput.find(label))) return false;
      return true;
    });
  }

  /**
   * Opens the command palette and gives the row of a command, which Enter runs too. Waits until the
   * palette has it: extensions register theirs some time after the start.
   */
  offer(title: string): Promise<Locator> {
    return this.offerIn('F1', `>${title}`, title);
  }

  private async pickIn(key: string, text: string, label: string): Promise<void> {
    await until(`"${label}" to be picked`, async () => {
      await this.offerIn(key, text, label);
      return this.quickInput.hit(label);
    });
  }

  private async offerIn(key: string, text: string, label: string): Promise<Locator> {
    const row = this.quickInput.row(label);
    await until(`"${label}" to be offered`, async () => {
      await this.quickInput.open(key, text);
      return row.waitFor({ timeout: 1000 }).then(
        () => true,
        // Typed anew, it looks again.
        () => this.quickInput.close().then(() => false),
      );
    });
    return row;
  }

  /** True when the command palette offers this command. */
  async hasCommand(title: string): Promise<boolean> {
    await this.quickInput.open('F1', `>${title}`);
    await until('the palette to answer', async () => (await this.quickInput.labels()).length > 0);
    const offered = (await this.quickInput.labels()).includes(title);
    await this.quickInput.close();
    return offered;
  }

  /** Opens a file of the folder in the editor, by its path in the folder. */
  async openFile(path: string): Promise<void> {
    const name = path.split('/').at(-1) ?? path;
    await this.pickIn('Control+P', path, name);
    await this.tab(name).waitFor();
  }

  /** The tab of an open editor. */
  tab(label: string): Locator {
    return tabs(this.page, label);
  }

  /** Opens a container of the activity bar, by its name, and waits for it. */
  async openView(name: string): Promise<void> {
    const item = this.page.locator('.activitybar .action-item').filter({
      has: this.page.locator(`[aria-label^="${name}"]`),
    });
    const isChecked = async (): Promise<boolean> =>
      /\bchecked\b/.test((await item.first().getAttribute('class')) ?? '');
    await clickUntil(`the view "${name}" to be chosen`, () => item.first().click(), isChecked);
    const title = this.page.locator('.sidebar .composite.title h2');
    await until(`the view "${name}"`, async () =>
      (await title.innerText()).toLowerCase().startsWith(name.toLowerCase()),
    );
  }

  /** A tree of the sidebar, unfolded, by its title. */
  tree(title: string): Promise<Tree> {
    return new Tree(this.page, title).open();
  }

  /** Puts the pointer on an element and gives the hover that comes up. */
  async hover(element: Locator): Promise<Locator> {
    await this.noHover();
    await element.hover();
    return this.shownHover();
  }

  /** Puts the pointer on a text in the editor and gives the hover that comes up. */
  async hoverText(text: string): Promise<Locator> {
    await this.noHover();
    const { x, y } = await hoverPoint(this.page, text);
    await this.page.mouse.move(x, y);
    return this.shownHover();
  }

  private async noHover(): Promise<void> {
    await until('the last hover to go', async () => {
      await this.page.mouse.move(0, 0);
      const hover = this.hovers().first();
      const gone = await succeeds(hover.waitFor({ state: 'hidden', timeout: 2000 }));
      // One that was clicked holds the focus, and stays.
      if (!gone) await this.page.keyboard.press('Escape');
      return gone;
    });
  }

  private async shownHover(): Promise<Locator> {
    await this.hovers().first().waitFor();
    return this.hovers().first();
  }

  private hovers(): Locator {
    return this.page.locator('.monaco-hover:visible');
  }

  /**
   * The page inside the webview on screen that belongs to this extension: its own one, or
   * `vscode.markdown-language-features` for the Markdown preview.
   */
  webview(extension = 'massgen.contributor-handbook'): FrameLocator {
    return this.page
      .locator(`iframe.webview[src*="extensionId=${extension}"]:visible`)
      .contentFrame()
      .locator('#active-frame')
      .contentFrame();
  }

  /** The page inside the Markdown preview on screen. */
  preview(): FrameLocator {
    return this.webview('vscode.markdown-language-features');
  }

  /** The texts of the notifications on screen, the newest first. */
  async notifications(): Promise<string[]> {
    const shown = this.page.locator('.notification-toast .notification-list-item-message');
    return (await shown.allInnerTexts()).map((text) => text.trim());
  }

  /** Waits for a notification that holds this text. */
  async notification(text: string): Promise<Locator> {
    const toast = this.page.locator('.notification-toast').filter({ hasText: text }).first();
    await toast.waitFor();
    return toast;
  }

  /** The question in the middle of the window that waits for an answer. */
  dialog(): Locator {
    return this.page.locator('.monaco-dialog-box');
  }

  /** What was copied last. */
  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Takes a picture of the window, or of a part of it, into `out/screenshots`. */
  async screenshot(name: string, options: { of?: Locator } = {}): Promise<void> {
    const path = join('out', 'screenshots', `${name}.png`);
    await (options.of ?? this.page).screenshot({ path, animations: 'disabled' });
  }

  /** Loads the window again, as `Developer: Reload Window` does. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.whenRestored();
  }

  /** Closes the window and ends its server. */
  close(): Promise<void> {
    return this.session.close();
  }
}
