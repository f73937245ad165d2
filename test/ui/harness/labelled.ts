import type { Locator, Page } from 'playwright-core';

/** The labels in rows and tabs that read exactly so, but for space around them. */
export function labelled(page: Page, label: string): Locator {
  const literal = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return page.locator('.label-name').filter({ hasText: new RegExp(`^\\s*${literal}\\s*$`) });
}
