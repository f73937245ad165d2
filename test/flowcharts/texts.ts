import type { Example } from './flowcharts';

const twoSteps = { steps: ['A', 'B'], edges: ['A>B'] };

export const texts: readonly Example[] = [
  {
    name: 'comments, also with ids in them',
    text: '%% A and B\ngraph TD\n  %% B comes later\n  A --> B\n  %% not C',
    ...twoSteps,
  },
  {
    name: 'front matter and a directive, which change nothing',
    text: '---\ntitle: Steps\nconfig:\n  theme: forest\n---\n%%{init: {"theme": "dark"}}%%\ngraph TD\n  A --> B',
    ...twoSteps,
  },
  { name: 'all on one line', text: 'graph TD; A-->B;', ...twoSteps },
  { name: 'lines that end as on Windows', text: 'graph TD\r\n  A --> B\r\n', ...twoSteps },
  {
    name: 'ids with dashes, dots and digits',
    text: 'graph TD\n  step-1 --> step.2 --> 3rd --> step_4',
    steps: ['step-1', 'step.2', '3rd', 'step_4'],
    edges: ['step-1>step.2', 'step.2>3rd', '3rd>step_4'],
  },
  {
    name: 'a step that is named before it is described',
    text: 'graph TD\n  A --> B\n  B --> C\n  A[Begin]\n  B[Go on]\n  C[Stop]',
    steps: ['A', 'B', 'C'],
    titles: { A: 'Begin', B: 'Go on', C: 'Stop' },
    edges: ['A>B', 'B>C'],
  },
  {
    name: 'a title for those who cannot see it',
    text: 'graph TD\n  accTitle: Two steps\n  accDescr: One after the other\n  A --> B',
    ...twoSteps,
  },
  { name: 'one step alone', text: 'graph TD\n  Alone', steps: ['Alone'], edges: [] },
];
