import type { Locator, Page } from 'playwright-core';

/** The labels in rows that read exactly so, but for space around them. */
export function labelled(page: Page, label: string): Locator {
  return page.locator('.label-name').filter({ hasText: exactly(label) });
}

/** The tabs of open editors that are called exactly so; a tab shows the file's ending apart. */
export function tabs(page: Page, label: string): Locator {
  const name = page.locator('.monaco-icon-label-container').filter({ hasText: exactly(label) });
  return page.locator('.tabs-container .tab').filter({ has: name });
}

function exactly(label: string): RegExp {
  return new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
