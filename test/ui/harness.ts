// What the tests that drive a real VS Code stand on.
import './harness/hooks';
import type { WorkbenchOptions } from './harness/options';
import { until } from './harness/until';
import { openWorkbench } from './harness/window';

export { Account } from './harness/account';
export { createRepository } from './harness/repositories';
export { packagedFile } from '../../scripts/lib/paths.mjs';
export type { ExtensionHost, WorkbenchOptions } from './harness/options';
export { themeClasses, themes, type Theme } from './harness/options';
export type { OutgoingRequest } from './harness/requests';
export { lookAway, untilStored } from './harness/stored';
export { paneOf, Tree, type Row } from './harness/tree';
export { until } from './harness/until';
export { openAnother, openWorkbench } from './harness/window';
export type { Workbench } from './harness/workbench';

/**
 * The hosts outside that VS Code asks for by itself: those that a window without the extension
 * asks for, with the same folder and settings.
 */
export async function platformHosts(options: WorkbenchOptions = {}): Promise<ReadonlySet<string>> {
  const workbench = await openWorkbench({ ...options, ours: false });
  // Its first look-ups come some time after the start: this view asks the gallery at once.
  await workbench.openView('Extensions');
  await until('a look-up of the platform', () => workbench.requests.all().length > 0);
  const hosts = workbench.requests.hosts();
  await workbench.close();
  return hosts;
}
