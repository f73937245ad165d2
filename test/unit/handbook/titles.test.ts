import assert from 'node:assert/strict';
import {
  labelLines,
  labelTitle,
  normalizeTitle,
  withoutNumber,
} from '../../../src/handbook/titles';

describe('titles', () => {
  it('are the same whatever their case, number, line break, brackets and punctuation', () => {
    const same = [
      ['Merge dev to main<br/>Release', '7. Merge dev to main (Release)'],
      ['Browse/Claim Issues', '1) browse / claim issues'],
      ['Fork, Clone, Setup Branch', '2. Fork, clone, setup branch'],
      ['A<br>B', 'a b'],
      ['Q &amp; A', 'Q & A'],
      ['<b>Bold</b>', 'bold'],
      ['Ｆｕｌｌ', 'full'],
      ['2.3. Deep', 'deep'],
      ['🍴 2. Fork', 'Fork 🎉'],
      ['Step 2: Fork', '(2) fork'],
      ['[2] Fork', '2 – Fork'],
      ['Implement & Test', 'Implement and test'],
      ['Q&A', 'q &amp; a'],
    ] as const;
    for (const [a, b] of same) assert.equal(normalizeTitle(a), normalizeTitle(b), a);
  });

  it('differ in their words', () => {
    assert.notEqual(normalizeTitle('2025 goals'), normalizeTitle('goals'));
    assert.notEqual(normalizeTitle('2025: goals'), normalizeTitle('goals'));
    assert.notEqual(normalizeTitle('3D models'), normalizeTitle('models'));
    assert.notEqual(normalizeTitle('Step 1'), normalizeTitle('Step 2'));
    assert.notEqual(normalizeTitle('Merge to dev'), normalizeTitle('Merge to main'));
  });

  it('without letters or digits are empty', () => {
    assert.equal(normalizeTitle(' — … '), '');
  });

  it('of diagrams are plain text on one line', () => {
    assert.equal(labelTitle('1. Plan<br/>the  work'), '1. Plan the work');
    assert.deepEqual(labelLines('A<BR />B\\nC'), ['A', 'B', 'C']);
    assert.equal(labelTitle('say #quot;hi#quot; &lt;x&gt; #35;1 &#x41;'), 'say "hi" <x> #1 A');
    assert.equal(labelTitle('<script>alert(1)</script>x'), 'alert(1)x');
    assert.equal(labelTitle('a &bogus; b #notanentity;'), 'a &bogus; b #notanentity;');
  });

  it('lose the number they start with', () => {
    assert.equal(withoutNumber('12) Plan'), 'Plan');
    assert.equal(withoutNumber('3.5 times'), '3.5 times');
  });
});
