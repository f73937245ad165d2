import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { until, type Workbench } from '../ui/harness';
import { openDiagramWindow } from './diagramWindow';
import { fence, Fixture } from './fixture';
import { flowcharts } from './payloads/diagrams';
import { nothing, type Watch } from './traces';

describe('a hostile diagram in the workflow view', function () {
  this.timeout(240_000);
  let fixture: Fixture;
  let workbench: Workbench;
  let watch: Watch;

  /** The page with the workflow; each diagram has a step that only it has. */
  const write = (text: string, mark: string): void => {
    const body = fence(`${text}\n${mark}[${mark}]`);
    fixture.write('handbook/index.md', `---\ntitle: Home\n---\n## Workflow\n${body}\n`);
  };

  before(async () => {
    fixture = await Fixture.make();
    write('flowchart TB\nA', 'start');
    ({ workbench, watch } = await openDiagramWindow(fixture));
    await workbench.command('Handbook: Open Workflow');
    await workbench.webview().locator('[data-step="start"]').waitFor();
  });
  after(async () => {
    await workbench.close();
    await fixture.remove();
  });

  it('runs nothing, calls nothing and starts nothing, drawn, touched and clicked', async () => {
    const body = workbench.webview().locator('body');
    let drawn = 0;
    const shown = (mark: string): Promise<string> =>
      until(`the diagram ${mark}`, () => body.evaluate(stateOf, mark));
    for (const [index, payload] of flowcharts.entries()) {
      write(fixture.fill(payload), `mark${index}`);
      if ((await shown(`mark${index}`)) === 'drawn') drawn++;
      await touchSteps(body);
      if (!(await body.locator('#banner').isVisible())) continue;
      // So that the next error is known to be of the next diagram.
      write('flowchart TB\nA', `clean${index}`);
      await until('no error', async () => !(await body.locator('#banner').isVisible()));
    }
    assert.deepEqual(await watch.traces(), nothing);
    assert.ok(drawn > flowcharts.length / 2, `only ${drawn} were drawn`);
  });

  it('would be seen if it fetched or ran something', async () => {
    const body = workbench.webview().locator('body');
    await body.evaluate(
      (element, harm) => {
        element.insertAdjacentHTML('beforeend', harm);
      },
      fixture.canary.fill('<img src="@URL@"><img src="x:" onerror="@JS@">', 1000),
    );
    // A webview may open no dialogs.
    await until('the harm', async () => {
      const { requests, marks } = await watch.traces();
      return requests.includes('1000') && marks.includes('1000');
    });
  });
});

/** Puts the pointer on each step, clicks it, and clicks every link that there is. */
async function touchSteps(body: Locator): Promise<void> {
  await body.evaluate((element) => {
    for (const step of element.querySelectorAll('[data-step], #stage *')) {
      for (const name of ['pointerover', 'mouseover', 'mouseenter', 'focusin', 'click']) {
        step.dispatchEvent(new MouseEvent(name, { view: window, bubbles: true, cancelable: true }));
      }
      for (const link of element.querySelectorAll('a')) {
        link.dispatchEvent(
          new MouseEvent('click', { view: window, bubbles: true, cancelable: true }),
        );
      }
    }
  });
}

/** Runs in the view: whether it shows the diagram with this step, or an error. */
function stateOf(body: Element, mark: string): string | undefined {
  const steps = [...body.querySelectorAll('#stage [data-step]')];
  if (steps.some((step) => step.getAttribute('data-step') === mark)) return 'drawn';
  return body.querySelector<HTMLElement>('#banner')?.hidden === false ? 'refused' : undefined;
}
