// How long it takes from a key in the editor to the diagram that has it.
import { createRepository } from '../../ui/harness/repositories';
import { openWorkbench } from '../../ui/harness/window';
import type { Workbench } from '../../ui/harness/workbench';
import { median, type Times } from '../measure';
import { duration, limited, put } from '../rows';
import { bundledDiagram } from './bundled';

const letters = 12;
/** What is typed into a node's label. */
const marker = 'q';

export async function measureEdits(): Promise<void> {
  const page = bundledDiagram();
  const { folder } = createRepository({
    files: {
      'handbook/_config.yml': 'title: Team\n',
      'handbook/index.md': `---\npermalink: /\n---\n${page}`,
    },
  });
  const workbench = await openWorkbench({ folder, settings: { 'handbook.bundled': 'off' } });
  try {
    await workbench.openFile('handbook/index.md');
    await workbench.command('View: Split Editor Right');
    await workbench.command('Handbook: Open Workflow');
    await workbench.webview().locator('#stage .node').first().waitFor();
    await workbench.command('View: Focus First Editor Group');
    await goTo(workbench, page);
    const taken = await typed(workbench);
    const value = median(taken);
    put(limited('an edit to the redrawn workflow', duration(taken), value, 150));
  } finally {
    await workbench.close();
  }
}

/** Puts the cursor behind the first word of a node's label. */
async function goTo(workbench: Workbench, page: string): Promise<void> {
  const before = page.slice(0, page.indexOf('Submit PR') + 'Submit PR'.length);
  const line = before.split('\n').length + 3;
  const column = (before.split('\n').at(-1)?.length ?? 0) + 1;
  await workbench.quickInput.answer('Control+G', `:${line}:${column}`);
}

/** Types letter after letter; each waits for its picture. */
async function typed(workbench: Workbench): Promise<Times> {
  const { page } = workbench;
  const stage = workbench.webview().locator('#stage');
  const taken: number[] = [];
  for (let count = 1; count <= letters; count++) {
    // Both watch before the key is pressed.
    const drawn = await stage.evaluateHandle(whenDrawn, `Submit PR${marker.repeat(count)}`);
    const pressed = await page.evaluateHandle(whenPressed);
    await page.keyboard.press(marker);
    const end = await drawn.evaluate(({ time }) => time);
    const start = await pressed.evaluate(({ time }) => time);
    // The first also loads what no edit after it needs.
    if (count > 1) taken.push(end - start);
  }
  return taken;
}

/** A time that is waited for, inside an object that a handle can hold. */
interface Watched {
  readonly time: Promise<number>;
}

/** Runs in the window. Gives the time of the next key. */
function whenPressed(): Watched {
  const time = new Promise<number>((resolve) => {
    const now = (): void => resolve(performance.timeOrigin + performance.now());
    window.addEventListener('keydown', now, { capture: true, once: true });
  });
  return { time };
}

/** Runs in the view's page. Gives the time at which a text is drawn and can be painted. */
function whenDrawn(stage: Element, text: string): Watched {
  const time = new Promise<number>((resolve) => {
    const look = (): void => {
      if (!stage.textContent.includes(text)) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
    };
    const observer = new MutationObserver(look);
    observer.observe(stage, { childList: true, subtree: true, characterData: true });
  });
  return { time };
}
