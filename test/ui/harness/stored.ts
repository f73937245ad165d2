import type { Page } from 'playwright-core';
import { until } from './until';

/**
 * Waits until what VS Code keeps in the browser holds this text. It writes some time after a change,
 * a tenth of a second or more, and not when its window is reloaded: what was not written is lost then.
 * @param text of JSON, without regard to how deep in other JSON it lies
 */
export async function untilStored(page: Page, text: string): Promise<void> {
  await until(`${text} to be stored`, () => page.evaluate(isStored, text));
}

/**
 * Takes the focus from the window, and gives it back, as one who looks at another window does: VS Code
 * writes then what its views look like, and else once a minute, where it finds nothing else to do.
 */
export const lookAway = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const focused of [false, true]) {
      // The browser of the tests believes of each of its pages that it has the focus.
      document.hasFocus = () => focused;
      document.dispatchEvent(new Event('visibilitychange'));
    }
  });

/** Runs in the window. Looks into the databases in which VS Code keeps its state in a browser. */
async function isStored(text: string): Promise<boolean> {
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no answer'));
    });
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith('vscode-web-state-db')) continue;
    const database = await answer(indexedDB.open(name));
    try {
      const table = database.transaction('ItemTable').objectStore('ItemTable');
      const values: unknown[] = await answer(table.getAll());
      // The state is JSON inside JSON, with a backslash more at each level.
      if (values.some((value) => String(value).replaceAll('\\', '').includes(text))) return true;
    } finally {
      database.close();
    }
  }
  // Looking costs the window time, in which it would write.
  await new Promise((resolve) => setTimeout(resolve, 500));
  return false;
}
