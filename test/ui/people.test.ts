import assert from 'node:assert/strict';
import { until, type Tree } from './harness';
import { inNodeHost } from './support/hosts';
import { menuOf, pickInMenu } from './support/menu';
import { onlyView, rowNamed, rowsAre } from './support/panes';
import { askedToOpen, waitForPage } from './support/reading';
import { useWorkbench } from './support/stage';
import { stands } from './support/standing';

const files = {
  'handbook/_config.yml': 'title: Team\nremote_theme: just-the-docs/just-the-docs\n',
  'handbook/index.md': `---
title: Home
nav_order: 1
---

# Home

\`\`\`mermaid
graph TB
  A["Claim an issue"] --> B["Implement and test"] --> C["Open a pull request"]
\`\`\`

## Implement and test

- [ ] Tests pass

## Tracks

| Track | What You Do | Contact (Discord) | Workflow steps |
|-|-|-|-|
| Code | Write code | jo_d, al_x | Claim an issue |
| | | bo_b | Implement and test |
| Docs | Write pages | TBD | Open a pull request |
| Onboarding | Welcome people | al_x | |

Nobody there yet? Ask in the #front-desk channel.
`,
  'handbook/team.md': `---
title: Team
nav_order: 2
---

# Team

## Who is who

| Name | Discord | GitHub | Track |
|-|-|-|-|
| Jo Doe | jo_d | | Code |

## Contacts on GitHub

| Name | GitHub handle | Track |
|-|-|-|
| Jo Doe | [jdoe](https://git.example.org/jdoe) | Design |

Join us: <https://discord.gg/abc>
`,
};

