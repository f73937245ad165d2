import { productOf, type WorkbenchOptions } from './options';
import { sessions } from './session';
import { setProduct } from './product';
import { Workbench } from './workbench';

/**
 * Opens a window on a server and a profile of its own, and waits until it is restored.
 * What a test leaves open is closed at the end of the run, where `hooks` are loaded.
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const session = await sessions.start(options);
  const page = await session.context.newPage();
  const workbench = new Workbench(page, session, options);
  const product = productOf(options);
  if (product) await setProduct(page, product);
  await page.goto(session.address);
  await workbench.whenRestored();
  return workbench;
}
