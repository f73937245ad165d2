import assert from 'node:assert/strict';
import { parseFlowchart } from '../../../src/diagram/parse';
import { waysOf } from '../../../src/features/workflow/ways';
import { readHandbook } from '../../support/readHandbook';

/** The ways of a flowchart, such as `A>B` or `A>B yes`. */
async function ways(...lines: string[]): Promise<string[]> {
  const text = `# Home\n\n\`\`\`mermaid\n${['graph TB', ...lines].join('\n')}\n\`\`\`\n`;
  const { workflow } = await readHandbook([{ path: 'index.md', text }], parseFlowchart);
  assert.ok(workflow && workflow.error === undefined);
  return waysOf(workflow).map(({ from, to, label }) =>
    label === undefined ? `${from}>${to}` : `${from}>${to} ${label}`,
  );
}

describe('What leads from step to step', () => {
  const phases = ['subgraph P', 'A --> B', 'C', 'end', 'subgraph Q', 'D --> E', 'end'];

  it('is what the edges say, in their order', async () => {
    assert.deepEqual(await ways('A -->|no| C', 'A -->|yes| B', 'B --> B'), [
      'A>C no',
      'A>B yes',
      'B>B',
    ]);
  });

  it('from a phase: from each of its steps that leads to no other of it', async () => {
    assert.deepEqual(await ways(...phases, 'P -->|on| X'), ['A>B', 'D>E', 'B>X on', 'C>X on']);
  });

  it('to a phase: to each of its steps that none of it leads to', async () => {
    assert.deepEqual(await ways(...phases, 'X --> P'), ['A>B', 'D>E', 'X>A', 'X>C']);
  });

  it('from phase to phase, but not beside an edge of the steps’ own', async () => {
    assert.deepEqual(await ways(...phases, 'P -->|on| Q', 'B -->|now| D'), [
      'A>B',
      'D>E',
      'C>D on',
      'B>D now',
    ]);
  });

  it('two edges between the same steps are two', async () => {
    assert.deepEqual(await ways('A -->|yes| B', 'A -->|no| B'), ['A>B yes', 'A>B no']);
  });
});
