import { assert } from 'chai';
import { archiveFiles } from '../../src/github/archiveFiles';
import { connect } from '../../src/github/client';
import { GitHubStandIn } from '../support/github/standIn';

describe('Ten thousand open issues', () => {
  const github = new GitHubStandIn();
  before(() => github.start());
  after(() => github.stop());

  it('are given once each, page by page, up to the last', async () => {
    const repository = github.repository('massgen', 'handbook');
    for (let left = 10_000; left > 0; left--) repository.openIssue();
    const connection = { apiBase: github.apiBase, token: undefined, second: 0 };
    const { work } = connect(connection, archiveFiles);
    const { signal } = new AbortController();
    const seen = new Set<number>();
    let hasMore = true;
    for (let page = 1; hasMore; page++) {
      const answer = await work.issues(repository, {}, page, undefined, signal);
      for (const { number } of answer?.value.items ?? []) seen.add(number);
      hasMore = answer?.value.hasMore === true;
    }
    assert.strictEqual(seen.size, 10_000);
    assert.lengthOf(github.asked, 100);
  }).timeout(60_000);
});
