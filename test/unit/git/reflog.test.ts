import assert from 'node:assert/strict';
import { readReflog } from '../../../src/git/reflog';

/** A branch's log as Git writes it; each commit is named by its first digit. */
const log = (...entries: readonly (readonly [string, string])[]): string =>
  entries
    .map(([commit, action], index) => {
      const before = (entries[index - 1]?.[0] ?? '0').repeat(40);
      return `${before} ${commit.repeat(40)} A B <a@example.com> ${1763800000 + index} +0100\t${action}\n`;
    })
    .join('');

const read = (...entries: readonly (readonly [string, string])[]) => {
  const history = readReflog(log(...entries));
  return (
    history && {
      start: history.start[0],
      from: history.from,
      made: history.made.map(([at]) => at),
      after: history.latest.getTime() / 1000 - 1763800000,
    }
  );
};

const created = ['a', 'branch: Created from refs/remotes/upstream/dev/v0.1.9'] as const;

describe('a branch’s log', () => {
  it('tells where it began and what was made on it', () => {
    assert.deepEqual(
      read(
        created,
        ['b', 'commit: Fix: (finish): a\tb'],
        ['c', 'commit (amend): Fix'],
        ['d', 'cherry-pick: Other'],
        ['e', 'revert: Other'],
      ),
      {
        start: 'a',
        from: 'refs/remotes/upstream/dev/v0.1.9',
        made: ['b', 'c', 'd', 'e'],
        after: 4,
      },
    );
  });

  it('tells when something was made on it last, else when it began', () => {
    const reset = ['a', 'reset: moving to HEAD~1'] as const;
    assert.equal(read(created, ['b', 'commit: Fix'], reset)?.after, 1);
    assert.equal(read(created, ['c', 'merge main: Fast-forward'])?.after, 0);
  });

  it('tells nothing made by others for one’s own', () => {
    const others = [
      'merge upstream/dev/v0.1.9: Fast-forward',
      "merge upstream/dev/v0.1.9: Merge made by the 'ort' strategy.",
      'commit (merge): Merge main',
      'pull: Fast-forward',
      'reset: moving to HEAD~1',
      `rebase (finish): refs/heads/x onto ${'b'.repeat(40)}`,
    ];
    for (const action of others) assert.deepEqual(read(created, ['b', action])?.made, [], action);
  });

  it('tells what a rebase brought along', () => {
    const onto = 'b'.repeat(40);
    for (const action of [
      `rebase (finish): refs/heads/x onto ${onto}`,
      `pull --rebase upstream main (finish): refs/heads/x onto ${onto}`,
    ]) {
      assert.deepEqual(read(created, ['c', action])?.made, ['c'], action);
    }
  });

  it('is none where Git kept none', () => {
    assert.equal(readReflog(''), undefined);
    assert.equal(readReflog('garbage\n'), undefined);
  });

  it('may not say what the branch was created from', () => {
    assert.equal(read(['a', 'commit (initial): First'])?.from, undefined);
  });
});
