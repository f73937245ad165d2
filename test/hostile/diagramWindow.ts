import { openWorkbench, type Workbench } from '../ui/harness';
import type { Fixture } from './fixture';
import { Watch } from './traces';

/**
 * Opens a window on the fixture's handbook. The policy of the diagram view's page is off, so that
 * what a diagram does not do is not the policy's merit.
 * @param userDataDir a profile that is kept; default: a new one
 */
export async function openDiagramWindow(
  fixture: Fixture,
  userDataDir?: string,
): Promise<{ workbench: Workbench; watch: Watch }> {
  fixture.write('handbook/_config.yml', 'remote_theme: just-the-docs/just-the-docs\n');
  const workbench = await openWorkbench({
    folder: fixture.folder,
    ...(userDataDir !== undefined && { userDataDir }),
    extensions: [fixture.canary.extension],
    settings: { 'handbook.bundled': 'off' },
    bypassCsp: true,
  });
  return { workbench, watch: new Watch(workbench, fixture) };
}
