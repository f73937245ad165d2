import type { FrameLocator } from 'playwright-core';
import type { Workbench } from '../harness';

/** What `hold` puts into each page. */
interface Held {
  /** Lets the page load what comes after its drawing. */
  readonly load: () => void;
  /** Lets the messages through that have come since `load`, and all after them. */
  readonly hear: () => void;
}

declare global {
  interface Window {
    handbookHeld?: Held;
  }
}

/** Holds back what a diagram view loads once its kept drawing was painted, as a slow machine would. */
export async function holdPages({ page }: Workbench): Promise<void> {
  await page.addInitScript(hold);
}

/** Lets a page load, but hear nothing from the extension. */
export const load = (frame: FrameLocator): Promise<void> =>
  frame.locator('body').evaluate(() => window.handbookHeld?.load());

/** Lets a page hear from the extension. */
export const hear = (frame: FrameLocator): Promise<void> =>
  frame.locator('body').evaluate(() => window.handbookHeld?.hear());

/** Runs in each page, before its own scripts. */
function hold(): void {
  HTMLTemplateElement.prototype.replaceWith = function (...nodes) {
    const held: MessageEvent<unknown>[] = [];
    let deaf = true;
    window.handbookHeld = {
      load: () => {
        window.addEventListener('message', (event: MessageEvent<unknown>) => {
          if (!deaf) return;
          event.stopImmediatePropagation();
          held.push(event);
        });
        Element.prototype.replaceWith.apply(this, nodes);
      },
      hear: () => {
        deaf = false;
        // Twice: what is known of a diagram may come in two messages, one right after the other.
        for (const { data } of [...held, ...held])
          window.dispatchEvent(new MessageEvent('message', { data }));
      },
    };
  };
}
