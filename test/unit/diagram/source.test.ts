import assert from 'node:assert/strict';
import { parseFlowchart } from '../../../src/diagram/parse';
import { bareSource } from '../../../src/diagram/source';

describe('diagram text without what Mermaid strips', () => {
  const cases: readonly (readonly [name: string, text: string, bare: string, lines: number[]])[] = [
    ['nothing to strip', 'graph TB\nA --> B', 'graph TB\nA --> B', [0, 1]],
    ['comments', '%% one\ngraph TB\n  %% two\nA', 'graph TB\nA', [1, 3]],
    ['front matter', '---\ntitle: x\n---\ngraph TB\nA', 'graph TB\nA', [3, 4]],
    ['a directive', '%%{init: {"a": 1}}%%\ngraph TB', 'graph TB', [1]],
    ['a directive over lines', '%%{init: {\n"a": 1}\n}%%\ngraph TB', 'graph TB', [3]],
    ['a directive beside other text', 'graph TB %%{init: {}}%%\nA', 'graph TB \nA', [0, 1]],
    ['a directive before other text', '%%{init: {}}%% graph TB\nA', ' graph TB\nA', [0, 1]],
    ['a directive without end', 'graph TB\nA\n%%{init: {\nB', 'graph TB\nA\n\n', [0, 1, 2, 3]],
    ['carriage returns', 'graph TB\r\n%% c\r\nA', 'graph TB\nA', [0, 2]],
  ];
  for (const [name, text, bare, lines] of cases) {
    it(`handles ${name}`, () => assert.deepEqual(bareSource(text), { text: bare, lines }));
  }
});

describe('flowchart parser', () => {
  it('reads nodes, edges and subgraphs as Mermaid does', async () => {
    const result = await parseFlowchart(
      'flowchart LR\nsubgraph s["The #quot;phase#quot;"]\na["x & y<br/>z"] -->|go| b(B)\nend\nc',
    );
    assert.deepEqual(result, {
      flowchart: {
        nodes: [
          { id: 'a', label: 'x & y<br/>z' },
          { id: 'b', label: 'B' },
          { id: 'c', label: 'c' },
        ],
        edges: [{ from: 'a', to: 'b', label: 'go' }],
        subgraphs: [{ id: 's', title: 'The "phase"', nodes: ['b', 'a'] }],
      },
    });
  });

  it('says where a syntax error is, in lines of the text as written', async () => {
    const result = await parseFlowchart('%% comment\ngraph TB\n\nA --> B\nC --> --> D\nE');
    assert.ok('error' in result);
    assert.equal(result.error.line, 4);
  });

  it('says that another kind of diagram is no flowchart', async () => {
    const result = await parseFlowchart('sequenceDiagram\nA->>B: hi');
    assert.ok('error' in result);
    assert.equal(result.error.message, 'The diagram is no flowchart.');
  });
});
