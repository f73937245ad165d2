import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { readYamlMap } from '../../../src/handbook/frontMatter';
import { readPlainYaml } from '../../../src/handbook/plainYaml';

const plain: Readonly<Record<string, readonly string[]>> = {
  'lists of values, further in or not': ['a:', '- x', '- "y: z"', 'b:', '    - 1', 'c:'],
  'lists of mappings': [
    'cards:',
    '  - heading: "A: b"',
    '    link: /a/',
    '  -   heading: B',
    'z: 1',
  ],
  'lists in mappings in lists': [
    'a:',
    '  - b: c',
    '    d:',
    '      - e',
    '      - f',
    '    g: h',
    '  - i:',
  ],
  'items without a value, or with one below': ['a:', '  -', '  - b', '  -', '    c: d'],
  'quotes, dots and hashes inside': ["a: it's", 'b: .net "c"', 'd: /e/#f'],
  'mappings in mappings': ['a:', '  b:', '    c: d', '  e: true', 'f: g'],
  'comments behind values, and colons in them': ['a: /:x/:y/ # z', 'b: "c" # d', 'e: 1 # f'],
  'comments and empty lines between them': ['a:', '', '  # no', '  - b', '# no', '  - c'],
};
const left: Readonly<Record<string, readonly string[]>> = {
  'a value that goes on on the next line': ['a: b', '  c'],
  'a list item that goes on': ['a:', '  - b', '    c'],
  'a list in a list': ['a:', '  - - b'],
  'a line that stands between two indents': ['a:', '    b: c', '  d: e'],
  'a block that starts further in': ['  a: b'],
  'a list without a key': ['- a'],
  'a tab': ['a:', '\tb: c'],
  'a text of several lines': ['a: |', '  b'],
  'another prototype': ['a:', '  __proto__: b'],
  'lists too deep for this': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => `${'  '.repeat(at)}a:`),
};

describe('plain YAML', () => {
  for (const [name, lines] of Object.entries(plain)) {
    it(`reads ${name} as the library does`, () => {
      const block = lines.join('\n');
      const read = readPlainYaml(block);
      assert.notEqual(read, undefined);
      assert.deepEqual(read, parse(block));
    });
  }
  for (const [name, lines] of Object.entries(left)) {
    it(`leaves ${name} to the library`, () => {
      assert.equal(readPlainYaml(lines.join('\n')), undefined);
    });
  }

  it('takes only the keys that need it to the library', () => {
    const block = '# site\na: >- # b\n  c\n\n  d\ne: [1, "f"]\ng: h: i\n';
    const { data, error } = readYamlMap(block.replace('g: h: i', 'g: h'), 0);
    assert.deepEqual([data, error], [{ a: 'c\nd', e: [1, 'f'], g: 'h' }, undefined]);
    assert.equal(readYamlMap(block, 10).error?.line, 16);
  });

  it('reads nothing where the first line makes the others no mapping', () => {
    assert.notEqual(readYamlMap('  a: b\nc: [d]\n', 0).error, undefined);
    assert.deepEqual(readYamlMap('a: &x 1\nb: *x\n', 0).data, { a: 1, b: 1 });
    const beside = readYamlMap('a: >-\n  this & that # * !\nb: *x\nc: &x 1\n', 0);
    assert.match(beside.error?.message ?? '', /alias/);
    const texts = readYamlMap('a: >-\n  this & that\nb: [1, x & y] # * !\n', 0);
    assert.deepEqual(texts, { data: { a: 'this & that', b: [1, 'x & y'] }, error: undefined });
  });
});
