import assert from 'node:assert/strict';
import { nodeMentions } from '../../../src/handbook/diagramText';
import { stepMentionAt } from '../../../src/handbook/mentions';
import type { Handbook } from '../../../src/handbook/model';
import { sourceStepAt, stepById } from '../../../src/handbook/steps';
import { mermaid, page, read } from './support';

function mentioned(source: string, ...ids: readonly string[]): string[] {
  return nodeMentions(source, new Set(ids)).map(({ id, start, end, label }) => {
    assert.equal(source.slice(start, end), id);
    return id + (label ? source.slice(label.start, label.end) : '');
  });
}

describe('mentions of nodes in a diagram’s text', () => {
  it('are ids with or without a label', () => {
    assert.deepEqual(mentioned('A[One] --> B{Two?}\nB-->A', 'A', 'B'), [
      'A[One]',
      'B{Two?}',
      'B',
      'A',
    ]);
  });

  it('understand all brackets, quotes and nesting', () => {
    const source = 'A((x)) B[("y")] C["a ] b"] D>flag] E[a (b) c] F{{x}} G[/x/]';
    assert.deepEqual(
      mentioned(source, 'A', 'B', 'C', 'D', 'E', 'F', 'G'),
      source.split(/ (?=[A-G][[({>])/),
    );
  });

  it('are whole words, the longest known id', () => {
    assert.deepEqual(mentioned('A1-->A\nstep-1 --> step\nAB', 'A', 'A1', 'step', 'step-1'), [
      'A1',
      'A',
      'step-1',
      'step',
    ]);
  });

  it('are not in labels, edge labels, quotes or comments', () => {
    assert.deepEqual(
      mentioned('X[about A] -->|to A| B\n%% A\nsubgraph "A"\nB -- "A" --> B', 'A', 'B'),
      ['B', 'B', 'B'],
    );
  });

  it('stop at a bracket that is never closed', () => {
    assert.deepEqual(mentioned('A[open\nB', 'A', 'B'), ['A', 'B']);
  });
});

describe('steps', () => {
  const diagram = ['A[1. First<br/>step]', 'B["Second, (step)"]', 'A --> B', 'style B fill:#fff'];
  let handbook: Handbook;
  before(async () => {
    handbook = await read(
      page('index.md', ['title: Home'], `# Workflow\n\n${mermaid(...diagram)}`),
    );
  });

  it('are found by their id', () => {
    assert.equal(stepById(handbook, 'A')?.title, '1. First step');
    assert.equal(stepById(handbook, 'a'), undefined);
    assert.equal(stepById({ workflow: undefined }, 'A'), undefined);
  });

  /** Id of the step at each character of a line of the diagram. */
  const along = (row: number): string => {
    const { workflow } = handbook;
    assert.ok(workflow);
    const line = workflow.source.split('\n')[row] ?? '';
    const ids = Array.from(
      line,
      (_, at) => sourceStepAt(workflow, workflow.line + row, at)?.id ?? ' ',
    );
    return ids.join('');
  };

  it('stand in the diagram at their id and their label', () => {
    assert.equal(along(0), '        ');
    assert.equal(along(1), 'A'.repeat(diagram[0]?.length ?? 0));
    assert.equal(along(2), 'B'.repeat(diagram[1]?.length ?? 0));
    assert.equal(along(3), 'AA    B');
    assert.equal(along(4), '      BB         ');
  });

  it('stand nowhere outside the diagram', () => {
    const { workflow } = handbook;
    assert.ok(workflow);
    assert.equal(sourceStepAt(workflow, workflow.line - 1, 0), undefined);
    assert.equal(sourceStepAt(workflow, workflow.line + 50, 0), undefined);
    assert.equal(sourceStepAt(workflow, workflow.line + 1, 500), undefined);
  });

  it('stand further right in a diagram inside a list', async () => {
    const block = mermaid('A[First]').replace(/^/gm, '  ');
    const { workflow } = await read(page('index.md', ['title: A'], `- item\n\n${block}`));
    assert.ok(workflow);
    assert.equal(workflow.indent, 2);
    assert.equal(sourceStepAt(workflow, workflow.line + 1, 1), undefined);
    assert.equal(sourceStepAt(workflow, workflow.line + 1, 2)?.id, 'A');
  });

  it('are mentioned by their full title, in any case and spacing, as whole words', () => {
    const at = (text: string): string | undefined => {
      const mention = stepMentionAt(handbook, text, text.indexOf('|'));
      return mention && `${mention.step.id} ${text.slice(mention.start, mention.end)}`;
    };
    assert.equal(stepMentionAt(handbook, 'do the FIRST  step now', 9)?.step.id, 'A');
    assert.deepEqual(stepMentionAt(handbook, '1. first step', 0)?.start, 0);
    assert.equal(stepMentionAt(handbook, 'the first stepping', 6), undefined);
    assert.equal(stepMentionAt(handbook, 'the first step', 2), undefined);
    assert.equal(stepMentionAt(handbook, 'second, (step)', 10)?.step.id, 'B');
    assert.equal(at('nothing|'), undefined);
  });

  it('are mentioned by their short names in the handbook’s own pages alone', async () => {
    const body = `# Workflow\n\n${mermaid('C[Announce<br/>X, YouTube]', 'D[Daily sync 5pm]')}`;
    const own = await read(
      page('index.md', ['title: Home'], body),
      page('d.md', [], '## 7. Daily Sync'),
    );
    const at = (text: string, inHandbook: boolean): string | undefined =>
      stepMentionAt(own, text, 1, { inHandbook })?.step.id;
    assert.deepEqual([at('announce it', true), at('announce it', false)], ['C', undefined]);
    assert.deepEqual([at('daily sync', true), at('daily sync', false)], ['D', undefined]);
    assert.deepEqual(stepById(own, 'C')?.shortNames, ['Announce']);
    assert.deepEqual(stepById(own, 'D')?.shortNames, ['7. Daily Sync']);
  });

  it('are mentioned as step:ID', () => {
    assert.deepEqual(stepMentionAt(handbook, 'see step:B, please', 9), {
      step: stepById(handbook, 'B'),
      start: 4,
      end: 10,
    });
    assert.equal(stepMentionAt(handbook, 'step:BB', 3), undefined);
    assert.equal(stepMentionAt(handbook, 'step:b', 3), undefined);
    assert.equal(stepMentionAt(handbook, 'misstep:B', 5), undefined);
  });
});
