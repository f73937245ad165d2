import type { Dialog, Page } from 'playwright-core';
import type { Workbench } from '../ui/harness';
import { nowhere } from './canary';
import type { Fixture } from './fixture';

/** All that a hostile page has brought about, each kind counted by itself. */
export interface Traces {
  /** Requests that reached the canary, or were tried to a host that is nowhere. */
  readonly requests: readonly string[];
  /** Browser dialogs, in the window or any frame of it. */
  readonly dialogs: readonly string[];
  /** Windows and frames that script of a page has marked. */
  readonly marks: readonly string[];
  /** Commands that were started, and addresses that were handed to an extension. */
  readonly commands: readonly string[];
  /** Windows that were opened, and addresses that the window itself went to. */
  readonly windows: readonly string[];
  /** Editors that no one asked for. */
  readonly editors: readonly string[];
  /** Icons that a page has drawn in places which are not its own. */
  readonly icons: readonly string[];
}

/** Watches one window. */
export class Watch {
  private readonly dialogs: string[] = [];
  private readonly windows: string[] = [];
  private readonly tried: string[] = [];
  private readonly start: string;
  private readonly before: { readonly requests: number; readonly commands: number };

  constructor(
    private readonly workbench: Workbench,
    private readonly fixture: Fixture,
  ) {
    const { page } = workbench;
    const { canary } = fixture;
    this.start = page.url();
    this.before = { requests: canary.requests.length, commands: canary.commands().length };
    page.on('dialog', (dialog: Dialog) => this.dialogs.push(dialog.message()));
    page.context().on('page', (opened) => {
      this.windows.push(opened.url());
      void opened.close();
    });
    page.context().on('request', (request) => {
      const { hostname, pathname } = new URL(request.url());
      if (hostname === nowhere) this.tried.push(pathname.split('/').at(-1) ?? '');
    });
  }

  /** All traces so far. */
  async traces(): Promise<Traces> {
    const { page } = this.workbench;
    const { canary, names } = this.fixture;
    /** A payload's number, with its text where it is known. */
    const named = (id: string): string => [id, names[Number(id)] ?? ''].join(' ').trim();
    const moved = page.url().split('?')[0] === this.start.split('?')[0] ? [] : [page.url()];
    return {
      requests: [...canary.requests.slice(this.before.requests), ...this.tried].map(named),
      dialogs: this.dialogs.map(named),
      marks: (await marks(page)).map(named),
      commands: canary.commands().slice(this.before.commands).map(named),
      windows: [...this.windows, ...moved],
      editors: await page.locator('.tabs-container .tab[aria-label^="Untitled"]').allInnerTexts(),
      icons: await page.locator('.codicon-squirrel').evaluateAll((all) => all.map(String)),
    };
  }
}

/** Nothing at all has happened. */
export const nothing: Traces = {
  requests: [],
  dialogs: [],
  marks: [],
  commands: [],
  windows: [],
  editors: [],
  icons: [],
};

async function marks(page: Page): Promise<string[]> {
  const found = await Promise.all(
    page.frames().map((frame) =>
      frame
        .evaluate(() => (globalThis as { __pwned?: unknown }).__pwned)
        // A frame that has gone meanwhile was read while it was there, or left other traces.
        .catch(() => undefined),
    ),
  );
  return found.filter((mark) => mark !== undefined).map(String);
}
