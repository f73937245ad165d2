import assert from 'node:assert/strict';
import {
  askedOfAuthor,
  type AskedOfAuthor,
} from '../../../src/features/claims/follow/askedOfAuthor';
import type { PullRequestStatus } from '../../../src/github/work';

const open: PullRequestStatus = {
  pullRequest: {
    repository: { owner: 'massgen', name: 'MassGen' },
    number: 8,
    title: 'Mend',
    url: 'https://github.com/massgen/MassGen/pull/8',
    state: 'open',
    head: { owner: 'mona', branch: 'bug/7', commit: 'c' },
    base: { branch: 'main' },
    author: 'mona',
    updated: new Date(0),
  },
  checks: 'none',
  failing: [],
  reviews: 'none',
  asking: [],
  conflicts: undefined,
};
const inState = (state: 'draft' | 'merged'): PullRequestStatus => ({
  ...open,
  pullRequest: { ...open.pullRequest, state },
});

describe('what is asked of a pull request’s author', () => {
  const all: readonly (readonly [AskedOfAuthor, PullRequestStatus])[] = [
    ['cleanUp', { ...inState('merged'), checks: 'failed' }],
    ['resolveConflicts', { ...open, conflicts: true, checks: 'failed' }],
    ['mendChecks', { ...inState('draft'), checks: 'failed', reviews: 'changesRequested' }],
    ['answerReview', { ...open, checks: 'running', reviews: 'changesRequested' }],
    ['markReady', { ...inState('draft'), checks: 'running' }],
    ['waitForChecks', { ...open, checks: 'running', reviews: 'approved' }],
    ['waitForReview', { ...open, checks: 'passed', reviews: 'awaited' }],
    ['waitForReview', open],
    ['waitForMerge', { ...open, checks: 'passed', reviews: 'approved', conflicts: false }],
  ];
  for (const [asked, status] of all) {
    const { checks, reviews, conflicts, pullRequest } = status;
    const said = `${pullRequest.state}, ${checks}, ${reviews}${conflicts ? ', conflicts' : ''}`;
    it(`is ${asked} where it is ${said}`, () => assert.equal(askedOfAuthor(status), asked));
  }
});
