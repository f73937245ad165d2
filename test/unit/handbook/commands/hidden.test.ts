import assert from 'node:assert/strict';
import { hiddenCharacters, showHidden } from '../../../../src/handbook/commands/hidden';

describe('Hidden characters', () => {
  it('are named, each kind once', () => {
    assert.deepEqual(hiddenCharacters('a\u202Eb\u202Ec\u200B\u00A0\u001B[0m\r\u2028\u{E0041}'), [
      'U+202E',
      'U+200B',
      'U+00A0',
      'U+001B',
      'U+000D',
      'U+2028',
      'U+E0041',
    ]);
    assert.deepEqual(hiddenCharacters('\u3164 \u2800 \u0007 \u007F \uFEFF \uD800').length, 6);
  });

  it('are none of those that one types', () => {
    assert.deepEqual(hiddenCharacters('git commit -m "Grüße, 世界 é ✓"\n\tls | wc > $x'), []);
  });

  it('are written out', () => {
    assert.equal(showHidden('a\u202Eb\nc'), 'a⟨U+202E⟩b\nc');
  });
});
