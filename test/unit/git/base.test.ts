import assert from 'node:assert/strict';
import { candidates, proposeBase, remotesByRank } from '../../../src/git/base';
import { snapshotOf } from '../contribute/snapshot';

const propose = (
  branches: readonly string[],
  more: Parameters<typeof snapshotOf>[0] = {},
  defaults: Readonly<Record<string, string>> = {},
) => proposeBase(snapshotOf({ branches, ...more }), new Map(Object.entries(defaults)))?.label;

describe('proposeBase', () => {
  it('takes the highest version by number', () => {
    const branches = ['upstream/dev/v0.1.9', 'upstream/dev/v0.1.10', 'upstream/dev/v0.1.8'];
    assert.equal(propose(branches), 'upstream/dev/v0.1.10');
    assert.equal(propose(['upstream/dev/v0.9.9', 'upstream/dev/v1.0.0']), 'upstream/dev/v1.0.0');
    assert.equal(propose(['upstream/dev/v0.10.0', 'upstream/dev/v0.9.9']), 'upstream/dev/v0.10.0');
    const huge = 'upstream/dev/v0.1.9007199254740993';
    assert.equal(propose([huge, 'upstream/dev/v0.1.9007199254740992']), huge);
  });

  it('ignores what is no version', () => {
    const malformed = [
      'v1',
      'v1.2',
      '2.0.0',
      'v2.0.0-rc1',
      'v2.0.0.1',
      'V2.0.0',
      'v02.0.0',
      'vX.X.X',
    ];
    const branches = [...malformed.map((name) => `upstream/dev/${name}`), 'upstream/dev/v0.1.1'];
    assert.equal(propose(branches), 'upstream/dev/v0.1.1');
    assert.equal(propose(['upstream/old/dev/v9.9.9', 'upstream/main']), 'upstream/main');
  });

  it('prefers upstream, even where origin has a higher version', () => {
    assert.equal(propose(['origin/dev/v2.0.0', 'upstream/dev/v1.0.0']), 'upstream/dev/v1.0.0');
  });

  it('takes a version of origin before the branch dev of upstream', () => {
    assert.equal(propose(['upstream/dev', 'origin/dev/v1.0.0']), 'origin/dev/v1.0.0');
  });

  it('takes dev, of upstream first', () => {
    assert.equal(propose(['origin/dev', 'upstream/main']), 'origin/dev');
    assert.equal(propose(['origin/dev', 'upstream/dev']), 'upstream/dev');
  });

  it('takes the default branch, where it is known', () => {
    const branches = ['upstream/main', 'upstream/trunk', 'origin/main'];
    assert.equal(propose(branches, {}, { upstream: 'trunk' }), 'upstream/trunk');
    assert.equal(propose(branches), 'upstream/main');
    assert.equal(propose(branches, {}, { upstream: 'gone' }), 'upstream/main');
    assert.equal(propose(['origin/master']), 'origin/master');
  });

  it('takes another remote where there is neither upstream nor origin', () => {
    assert.equal(propose(['fork/dev/v1.0.0'], { remotes: ['fork'] }), 'fork/dev/v1.0.0');
  });

  it('takes a local branch where no remote has one', () => {
    const local = { remotes: [], local: ['main', 'topic'] };
    assert.equal(propose([], { ...local, head: 'topic' }), 'topic');
    assert.equal(propose([], { ...local, head: { commit: 'c' } }), 'main');
    assert.equal(propose([], { remotes: [], local: ['topic'], head: { commit: 'c' } }), 'topic');
    assert.equal(propose([], { remotes: [], local: [], head: 'main' }), undefined);
  });

  it('names the ref in full', () => {
    const base = proposeBase(snapshotOf({ branches: ['upstream/dev'] }), new Map());
    assert.equal(base?.ref, 'refs/remotes/upstream/dev');
  });
});

describe('candidates', () => {
  it('lists versions first, each branch once, and local branches last', () => {
    const branches = ['origin/b', 'upstream/a10', 'upstream/a9', 'upstream/dev/v0.1.8'];
    const snapshot = snapshotOf({
      branches: [...branches, 'upstream/dev/v0.1.10'],
      local: ['main'],
    });
    assert.deepEqual(
      candidates(snapshot).map(({ label }) => label),
      [
        'upstream/dev/v0.1.10',
        'upstream/dev/v0.1.8',
        'upstream/a9',
        'upstream/a10',
        'origin/b',
        'main',
      ],
    );
  });
});

describe('remotesByRank', () => {
  it('puts upstream and origin first', () => {
    const { remotes } = snapshotOf({ remotes: ['a', 'origin', 'upstream'] });
    assert.deepEqual(remotesByRank(remotes), ['upstream', 'origin', 'a']);
  });
});
