// Runs a suite in the extension host of a window, shown in a browser without a screen.
import { format } from 'node:util';
import { launchBrowser } from './browser.mjs';

/** How long the window may show no sign of life before the run is given up, in milliseconds. */
const silence = 180_000;

/**
 * Opens the window, prints what the suite logs as it goes, and gives the suite's exit code.
 * @param {string} address of a window with a suite
 * @param {Promise<number>} interrupted gives an exit code when the run is to end early
 * @returns {Promise<number>} 1 when the window crashed or fell silent
 */
export async function runSuite(address, interrupted) {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const verdict = verdictOf(page);
    await page.goto(address);
    return await Promise.race([verdict, interrupted]);
  } finally {
    await browser.close();
  }
}

/**
 * Follows the suite through the two functions that VS Code calls in a page under test.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number>}
 */
function verdictOf(page) {
  return new Promise((resolve, reject) => {
    /** @param {string} reason */
    const giveUp = (reason) => {
      console.error(reason);
      resolve(1);
    };
    let timer = setTimeout(giveUp, silence, 'The window never started.').unref();
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, silence, 'The suite has been silent for too long.').unref();
    };
    /** @param {string} type @param {unknown[]} args */
    const log = (type, args) => {
      alive();
      if (type === 'error' || type === 'warn') console.error(format(...args));
      else console.log(format(...args));
    };
    /** @param {number} code */
    const exit = (code) => resolve(code);
    page.exposeFunction('codeAutomationLog', log).catch(reject);
    page.exposeFunction('codeAutomationExit', exit).catch(reject);
    page.on('crash', () => giveUp('The window crashed.'));
  });
}
