import assert from 'node:assert/strict';
import { comparison } from '../../../src/features/contribute/submit/comparison';

describe('GitHub’s page for a new pull request', () => {
  const address = (title: string, body: string, head = 'mona:bug/1-fix'): URL =>
    new URL(
      comparison({
        page: 'https://github.com/massgen/MassGen',
        head,
        base: 'dev/v0.1.9',
        title,
        body,
      }),
    );

  it('is told head and base, title and text', () => {
    const { pathname, searchParams } = address('Fix & more', 'Closes #1\n');
    assert.equal(pathname, '/massgen/MassGen/compare/dev/v0.1.9...mona:bug/1-fix');
    assert.deepEqual(Object.fromEntries(searchParams), {
      quick_pull: '1',
      title: 'Fix & more',
      body: 'Closes #1\n',
    });
  });

  it('is not told a text that makes its address too long, nor anything else by a branch’s name', () => {
    const { searchParams, pathname, hash } = address('A', 'x'.repeat(8000), 'mona:a?title=b#c');
    assert.deepEqual(Object.fromEntries(searchParams), { quick_pull: '1', title: 'A' });
    assert.match(pathname, /mona:a%3Ftitle%3Db%23c$/);
    assert.equal(hash, '');
  });
});
