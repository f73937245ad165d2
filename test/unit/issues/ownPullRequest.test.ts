import assert from 'node:assert/strict';
import type { Claim } from '../../../src/features/claims/claim';
import { colourOf, ownPullRequest } from '../../../src/features/issues/ownPullRequest';
import type { PullRequestStatus } from '../../../src/github/work';

const claim: Claim = {
  host: 'github.com',
  owner: 'massgen',
  name: 'far-away',
  number: 7,
  title: 'Mend it',
  url: 'https://github.com/massgen/far-away/issues/7',
  login: 'mona',
  claimed: '2026-11-01T12:00:00Z',
  state: 'submitted',
  branch: 'bug/7-mend-it',
  pullRequest: 8,
};

const status = (
  number: number,
  more: Partial<Omit<PullRequestStatus, 'pullRequest'>> = {},
  state: PullRequestStatus['pullRequest']['state'] = 'open',
): PullRequestStatus => ({
  pullRequest: {
    repository: { owner: 'massgen', name: 'far-away' },
    number,
    title: 'Mend',
    url: `https://github.com/massgen/far-away/pull/${number}`,
    state,
    head: { owner: 'mona', branch: 'bug/7-mend-it', commit: 'c' },
    base: { branch: 'main' },
    author: 'mona',
    updated: new Date(0),
  },
  checks: 'none',
  failing: [],
  reviews: 'none',
  asking: [],
  conflicts: undefined,
  ...more,
});

describe('the pull request in an issue’s row', () => {
  it('is none where the claim has none', () => {
    assert.equal(ownPullRequest(undefined, undefined), undefined);
    assert.equal(ownPullRequest({ ...claim, pullRequest: undefined }, status(8)), undefined);
  });

  it('is the claim’s, with its page, before GitHub was asked', () => {
    assert.deepEqual(ownPullRequest(claim, undefined), {
      number: 8,
      label: 'massgen/far-away#8',
      url: 'https://github.com/massgen/far-away/pull/8',
      status: undefined,
      isMerged: false,
    });
  });

  it('does not stand as an earlier one of the issue stood', () => {
    assert.equal(ownPullRequest(claim, status(5, {}, 'merged'))?.status, undefined);
    assert.equal(ownPullRequest(claim, status(5, {}, 'merged'))?.isMerged, false);
    const now = status(8, { checks: 'passed' });
    assert.equal(ownPullRequest(claim, now)?.status, now);
  });

  it('is merged where GitHub says so, or has said so in an earlier session', () => {
    assert.equal(ownPullRequest(claim, status(8, {}, 'merged'))?.isMerged, true);
    assert.equal(ownPullRequest({ ...claim, state: 'merged' }, undefined)?.isMerged, true);
  });

  it('stands out by its colour where its author is asked for something', () => {
    const colour = (known: PullRequestStatus | undefined): string | undefined => {
      const own = ownPullRequest(claim, known);
      return own && colourOf(own);
    };
    assert.equal(colour(undefined), 'charts.blue');
    assert.equal(colour(status(8, { reviews: 'awaited' })), 'charts.blue');
    assert.equal(colour(status(8, { checks: 'failed' })), 'charts.red');
    assert.equal(colour(status(8, { reviews: 'changesRequested' })), 'charts.orange');
    assert.equal(colour(status(8, { reviews: 'approved', checks: 'passed' })), 'charts.green');
    assert.equal(colour(status(8, {}, 'merged')), 'charts.purple');
  });
});
