import assert from 'node:assert/strict';
import { firstHeading } from '../../../../src/handbook/sites/firstHeading';

describe('a page’s first heading', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['# Title', 'Title'],
    ['text\r\n# Title #  \r\n# Other', 'Title'],
    ['   # Indented', 'Indented'],
    ['    # Code', undefined],
    ['#NoSpace', undefined],
    ['## Second\n# First', 'First'],
    ['```sh\n# comment\n```\n# Title', 'Title'],
    ['~~~~\n~~~\n# comment\n~~~~\n# Title', 'Title'],
    ['```sh\n# never closed', undefined],
    ['<!-- # one -->\n# Title', 'Title'],
    ['<!--\n# hidden\n-->\n# Title', 'Title'],
    ['Title\n=====', 'Title'],
    ['\n=====', undefined],
    ['# A **b** `c` [d](e.md) ![f](g.png) <br> \\# {#own}', 'A b c d #'],
    ['# A {: .note }', 'A'],
    ['# ![](logo.png)\n# Title', undefined],
    ['', undefined],
    [`${'text\n'.repeat(300)}# Too far down`, undefined],
  ];
  for (const [body, expected] of cases) {
    it(`of ${JSON.stringify(body.slice(0, 60))} is ${expected ?? 'none'}`, () => {
      assert.equal(firstHeading(body), expected);
    });
  }
});
