import assert from 'node:assert/strict';
import { themes, until, type Theme } from './harness';
import { accessibilityFaults } from './support/accessibility';
import { faint } from './support/contrasts';
import { Diagram } from './support/diagram';
import { inEachHost } from './support/hosts';
import { useWorkbench } from './support/stage';

/** Fills of all hues, dark to light; some with a colour of the text that is as dark as the fill. */
const fills = [
  '#000',
  '#333',
  '#777',
  '#aaa',
  '#fff',
  '#f00',
  '#0f0',
  '#00f',
  '#ff0',
  '#0ff',
  '#f0f',
]
  .concat(['#800000', '#808000', '#008080', '#663399', '#ff8c00', '#ffc0cb', '#2e8b57'])
  .map((fill, index) => ({ id: `n${index}`, fill, text: index % 3 === 0 ? `,color:${fill}` : '' }));

/** What an author can do to the colours of a flowchart. */
const colourful = `graph TB
  subgraph nested ["Around"]
    subgraph inner ["A red veil"]
      veil1[Behind a veil] -->|written in the veil| veil2{{Translucent}}
    end
    veil2 -->|yellow on what| pale([Pale stroke])
  end
${fills.map(({ id }, index) => `  ${index % 6 === 0 ? 'pale' : fills[index - 1]!.id} --> ${id}[Fill ${index}]`).join('\n')}
  clear(Nothing but text) -.-> round((Round)) ==> flag>Flag]
  double(((Twice))) --> store[(Store)] --> sub[[Routine]]
  classDef ghost fill:#0000ff60,stroke:#ff000040,stroke-width:4px,color:#003,opacity:0.4
  class veil2,store ghost
  style nested fill:#ffff0040,stroke:#ffff00
  style inner fill:#aa000099,color:#a00
  style clear fill:none,stroke:none
  style pale stroke:#fffff0
  style round fill:transparent,stroke-width:0
  style flag fill:#8888,color:#888
${fills.map(({ id, fill, text }) => `  style ${id} fill:${fill}${text}`).join('\n')}
  linkStyle 0 stroke:#a00,color:#500
  linkStyle 1 stroke:#ff0,color:#ff0
`;

const page = (body: string): string => `---\ntitle: Home\n---\n\n# Workflow\n\n${body}\n`;
const mermaid = (text: string): string => page(`\`\`\`mermaid\n${text}\n\`\`\``);
const help = '\n## Flag\n\nRead [this](https://example.com) and `that`.\n\n- [ ] Do it\n';

inEachHost('The workflow view in each theme', (extensionKind) => {
  const stage = useWorkbench({
    extensionKind,
    settings: { 'handbook.bundled': 'off' },
    repository: {
      files: {
        'handbook/_config.yml': 'title: Team\n',
        'handbook/index.md': mermaid(colourful) + help,
      },
    },
  });
  let diagram: Diagram;

  const write = (text: string): void => stage.write('handbook/index.md', text);
  const faults = (): Promise<string[]> => accessibilityFaults(diagram.frame.locator('#view'));

  before(async () => {
    diagram = await new Diagram(stage.workbench).open();
  });

  for (const theme of Object.keys(themes) as Theme[]) {
    describe(themes[theme], () => {
      before(() => diagram.theme(theme, stage));

      it('shows every text and every step on whatever colour the author chose', async () => {
        const measured = await diagram.contrasts();
        const labels = measured.filter(({ what }) => what === 'text').map(({ name }) => name);
        for (const name of ['A red veil', 'Behind a veil', 'written in the veil', 'Fill 0']) {
          assert.ok(labels.includes(name), `${name} was not measured`);
        }
        assert.deepEqual(faint(measured), []);
        await stage.workbench.screenshot(`colours-${theme}`);
      });

      it('has nothing for axe-core to report', async () => {
        const { keyboard } = stage.workbench.page;
        await diagram.step('Flag').press('Enter');
        await diagram.shows('Flag');
        await diagram.help.getByText('Do it').waitFor();
        assert.deepEqual(await faults(), [], 'the picture and the help');
        await keyboard.press('/');
        await keyboard.type('fill');
        await diagram.find.getByText('1 of 18').waitFor();
        assert.deepEqual(await faults(), [], 'the search');
        await keyboard.press('Escape');
        await keyboard.press('l');
        await diagram.list.getByRole('button', { name: /^Flag, / }).waitFor();
        assert.deepEqual(await faults(), [], 'the list');
        await keyboard.press('l');
        await diagram.step('Flag').waitFor();
        write(mermaid('graph TB\n  A --> (('));
        await diagram.banner.getByText(/^The diagram has an error/).waitFor();
        assert.deepEqual(await faults(), [], 'an error');
        write(page('Nothing drawn yet.'));
        await diagram.frame.getByText(/^This handbook has no workflow/).waitFor();
        assert.deepEqual(await faults(), [], 'nothing to show');
        write(mermaid(colourful) + help);
        await until('the picture', async () => (await diagram.steps.count()) > 20);
      });
    });
  }
});
