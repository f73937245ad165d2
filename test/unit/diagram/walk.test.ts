import assert from 'node:assert/strict';
import { flowOf, isWalkKey, walk, type Graph, type WalkKey } from '../../../src/webview/walk';

const edge = (text: string): { from: string; to: string } => {
  const [from = '', to = ''] = text.split('>');
  return { from, to };
};

/** The MassGen workflow. */
const graph: Graph = {
  steps: 'A1 A2 A3 B1 B2 B3 C1 C2 C3 C4 C5 D E F G H'.split(' '),
  ways: 'A1>A2 A2>A3 C1>C2 C2>C3 C3>C4 C4>C5 A3>B1 A3>B2 B1>C1 B2>C1 B3>C1 C5>D D>E E>F'
    .split(' ')
    .map(edge),
};

/** Where a sequence of keys leads, as a reader goes who remembers the way. */
function go(from: string, keys: string): string {
  const arrows: Record<string, WalkKey> = {
    '↓': 'ArrowDown',
    '↑': 'ArrowUp',
    '→': 'ArrowRight',
    '←': 'ArrowLeft',
  };
  let recent = [from];
  for (const key of keys) {
    const to = walk(graph, recent[0]!, arrows[key]!, 'down', recent.slice(1));
    if (to !== undefined) recent = [to, ...recent.filter((id) => id !== to)];
  }
  return recent[0]!;
}

describe('Arrow keys in a diagram that runs down', () => {
  const cases: [string, string, string, string][] = [
    ['Down follows an edge', 'A1', '↓', 'A2'],
    ['Up follows it back', 'A2', '↑', 'A1'],
    ['Right is next too where there are no siblings', 'A1', '→', 'A2'],
    ['Left is previous too', 'A2', '←', 'A1'],
    ['Down takes the first of several successors', 'A3', '↓', 'B1'],
    ['Right goes on to its sibling', 'A3', '↓→', 'B2'],
    ['and to one that only shares the successor', 'A3', '↓→→', 'B3'],
    ['Right after the last of a row goes on to the next row', 'B3', '→', 'C1'],
    ['Left goes back among siblings', 'B3', '←←', 'B1'],
    ['Up leads back to where the reader came from', 'B2', '↓↑', 'B2'],
    ['Down leads back there too', 'B2', '↑↓', 'B2'],
    ['a step without edges is reached from the one before', 'F', '↓', 'G'],
    ['and left for the one after', 'G', '↓', 'H'],
    ['and back', 'H', '↑↑', 'F'],
    ['the first step has nothing before it', 'A1', '↑', 'A1'],
    ['the last step has nothing after it', 'H', '↓→', 'H'],
  ];
  for (const [name, from, keys, to] of cases) it(name, () => assert.equal(go(from, keys), to));

  it('reach every step from the first one', () => {
    const reached = new Set(['A1']);
    for (const id of reached) {
      for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'] as const) {
        const to = walk(graph, id, key, 'down');
        if (to !== undefined) reached.add(to);
      }
    }
    assert.deepEqual([...reached].sort(), [...graph.steps].sort());
  });

  /** Where Right leads, pressed as often as it leads anywhere. */
  const toTheRight = (steps: string, ways: string): string => {
    const tangled = { steps: steps.split(' '), ways: ways.split(' ').filter(Boolean).map(edge) };
    const passed = [tangled.steps[0]!];
    for (const id of passed) {
      const to = walk(tangled, id, 'ArrowRight', 'down');
      if (to !== undefined) passed.push(to);
    }
    for (const [index, id] of passed.entries()) {
      assert.equal(walk(tangled, id, 'ArrowLeft', 'down'), passed[index - 1]);
    }
    return passed.join(' ');
  };
  const rows: [string, string, string, string][] = [
    ['through two branches, row by row', 'a b c d e', 'a>b b>c a>d d>e', 'a b d c e'],
    ['to a step that is on a way round', 'a c b', 'a>c a>b b>c', 'a c b'],
    ['to what comes back', 'a b c', 'a>b b>c c>a c>b', 'a b c'],
    ['through circles that nothing joins', 'a b c d e', 'a>b b>a d>e e>d', 'a b c d e'],
    [
      'to a second beginning, beside what it begins with',
      'a b c d e',
      'a>b b>c d>c d>e',
      'a b d c e',
    ],
    ['through steps without ways', 'a b c', '', 'a b c'],
  ];
  for (const [name, steps, ways, passed] of rows) {
    it(`Right leads ${name}, and Left back`, () => assert.equal(toTheRight(steps, ways), passed));
  }
});

describe('Other keys and directions', () => {
  it('Home and End lead to the first and the last step', () => {
    assert.equal(walk(graph, 'C2', 'Home', 'down'), 'A1');
    assert.equal(walk(graph, 'C2', 'End', 'down'), 'H');
  });

  it('in a diagram that runs to the right, Down goes among siblings', () => {
    assert.equal(walk(graph, 'A3', 'ArrowRight', 'right'), 'B1');
    assert.equal(walk(graph, 'B1', 'ArrowDown', 'right'), 'B2');
  });

  it('in a diagram that runs up, Up leads on', () => {
    assert.equal(walk(graph, 'A1', 'ArrowUp', 'up'), 'A2');
    assert.equal(walk(graph, 'A2', 'ArrowDown', 'up'), 'A1');
  });

  it('a loop and an edge to itself end nowhere', () => {
    const loop = { steps: ['a', 'b'], ways: ['a>a', 'a>b', 'b>a'].map(edge) };
    assert.equal(walk(loop, 'a', 'ArrowDown', 'down'), 'b');
    assert.equal(walk(loop, 'b', 'ArrowDown', 'down'), 'a');
  });

  it('a step that is not there leads nowhere', () => {
    assert.equal(walk(graph, 'X', 'ArrowDown', 'down'), undefined);
  });

  it('the flow is the way of most of the edges’ length', () => {
    const places = (entries: [string, number, number][]): Map<string, { x: number; y: number }> =>
      new Map(entries.map(([id, x, y]) => [id, { x, y }]));
    const two = { steps: ['a', 'b'], ways: [edge('a>b')] };
    assert.equal(
      flowOf(
        two,
        places([
          ['a', 0, 0],
          ['b', 1, 9],
        ]),
      ),
      'down',
    );
    assert.equal(
      flowOf(
        two,
        places([
          ['a', 0, 9],
          ['b', 1, 0],
        ]),
      ),
      'up',
    );
    assert.equal(
      flowOf(
        two,
        places([
          ['a', 0, 0],
          ['b', 9, 1],
        ]),
      ),
      'right',
    );
    assert.equal(
      flowOf(
        two,
        places([
          ['a', 9, 0],
          ['b', 0, 1],
        ]),
      ),
      'left',
    );
    assert.equal(flowOf(two, places([])), 'down');
  });

  it('knows its keys', () => {
    assert.ok(isWalkKey('Home'));
    assert.ok(!isWalkKey('Enter'));
  });
});
