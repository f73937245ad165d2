import { productOf, type WorkbenchOptions } from './options';
import { sessions, type Session } from './session';
import { setProduct } from './product';
import { Workbench } from './workbench';

/**
 * Opens a window on a server and a profile of its own, and waits until it is restored.
 * What a test leaves open is closed at the end of the run, where `hooks` are loaded.
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  return show(await sessions.start(options), options);
}

/** Another window on the same folder, of the same user in the same profile; it goes with the first. */
export function openAnother({ session, options }: Workbench): Promise<Workbench> {
  return show(session, options);
}

async function show(session: Session, options: WorkbenchOptions): Promise<Workbench> {
  const page = await session.context.newPage();
  const workbench = new Workbench(page, session, options);
  const product = productOf(options);
  if (product) await setProduct(page, product);
  await page.goto(session.address);
  await workbench.whenRestored();
  return workbench;
}
