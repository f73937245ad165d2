import type { Example } from './flowcharts';

export const nested: readonly Example[] = [
  {
    name: 'phases side by side',
    text: 'flowchart TB\n  subgraph one [Plan]\n    A --> B\n  end\n  subgraph two [Build]\n    C --> D\n  end\n  B --> C',
    steps: ['A', 'B', 'C', 'D'],
    edges: ['A>B', 'C>D', 'B>C'],
    phases: ['Plan', 'Build'],
  },
  {
    name: 'a phase inside a phase inside a phase',
    text: 'flowchart TB\n  subgraph outer [Outer]\n    subgraph middle [Middle]\n      subgraph inner [Inner]\n        A --> B\n      end\n      C\n    end\n    D\n  end\n  B --> C --> D',
    steps: ['A', 'B', 'C', 'D'],
    edges: ['A>B', 'B>C', 'C>D'],
    phases: ['Inner', 'Middle', 'Outer'],
  },
  {
    name: 'phases with directions of their own',
    text: 'flowchart LR\n  subgraph one [Down]\n    direction TB\n    A --> B\n  end\n  subgraph two [Up]\n    direction BT\n    C --> D\n  end\n  one --> two',
    steps: ['A', 'B', 'C', 'D'],
    edges: ['A>B', 'C>D', 'one>two'],
    phases: ['Down', 'Up'],
  },
  {
    name: 'an arrow from a step to a phase',
    text: 'flowchart TD\n  A --> later\n  subgraph later [Later]\n    B --> C\n  end',
    steps: ['A', 'B', 'C'],
    edges: ['A>later', 'B>C'],
    phases: ['Later'],
  },
  {
    name: 'a phase with nothing in it',
    text: 'flowchart TD\n  subgraph none [Nothing here]\n  end\n  A --> B',
    steps: ['A', 'B'],
    edges: ['A>B'],
  },
];
