import assert from 'node:assert/strict';
import createMarkdownIt from 'markdown-it';
import { createMarkdown, readAsKramdown, understandLiquid } from '../../src/handbook/markdown';
import { gateRules } from '../../src/handbook/ruleGates';
import { caseOf } from '../unit/handbook/fuzz/fuzz';

const options = { html: true, linkify: true };
/** As the product reads pages, and as the library does with the same rules. */
const ours = createMarkdown(options);
const plain = createMarkdownIt(options);
understandLiquid(plain);
for (const md of [ours, plain]) readAsKramdown(md);
gateRules(ours);

/** Every line that a rule of Markdown may begin with, end with or be kept from. */
const lines = [
  'text',
  'text  ',
  '',
  '    ',
  '\t',
  '    indented',
  '\tindented',
  ' \t indented',
  '# Heading #',
  '   ## [a](b) ##',
  '#hashtag',
  '===',
  '---',
  ' - - -',
  '***bold***',
  '* * *',
  '___',
  '- item',
  '-',
  '+ item',
  '* item',
  '  - nested',
  '1. one',
  '2) two',
  '12345678901. none',
  '١. other digits',
  '```js',
  '```',
  '~~~',
  '  ```',
  '`code`',
  '> quote',
  '>',
  '> - item',
  '> ```',
  '\t> quote',
  '| a | b |',
  '|---|:-:|',
  'a | b',
  ':-- | ---',
  '\\| a \\| b',
  '<div>',
  '</div>',
  '<!-- comment',
  '-->',
  '<b>inline</b> <a href="x">x</a>',
  '<?php',
  '[label]: address "title"',
  '[label]:',
  '[label] and [text][label] ![picture](p.png)',
  '[a](b.md) https://example.com/x <https://example.com> a@example.com',
  '[a]({{ site.url }}/b c) [b](<c d> "e")',
  '{: .note }',
  '[^1]: note [^1]',
  '*a **b* c** _d_ ~~e~~ ~f~ `g` ``h`i`` &amp; &copy \\* \\',
  '\u00a0no-break',
  '\u2028separator',
  '\0 nothing',
  '\ud83d\ude00 face \ud83d',
];

/** Those of a token, in one order for both classes, and those that its fields have. */
const fields =
  'type tag nesting attrs map level children content markup info meta label block hidden'.split(
    ' ',
  );

const same = (text: string): void => {
  const [expected, actual] = [plain, ours].map((md) => JSON.stringify(md.parse(text, {}), fields));
  // Texts are compared much faster than tokens, thousands of which are alike.
  if (actual !== expected) assert.equal(actual, expected, text);
};

describe('the parser with lean tokens and gated rules makes the tokens that markdown-it makes', () => {
  it('of any two lines and what follows them', () => {
    for (const first of lines) {
      for (const second of lines) same(`${first}\n${second}\n\nend`);
    }
  });

  it('of lines in lists and quotes, with every kind of line break', () => {
    for (const line of lines) {
      for (const start of ['> ', '- ', '1. ', '>> - ', '- > ']) {
        same(`${start}${line}\n${line}\n${start}x\n  ${line}\n    ${line}`);
      }
      for (const end of ['\r\n', '\r', '\n\n', '  \n', '']) same(line + end + line + end);
    }
  });

  it('of every sign, on its own and beside others', () => {
    const signs = Array.from({ length: 0x100 }, (_, code) => String.fromCharCode(code));
    for (const sign of signs) {
      same(`${sign} a${sign}b ${sign}${sign} [${sign}](${sign}) ${sign}c${sign}`);
      same(`text\n${sign}\n${sign}${sign}${sign} x\n\n   ${sign} x\n    ${sign}`);
    }
  });

  it('of spoiled pages', () => {
    for (let seed = 1; seed <= 100; seed++) same(caseOf(seed).text);
  });
});
