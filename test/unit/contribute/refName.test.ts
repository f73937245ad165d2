import assert from 'node:assert/strict';
import {
  branchInTheWay,
  problemOfName,
  toBranchName,
} from '../../../src/features/contribute/refName';
import { nastyStrings, randomStrings } from './strings';

describe('problemOfName', () => {
  const cases: readonly (readonly [string, ReturnType<typeof problemOfName>])[] = [
    ['bug/12-fix-login', undefined],
    ['käse/größe', undefined],
    ['a.b', undefined],
    ['', 'empty'],
    ['a b', 'space'],
    ['a\tb', 'character'],
    ['a\u007fb', 'character'],
    ['a~b', 'character'],
    ['a^b', 'character'],
    ['a:b', 'character'],
    ['a?b', 'character'],
    ['a*b', 'character'],
    ['a[b', 'character'],
    ['a\\b', 'character'],
    ['a..b', 'sequence'],
    ['a@{b', 'sequence'],
    ['/a', 'slash'],
    ['a/', 'slash'],
    ['a//b', 'slash'],
    ['.a', 'dot'],
    ['a/.b', 'dot'],
    ['a.', 'dot'],
    ['-a', 'dash'],
    ['a.lock', 'lock'],
    ['a.lock/b', 'lock'],
    ['@', 'reserved'],
    ['HEAD', 'reserved'],
    ['ü'.repeat(126), 'long'],
  ];
  for (const [name, problem] of cases) {
    it(`${JSON.stringify(name.slice(0, 20))}: ${problem ?? 'fine'}`, () => {
      assert.equal(problemOfName(name), problem);
    });
  }
});

describe('toBranchName', () => {
  it('mends what can be mended', () => {
    assert.equal(toBranchName(' a  b/..c.lock/-d~e. '), 'a-b/c/d-e');
    assert.equal(toBranchName('a\u202eb\u200bc'), 'abc');
    assert.equal(toBranchName('a..b...c/x@{y'), 'a.b.c/x-y');
    assert.equal(toBranchName('HEAD'), '');
    assert.equal(toBranchName('@'), '');
    assert.equal(toBranchName('e\u0301'), 'é');
  });

  it('cuts a part to what file systems take, never half a character', () => {
    const name = toBranchName(`a/${'😀'.repeat(100)}`);
    assert.equal(name, `a/${'😀'.repeat(62)}`);
  });

  it('gives a valid name or none, and leaves valid names alone', () => {
    for (const text of [...nastyStrings, ...randomStrings(1000)]) {
      const name = toBranchName(text);
      if (name !== '') assert.equal(problemOfName(name), undefined, JSON.stringify(text));
      assert.equal(toBranchName(name), name, JSON.stringify(text));
    }
  });
});

describe('branchInTheWay', () => {
  it('finds a branch that is a folder of the name, and the other way round', () => {
    assert.equal(branchInTheWay('bug/12', ['main', 'bug']), 'bug');
    assert.equal(branchInTheWay('bug', ['bug/12']), 'bug/12');
    assert.equal(branchInTheWay('bug/12', ['bug/1', 'bug/123', 'bugs']), undefined);
  });
});
