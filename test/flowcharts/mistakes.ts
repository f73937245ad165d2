import type { Example } from './flowcharts';

const wrong = (name: string, text: string, error: number): Example => ({
  name: `mistake: ${name}`,
  text,
  steps: [],
  edges: [],
  error,
});

const many = (letter: string): string =>
  Array.from({ length: 50 }, (_, index) => `${letter}${index}`).join(' & ');

export const mistakes: readonly Example[] = [
  wrong('more edges than are drawn', `graph TD\n  ${many('a')} --> ${many('b')}`, 0),
  wrong('more text than is read', `graph TD\n  A["${'x'.repeat(50_000)}"]`, 0),
  wrong(
    'a bracket that is not closed',
    'graph TD\n  A --> B\n  B --> C[Never closed\n  C --> D',
    4,
  ),
  wrong('an arrow that leads nowhere', 'graph TD\n  A --> B\n  B -->\n', 3),
  wrong('a phase that does not end', 'graph TD\n  subgraph p\n    A --> B\n', 3),
  wrong('a phase that has no name', 'flowchart TD\n  subgraph\n    A --> B\n  end', 0),
  wrong('a word that ends phases, as an id', 'graph TD\n  A --> end', 2),
];
