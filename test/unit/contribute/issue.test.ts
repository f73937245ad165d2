import assert from 'node:assert/strict';
import { formatIssue, parseIssue } from '../../../src/features/contribute/issue';

const on = (host: string | undefined) => ({
  number: 12,
  repository: { host, owner: 'massgen', name: 'MassGen' },
});

describe('parseIssue', () => {
  for (const text of ['12', '#12', ' #12 ', 'GH-12', 'gh-12', '0012']) {
    it(`takes ${JSON.stringify(text)} for a number`, () => {
      assert.deepEqual(parseIssue(text), { number: 12, repository: undefined });
    });
  }

  it('takes owner/name#number', () => {
    assert.deepEqual(parseIssue('massgen/MassGen#12'), on(undefined));
  });

  for (const text of [
    'https://github.com/massgen/MassGen/issues/12',
    'http://github.com/massgen/MassGen/issues/12',
    'github.com/massgen/MassGen/issues/12',
    'https://github.com/massgen/MassGen/issues/12/',
    'https://github.com/massgen/MassGen/issues/12#issuecomment-99',
    'https://github.com/massgen/MassGen/issues/12?tab=x',
    'https://github.com/massgen/MassGen/pull/12',
    'https://github.com/massgen/MassGen/pull/12/files',
    '<https://github.com/massgen/MassGen/issues/12>',
    'https://github.com/orgs/massgen/projects/1?pane=issue&itemId=5&issue=massgen%7CMassGen%7C12',
  ]) {
    it(`takes the address ${text}`, () => {
      assert.deepEqual(parseIssue(text), on('github.com'));
    });
  }

  it('takes the address of an Enterprise server', () => {
    const text = 'https://git.example.com:8443/massgen/MassGen/issues/12';
    assert.deepEqual(parseIssue(text), on('git.example.com'));
  });

  for (const text of [
    '',
    '0',
    '#0',
    '-1',
    '1.5',
    '#',
    'fix login',
    '12 13',
    '99999999999',
    'massgen#12',
    'massgen/MassGen',
    'massgen/MassGen#',
    'massgen/..#12',
    '-x/y#12',
    '--upload-pack=x#12',
    'massgen/MassGen/issues/12',
    'https://github.com/massgen/MassGen',
    'https://github.com/massgen/MassGen/issues',
    'https://github.com/massgen/MassGen/issues/new',
    'https://github.com/massgen/MassGen/discussions/12',
    'javascript:alert(1)//massgen/MassGen/issues/12',
    'https://',
  ]) {
    it(`does not take ${JSON.stringify(text)}`, () => {
      assert.equal(parseIssue(text), undefined);
    });
  }
});

describe('formatIssue', () => {
  it('gives what parseIssue takes', () => {
    assert.equal(formatIssue(on('github.com')), 'massgen/MassGen#12');
    assert.equal(formatIssue({ number: 12, repository: undefined }), '#12');
  });
});
