import assert from 'node:assert/strict';
import { review } from '../../../src/features/contribute/review';
import { snapshotOf } from './snapshot';

const of = (options: Parameters<typeof snapshotOf>[0], name = 'bug/12') =>
  review(name, snapshotOf(options));

describe('review', () => {
  it('offers to create and switch where nothing stands in the way', () => {
    assert.deepEqual(of({}), {
      obstacle: undefined,
      actions: ['createAndSwitch', 'create', 'changeName', 'changeBase'],
    });
  });

  it('does not offer to switch with changes', () => {
    const { obstacle, actions } = of({ changed: 3 });
    assert.deepEqual(obstacle, { kind: 'changes', files: 3 });
    assert.deepEqual(actions, ['openSourceControl', 'create', 'changeName', 'changeBase']);
  });

  it('does not offer to switch while an operation waits', () => {
    for (const operation of ['rebase', 'merge', 'cherryPick', 'revert'] as const) {
      const { obstacle, actions } = of({ operation, changed: 1 });
      assert.deepEqual(obstacle, { kind: 'operation', operation });
      assert.ok(!actions.includes('createAndSwitch'));
    }
  });

  it('offers to keep commits that only a detached HEAD holds, and not to leave them', () => {
    const { obstacle, actions } = of({ head: { commit: 'abc', loose: true } });
    assert.deepEqual(obstacle, { kind: 'looseCommits', commit: 'abc' });
    assert.deepEqual(actions, ['keepCommits', 'create', 'changeName', 'changeBase']);
    assert.equal(of({ head: { commit: 'abc' } }).actions[0], 'createAndSwitch');
  });

  it('offers to switch to a branch that exists, unless that would carry something over', () => {
    const local = ['main', 'bug/12'];
    assert.deepEqual(of({ local }), {
      obstacle: { kind: 'existsHere' },
      actions: ['switch', 'changeName'],
    });
    assert.deepEqual(of({ local, changed: 1 }).actions, ['changeName', 'openSourceControl']);
    const loose = { commit: 'abc', loose: true };
    assert.ok(!of({ local, head: loose }).actions.includes('switch'));
  });

  it('says when one is on that branch already, also before its first commit', () => {
    const here = { obstacle: { kind: 'current' }, actions: ['changeName'] };
    assert.deepEqual(of({ local: ['bug/12'], head: 'bug/12' }), here);
    assert.deepEqual(of({ local: [], head: 'bug/12' }), here);
  });

  it('finds the name on any remote', () => {
    const { obstacle, actions } = of({ branches: ['origin/main', 'upstream/bug/12'] });
    assert.deepEqual(obstacle, {
      kind: 'existsOnRemote',
      branch: { remote: 'upstream', name: 'bug/12', commit: 'c' },
    });
    assert.deepEqual(actions, ['switch', 'changeName']);
  });

  it('finds a branch that stands in the way', () => {
    assert.deepEqual(of({ local: ['main', 'bug'] }), {
      obstacle: { kind: 'inTheWay', branch: 'bug' },
      actions: ['changeName'],
    });
  });
});
