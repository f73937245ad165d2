import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../support/github/repository';
import { GitHubStandIn } from '../support/github/standIn';
import {
  Account,
  createRepository,
  openWorkbench,
  until,
  type Tree,
  type Workbench,
} from './harness';
import { inEachHost } from './support/hosts';
import { files } from './support/issues';
import { onlyView } from './support/panes';

/** A title that tries what titles can. */
const hostile = `$(flame) \u202Egnp.exe\u202C line\nbreak <b>bold</b> [x](command:workbench.action.quit) ${'long '.repeat(50)}`;

/** What is shown of it. */
const shownTitle =
  `$(flame) gnp.exe line break <b>bold</b> [x](command:workbench.action.quit) ${'long '.repeat(50)}`.slice(
    0,
    300,
  ) + '…';

const hostileBody = `<!-- a template's hint -->
**Bold** and [a command](command:workbench.action.closeWindow) and [a page](https://example.com/page).

![a picture](https://example.com/picture.png) <img src="https://example.com/other.png">

- [ ] a box
`;

inEachHost('The Issues view', (host) => {
  const folder = createRepository({ files });
  let github: GitHubStandIn;
  let repository: Repository;
  let account: Account;
  let workbench: Workbench;
  let tree: Tree;

  const open = (options: Parameters<typeof openWorkbench>[0] = {}): Promise<Workbench> =>
    openWorkbench({
      folder: folder.folder,
      extensionKind: host,
      ...options,
      settings: {
        'github-enterprise.uri': github.uri,
        'handbook.bundled': 'off',
        ...options.settings,
      },
    });
  const configure = (settings: Readonly<Record<string, unknown>>): void => {
    mkdirSync(join(folder.folder, '.vscode'), { recursive: true });
    writeFileSync(join(folder.folder, '.vscode', 'settings.json'), JSON.stringify(settings));
  };
  /** What was asked of GitHub since this was last called. */
  const asked = (): string[] =>
    github.asked
      .splice(0)
      // A browser asks first whether it may ask.
      .filter(({ method }) => method !== 'OPTIONS')
      .map(({ operation, status }) => `${operation} ${status}`);
  const rowsAre = async (expected: readonly string[]): Promise<void> => {
    let rows: string[] = [];
    await until('the rows', async () => {
      rows = (await tree.rows()).map(({ level, label }) => `${' '.repeat(level - 1)}${label}`);
      return rows.join('\n') === expected.join('\n');
    }).catch(() => undefined);
    assert.deepEqual(rows, expected);
  };

  before(async () => {
    github = new GitHubStandIn();
    await github.start();
    repository = github.repository('massgen', 'far-away');
    repository.openIssue({ title: 'It crashes', labels: ['bug', 'web-ui'], body: hostileBody });
    repository.openIssue({ title: 'Draw more', labels: ['Enhancement'] });
    repository.openIssue({ title: 'My bug', labels: ['bug'], assignees: ['mona'] });
    repository.openIssue({ title: 'Their bug', labels: ['bug'], assignees: ['ada'] });
    repository.openIssue({ title: hostile });
    const baseCommit = repository.commit({ 'index.md': 'one' });
    const headCommit = repository.commit({ 'index.md': 'two' }, 'mend');
    repository.add(
      { title: 'Mend the crash', body: 'Closes #1', author: 'ada' },
      {
        head: { repository, branch: 'mend' },
        headCommit,
        base: 'main',
        baseCommit,
        isDraft: false,
        merged: undefined,
        reviews: [],
        reviewers: [],
        mergeable: undefined,
      },
    );
    account = await Account.start({
      login: 'mona',
      token: (scopes) => github.signIn('mona', scopes),
      signedIn: ['public_repo'],
    });
    workbench = await open({ account });
  });
  after(async () => {
    await workbench.close();
    await account.stop();
    await github.stop();
    folder.remove();
  });

  it('asks for nothing before it is looked at, and then once for all there is', async () => {
    await workbench.openView('Handbook');
    await (await workbench.tree('Sections')).item('Start');
    assert.deepEqual(asked(), []);
    tree = await onlyView(workbench, 'Issues');
    for (const group of ['Bug', 'Taken by others', 'Other']) await tree.expand(group);
    await rowsAre([
      'Feature',
      ' Free to take',
      '  #2 Draw more',
      'Bug',
      ' Assigned to you',
      '  #3 My bug',
      ' Free to take',
      '  #1 It crashes',
      ' Taken by others',
      '  #4 Their bug',
      'Other',
      ' Free to take',
      `  #5 ${shownTitle}`,
    ]);
    assert.deepEqual(asked(), ['issues/list-for-repo 200']);
  });

  it('says in words what its icons and descriptions say', async () => {
    const rows = await tree.rows();
    const said = (number: number) =>
      rows.find(({ label }) => label.startsWith(`#${number} `))?.ariaLabel;
    assert.equal(said(1), '#1 It crashes, Free to take, labels: bug, web-ui');
    assert.equal(said(4), '#4 Their bug, Taken by others, assigned to ada, labels: bug');
  });

  it('keeps a title that means harm in its row, as text', async () => {
    const row = await tree.item(`#5 ${shownTitle}`);
    const height = (await row.boundingBox())?.height;
    assert.equal(height, (await (await tree.item('#1 It crashes')).boundingBox())?.height);
    assert.equal(
      await row.locator('.label-name b, .label-name .codicon, .label-name a').count(),
      0,
    );
  });

  it('tells an issue’s text, labels and pull requests in its tooltip, and nothing runs there', async () => {
    const hover = await workbench.hover(await tree.item('#1 It crashes'));
    await hover.getByText('Mend the crash (open)').waitFor();
    const text = (await hover.innerText()).replaceAll('\u00a0', ' ');
    assert.match(text, /^#1 It crashes\s+State: Free to take\s+Labels: bug, web-ui\s/);
    assert.match(text, /Bold and a command and a page/);
    assert.doesNotMatch(text, /hint/);
    assert.equal(await hover.locator('img').count(), 0);
    const links = await hover
      .locator('a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-href') ?? ''));
    assert.deepEqual(links, [`${github.uri}/massgen/far-away/pull/6`, 'https://example.com/page']);
    await workbench.screenshot(`issues-hover-${host}`);
    assert.deepEqual(asked(), ['issues/list-events-for-timeline 200']);
  });

  it('opens an issue on GitHub at a click', async () => {
    // An address of this machine, which VS Code opens without asking, through the server's own port.
    tree = await onlyView(workbench, 'Issues');
    await tree.expand('Bug');
    const opened = workbench.page.context().waitForEvent('page');
    await tree.click('#1 It crashes');
    const page = await opened;
    await until('its address', () => page.url().endsWith('/massgen/far-away/issues/1'));
    await page.close();
  });

  it('asks again by Refresh: what has not changed costs an empty answer', async () => {
    asked();
    await tree.titleAction('Refresh Issues');
    await until('the answer', () => github.asked.some(({ method }) => method === 'GET'));
    assert.deepEqual(asked(), ['issues/list-for-repo 304']);
    repository.openIssue({ title: 'New today', labels: ['bug'] });
    await tree.titleAction('Refresh Issues');
    await tree.item('#7 New today');
    assert.deepEqual(asked(), ['issues/list-for-repo 200']);
  });

  it('is filtered by words, a track and a label, and shows everything again', async () => {
    await tree.titleAction('Filter Issues');
    await workbench.quickInput.type('crash');
    await workbench.quickInput.wait('Issues with “crash”');
    await workbench.quickInput.accept();
    await rowsAre(['Bug', ' Free to take', '  #1 It crashes']);
    await workbench.page.locator('.pane-header', { hasText: '“crash”' }).waitFor();
    await workbench.screenshot(`issues-filtered-${host}`);
    await tree.titleAction('Clear Issue Filter');
    await tree.item('#2 Draw more');

    await tree.titleAction('Filter Issues');
    await workbench.quickInput.wait('Tracks');
    await workbench.page.locator('.quick-input-list-entry', { hasText: 'Web UI' }).click();
    await rowsAre(['Bug', ' Free to take', '  #1 It crashes']);
    await workbench.command('Handbook: Filter Issues…');
    await workbench.page.locator('.quick-input-list-entry', { hasText: 'Enhancement' }).click();
    await tree.welcome().getByText('No issue matches the filter.').waitFor();
    await tree.welcome().getByText('Clear Filter').click();
    // In a group that was folded at first: it is unfolded as before.
    await tree.item('#4 Their bug');
    // A tooltip may come up under the pointer.
    const others = asked().filter((each) => !each.startsWith('issues/list-events-for-timeline'));
    assert.deepEqual(others, []);
  });

  it('shows what was claimed, at once and without asking', async () => {
    await tree.action('#2 Draw more', 'Claim Issue');
    await workbench.quickInput.wait('This comment will be posted as mona.');
    await workbench.quickInput.accept();
    await tree.item('Claimed by you, waiting');
    const rows = (await tree.rows()).map(({ label }) => label);
    assert.deepEqual(rows.slice(0, 4), [
      'Feature',
      'Claimed by you, waiting',
      '#2 Draw more',
      'Free to take',
    ]);
    await workbench.screenshot(`issues-claimed-${host}`);
    await until('the assignment', () =>
      github.asked.some(({ operation }) => operation === 'issues/add-assignees'),
    );
    assert.ok(!asked().includes('issues/list-for-repo 200'));
  });

  it('asks GitHub’s search for the user’s own queries, when they are unfolded', async () => {
    configure({
      'handbook.issueQueries': [
        { label: 'Mine of this week', query: 'is:open assignee:${user} created:>=${today-7d}' },
        { label: 'Bugs', query: 'is:issue label:bug org:${owner}' },
      ],
    });
    await tree.item('Mine of this week');
    asked();
    await tree.expand('Mine of this week');
    await rowsAre([
      'Mine of this week',
      ' #3 My bug',
      'Bugs',
      'Feature',
      ' Claimed by you, waiting',
      '  #2 Draw more',
      ' Free to take',
      'Bug',
      ' Assigned to you',
      '  #3 My bug',
      ' Free to take',
      '  #7 New today',
      '  #1 It crashes',
      ' Taken by others',
      '  #4 Their bug',
      'Other',
      ' Free to take',
      `  #5 ${shownTitle}`,
    ]);
    assert.deepEqual(asked(), ['search/issues-and-pull-requests 200']);
  });

  it('says beside the queries that nothing matches the filter', async () => {
    await tree.titleAction('Filter Issues');
    await workbench.quickInput.type('nowhere');
    await workbench.quickInput.wait('Issues with “nowhere”');
    await workbench.quickInput.accept();
    const nothing = 'No issue matches the filter. Click to clear it.';
    await rowsAre(['Mine of this week', ' #3 My bug', 'Bugs', nothing]);
    await tree.click(nothing);
    await tree.item('#2 Draw more');
  });

  // A large repository shows in both hosts what is said where GitHub does not answer.
  if (host === 'node') {
    it('keeps what it knows without a connection, and says so', async () => {
      github.isOffline = true;
      await tree.titleAction('Refresh Issues');
      await workbench.page
        .locator('.sidebar')
        .getByText('GitHub cannot be reached.')
        .first()
        .waitFor();
      await tree.item('#2 Draw more');
      await workbench.reload();
      tree = await onlyView(workbench, 'Issues');
      await tree.welcome().getByText('GitHub cannot be reached.').waitFor();
      github.isOffline = false;
      await tree.welcome().getByText('Try Again').click();
      await tree.item('Feature');
    });
  }
});
