import type { Locator, Page } from 'playwright-core';
import { labelled } from './labelled';
import { clickUntil, until } from './until';

/** A row of a tree, as a reader of the screen finds it. */
export interface Row {
  readonly label: string;
  /** What a screen reader says. */
  readonly ariaLabel: string;
  /** 1 for the top level. */
  readonly level: number;
  readonly expanded: boolean | undefined;
}

/** A view with its header, found by its title. */
export function paneOf(page: Page, title: string): Locator {
  const header = page.locator('.pane-header').getByText(title, { exact: true });
  return page.locator('.pane').filter({ has: header });
}

/** A tree of the sidebar, found by the title of its section. */
export class Tree {
  private readonly pane: Locator;
  private readonly list: Locator;

  constructor(
    private readonly page: Page,
    readonly title: string,
  ) {
    this.pane = paneOf(page, title);
    this.list = this.pane.locator('.monaco-list');
  }

  /** Unfolds the tree's own section. */
  async open(): Promise<this> {
    await this.toggle('true');
    return this;
  }

  /** Folds the tree's own section. */
  async fold(): Promise<void> {
    await this.toggle('false');
  }

  /** The rows from top to bottom, also those that must be scrolled to. Waits for the first one. */
  async rows(): Promise<Row[]> {
    await this.list.locator('.monaco-list-row').first().waitFor();
    const rows = new Map<number, Row>();
    await this.scrollToTop();
    for (;;) {
      for (const [index, row] of await this.shown()) rows.set(index, row);
      if (!(await this.scrollDown())) break;
    }
    return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  }

  /** The labels of `rows()`. */
  async labels(): Promise<string[]> {
    return (await this.rows()).map(({ label }) => label);
  }

  /** The row with this label, scrolled to. Waits until there is one. */
  async item(label: string): Promise<Locator> {
    const row = this.realRows()
      .filter({ has: labelled(this.page, label) })
      .first();
    await until(`"${label}" in the tree "${this.title}"`, async () => {
      if (await row.isVisible()) return true;
      if (!(await this.list.isVisible())) return false;
      if (!(await this.scrollDown())) await this.scrollToTop();
      return row.isVisible();
    });
    await row.scrollIntoViewIfNeeded();
    return row;
  }

  /** Unfolds a row; does nothing when it is unfolded. */
  async expand(label: string): Promise<void> {
    const row = await this.item(label);
    await clickUntil(
      `"${label}" to unfold`,
      () => row.locator('.monaco-tl-twistie').click(),
      async () => (await row.getAttribute('aria-expanded')) !== 'false',
    );
  }

  async click(label: string): Promise<void> {
    await (await this.item(label)).click();
  }

  /** Presses one of the buttons that a row shows while the pointer is on it. */
  async action(label: string, button: string): Promise<void> {
    const row = await this.item(label);
    await row.hover();
    await row.locator(`.actions [aria-label^="${button}"]`).first().click();
  }

  /** Presses a button in the title of the tree's section. */
  async titleAction(button: string): Promise<void> {
    await this.pane.hover();
    await this.pane.locator(`.pane-header .actions [aria-label^="${button}"]`).first().click();
  }

  /** The text that stands in for an empty tree. */
  welcome(): Locator {
    return this.pane.locator('.welcome-view-content');
  }

  private async toggle(expanded: 'true' | 'false'): Promise<void> {
    const header = this.pane.locator('.pane-header');
    await header.waitFor();
    await clickUntil(
      `the tree "${this.title}" to fold or unfold`,
      // On its arrow: its buttons come up under the pointer, in a narrow view up to the middle.
      () => header.click({ position: { x: 10, y: 10 } }),
      async () => (await header.getAttribute('aria-expanded')) === expanded,
    );
  }

  /** Without the copies of rows above that stay at the top while one scrolls. */
  private realRows(): Locator {
    return this.list.locator('.monaco-list-rows .monaco-list-row');
  }

  private async shown(): Promise<[number, Row][]> {
    return this.realRows().evaluateAll((elements) =>
      elements.map((element): [number, Row] => {
        const expanded = element.getAttribute('aria-expanded');
        return [
          Number(element.getAttribute('data-index')),
          {
            label: (element.querySelector('.label-name')?.textContent ?? '').trim(),
            ariaLabel: element.getAttribute('aria-label') ?? '',
            level: Number(element.getAttribute('aria-level')),
            expanded: expanded === null ? undefined : expanded === 'true',
          },
        ];
      }),
    );
  }

  /** Scrolls on by less than a view's height; false at the end. */
  private async scrollDown(): Promise<boolean> {
    const { top, view, height } = await this.position();
    if (top + view >= height) return false;
    await this.turnWheel(1);
    return true;
  }

  private async scrollToTop(): Promise<void> {
    while ((await this.position()).top > 0) await this.turnWheel(-1);
  }

  /** Turns the wheel on by one notch, which VS Code takes for 50 pixels, whatever the event says. */
  private async turnWheel(direction: 1 | -1): Promise<void> {
    const { top } = await this.position();
    await this.list.hover({ position: { x: 5, y: 5 } });
    await this.page.mouse.wheel(0, direction * 100);
    await until('the tree to scroll', async () => (await this.position()).top !== top);
  }

  private position(): Promise<{ top: number; view: number; height: number }> {
    return this.list.evaluate((element) => {
      const rows = element.querySelector<HTMLElement>('.monaco-list-rows');
      return {
        top: -parseFloat(rows?.style.top || '0'),
        view: element.clientHeight,
        height: rows?.offsetHeight ?? 0,
      };
    });
  }
}
