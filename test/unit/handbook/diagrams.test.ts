import { assert } from 'chai';
import { diagramKind } from '../../../src/handbook/diagramKinds';
import { HandbookReader } from '../../../src/handbook/reader';
import { page, parseFlowchart, read } from './support';

const fence = (text: string): string => `\`\`\`mermaid\n${text}\n\`\`\``;

describe('The diagrams of a handbook', () => {
  it('are every Mermaid block, with its kind, its section and its place', async () => {
    const { diagrams, workflow } = await read(
      page('index.md', ['title: Home'], `# Home\n\n${fence('graph TB\nA --> B')}`),
      page(
        'guide.md',
        ['title: Guide'],
        [
          fence('pie\n"a": 1'),
          '## Talks',
          `- a list\n\n  ${fence('sequenceDiagram\nA->>B: hi').replaceAll('\n', '\n  ')}`,
          fence('gantt\n title x'),
        ].join('\n\n'),
      ),
    );
    assert.deepEqual(
      diagrams.map(({ id, kind, title, place, indent }) => [id, kind, title, place.line, indent]),
      [
        ['index.md#home:0', 'flowchart', 'Home', 6, 0],
        ['guide.md#:0', 'pie', 'Guide', 4, 0],
        ['guide.md#talks:0', 'sequencediagram', 'Talks', 13, 2],
        ['guide.md#talks:1', 'gantt', 'Talks', 18, 0],
      ],
    );
    assert.equal(diagrams[2]?.source, 'sequenceDiagram\nA->>B: hi\n');
    assert.equal(workflow?.source, diagrams[0]?.source);
  });

  it('have a kind by the first word of their text', () => {
    const kinds = {
      'graph TB': 'flowchart',
      'flowchart-elk LR': 'flowchart',
      'stateDiagram-v2\n[*] --> A': 'statediagram',
      'xychart-beta': 'xychart',
      'C4Context\n': 'c4context',
      'pie title x': 'pie',
      '---\ntitle: x\n---\n%% flowchart\n%%{init: {\n"a": 1}\n}%%\nmindmap\n a': 'mindmap',
      '--- no kind': '',
      '': '',
    };
    for (const [text, kind] of Object.entries(kinds)) assert.equal(diagramKind(text), kind, text);
  });

  it('are read as flowcharts when they are asked for, with the sections that name their steps', async () => {
    const reader = new HandbookReader(parseFlowchart);
    const body = `# Home\n\n${fence('graph TB\nA --> B')}\n\n## Parts\n\n${fence('graph LR\nX[Build it] --> Y[Ship it]')}\n\n### Build it\n\nSo.\n`;
    const files = [page('index.md', ['title: Home'], body)];
    const { model } = await reader.update({ files, removed: [], assets: new Set() });
    const block = model.diagrams[1] ?? assert.fail('There is no second diagram.');
    const { steps, edges, title, line } = await reader.flowchart(block);
    assert.deepEqual([title, line], ['Parts', 13]);
    assert.deepEqual(
      steps.map((step) => [step.title, step.next, step.line, step.section?.heading]),
      [
        ['Build it', ['Y'], 14, 'build-it'],
        ['Ship it', [], 14, undefined],
      ],
    );
    assert.equal(edges.length, 1);
  });
});
