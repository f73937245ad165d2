import assert from 'node:assert/strict';
import { GitHubStandIn } from '../support/github/standIn';
import type { Repository } from '../support/github/repository';
import { Account, createRepository, openWorkbench, until, type Workbench } from './harness';
import { inNodeHost } from './support/hosts';
import { onlyView } from './support/panes';
import { waitForPage } from './support/reading';

const page = (title: string, body: string, order: number): string =>
  `---\ntitle: ${title}\nnav_order: ${order}\n---\n\n# ${title}\n\n${body}\n`;

/** A commit of the handbook that these tests look at. */
const files = (rules: string, more: Record<string, string> = {}): Record<string, string> => ({
  'site/_config.yml': 'title: Far Away\n',
  'site/index.md': page('Start', 'See [the rules](rules.md).', 1),
  'site/rules.md': page('Rules', `## One\n\nFirst.\n\n## Two\n\n${rules}`, 2),
  'outside.md': page('Outside', '', 3),
  ...more,
});

/** Waits until the top of the Sections view says this. */
async function sectionsSay(workbench: Workbench, text: string): Promise<void> {
  await onlyView(workbench, 'Sections');
  await workbench.page.locator('.sidebar').getByText(text).waitFor();
}

inNodeHost('A handbook in another GitHub repository', () => {
  const folder = createRepository({ files: { 'notes.md': '# Notes\n' } });
  let github: GitHubStandIn;
  let repository: Repository;
  let workbench: Workbench;

  const open = (options: Parameters<typeof openWorkbench>[0] = {}) =>
    openWorkbench({
      folder: folder.folder,
      ...options,
      settings: {
        'github-enterprise.uri': github.uri,
        'handbook.repositories': ['massgen/far-away/site'],
        'handbook.bundled': 'off',
        ...options.settings,
      },
    });
  const sectionsAre = async (expected: readonly string[], window = workbench): Promise<void> => {
    const tree = await onlyView(window, 'Sections');
    await until(`the sections ${expected.join(', ')}`, async () => {
      const labels = await tree.labels();
      return labels.join('\n') === expected.join('\n');
    });
  };

  before(async () => {
    github = new GitHubStandIn();
    await github.start();
    repository = github.repository('massgen', 'far-away');
    repository.commit(files('Second.'));
    workbench = await open();
  });
  after(async () => {
    await workbench.close();
    await github.stop();
    folder.remove();
  });

  it('is fetched, and shown as one of the workspace is', async () => {
    await sectionsAre(['Start', 'Rules']);
    const tree = await onlyView(workbench, 'Sections');
    await tree.click('Rules');
    await waitForPage(workbench, { title: 'Rules' });
    await workbench.screenshot('github-handbook');
    await tree.click('Start');
    await waitForPage(workbench, { title: 'Start' });
  });

  it('is asked for again by Refresh, and What Changed lists what is new in it', async () => {
    repository.commit(files('Other.', { 'site/new.md': page('Brand New', '', 3) }));
    await workbench.command('Handbook: Refresh');
    await sectionsAre(['Start', 'Rules', 'Brand New']);
    await workbench.command('Handbook: What Changed');
    const list = workbench.page.locator('.quick-input-widget');
    await list.getByText('Brand New').waitFor();
    await workbench.screenshot('what-changed');
    const rows = await list.locator('.quick-input-list-entry').allInnerTexts();
    assert.equal(rows.length, 2);
    assert.match(rows[0]!, /Rules[\s\S]*changed, you read it[\s\S]*Two/);
    assert.doesNotMatch(rows[0]!, /One/);
    assert.match(rows[1]!, /Brand New[\s\S]*new since/);
  });

  it('What Changed opens a page that was read before beside what it said then', async () => {
    await workbench.page.locator('.quick-input-widget').getByText('Rules').click();
    const text = (side: string): Promise<string> =>
      workbench.page.locator(`.monaco-diff-editor .${side} .view-lines`).innerText();
    await until(
      'both texts',
      async () =>
        (await text('original')).includes('Second.') && (await text('modified')).includes('Other.'),
    );
    await workbench.screenshot('what-changed-comparison');
  });

  it('What Changed marks all as read', async () => {
    await workbench.command('Handbook: What Changed');
    const list = workbench.page.locator('.quick-input-widget');
    await list.getByText('Brand New').waitFor();
    assert.equal(await list.locator('.quick-input-list-entry').count(), 1);
    await list.getByRole('button', { name: 'Mark All as Read' }).click();
    await workbench.command('Handbook: What Changed');
    await workbench.notification('Nothing has changed in the handbook since you read it.');
  });

  it('is there without a connection, with its age', async () => {
    await github.stop();
    await workbench.reload();
    await sectionsAre(['Start', 'Rules', 'Brand New']);
    await sectionsSay(workbench, 'massgen/far-away/site: GitHub cannot be reached. Shown as of');
    await workbench.screenshot('github-offline');
    assert.deepEqual(await workbench.notifications(), []);
    await github.start();
  });

  it('offers to sign in where GitHub shows nothing, in both extension hosts', async () => {
    for (const extensionKind of ['node', 'web'] as const) {
      const window = await open({
        extensionKind,
        settings: {
          'github-enterprise.uri': github.uri,
          'handbook.repositories': ['massgen/secret'],
        },
      });
      await sectionsSay(window, 'massgen/secret is not on GitHub, or private.');
      await window.notification('GitHub shows the handbook massgen/secret to nobody');
      await window.page.getByRole('button', { name: 'Sign In to GitHub' }).waitFor();
      await window.close();
    }
  });

  it('is shown though it is private, once the user has signed in', async () => {
    const secret = github.repository('massgen', 'secret');
    secret.commit({ 'index.md': page('Secret Start', 'For members.', 1) });
    secret.isPrivate = true;
    const account = await Account.start({
      login: 'mona',
      token: (scopes) => github.signIn('mona', scopes),
    });
    const window = await open({
      account,
      settings: { 'handbook.repositories': ['massgen/secret'] },
    });
    const isHidden = 'massgen/secret is not on GitHub, or private.';
    const allow = () => window.dialog().getByRole('button', { name: 'Allow' }).click();
    await sectionsSay(window, isHidden);
    account.agrees = false;
    await window.page.getByRole('button', { name: 'Sign In to GitHub' }).click();
    await allow();
    await until('the question', () => account.asked.length === 1);
    await sectionsSay(window, isHidden);

    account.agrees = true;
    await window.command('Handbook: Sign In to GitHub');
    await allow();
    await sectionsAre(['Secret Start'], window);
    assert.deepEqual(account.asked, [['repo'], ['repo']]);
    await window.screenshot('github-signed-in');
    await window.close();
    await account.stop();
  });

  it('wants a sign-in in browsers, which may not read archives', async () => {
    const window = await open({
      extensionKind: 'web',
      settings: { 'github-enterprise.uri': github.uri },
    });
    await sectionsSay(window, 'massgen/far-away/site: GitHub wants you to sign in.');
    await window.screenshot('github-web');
    await window.close();
  });
});
