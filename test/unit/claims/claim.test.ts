import assert from 'node:assert/strict';
import { isBeingClaimed, isClaim, keyOf, type Claim } from '../../../src/features/claims/claim';
import { pullRequestOf } from '../../../src/features/claims/follow/pullRequestPage';

const claim: Claim = {
  host: 'github.com',
  owner: 'massgen',
  name: 'MassGen',
  number: 7,
  title: 'A title',
  url: 'https://github.com/massgen/MassGen/issues/7',
  login: 'mona',
  claimed: '2026-11-22T12:00:00.000Z',
  state: 'waiting',
};

describe('a claim that was kept', () => {
  it('is taken as it was written', () => {
    assert.ok(isClaim(JSON.parse(JSON.stringify(claim))));
    assert.ok(isClaim({ ...claim, branch: 'bug/7', pullRequest: 8, state: 'submitted' }));
  });

  const wrong: readonly (readonly [string, unknown])[] = [
    ['is none at all', null],
    ['has another state', { ...claim, state: 'unknown' }],
    ['has no number', { ...claim, number: '7' }],
    ['has no title', { ...claim, title: undefined }],
    ['has a wrong branch', { ...claim, branch: 7 }],
    ['has a pull request in no repository', { ...claim, pullRequest: 8, pullRequestIn: {} }],
  ];
  for (const [name, value] of wrong) {
    it(`is left out when it ${name}`, () => assert.ok(!isClaim(value)));
  }

  it('is of one issue however the repository is written', () => {
    assert.equal(keyOf(claim), keyOf({ ...claim, owner: 'MassGen', name: 'massgen' }));
    assert.notEqual(keyOf(claim), keyOf({ ...claim, number: 70 }));
  });

  it('has its pull request in its own repository, or in another', () => {
    assert.deepEqual(pullRequestOf({ ...claim, pullRequest: 8 }), {
      label: 'massgen/MassGen#8',
      url: 'https://github.com/massgen/MassGen/pull/8',
    });
    assert.deepEqual(pullRequestOf({ ...claim, pullRequest: 8, pullRequestIn: 'ada/docs' }), {
      label: 'ada/docs#8',
      url: 'https://github.com/ada/docs/pull/8',
    });
  });

  it('may be on its way for a minute, in which nobody posts it again', () => {
    const claiming: Claim = { ...claim, state: 'claiming' };
    const at = (time: string): number => Date.parse(time);
    assert.ok(isBeingClaimed(claiming, at('2026-11-22T12:00:59Z')));
    assert.ok(!isBeingClaimed(claiming, at('2026-11-22T12:01:01Z')));
    // The machine's clock was put right meanwhile.
    assert.ok(!isBeingClaimed(claiming, at('2026-11-22T11:00:00Z')));
    assert.ok(!isBeingClaimed(claim, at('2026-11-22T12:00:01Z')));
    assert.ok(!isBeingClaimed(undefined, at('2026-11-22T12:00:01Z')));
  });
});
