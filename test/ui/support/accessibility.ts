import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Locator } from 'playwright-core';

/** Declared by axe-core's script in the page in which it runs. */
declare const axe: { run(): Promise<AxeResults> };

/**
 * What axe-core, with all of its rules, finds wrong with the page that holds an element: a line for
 * each element. Its script comes through the debugger, past the page's content security policy.
 */
export async function accessibilityFaults(inside: Locator): Promise<string[]> {
  const frame = await (await inside.elementHandle()).ownerFrame();
  if (frame === null) throw new Error('The element is in no page');
  await frame.evaluate(readFileSync(join('node_modules', 'axe-core', 'axe.min.js'), 'utf8'));
  const { violations, passes } = await frame.evaluate(() => axe.run());
  if (passes.length === 0) throw new Error('axe-core looked at nothing');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
  );
}
