import assert from 'node:assert/strict';
import { createRepository, openWorkbench, type Workbench } from './harness';
import { askedToOpen, waitForPage } from './support/reading';
import { inTreeOrder } from './support/site';

describe('The commands, with one handbook', () => {
  const repository = createRepository();
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: repository.folder });
  });

  after(async () => {
    await workbench.close();
    repository.remove();
  });

  it('Open Page… lists the pages in the order of the tree, and opens one', async () => {
    const { quickInput } = workbench;
    await workbench.command('Handbook: Open Page…');
    await quickInput.wait('Open a Handbook Page');
    const shown = await quickInput.text();
    const places = inTreeOrder().map(({ description }) => shown.indexOf(description));
    const onScreen = places.filter((place) => place >= 0);
    assert.ok(onScreen.length > 5);
    assert.deepEqual(
      onScreen,
      [...onScreen].sort((a, b) => a - b),
    );
    await quickInput.type('merged pull request');
    await quickInput.pick('Development Pipeline');
    await waitForPage(workbench, { title: 'Development Pipeline' });
  });

  /** Opens the directory, picks a contact, and waits for what can be done with it. */
  const pickContact = async (name: string) => {
    await workbench.command('Handbook: Open Contact Directory');
    await workbench.quickInput.wait('Contact Directory: MassGen Contributor Handbook');
    await workbench.quickInput.type(name);
    await workbench.quickInput.pick(name);
    await workbench.quickInput.wait('Open the invitation to the team chat');
  };

  it('Open Contact Directory copies a handle', async () => {
    await pickContact('jeffreycho');
    await workbench.quickInput.pick('Copy handle');
    await workbench.page.locator('.statusbar-item', { hasText: 'Copied jeffreycho' }).waitFor();
    assert.equal(await workbench.clipboard(), 'jeffreycho');
  });

  it('Open Contact Directory opens the page', async () => {
    await pickContact('Case Studies');
    await workbench.quickInput.pick('Open page');
    await waitForPage(workbench, { title: 'Case Studies' });
  });

  it('Open Contact Directory opens the invitation', async () => {
    await pickContact('Development');
    await workbench.quickInput.pick('Open the invitation to the team chat');
    assert.match(await askedToOpen(workbench), /https:\/\/discord\.gg\/VVrT2rQaz5/);
  });

  it('Open Contact Directory has no handle for a track that is not assigned', async () => {
    await pickContact('Documents');
    assert.ok(!(await workbench.quickInput.labels()).includes('Copy handle'));
    await workbench.quickInput.cancel();
  });

  it('Open Team Spreadsheet and Join Discord ask to open their addresses', async () => {
    await workbench.command('Handbook: Open Team Spreadsheet');
    assert.match(await askedToOpen(workbench), /https:\/\/docs\.google\.com\/spreadsheets/);
    await workbench.command('Handbook: Join Discord');
    assert.match(await askedToOpen(workbench), /https:\/\/discord\.gg\/VVrT2rQaz5/);
    assert.deepEqual(workbench.openedOutside, []);
  });

  it('Refresh reads the handbook again', async () => {
    await workbench.openView('Handbook');
    await workbench.command('Handbook: Refresh');
    await (await workbench.tree('Sections')).item('Resources');
  });
});

describe('The commands, with two handbooks', () => {
  const mine = [
    '---\ntitle: Our Start\n---\n\n# Our Start\n',
    '[Chat](https://discord.gg/ours)\n',
  ].join('\n');
  const repository = createRepository({
    files: {
      'handbook/_config.yml': 'title: Our Handbook\ntheme: just-the-docs\n',
      'handbook/index.md': mine,
    },
  });
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: repository.folder });
  });

  after(async () => {
    await workbench.close();
    repository.remove();
  });

  it('ask which one is meant', async () => {
    const { quickInput } = workbench;
    await workbench.command('Handbook: Open Page…');
    await quickInput.wait('Which handbook?');
    assert.deepEqual(await quickInput.labels(), ['Our Handbook', 'MassGen Contributor Handbook']);
    await quickInput.pick('Our Handbook');
    await quickInput.wait('Our Start');
    await quickInput.pick('Our Start');
    await waitForPage(workbench, { title: 'Our Start' });
  });

  it('do not ask where only one has what they need', async () => {
    await workbench.command('Handbook: Open Team Spreadsheet');
    assert.match(await askedToOpen(workbench), /docs\.google\.com/);
  });
});

describe('The commands, with a handbook that lacks what they need', () => {
  const repository = createRepository({
    files: {
      'handbook/_config.yml': 'title: Our Handbook\ntheme: just-the-docs\n',
      'handbook/index.md': '---\ntitle: Our Start\n---\n\n# Our Start\n',
    },
  });
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      folder: repository.folder,
      settings: { 'handbook.bundled': 'off' },
    });
  });

  after(async () => {
    await workbench.close();
    repository.remove();
  });

  const sentences = {
    'Open Workflow': 'The handbook draws no workflow: its pages hold no Mermaid flowchart.',
    'Open Contact Directory': 'The handbook names no people and no tracks.',
    'Open Team Spreadsheet': 'The handbook names no team spreadsheet.',
    'Join Discord': 'The handbook holds no invitation to a chat.',
    'Browse Issues': 'The handbook’s _config.yml names no repository.',
  };
  for (const [title, sentence] of Object.entries(sentences)) {
    it(`${title} says so`, async () => {
      await workbench.command(`Handbook: ${title}`);
      await workbench.notification(sentence);
    });
  }
});
