import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../../../scripts/web-host/browser.mjs';
import { startServer } from '../../../scripts/web-host/server.mjs';
import { extensionsOf, settingsOf, type WorkbenchOptions } from './options';

/** A server with one browser profile in front of it. */
export interface Session {
  readonly context: BrowserContext;
  readonly origin: string;
  readonly userDataDir: string;
  readonly address: string;
  close(): Promise<void>;
}

/** The browser and the sessions of this run: one browser serves all tests. */
class Sessions {
  private browser: Promise<Browser> | undefined;
  private readonly open = new Set<Session>();

  async start(options: WorkbenchOptions): Promise<Session> {
    this.browser ??= launchBrowser();
    const server = await startServer({
      settings: settingsOf(options),
      extensions: extensionsOf(options),
      ...(options.userDataDir !== undefined && { userDataDir: options.userDataDir }),
      ...(options.vsix !== undefined && { vsix: options.vsix }),
      ...(options.env && { env: options.env }),
    });
    const context = await (
      await this.browser
    ).newContext({
      viewport: options.size ?? { width: 1280, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
      bypassCSP: options.bypassCsp ?? false,
    });
    context.setDefaultTimeout(30_000);
    const session: Session = {
      context,
      origin: server.origin,
      userDataDir: server.userDataDir,
      address: server.address({ folder: options.folder }),
      close: async () => {
        this.open.delete(session);
        await context.close();
        await server.stop();
      },
    };
    this.open.add(session);
    return session;
  }

  /** Takes a picture of each open window into `out/screenshots`. */
  async picture(name: string): Promise<void> {
    const pages = [...this.open].flatMap(({ context }) => context.pages());
    const file = name.replace(/[^\w-]+/g, '-');
    await Promise.all(
      pages.map((page, index) =>
        page.screenshot({ path: join('out', 'screenshots', `failed-${file}-${index}.png`) }),
      ),
    );
  }

  /** Ends all that a test left open. */
  async stop(): Promise<void> {
    await Promise.all([...this.open].map((session) => session.close()));
    await (await this.browser)?.close();
    this.browser = undefined;
  }
}

/** One for the whole run, ended with it. */
export const sessions = new Sessions();
