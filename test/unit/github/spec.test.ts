import { assert } from 'chai';
import { parseSpec, specLabel } from '../../../src/sources/github/spec';

const massgen = { host: undefined, owner: 'massgen', name: 'MassGen', folder: '', ref: 'HEAD' };

describe('handbook.repositories', () => {
  for (const [text, expected] of [
    ['massgen/MassGen', massgen],
    [' massgen/MassGen/ ', massgen],
    ['massgen/MassGen.git', massgen],
    ['massgen/MassGen/docs/hand book', { ...massgen, folder: 'docs/hand book' }],
    ['massgen/MassGen@v1.2', { ...massgen, ref: 'v1.2' }],
    ['massgen/MassGen/docs@dev/v1', { ...massgen, folder: 'docs', ref: 'dev/v1' }],
    ['https://github.com/massgen/MassGen', { ...massgen, host: 'github.com' }],
    ['HTTPS://GitHub.com/massgen/MassGen.git', { ...massgen, host: 'github.com' }],
    [
      'https://ghe.example.org:8443/massgen/MassGen/docs@v1',
      { ...massgen, host: 'ghe.example.org:8443', folder: 'docs', ref: 'v1' },
    ],
    [
      'https://github.com/massgen/MassGen/tree/main/docs/site',
      { ...massgen, host: 'github.com', folder: 'docs/site', ref: 'main' },
    ],
    ['massgen/MassGen/tree/main', { ...massgen, folder: 'tree/main' }],
  ] as const) {
    it(`understands ${text}`, () => assert.deepEqual(parseSpec(text), expected));
  }

  for (const text of [
    '',
    'massgen',
    '/MassGen',
    'massgen/',
    'massgen/..',
    '../../etc/passwd',
    'massgen/MassGen/../other',
    'massgen/MassGen//docs',
    'massgen/MassGen/a\\..\\b',
    'massgen/Mass Gen',
    'massgen/MassGen@',
    'massgen/MassGen@a..b',
    'massgen/MassGen@a:b',
    'massgen/MassGen@/a',
    'massgen/MassGen@HEAD@{1}',
    'http://github.com/massgen/MassGen',
    'https://massgen/MassGen',
    'https://user:secret@github.com/massgen/MassGen',
    'git@github.com:massgen/MassGen.git',
  ]) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.isUndefined(parseSpec(text)));
  }

  it('is called as a user would write it', () => {
    for (const text of ['massgen/MassGen', 'massgen/MassGen/docs@dev/v1']) {
      const spec = parseSpec(text);
      assert.strictEqual(spec && specLabel(spec), text);
    }
  });
});
