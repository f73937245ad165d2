import type { Example } from './flowcharts';

const label = (name: string, written: string, title: string): Example => ({
  name: `label: ${name}`,
  text: `graph TD\n  A[${written}] --> B`,
  steps: ['A', 'B'],
  titles: { A: title },
  edges: ['A>B'],
});

export const labels: readonly Example[] = [
  label('in quotes, with brackets', '"Fork (and clone) [twice]"', 'Fork (and clone) [twice]'),
  label('over two lines', 'Browse<br/>and claim', 'Browse and claim'),
  label('accents', '"Évaluer à l’œil nu"', 'Évaluer à l’œil nu'),
  label('Japanese', '"レビューしてマージする"', 'レビューしてマージする'),
  label('Arabic, from right to left', '"مراجعة الطلب"', 'مراجعة الطلب'),
  label('emoji', '"🚀 Ship it 👩‍💻"', '🚀 Ship it 👩‍💻'),
  label('entities', '"Tests #amp; docs #35;1"', 'Tests & docs #1'),
  label('a quotation mark as an entity', '"Say #quot;hello#quot;"', 'Say "hello"'),
  label('what looks like an arrow', '"A --> B | C"', 'A --> B | C'),
  label('another id', '"B comes later"', 'B comes later'),
  label(
    'very long',
    `"${'many words and '.repeat(20)}no end"`,
    `${'many words and '.repeat(20)}no end`,
  ),
];
