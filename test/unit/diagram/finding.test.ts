import assert from 'node:assert/strict';
import { meet, nearest, type Box } from '../../../src/webview/boxes';
import { matching } from '../../../src/webview/matching';

describe('Finding a step by its name', () => {
  const steps = [
    'Review and Merge to dev',
    'Merge dev to main Release',
    'Évora Straße',
    'Łódź',
  ].map((title) => ({ id: title, title }));
  const cases: [string, string, number[]][] = [
    ['a part of a word', 'erg', [0, 1]],
    ['words in any order', 'main merge', [1]],
    ['whatever their case', 'MERGE to DEV', [0, 1]],
    ['without accents', 'evora', [2]],
    ['with accents that the name has not', 'mérge', [0, 1]],
    ['letters that have no accent but look like it', 'lodz', [3]],
    ['ss for ß', 'strasse', [2]],
    ['spaces alone', '  ', []],
    ['a word that is nowhere', 'merge nowhere', []],
  ];
  for (const [name, query, found] of cases) {
    it(name, () => {
      assert.deepEqual(
        matching(steps, query),
        found.map((index) => steps[index]!.id),
      );
    });
  }
});

describe('Rectangles of the picture', () => {
  const box = (x: number, y: number): Box => ({ x, y, width: 10, height: 10 });

  it('meet where they have a point in common', () => {
    assert.ok(meet(box(0, 0), box(9, 9)));
    assert.ok(!meet(box(0, 0), box(10, 0)));
  });

  it('are nearest by their middles', () => {
    const boxes = new Map([
      ['a', box(0, 0)],
      ['b', box(40, 0)],
    ]);
    assert.equal(nearest(boxes, { x: 0, y: 0, width: 60, height: 10 }), 'b');
    assert.equal(nearest(new Map(), box(0, 0)), undefined);
  });
});
