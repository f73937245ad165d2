import type { Example } from './flowcharts';

const between = (name: string, arrow: string): Example => ({
  name: `arrow: ${name}`,
  text: `graph LR\n  A[One] ${arrow} B[Two]`,
  steps: ['A', 'B'],
  titles: { A: 'One', B: 'Two' },
  edges: ['A>B'],
});

const towards = (direction: string): Example => ({
  name: `direction: ${direction}`,
  text: `flowchart ${direction}\n  first --> second --> third\n  first --> other --> third`,
  steps: ['first', 'second', 'third', 'other'],
  edges: ['first>second', 'second>third', 'first>other', 'other>third'],
});

export const arrows: readonly Example[] = [
  between('open', '---'),
  between('dotted', '-.->'),
  between('thick', '==>'),
  between('invisible', '~~~'),
  between('with a circle', '--o'),
  between('with a cross', '--x'),
  between('both ways', '<-->'),
  between('long', '------>'),
  between('with a text in bars', '-->|then|'),
  between('with a text inside', '-- and then -->'),
  between('dotted, with a text', '-. maybe .->'),
  between('with an id', 'e1@-->'),
  towards('TB'),
  towards('BT'),
  towards('LR'),
  towards('RL'),
  {
    name: 'many at once',
    text: 'graph TD\n  A & B --> C & D',
    steps: ['A', 'B', 'C', 'D'],
    edges: ['A>C', 'A>D', 'B>C', 'B>D'],
  },
  {
    name: 'a step that leads to itself, and a way round',
    text: 'graph TD\n  A --> A\n  A --> B\n  B --> A',
    steps: ['A', 'B'],
    edges: ['A>A', 'A>B', 'B>A'],
  },
  {
    name: 'two arrows between the same steps',
    text: 'graph TD\n  A -->|yes| B\n  A -->|no| B',
    steps: ['A', 'B'],
    edges: ['A>B', 'A>B'],
  },
];
