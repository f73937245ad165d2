import assert from 'node:assert/strict';
import { parseFlowchart } from '../../src/diagram/parse';
import { sourceStepAt } from '../../src/handbook/steps';
import { waysOf } from '../../src/features/workflow/ways';
import { nodeMentions } from '../../src/handbook/diagramText';
import { flowcharts, type Example } from '../flowcharts/flowcharts';
import { readHandbook } from '../support/readHandbook';
import { walk } from '../../src/webview/walk';

describe('flowcharts as people write them', () => {
  it('are sixty or more, each with a name of its own', () => {
    assert.ok(flowcharts.length >= 60, String(flowcharts.length));
    assert.equal(new Set(flowcharts.map(({ name }) => name)).size, flowcharts.length);
  });

  for (const example of flowcharts) {
    it(example.name, async () => {
      const workflow = await read(example);
      if (example.error !== undefined) {
        const { line, message } = workflow.error ?? assert.fail('no error');
        assert.doesNotMatch(message, /undefined|initialize/);
        assert.equal(line === undefined ? 0 : line - workflow.line + 1, example.error);
        return;
      }
      assert.equal(workflow.error, undefined);
      const { steps, edges } = workflow;
      assert.deepEqual(
        steps.map(({ id }) => id),
        example.steps,
      );
      for (const { id, title } of steps) assert.equal(title, example.titles?.[id] ?? id);
      assert.deepEqual(
        edges.map(({ from, to }) => `${from}>${to}`),
        example.edges,
      );
      if (example.phases) {
        assert.deepEqual(
          workflow.phases.map(({ title }) => title),
          example.phases,
        );
      }
      // Each mention of a step leads to it, and each step has a line that names it.
      const ids = new Set(example.steps);
      const lines = workflow.source.split('\n');
      for (const { id, start } of nodeMentions(workflow.source, ids)) {
        const before = workflow.source.slice(0, start).split('\n');
        const row = workflow.line + before.length - 1;
        const column = workflow.indent + (before.at(-1)?.length ?? 0);
        assert.equal(sourceStepAt(workflow, row, column)?.id, id);
      }
      for (const { id, line } of steps) {
        assert.ok(lines[line - workflow.line]?.includes(id), `${id} in line ${line}`);
      }
      // The keys lead from the first step to every other.
      const found = reached({ steps: example.steps, ways: waysOf(workflow) });
      for (const id of example.steps) assert.ok(found.has(id), id);
    });
  }
});

async function read({
  text,
}: Example): Promise<NonNullable<Awaited<ReturnType<typeof readHandbook>>['workflow']>> {
  const page = `---\ntitle: Home\npermalink: /\n---\n\n# Home\n\n\`\`\`mermaid\n${text}\n\`\`\`\n`;
  const handbook = await readHandbook([{ path: 'index.md', text: page }], parseFlowchart);
  return handbook.workflow ?? assert.fail('no workflow');
}

/** The steps to which the arrow keys lead from the first one. */
function reached(graph: Parameters<typeof walk>[0]): ReadonlySet<string> {
  const [first] = graph.steps;
  const found = new Set(first === undefined ? [] : [first]);
  for (const id of found) {
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight'] as const) {
      const to = walk(graph, id, key, 'down');
      if (to !== undefined) found.add(to);
    }
  }
  return found;
}
