import assert from 'node:assert/strict';
import createMarkdownIt from 'markdown-it';
import { createMarkdown, understandLiquid } from '../../../src/handbook/markdown';
import { caseOf } from './fuzz/fuzz';

const options = { html: true, linkify: true };
const lean = createMarkdown(options);
const plain = createMarkdownIt(options);
understandLiquid(plain);

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
  '*a **b* c** _d_ ~~e~~ ~f~ `g` ``h`i`` &amp; &copy \\* \\',
  '\u00a0no-break',
  '\u2028separator',
  '\0 nothing',
  '\ud83d\ude00 face \ud83d',
];

describe('the parser with lean tokens', () => {
  it('makes the tokens that markdown-it makes, of any two lines and what follows them', () => {
    for (const first of lines) {
      for (const second of lines) same(`${first}\n${second}\n\nend`);
    }
  });

  it('makes them of lines in lists and quotes, with every kind of line break', () => {
    for (const line of lines) {
      for (const start of ['> ', '- ', '1. ', '>> - ', '- > ']) {
        same(`${start}${line}\n${line}\n${start}x\n  ${line}\n    ${line}`);
      }
      for (const end of ['\r\n', '\r', '\n\n', '  \n', '']) same(line + end + line + end);
    }
  });

  it('makes them of spoiled pages', () => {
    for (let seed = 1; seed <= 100; seed++) same(caseOf(seed).text);
  });
});

function same(text: string): void {
  const [expected, actual] = [plain, lean].map((md) => JSON.stringify(md.parse(text, {}), fields));
  // Texts are compared much faster than tokens, thousands of which are alike.
  if (actual !== expected) assert.equal(actual, expected, text);
}

/** Those of a token, in one order for both classes, and those that its fields have. */
const fields =
  'type tag nesting attrs map level children content markup info meta label block hidden'.split(
    ' ',
  );
