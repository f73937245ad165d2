import assert from 'node:assert/strict';
import { flowcharts, type Example } from '../flowcharts/flowcharts';
import { Diagram } from './support/diagram';
import { inNodeHost } from './support/hosts';
import { useWorkbench } from './support/stage';

const page = (title: string, text: string): string =>
  `---\npermalink: /\n---\n\n# ${title}\n\n\`\`\`mermaid\n${text}\n\`\`\`\n`;

/** What the view is told and draws does not depend on the extension host. */
inNodeHost('The workflow view and flowcharts as people write them', () => {
  const stage = useWorkbench({
    settings: { 'handbook.bundled': 'off' },
    repository: {
      files: {
        'handbook/_config.yml': 'title: Team\n',
        'handbook/index.md': page('First', 'graph TD\n  A --> B'),
      },
    },
  });
  const faults: string[] = [];
  let diagram: Diagram;
  let shown = 0;

  before(async () => {
    stage.workbench.page.on('pageerror', (error) => faults.push(error.message));
    diagram = await new Diagram(stage.workbench).open();
  });

  afterEach(() => {
    assert.deepEqual(faults.splice(0), []);
  });

  /** Shows a flowchart under a title of its own, by which its picture is known. */
  const show = async (text: string): Promise<void> => {
    const title = `Flowchart ${++shown}`;
    stage.write('handbook/index.md', page(title, text));
    await diagram.frame.locator(`#stage > svg[aria-label="${title}"]`).waitFor();
  };

  for (const example of flowcharts.filter(({ error }) => error === undefined)) {
    it(example.name, async () => {
      await show(example.text);
      assert.deepEqual(await drawn(), names(example));
      await diagram.banner.waitFor({ state: 'hidden' });
      assert.deepEqual(await walked(), names(example));
    });
  }

  for (const { name, text, error } of flowcharts.filter((each) => each.error !== undefined)) {
    it(name, async () => {
      await show('graph TD\n  good --> picture');
      stage.write('handbook/index.md', page('Mistake', text));
      await diagram.banner.getByText(/^The diagram has an error/).waitFor();
      // Six lines of the page stand above the diagram.
      const line = error === 0 ? undefined : String((error ?? 0) + 7);
      assert.equal(/line (\d+)/.exec(await diagram.banner.innerText())?.[1], line);
      assert.deepEqual(await drawn(), ['good', 'picture']);
    });
  }

  const titleOf = (label: string | null): string => (label ?? '').replace(/, step \d.*$/s, '');

  /** Titles of the drawn steps. */
  const drawn = async (): Promise<string[]> => {
    const labels = await diagram.steps.evaluateAll((all) =>
      all.map((one) => one.getAttribute('aria-label')),
    );
    return labels.map(titleOf).sort();
  };

  /** Titles of the steps to which the arrow keys lead, from the first on. */
  const walked = async (): Promise<string[]> => {
    const { keyboard } = stage.workbench.page;
    await diagram.steps.first().focus();
    await keyboard.press('Home');
    const found = new Set([titleOf(await diagram.focused())]);
    for (const title of found) {
      for (const key of ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft']) {
        await diagram.step(title).focus();
        await keyboard.press(key);
        found.add(titleOf(await diagram.focused()));
      }
    }
    return [...found].sort();
  };
});

const names = ({ steps, titles }: Example): string[] =>
  steps.map((id) => titles?.[id] ?? id).sort();
