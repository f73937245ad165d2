import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { problemOfName, toBranchName } from '../../src/features/contribute/refName';
import { nastyStrings, randomStrings } from '../unit/contribute/strings';

describe('Git itself', function () {
  // Starting git some hundred times takes a while on a busy machine.
  this.timeout(60_000);

  const verdict = (name: string): boolean =>
    spawnSync('git', ['check-ref-format', '--branch', name]).status === 0;

  it('agrees on which names are valid', () => {
    // Not among them: a single "@", which this command takes for HEAD.
    const names = [
      ...['a', 'a/b', 'a.b', 'a@b', '@a', 'a-', 'a/-b', 'a.lockb', 'a./b', 'käse', '日本語', '😀'],
      ...['', ' ', 'a b', 'a~b', 'a^', 'a:b', 'a?', 'a*', 'a[b', 'a\\b', 'a..b', 'a@{b'],
      ...['/a', 'a/', 'a//b', '.a', 'a/.b', 'a.', '-a', 'a.lock', 'a.lock/b', 'a\u007f', 'a\nb'],
      ...['HEAD', 'a/HEAD', 'a/@', 'x.LOCK', '{', '}', '$', '`id`', '$(id)', ';', '|', '"', "'"],
    ];
    for (const name of names) {
      assert.equal(problemOfName(name) === undefined, verdict(name), JSON.stringify(name));
    }
  });

  it('takes what toBranchName makes', () => {
    for (const text of [...nastyStrings, ...randomStrings(100)]) {
      const name = toBranchName(text);
      if (name !== '') assert.ok(verdict(name), `${JSON.stringify(text)} gave ${name}`);
    }
  });
});
