import assert from 'node:assert/strict';
import { until, type Workbench } from './harness';
import { inEachHost } from './support/hosts';
import { waitForPage } from './support/reading';
import { useWorkbench } from './support/stage';

/** As VS Code sorts by labels, `Notes` would come before `Release notes`. */
const files = {
  'handbook/_config.yml': 'title: Our Handbook\ntheme: just-the-docs\n',
  'handbook/index.md': '---\ntitle: Our Start\n---\n\n# Our Start\n\nWelcome.\n',
  'handbook/release.md': '---\ntitle: Release notes\n---\n\nWhat is new in each version.\n',
  'handbook/zoo.md':
    '---\ntitle: Zoo\nparent: Our Start\n---\n\n# Zoo\n\n## Notes\n\nThe giraffe eats **acacia** leaves.\n',
  'handbook/yard.md': '---\ntitle: Yard\n---\n\nKeep your notes dry, and the 設定ファイル too.\n',
};

/** Opens the search and types; waits for rows with exactly these labels. */
const finds = async (workbench: Workbench, query: string, expected: readonly string[]) => {
  const { quickInput } = workbench;
  await quickInput.wait('Search the Handbook');
  await quickInput.type(query);
  await shows(workbench, expected);
};

const shows = async ({ quickInput }: Workbench, expected: readonly string[]) => {
  let labels: string[] = [];
  await until(`the rows ${expected.join(', ')}`, async () => {
    labels = await quickInput.labels();
    return labels.join('\n') === expected.join('\n');
  }).catch(() => undefined);
  assert.deepEqual(labels, expected);
};

inEachHost('The search', (extensionKind) => {
  const stage = useWorkbench({
    extensionKind,
    repository: { files },
    settings: { 'handbook.bundled': 'off' },
  });

  const quickInput = () => stage.workbench.quickInput;

  it('shows as one types what it finds, in its own order', async () => {
    await stage.workbench.command('Handbook: Search');
    await finds(stage.workbench, 'notes', ['Release notes', 'Notes', 'Yard']);
    const text = await quickInput().text();
    assert.match(text, /Notes\s*Our Start › Zoo\s+The giraffe eats acacia leaves\./);
    assert.match(text, /Yard\s+Keep your notes dry/);
    await stage.workbench.screenshot(`search-${extensionKind}`);
    await finds(stage.workbench, 'girafe', ['Notes']);
    await finds(stage.workbench, 'ファイル', ['Yard']);
    await quickInput().cancel();
    await quickInput().waitClosed();
  });

  it('says that no page has it', async () => {
    await stage.workbench.command('Handbook: Search');
    await finds(stage.workbench, 'xyzzy', ['No page has “xyzzy”.']);
    await quickInput().accept();
    await finds(stage.workbench, 'zoo', ['Zoo']);
    await quickInput().close();
  });

  it('finds what was just written', async () => {
    await stage.workbench.command('Handbook: Search');
    await finds(stage.workbench, 'elephant', ['No page has “elephant”.']);
    stage.write('handbook/yard.md', '---\ntitle: Yard\n---\n\nAn elephant keeps notes.\n');
    await shows(stage.workbench, ['Yard']);
    await quickInput().close();
  });

  it('opens from the sidebar, and Enter opens the page at the heading', async () => {
    stage.configure({ 'handbook.bundled': 'auto' });
    await stage.workbench.openView('Handbook');
    const tree = await stage.workbench.tree('Sections');
    await tree.item('MassGen Contributor Handbook');
    await tree.titleAction('Search');
    await quickInput().wait('Search the Handbook');
    await quickInput().type('giraffe acacia');
    // Several handbooks are open: each row says which it is from.
    await until('the section', async () =>
      (await quickInput().text()).includes('Our Start › Zoo · Our Handbook'),
    );
    assert.equal((await quickInput().labels())[0], 'Notes');
    await quickInput().accept();
    await waitForPage(stage.workbench, { title: 'Zoo', heading: 'notes' });
  });

  it('opens with its keys, and a row’s button opens to the side', async () => {
    await stage.workbench.page.keyboard.press('Escape');
    await stage.workbench.openFile('README.md');
    await stage.workbench.page.keyboard.press('Control+K');
    await stage.workbench.page.keyboard.press('h');
    await quickInput().wait('Search the Handbook');
    await quickInput().type('release notes');
    const row = quickInput().row('Release notes');
    await row.hover();
    await row.locator('[aria-label^="Open to the Side"]').click();
    await until(
      'two groups of editors',
      async () => (await stage.workbench.page.locator('.editor-group-container').count()) === 2,
    );
    await waitForPage(stage.workbench, { title: 'Release notes' });
    await quickInput().waitClosed();
    await stage.workbench.screenshot('search-beside');
  });
});
