import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Workbench } from '../ui/harness';
import { withFewerColours } from './fewerColours';

/**
 * Takes a picture of the window, or `of` a part of it, into `out/screenshots`; and when the environment
 * variable UPDATE_PICTURES is 1 also to where the product shows it.
 * @param to the file, from the checkout
 */
export async function take(
  workbench: Workbench,
  name: string,
  { of, to }: { readonly of?: Locator | undefined; readonly to?: string | undefined },
): Promise<void> {
  await workbench.screenshot(name, { ...(of && { of }) });
  if (to === undefined || process.env['UPDATE_PICTURES'] !== '1') return;
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, withFewerColours(await readFile(join('out', 'screenshots', `${name}.png`))));
}
