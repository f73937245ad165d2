import type { Example } from './flowcharts';

export const styles: readonly Example[] = [
  {
    name: 'fills of nodes and phases',
    text: 'graph TD\n  subgraph p [Phase]\n    A --> B\n  end\n  style A fill:#111,color:#222\n  style B fill:#fff9c4\n  style p fill:#e1f5ff',
    steps: ['A', 'B'],
    edges: ['A>B'],
    phases: ['Phase'],
  },
  {
    name: 'classes, the default one and one beside a node',
    text: 'graph TD\n  A:::hot --> B --> C\n  classDef default fill:#eee,stroke:#333\n  classDef hot fill:#f33,stroke-width:4px\n  classDef cold fill:#36f80\n  class B,C cold',
    steps: ['A', 'B', 'C'],
    edges: ['A>B', 'B>C'],
  },
  {
    name: 'styles of arrows',
    text: 'graph TD\n  A --> B\n  B --> C\n  linkStyle 0 stroke:#f00,stroke-width:3px,color:#0f0\n  linkStyle default stroke:#888',
    steps: ['A', 'B', 'C'],
    edges: ['A>B', 'B>C'],
  },
  {
    name: 'a click, which does nothing here',
    text: 'graph TD\n  A --> B\n  click A "https://example.org/" "Go"\n  click B call nothing()',
    steps: ['A', 'B'],
    edges: ['A>B'],
  },
];
