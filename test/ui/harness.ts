// What the tests that drive a real VS Code stand on.
import type { WorkbenchOptions } from './harness/options';
import { sessions } from './harness/session';
import { until } from './harness/until';
import { Workbench } from './harness/workbench';

export { createRepository } from './harness/repositories';
export { packagedFile } from '../../scripts/lib/paths.mjs';
export type { ExtensionHost, WorkbenchOptions } from './harness/options';
export { themes, type Theme } from './harness/options';
export type { OutgoingRequest } from './harness/requests';
export { Tree, type Row } from './harness/tree';
export { until } from './harness/until';
export type { Workbench } from './harness/workbench';

/**
 * Opens a window on a server and a profile of its own, and waits until it is restored.
 * What a test leaves open is closed at the end of the run.
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const session = await sessions.start(options);
  const page = await session.context.newPage();
  const workbench = new Workbench(page, session, options);
  await page.goto(session.address);
  await workbench.whenRestored();
  return workbench;
}

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
