import type { WorkbenchOptions } from './options';
import { sessions } from './session';
import { setUriScheme } from './uriScheme';
import { Workbench } from './workbench';

/**
 * Opens a window on a server and a profile of its own, and waits until it is restored.
 * What a test leaves open is closed at the end of the run, where `hooks` are loaded.
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const session = await sessions.start(options);
  const page = await session.context.newPage();
  const workbench = new Workbench(page, session, options);
  if (options.uriScheme !== undefined) await setUriScheme(page, options.uriScheme);
  await page.goto(session.address);
  await workbench.whenRestored();
  return workbench;
}
