import type { Locator } from 'playwright-core';
import { until, type ExtensionHost, type Workbench } from '../harness';

/** A page as a reader knows it: by its title, and by the anchor of the heading in view. */
export interface Shown {
  readonly title: string;
  readonly heading?: string | undefined;
}

/**
 * Waits until the Markdown preview on screen shows a handbook page, and with a heading until that
 * stands at the top, or as high as the end of the page lets it. Where the extension runs in the
 * Node host, its breadcrumb names the page; the web worker host adds nothing to the preview, whose
 * own table of the front matter then names it.
 * @throws with what is on screen instead
 */
export async function waitForPage(workbench: Workbench, shown: Shown): Promise<void> {
  await orSayWhatIsShown(
    workbench,
    until(nameOf(shown), () => isShown(workbench, shown)),
  );
}

/**
 * Clicks a link of a page, and waits for where it leads. A click that never comes to the link, because
 * the window draws anew under it, is made again; one that did come leads there, or the wait fails.
 * For the Node host, where pages have a breadcrumb.
 * @param from the title of the page with the link
 * @param link finds the link inside that page's body
 * @throws with what is on screen instead
 */
export async function follow(
  workbench: Workbench,
  from: string,
  link: (body: Locator) => Locator,
  to: Shown,
): Promise<void> {
  const named = `.handbook-breadcrumb [aria-current="page"]:text-is(${JSON.stringify(from)})`;
  const found = link(workbench.preview().locator(`body:has(${named})`));
  await found.evaluate(watchForClick);
  await found.click();
  const arrives = () => until(nameOf(to), () => isShown(workbench, to), 5000).catch(() => false);
  const arrived = until(nameOf(to), async () => {
    if (await arrives()) return true;
    // Where another page came, be it late, the link is not found: that is where it led.
    const isLost = await found
      .evaluate(({ dataset }) => dataset['click'] !== 'came', undefined, { timeout: 1000 })
      .catch(() => false);
    if (isLost) await found.click({ timeout: 5000 }).catch(() => undefined);
    return false;
  });
  await orSayWhatIsShown(workbench, arrived);
}

/** Runs in the preview, whose own script lets no click come further than to the document. */
function watchForClick(link: HTMLElement): void {
  const notice = (event: Event) => {
    if (event.composedPath().includes(link)) link.dataset['click'] = 'came';
  };
  window.addEventListener('click', notice, { capture: true });
}

function nameOf({ title, heading }: Shown): string {
  return `the page "${title}"${heading ? ` at #${heading}` : ''}`;
}

function isShown(workbench: Workbench, shown: Shown): Promise<boolean> {
  return (
    workbench
      .preview()
      .locator('body')
      .evaluate(shows, { ...shown, host: workbench.extensionHost }, { timeout: 500 })
      // There may be none yet, two for a moment, or one that is just being replaced.
      .catch(() => false)
  );
}

/** Adds to a wait's error which tab is in front, and what its preview shows. */
async function orSayWhatIsShown(workbench: Workbench, wait: Promise<unknown>): Promise<void> {
  await wait.catch(async (error: unknown) => {
    const tab = await workbench.page.locator('.tab.active').allInnerTexts();
    const text = await workbench
      .preview()
      .locator('body')
      .evaluate((body: HTMLElement) => `scrolled to ${scrollY}: ${body.innerText}`, undefined, {
        timeout: 2000,
      })
      .catch(() => 'nothing');
    const reason = error instanceof Error ? error.message : String(error);
    const shown = `${tab.join(', ')}, ${text.slice(0, 200)}`.replace(/\s+/g, ' ');
    throw new Error(`${reason} On screen: ${shown}`, { cause: error });
  });
}

/** Runs in the preview. */
function shows(
  body: HTMLElement,
  { title, heading, host }: Shown & { readonly host: ExtensionHost },
): boolean {
  const breadcrumb = body.querySelector('.handbook-breadcrumb [aria-current="page"]');
  const fields = [...body.querySelectorAll('table.frontmatter th')];
  const field = fields.find(({ textContent }) => textContent === 'title')?.nextElementSibling;
  const [named, other] = host === 'node' ? [breadcrumb, field] : [field, breadcrumb];
  if (named?.textContent !== title || other) return false;
  if (heading === undefined) return true;
  const element = body.ownerDocument.getElementById(heading);
  if (!element) return false;
  const { top, bottom } = element.getBoundingClientRect();
  const atEnd = scrollY + innerHeight >= body.ownerDocument.documentElement.scrollHeight - 2;
  return top >= -2 && bottom <= innerHeight && (top <= 60 || atEnd);
}

/**
 * Waits for the question whether an address may be opened outside, and answers with `Cancel`.
 * @returns what the question says
 */
export async function askedToOpen(workbench: Workbench): Promise<string> {
  const dialog = workbench.dialog();
  await dialog.waitFor();
  const text = await dialog.innerText();
  await dialog.locator('.monaco-button', { hasText: 'Cancel' }).click();
  await dialog.waitFor({ state: 'hidden' });
  return text.replaceAll('\u200b', '');
}
