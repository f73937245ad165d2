import assert from 'node:assert/strict';
import { ownersIn, serviceIn } from '../../../src/handbook/handles';

const handles = (cell: string): string[] => ownersIn(cell, '').map(({ handle }) => handle);

describe('people in a cell', () => {
  it('may be several', () => {
    for (const cell of ['a, b', 'a and b', 'a & b', 'a / b', 'a; b', 'a\nb', '@a,@b', 'a, b, a']) {
      assert.deepEqual(handles(cell), ['a', 'b'], cell);
    }
    assert.deepEqual(handles('nickcrispino, danrui2020'), ['nickcrispino', 'danrui2020']);
    assert.deepEqual(handles('sandy'), ['sandy']);
  });

  it('may be nobody', () => {
    const cells = [
      '',
      ' ',
      'TBD',
      'tba',
      'N/A',
      'XXX',
      '-',
      '—',
      '?',
      '???',
      'None',
      'Not assigned yet',
    ];
    for (const cell of [...cells, 'TBD (ask in #chat)', 'not set']) {
      assert.deepEqual(handles(cell), [], cell);
    }
    assert.deepEqual(handles('jane, TBD'), ['jane']);
    assert.deepEqual(handles('tbd_joe'), ['tbd_joe']);
    assert.deepEqual(handles('xxx-man'), ['xxx-man']);
  });

  it('have the column’s service, unless brackets say another', () => {
    assert.equal(serviceIn('Contact (Discord)'), 'Discord');
    assert.equal(serviceIn('github handle'), 'GitHub');
    assert.equal(serviceIn('Contact (primary)'), '');
    assert.deepEqual(ownersIn('a (lead), b (GitHub)', 'Discord'), [
      { handle: 'a', service: 'Discord' },
      { handle: 'b', service: 'GitHub' },
    ]);
  });
});
