import type { Example } from './flowcharts';

/** One node of a shape, between two plain ones. */
const shape = (name: string, node: string, id = 'M', title = 'Middle'): Example => ({
  name: `shape: ${name}`,
  text: `flowchart TD\n  S[Start] --> ${node}\n  ${id} --> E[End]`,
  steps: ['S', id, 'E'],
  titles: { S: 'Start', [id]: title, E: 'End' },
  edges: [`S>${id}`, `${id}>E`],
});

export const shapes: readonly Example[] = [
  shape('rectangle', 'M[Middle]'),
  shape('rounded', 'M(Middle)'),
  shape('stadium', 'M([Middle])'),
  shape('subroutine', 'M[[Middle]]'),
  shape('cylinder', 'M[(Middle)]'),
  shape('circle', 'M((Middle))'),
  shape('double circle', 'M(((Middle)))'),
  shape('flag', 'M>Middle]'),
  shape('rhombus', 'M{Middle}'),
  shape('hexagon', 'M{{Middle}}'),
  shape('parallelogram', 'M[/Middle/]'),
  shape('parallelogram, leaning back', 'M[\\Middle\\]'),
  shape('trapezoid', 'M[/Middle\\]'),
  shape('trapezoid, upside down', 'M[\\Middle/]'),
  shape('by its name', 'M@{ shape: delay, label: "Middle" }'),
  {
    name: 'shapes by their names, on lines of their own',
    text: [
      'flowchart LR',
      '  doc@{ shape: doc, label: "Write it up" }',
      '  in@{ shape: manual-input, label: "Type it in" }',
      '  out@{ shape: display, label: "Show it" }',
      '  doc --> in --> out',
    ].join('\n'),
    steps: ['doc', 'in', 'out'],
    titles: { doc: 'Write it up', in: 'Type it in', out: 'Show it' },
    edges: ['doc>in', 'in>out'],
  },
];