inNodeHost('People', () => {
  const stage = useWorkbench({
    settings: { 'handbook.bundled': 'off', 'handbook.tracks': ['Onboarding'] },
    repository: { files },
    size: { width: 1280, height: 1100 },
  });

  /** What a screen reader says of the rows, from top to bottom. */
  const rowNames = async (): Promise<string[]> =>
    (await (await onlyView(stage.workbench, 'People')).rows()).map(({ ariaLabel }) => ariaLabel);

  /** Right-clicks a row, and picks an entry of the menu that comes up. */
  const choose = async (tree: Tree, row: string, entry: string): Promise<void> => {
    await (await tree.item(row)).click({ button: 'right' });
    await pickInMenu(stage.workbench, entry);
  };

  it('are in a view, each once, with what nobody owns at its end', async () => {
    const tree = await onlyView(stage.workbench, 'People');
    await rowsAre(tree, ['Jo Doe', 'al_x', 'bo_b', 'Not assigned yet', 'Docs']);
    await tree.expand('Docs');
    await until('the step of Docs', async () => (await rowNames()).length === 6);
    assert.deepEqual(await rowNames(), [
      'Jo Doe, person: jo_d (Discord), jdoe (GitHub) · Code · Design',
      'al_x, person: Discord · Code · Onboarding',
      'bo_b, person: Discord · Code',
      'Not assigned yet, ask in #front-desk, or al_x (Onboarding)',
      'Docs, track: Write pages',
      'Open a pull request, step',
    ]);
  });

  it('show both handles of one person, and where each stands', async () => {
    const tree = await onlyView(stage.workbench, 'People');
    await tree.expand('Jo Doe');
    await tree.expand('jo_d');
    const { workbench } = stage;
    const below = rowNamed(
      workbench,
      'People',
      'jdoe (GitHub), handle, in Team › Contacts on GitHub',
    );
    await below.click();
    await waitForPage(workbench, { title: 'Team', heading: 'contacts-on-github' });
    await rowNamed(workbench, 'People', 'Named in Home › Tracks').click();
    await waitForPage(workbench, { title: 'Home', heading: 'tracks' });
    await workbench.screenshot('people');
  });

  it('have their handle copied and their profile opened from the menu, after VS Code’s question', async () => {
    const { workbench } = stage;
    const tree = await onlyView(workbench, 'People');
    await tree.action('bo_b', 'Copy Handle');
    await workbench.page.locator('.statusbar-item', { hasText: 'Copied bo_b' }).waitFor();
    assert.equal(await workbench.clipboard(), 'bo_b');
    await choose(tree, 'jdoe', 'Open Profile');
    assert.match(await askedToOpen(workbench), /https:\/\/git\.example\.org\/jdoe/);
    await choose(tree, 'jdoe', 'Copy Handle');
    await until('the handle', async () => (await workbench.clipboard()) === 'jdoe');
    await choose(tree, 'al_x', 'Open Page');
    await waitForPage(workbench, { title: 'Home', heading: 'tracks' });
    await (await tree.item('bo_b')).click({ button: 'right' });
    const menu = menuOf(workbench);
    await menu.getByText('Copy Handle').waitFor();
    assert.equal(await menu.getByText('Open Profile').count(), 0);
    await workbench.page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
  });

  it('are filtered with the other views, by name, handle, track and step', async () => {
    const { workbench } = stage;
    const found: Readonly<Record<string, readonly string[]>> = {
      doe: ['Jo Doe', 'jdoe'],
      docs: ['Not assigned yet', 'Docs', 'Open a pull request'],
      implement: ['bo_b', 'Implement and test'],
    };
    for (const [words, rows] of Object.entries(found)) {
      await workbench.command('Handbook: Filter…');
      await workbench.quickInput.type(words);
      await workbench.quickInput.accept();
      const tree = await onlyView(workbench, 'People');
      // What is below a row that is found itself may be folded.
      if (words === 'docs') await tree.expand('Docs');
      await rowsAre(tree, rows);
    }
    await workbench.command('Handbook: Filter…');
    await workbench.quickInput.type('nothing like it');
    await workbench.quickInput.accept();
    const tree = await onlyView(workbench, 'People');
    await tree.welcome().getByText('Clear Filter').click();
    await tree.item('bo_b');
  });

  it('are found in the picker by name, handle, track and step', async () => {
    const { quickInput } = stage.workbench;
    const found: Readonly<Record<string, readonly string[]>> = {
      'jo doe': ['Jo Doe', 'Code', 'Claim an issue'],
      'jdoe (git': ['Jo Doe'],
      design: ['Jo Doe'],
      'implement and test': ['Implement and test', 'bo_b', 'Code'],
    };
    await stage.workbench.command('Handbook: Open Contact Directory');
    await quickInput.wait('Contact Directory: Team');
    for (const [words, rows] of Object.entries(found)) {
      await quickInput.type(words);
      await until(
        `${words} to find ${rows.join(', ')}`,
        async () => (await quickInput.labels()).join() === rows.join(),
      ).catch(async () => assert.deepEqual(await quickInput.labels(), rows));
    }
    await stage.workbench.screenshot('people-picker');
    await quickInput.type('design');
    await quickInput.pick('Jo Doe');
    await quickInput.wait('jdoe (GitHub)');
    await stage.workbench.screenshot('people-picker-actions');
    assert.deepEqual(await quickInput.labels(), [
      'Copy handle',
      'Copy handle',
      'Open page',
      'Open page',
      'Open page',
      'Open profile',
      'Open the invitation to the team chat',
    ]);
    await quickInput.pick('Open profile');
    assert.match(await askedToOpen(stage.workbench), /https:\/\/git\.example\.org\/jdoe/);
  });

  it('are told who own what one is doing, and whom to ask where nobody does', async () => {
    const { workbench, repository } = stage;
    const { quickInput } = workbench;
    repository.git('checkout', '--quiet', '-B', '12-fix');
    await stands(
      workbench,
      'Implement and test',
      'The branch 12-fix has no commits of its own yet.',
    );
    await workbench.command('Handbook: Who to Ask');
    await quickInput.wait('Your step: Implement and test');
    await quickInput.wait('Your track: Onboarding');
    assert.deepEqual(await quickInput.labels(), ['bo_b', 'al_x']);
    await workbench.screenshot('who-to-ask');
    await quickInput.pick('bo_b');
    await quickInput.pick('Copy handle');
    await until('the handle', async () => (await workbench.clipboard()) === 'bo_b');
    const tree = await onlyView(workbench, 'Workflow');
    await choose(tree, 'Open a pull request', 'Who to Ask');
    await quickInput.wait('ask in #front-desk, or al_x (Onboarding)');
    await quickInput.pick('Not assigned yet');
    await quickInput.pick('Copy the channel’s name');
    await until('the channel', async () => (await workbench.clipboard()) === '#front-desk');
  });

  it('are named by no handbook that has none: its view says so', async () => {
    const { workbench } = stage;
    stage.write('handbook/index.md', '---\ntitle: Home\n---\n\n# Home\n');
    stage.write('handbook/team.md', '---\ntitle: Team\n---\n\n# Team\n');
    const tree = await onlyView(workbench, 'People');
    await tree.welcome().getByText('This handbook names no people.').waitFor();
    await workbench.command('Handbook: Who to Ask');
    await workbench.notification('The handbook names no people and no tracks.');
    assert.deepEqual(workbench.openedOutside, []);
  });
});
