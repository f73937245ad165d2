import assert from 'node:assert/strict';
import { GitHubStandIn } from '../support/github/standIn';
import { createRepository, openWorkbench, until, type Tree, type Workbench } from './harness';
import { inNodeHost } from './support/hosts';
import { onlyView, rowNamed } from './support/panes';
import { waitForPage } from './support/reading';

const files = {
  'handbook/_config.yml': 'title: Far away\nrepository: massgen/far-away\n',
  'handbook/index.md': `---
title: Start
nav_order: 1
---

# Start

[Discord invitation](https://discord.gg/far-away)

| Track | What You Do | Contact (Discord) |
|-------|-------------|---------|
| Writing | Writes pages | TBD |
| [Web UI](web-ui.md) | Draws | ada, bo |
| Testing | Breaks things | cy |

Nobody there yet? Ask in the #hall channel.

## Getting started

1. **Introduce Yourself** - Write in #hall: who you are, and what you like.
2. **Choose Your Track** - See above.
`,
  'handbook/web-ui.md': `---
title: Web UI
nav_order: 2
---

# Web UI

## How to start

1. Write to ada and say which screens you use.
`,
};

/** In the Node host: what differs in the web worker host, the sidebar's and the drafts' suites show. */
inNodeHost('A newcomer’s track', () => {
  const folder = createRepository({ files });
  let github: GitHubStandIn;
  let workbench: Workbench;

  before(async () => {
    github = new GitHubStandIn();
    await github.start();
    const repository = github.repository('massgen', 'far-away');
    repository.openIssue({ title: 'One', labels: ['web-ui'] });
    repository.openIssue({ title: 'Two', labels: ['Web UI', 'bug'] });
    repository.openIssue({ title: 'Taken', labels: ['web-ui'], assignees: ['ada'] });
    repository.openIssue({ title: 'Test it', labels: ['area: testing'], assignees: ['cy'] });
    repository.openIssue({ title: 'Crash', labels: ['bug'] });
    workbench = await openWorkbench({
      folder: folder.folder,
      settings: { 'github-enterprise.uri': github.uri, 'handbook.bundled': 'off' },
    });
  });
  after(async () => {
    await workbench.close();
    await github.stop();
    folder.remove();
  });

  const topRows = async (tree: Tree): Promise<string[]> =>
    (await tree.rows()).filter(({ level }) => level === 1).map(({ ariaLabel }) => ariaLabel);
  const tracksAre = async (expected: readonly string[]): Promise<Tree> => {
    const tree = await onlyView(workbench, 'Tracks');
    let rows: string[] = [];
    await until('the tracks', async () => {
      rows = await topRows(tree);
      return rows.join('\n') === expected.join('\n');
    }).catch(() => undefined);
    assert.deepEqual(rows, expected);
    return tree;
  };
  const chosenFirst = [
    'Web UI, your track: Draws',
    'Testing, your track: Breaks things',
    'Writing, track: Writes pages',
  ];
  const asWritten = [
    'Writing, track: Writes pages',
    'Web UI, track: Draws',
    'Testing, track: Breaks things',
  ];
  /** Copies the message in the active editor, and gives what was copied. */
  const copied = async (told: string): Promise<string> => {
    await workbench.page
      .locator('.editor-actions [aria-label^="Copy the Message"]')
      .first()
      .click();
    const toast = await workbench.notification(told);
    const text = await workbench.clipboard();
    await toast.hover();
    await toast.locator('.codicon-notifications-clear').click();
    return text;
  };

  it('is picked from what one does, who owns it and how many issues are free, for which nobody waits', async () => {
    await tracksAre(asWritten);
    const { quickInput } = workbench;
    const answer = github.hold('issues/list-for-repo');
    await workbench.command('Handbook: Choose Your Track');
    await quickInput.wait('Breaks things');
    assert.deepEqual(await quickInput.labels(), ['Writing', 'Web UI', 'Testing']);
    const unanswered = await quickInput.text();
    for (const text of ['Not assigned yet', 'ada, bo', 'Draws'])
      assert.ok(unanswered.includes(text));
    assert.doesNotMatch(unanswered, /free issue/);
    await quickInput.pick('Web UI');
    answer();
    await quickInput.wait('ada, bo · 2 free issues');
    assert.match(await quickInput.text(), /cy · no free issue/);
    assert.doesNotMatch(await quickInput.text(), /Not assigned yet ·/);
    await workbench.screenshot('tracks-picker');
    // What was picked before the numbers came is still picked.
    await quickInput.pick('Testing');
    await quickInput.accept();
    const tree = await tracksAre(chosenFirst);
    assert.deepEqual(
      (await tree.rows()).slice(0, 4).map(({ label }) => label),
      ['Web UI', 'ada', 'bo', 'Guide'],
    );
    assert.deepEqual(
      github.log.map((line) => line.replace(/\?.*(?= )/, '')),
      ['/repos/massgen/far-away/issues 200'],
    );
  });

  it('stands first after a reload too, also where GitHub does not answer', async () => {
    const { quickInput } = workbench;
    github.troubles.add('issues/list-for-repo', 'hangUp', Infinity);
    const before = github.asked.length;
    await workbench.reload();
    await tracksAre(chosenFirst);
    await workbench.screenshot('tracks-view');
    await workbench.command('Handbook: Choose Your Track');
    await until('a question', () => github.asked.length > before);
    await quickInput.wait('Breaks things');
    assert.doesNotMatch(await quickInput.text(), /free issue/);
    await quickInput.cancel();
    await quickInput.waitClosed();
    assert.deepEqual(await workbench.notifications(), []);
    github.troubles.clear();
  });

  it('has its issues first', async () => {
    const issues = await onlyView(workbench, 'Issues');
    await issues.titleAction('Refresh Issues');
    await issues.item('#2 Two');
    const rows = await issues.rows();
    assert.deepEqual(
      rows.filter(({ level }) => level === 1).map(({ ariaLabel }) => ariaLabel),
      [
        'Web UI\nyour track\nLabels: web-ui, Web UI',
        'Testing\nyour track\nLabels: area: testing',
        'Bug\nLabels: bug',
        'Other',
      ],
    );
    assert.equal(rows[0]?.expanded, true);
    await workbench.screenshot('tracks-issues');
  });

  it('has its guide one click away', async () => {
    const tree = await onlyView(workbench, 'Tracks');
    await tree.action('Web UI', 'Open Page');
    await waitForPage(workbench, { title: 'Web UI' });
  });

  it('stands in the drafted introduction, which is copied without its notes', async () => {
    await workbench.command('Handbook: Write an Introduction');
    await workbench.tab('Introduction.handbook-introduction.md').waitFor();
    await workbench.screenshot('tracks-introduction');
    assert.equal(
      await copied('It goes to #hall on Discord'),
      'Hello everyone!\n\nI would like to contribute to the Web UI and Testing tracks.',
    );
  });

  it('has owners to whom a message is drafted, which its author finishes', async () => {
    const { page } = workbench;
    await onlyView(workbench, 'Tracks');
    const row = rowNamed(workbench, 'Tracks', 'Web UI, your track: Draws');
    await row.hover();
    await row.locator('.actions [aria-label^="Write to a Track"]').click();
    await workbench.tab('Message about Web UI.handbook-message.md').waitFor();
    await page.locator('.editor-instance .view-lines').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('All of them.');
    assert.equal(
      await copied('It goes to ada and bo on Discord'),
      'Hello ada and bo,\n\nI would like to contribute to the Web UI track.\n\nAll of them.',
    );
  });

  it('may have nobody: then the message goes to where the handbook says to ask', async () => {
    await workbench.command("Handbook: Write to a Track's Owner");
    await workbench.quickInput.wait('Which track?');
    assert.deepEqual(await workbench.quickInput.labels(), ['Web UI', 'Testing', 'Writing']);
    await workbench.quickInput.pick('Writing');
    await workbench.tab('Message about Writing.handbook-message.md').waitFor();
    assert.match(
      await copied('It goes to #hall on Discord'),
      /^Hello!\n\nI would like to contribute to the Writing track, to which nobody is assigned yet\./,
    );
  });

  it('can be none again', async () => {
    const { quickInput } = workbench;
    await workbench.command('Handbook: Choose Your Track');
    // A tick that is on its way while the numbers are put in is taken back by them.
    await quickInput.wait('2 free issues');
    for (const track of ['Web UI', 'Testing']) await quickInput.pick(track);
    await quickInput.accept();
    await tracksAre(asWritten);
  });
});
