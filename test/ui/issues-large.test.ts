import assert from 'node:assert/strict';
import type { Repository } from '../support/github/repository';
import { GitHubStandIn } from '../support/github/standIn';
import { createRepository, openWorkbench, until, type Tree, type Workbench } from './harness';
import { inEachHost } from './support/hosts';
import { files } from './support/issues';
import { onlyView } from './support/panes';

inEachHost('The Issues view of a large repository', (host) => {
  const folder = createRepository({ files });
  let github: GitHubStandIn;
  let repository: Repository;
  let workbench: Workbench;
  let tree: Tree;
  const asked = (): string[] =>
    github.asked.splice(0).map(({ operation, status }) => `${operation} ${status}`);

  before(async () => {
    github = new GitHubStandIn();
    await github.start();
    repository = github.repository('massgen', 'far-away');
    for (let number = 1; number <= 10_000; number += 1) {
      repository.openIssue({
        labels: [['bug', 'study', 'P1', 'feature', 'enhancement'][number % 5]!],
      });
    }
    workbench = await openWorkbench({
      folder: folder.folder,
      extensionKind: host,
      settings: { 'github-enterprise.uri': github.uri, 'handbook.bundled': 'off' },
    });
  });
  after(async () => {
    await workbench.close();
    await github.stop();
    folder.remove();
  });

  it('asks for a page of the first group, and for no other, to whom it does not know too', async () => {
    tree = await onlyView(workbench, 'Issues');
    await tree.item('#9996 Issue 9996');
    assert.deepEqual(asked().sort(), [
      'issues/list-for-repo 200',
      'issues/list-for-repo 200',
      'issues/list-labels-for-repo 200',
    ]);
    await workbench.screenshot(`issues-large-${host}`);
  });

  it('loads a page more whenever one has scrolled to the end', async () => {
    const pane = workbench.page.locator('.pane').filter({
      has: workbench.page.locator('.pane-header').getByText('Issues', { exact: true }),
    });
    const list = pane.locator('.monaco-list');
    for (const page of [2, 3]) {
      await list.focus();
      await workbench.page.keyboard.press('End');
      const first = 9996 - (page - 1) * 100 * 5;
      await until(`page ${page}`, async () => (await list.innerText()).includes(`#${first} `));
      assert.deepEqual(
        github.asked
          .splice(0)
          .map(({ path }) => new URL(path, github.uri).searchParams.get('page')),
        [String(page)],
      );
    }
  });

  it('searches for what one list cannot tell, a first part of it', async () => {
    await tree.titleAction('Collapse All');
    await tree.expand('Feature');
    await tree.item('#9999 Issue 9999');
    await tree.titleAction('Collapse All');
    await tree.expand('Other');
    await tree.item('#9997 Issue 9997');
    assert.deepEqual(asked(), [
      'search/issues-and-pull-requests 200',
      'search/issues-and-pull-requests 200',
    ]);
  });

  it('says until when GitHub answers no more', async () => {
    github.rate.remaining = 0;
    await workbench.reload();
    tree = await onlyView(workbench, 'Issues');
    await tree.welcome().getByText('GitHub was asked more often than it allows').waitFor();
    await workbench.page.locator('.pane-header', { hasText: /until \d+:\d\d/ }).waitFor();
    await workbench.screenshot(`issues-limited-${host}`);
    github.rate.remaining = 5000;
    await tree.welcome().getByText('Try Again').click();
    await tree.item('#9996 Issue 9996');
  });

  it('offers to sign in where GitHub shows nothing to those it does not know', async () => {
    repository.isPrivate = true;
    await workbench.reload();
    tree = await onlyView(workbench, 'Issues');
    await tree.welcome().getByText('Sign In to GitHub').waitFor();
    await workbench.screenshot(`issues-signed-out-${host}`);
    repository.isPrivate = false;
  });

  it('says that there are no open issues', async () => {
    for (const { number } of repository.subjects.values()) repository.closeIssue(number);
    await tree.welcome().getByText('Try Again').click();
    await tree.welcome().getByText('There are no open issues.').waitFor();
  });
});
