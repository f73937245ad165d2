import assert from 'node:assert/strict';
import { createMarkdown, readAsKramdown } from '../../../src/handbook/markdown';
import { gateRules } from '../../../src/handbook/ruleGates';
import { Random } from './fuzz/random';

/** How lines begin that a rule for blocks may make something of, and what may stand before and after. */
const beginnings = [
  '',
  'text',
  '# ',
  '- ',
  '+ ',
  '* ',
  '12. ',
  '> ',
  '[a]: /b',
  '[^n]: ',
  '{: .x }',
  '{::comment}',
];
const others = [
  '| a | b |',
  '|-|-|',
  '- | -',
  ':-: | -',
  'a | b',
  '---',
  '===',
  '***',
  '```',
  '~~~',
  '<p>',
  '</div>',
];
const indents = ['', '', '', ' ', '   ', '    ', '      ', '\t', '> ', '- '];
const inside = [
  '',
  ' a',
  ' *b*',
  ' `c`',
  ' [d](e)',
  ' [a]',
  ' &amp; \\*',
  ' <i>f</i>',
  ' ~~g~~ {: .y }',
  ' ![h](i)',
  ' https://j.k [^n]',
];

const parser = (): ReturnType<typeof createMarkdown> => {
  const md = createMarkdown({ html: true, linkify: true });
  readAsKramdown(md);
  return md;
};

describe('Rules that are asked only where they may find something', () => {
  it('find the same as when they are asked everywhere', () => {
    const [gated, plain] = [parser(), parser()];
    gateRules(gated);
    const random = new Random(1);
    for (let count = 0; count < 3000; count++) {
      const lines = Array.from({ length: 1 + random.below(8) }, () =>
        random.below(4) === 0
          ? ''
          : random.pick(indents) + random.pick([...beginnings, ...others]) + random.pick(inside),
      );
      const text = lines.join('\n');
      assert.deepEqual(gated.parse(text, {}), plain.parse(text, {}), text);
    }
  });
});
