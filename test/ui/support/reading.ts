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
 */
export async function waitForPage(workbench: Workbench, shown: Shown): Promise<void> {
  const { title, heading } = shown;
  const host = workbench.extensionHost;
  await until(`the page "${title}"${heading ? ` at #${heading}` : ''}`, () =>
    workbench
      .preview()
      .locator('body')
      .evaluate(shows, { ...shown, host }, { timeout: 500 })
      // There may be none yet, two for a moment, or one that is just being replaced.
      .catch(() => false),
  );
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
