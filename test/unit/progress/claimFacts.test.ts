import assert from 'node:assert/strict';
import type { Claim } from '../../../src/features/claims/claim';
import { claimOfWork, withClaims } from '../../../src/features/progress/claimFacts';
import type { Commits, WorkFacts } from '../../../src/handbook/whereYouAre';

const project = { host: 'github.com', owner: 'massgen', name: 'MassGen' };
const claimed = (claim: Partial<Claim> = {}): Claim => ({
  ...project,
  number: 7,
  title: 'A title',
  url: 'https://github.com/massgen/MassGen/issues/7',
  login: 'mona',
  claimed: '2026-11-22T12:00:00.000Z',
  state: 'waiting',
  ...claim,
});
const on = (issue: string | undefined, commits: Commits = 'pushed'): WorkFacts => ({
  branch: 'bug/7',
  work: { issue, base: 'upstream/main', uncommitted: false, commits },
});
const onMain: WorkFacts = { branch: 'main', work: undefined };

describe('what GitHub told, put to what Git tells', () => {
  it('is an assigned issue that has no branch yet', () => {
    const assigned = claimed({ state: 'assigned' });
    assert.deepEqual(withClaims(onMain, [assigned], project), { ...onMain, assigned: true });
    for (const other of [
      claimed(),
      { ...assigned, branch: 'bug/7' },
      { ...assigned, name: 'other' },
    ]) {
      assert.deepEqual(withClaims(onMain, [other], project), onMain);
    }
    assert.deepEqual(withClaims(onMain, [assigned], undefined), onMain);
  });

  it('is the pull request of the branch’s issue', () => {
    const submitted = claimed({ state: 'submitted', pullRequest: 8 });
    const merged = claimed({ state: 'merged', pullRequest: 8 });
    for (const issue of ['#7', 'MassGen/massgen#7']) {
      assert.equal(withClaims(on(issue), [submitted], project).pullRequest, 'open');
      assert.equal(withClaims(on(issue), [merged], project).pullRequest, 'merged');
    }
    for (const facts of [on('#8'), on('other/MassGen#7'), on(undefined), onMain]) {
      assert.deepEqual(withClaims(facts, [submitted], project), facts);
    }
    assert.deepEqual(withClaims(on('#7'), [claimed()], project), on('#7'));
  });

  it('goes behind commits that are in the base already', () => {
    const submitted = claimed({ state: 'submitted', pullRequest: 8 });
    for (const commits of ['merged', 'taken'] as const) {
      const facts = on('#7', commits);
      assert.deepEqual(withClaims(facts, [submitted], project), facts);
    }
  });

  it('is of the project where several repositories have an issue of that number', () => {
    const other = claimed({ owner: 'other', name: 'tool' });
    assert.equal(claimOfWork(on('#7'), [other, claimed()], project)?.owner, 'massgen');
    assert.equal(claimOfWork(on('other/tool#7'), [claimed(), other], project)?.owner, 'other');
    assert.equal(claimOfWork(on('#7'), [other], project), undefined);
  });
});
