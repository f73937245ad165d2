import type { Random } from './random';

/** Pieces that mean something to one of the readers, whole and broken. */
const pieces = [
  ...[
    '---',
    '---\n',
    '\n---\n',
    '+++\n',
    '\uFEFF',
    '\r\n',
    '\r',
    '\n\n',
    '\t',
    '    ',
    '\0',
    '\u2028',
    '\ud83d',
  ],
  ...[
    'title: ',
    'parent: ',
    'parent: [a, b]\n',
    'nav_order: -1\n',
    'permalink: /\n',
    'has_children: false\n',
  ],
  ...[
    'published: false\n',
    'ancestor: ',
    'redirect_from: [/',
    'title: *a\n',
    '&a ',
    '!!js/function ',
    '{',
    '}',
  ],
  ...[
    '# ',
    '###### ',
    '> ',
    '- ',
    '1. ',
    '999999999. ',
    '- [ ] ',
    '- [x] ',
    '* * *',
    '===\n',
    '|',
    '|-|-|\n',
  ],
  ...[
    '```',
    '```mermaid\n',
    'graph TB\n',
    'A[x] --> B\n',
    'subgraph "',
    'end\n',
    '%%',
    '~~~',
    '<br/>',
    '<!--',
    '-->',
  ],
  ...[
    '<script>',
    '</',
    '<details>',
    '&#x0;',
    '&amp;',
    '[',
    '](',
    '](<',
    ')',
    '![',
    '[a]: ',
    '[^1]',
    '**',
    '__',
    '`',
    '``',
  ],
  ...[
    '{%',
    '%}',
    '{% link ',
    '{% raw %}',
    '{% include ',
    '{{',
    '}}',
    '{{ site.url }}',
    '| relative_url',
    '{:',
    '{: .note }\n',
    '{#id}',
  ],
  ...[
    '**When:** ',
    'When: TBD\n',
    '| Meeting | When |\n',
    '| Track | What | Contact |\n',
    'TBD',
    'XXX',
    '@',
    'constructor',
    '__proto__',
  ],
  ...[
    'https://discord.gg/',
    'javascript:',
    '../',
    '../../../',
    '%zz',
    '%00',
    '#',
    '?',
    ':',
    '//',
    'é',
    '漢字',
    '🎉',
    '\u202e',
  ],
];

type Mutator = (text: string, random: Random, others: readonly string[]) => string;

const mutators: readonly Mutator[] = [
  function truncate(text, random) {
    return text.slice(0, random.below(text.length + 1));
  },
  function cutStart(text, random) {
    return text.slice(random.below(text.length + 1));
  },
  function reorderLines(text, random) {
    const lines = text.split('\n');
    const [start, end] = random.range(lines.length, 12);
    const moved = lines.splice(start, end - start);
    for (const line of moved) lines.splice(random.below(lines.length + 1), 0, line);
    return lines.join('\n');
  },
  function splice(text, random, others) {
    const other = random.pick(others);
    const [start, end] = random.range(other.length, 600);
    return insert(text, random, other.slice(start, end));
  },
  function randomBytes(text, random) {
    const bytes = Uint8Array.from({ length: random.below(24) + 1 }, () => random.below(256));
    return insert(text, random, new TextDecoder().decode(bytes));
  },
  function flipBytes(text, random) {
    const bytes = new TextEncoder().encode(text);
    for (let count = random.below(8); count >= 0 && bytes.length > 0; count--) {
      bytes[random.below(bytes.length)] = random.below(256);
    }
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  },
  function repeatBlock(text, random) {
    const lines = text.split('\n');
    const [start, end] = random.range(lines.length, 6);
    const block = lines.slice(start, end);
    const times = random.below(20) + 1;
    lines.splice(end, 0, ...Array.from({ length: times }, () => block).flat());
    return lines.join('\n');
  },
  function repeatCharacter(text, random) {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + text.charAt(at).repeat(random.below(200)) + text.slice(at);
  },
  function removeLines(text, random) {
    const lines = text.split('\n');
    const [start, end] = random.range(lines.length, 6);
    lines.splice(start, end - start);
    return lines.join('\n');
  },
  function indentLines(text, random) {
    const lines = text.split('\n');
    const [start, end] = random.range(lines.length, 8);
    const mark = random.pick(['  ', '    ', '\t', '> ', '- ', '| ']);
    return lines
      .map((line, index) => (index >= start && index < end ? mark + line : line))
      .join('\n');
  },
  function otherLineEnds(text, random) {
    return text.replaceAll('\n', random.pick(['\r\n', '\r', '\u2028', '\n\n']));
  },
  function insertPiece(text, random) {
    return insert(text, random, random.pick(pieces));
  },
  function insertPieces(text, random) {
    const count = random.below(6) + 1;
    const run = Array.from({ length: count }, () => random.pick(pieces)).join('');
    return insert(text, random, random.below(4) === 0 ? run.repeat(random.below(20)) : run);
  },
];

/** No page grows longer, so that a case stays fast. */
const longest = 3000;

/** Spoils a page in one to four ways. */
export function mutate(text: string, random: Random, others: readonly string[]): string {
  let mutated = text;
  for (let count = random.below(4); count >= 0; count--) {
    mutated = random.pick(mutators)(mutated, random, others).slice(0, longest);
  }
  return mutated;
}

function insert(text: string, random: Random, piece: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}
