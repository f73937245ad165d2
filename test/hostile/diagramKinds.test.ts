import assert from 'node:assert/strict';
import { until, type Workbench } from '../ui/harness';
import { openDiagramWindow } from './diagramWindow';
import { fence, Fixture } from './fixture';
import { kinds } from './payloads/kinds';
import { nothing, type Watch } from './traces';

describe('a hostile diagram of another kind in the diagram view', function () {
  this.timeout(300_000);
  let fixture: Fixture;
  let workbench: Workbench;
  let watch: Watch;

  /** The page with the diagram, under a heading that only it has. */
  const write = (text: string, mark: string): void =>
    fixture.write('handbook/index.md', `---\ntitle: Home\n---\n## ${mark}\n${fence(text)}\n`);

  before(async () => {
    fixture = await Fixture.make();
    write('pie\n"a": 1', 'start');
    ({ workbench, watch } = await openDiagramWindow(fixture));
    await workbench.command('Handbook: Open Diagram…');
    await workbench.quickInput.row('start').click();
    await workbench.webview().locator('svg[aria-label="start"]').waitFor();
  });
  after(async () => {
    await workbench.close();
    await fixture.remove();
  });

  it('runs nothing, calls nothing and starts nothing, drawn, touched and clicked', async () => {
    const body = workbench.webview().locator('body');
    const shown = (mark: string): Promise<string> =>
      until(`the diagram ${mark}`, () => body.evaluate(stateOf, mark));
    const refused: string[] = [];
    for (const [index, payload] of kinds.entries()) {
      write(fixture.fill(payload), `mark${index}`);
      const state = await shown(`mark${index}`);
      await body.evaluate(touchAll);
      if (state === 'drawn') continue;
      refused.push(payload.name);
      // So that the next error is known to be of the next diagram.
      write('pie\n"a": 1', `clean${index}`);
      await until(
        'a diagram without harm',
        async () => (await body.evaluate(stateOf, `clean${index}`)) === 'drawn',
      );
    }
    assert.deepEqual(await watch.traces(), nothing);
    const left = await body.locator('#stage :is(a, image, img, foreignObject, script)').count();
    assert.equal(left, 0);
    // What could load something is not drawn at all; the rest is, to see that it loads nothing.
    const drawn = kinds.length - refused.length;
    assert.ok(drawn > 8, `only ${drawn} were drawn, not:\n${refused.join('\n')}`);
  });
});

/** Runs in the view: puts the pointer on everything in the picture, and clicks it. */
function touchAll(body: Element): void {
  for (const element of body.querySelectorAll('#stage *')) {
    for (const name of ['pointerover', 'mouseover', 'mouseenter', 'focusin', 'click']) {
      element.dispatchEvent(
        new MouseEvent(name, { view: window, bubbles: true, cancelable: true }),
      );
    }
  }
}

/** Runs in the view: whether it shows the diagram under this heading, or an error. */
function stateOf(body: Element, mark: string): string | undefined {
  const drawn = body.querySelector('#stage svg')?.getAttribute('aria-label') === mark;
  if (drawn) return 'drawn';
  return body.querySelector<HTMLElement>('#banner')?.hidden === false ? 'refused' : undefined;
}
