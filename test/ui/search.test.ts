import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRepository, openWorkbench, until, type Workbench } from './harness';
import { waitForPage } from './support/reading';

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

for (const extensionKind of ['node', 'web'] as const) {
  describe(`The search, in the ${extensionKind} extension host`, () => {
    const repository = createRepository({ files });
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({
        folder: repository.folder,
        extensionKind,
        settings: { 'handbook.bundled': 'off' },
      });
    });

    after(async () => {
      await workbench.close();
      repository.remove();
    });

    it('shows as one types what it finds, in its own order', async () => {
      await workbench.command('Handbook: Search');
      await finds(workbench, 'notes', ['Release notes', 'Notes', 'Yard']);
      const text = await workbench.quickInput.text();
      assert.match(text, /Notes\s+Our Start › Zoo\s+The giraffe eats acacia leaves\./);
      assert.match(text, /Yard\s+Keep your notes dry/);
      await workbench.screenshot(`search-${extensionKind}`);
      await finds(workbench, 'girafe', ['Notes']);
      await finds(workbench, 'ファイル', ['Yard']);
      await workbench.quickInput.cancel();
      await workbench.quickInput.waitClosed();
    });

    it('says that no page has it', async () => {
      await workbench.command('Handbook: Search');
      await finds(workbench, 'xyzzy', ['No page has “xyzzy”.']);
      await workbench.quickInput.accept();
      await finds(workbench, 'zoo', ['Zoo']);
      await workbench.quickInput.close();
    });

    it('finds what was just written', async () => {
      await workbench.command('Handbook: Search');
      await finds(workbench, 'elephant', ['No page has “elephant”.']);
      const page = join(repository.folder, 'handbook', 'yard.md');
      await writeFile(page, '---\ntitle: Yard\n---\n\nAn elephant keeps notes.\n');
      await shows(workbench, ['Yard']);
      await workbench.quickInput.close();
    });
  });
}

describe('The search', () => {
  const repository = createRepository({ files });
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: repository.folder });
  });

  after(async () => {
    await workbench.close();
    repository.remove();
  });

  it('opens from the sidebar, and Enter opens the page at the heading', async () => {
    await workbench.openView('Handbook');
    const tree = await workbench.tree('Sections');
    await tree.titleAction('Search');
    await workbench.quickInput.wait('Search the Handbook');
    await workbench.quickInput.type('giraffe acacia');
    await until('the section', async () => (await workbench.quickInput.labels())[0] === 'Notes');
    // Several handbooks are open: each row says which it is from.
    assert.match(await workbench.quickInput.text(), /Our Start › Zoo · Our Handbook/);
    await workbench.quickInput.accept();
    await waitForPage(workbench, { title: 'Zoo', heading: 'notes' });
  });

  it('opens with its keys, and a row’s button opens to the side', async () => {
    await workbench.page.keyboard.press('Escape');
    await workbench.openFile('README.md');
    await workbench.page.keyboard.press('Control+K');
    await workbench.page.keyboard.press('h');
    await workbench.quickInput.wait('Search the Handbook');
    await workbench.quickInput.type('release notes');
    const row = workbench.quickInput.row('Release notes');
    await row.hover();
    await row.locator('[aria-label^="Open to the Side"]').click();
    await until(
      'two groups of editors',
      async () => (await workbench.page.locator('.editor-group-container').count()) === 2,
    );
    await waitForPage(workbench, { title: 'Release notes' });
    await workbench.quickInput.waitClosed();
    await workbench.screenshot('search-beside');
  });
});
