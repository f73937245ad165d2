import { execFileSync } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inEachHost } from './support/hosts';
import { onlyView } from './support/panes';
import { waitForPage } from './support/reading';
import { useWorkbench } from './support/stage';
import { config, page, sectionsAre } from './workspace/written';

inEachHost('A handbook that changes while it is open', (extensionKind) => {
  const stage = useWorkbench({
    extensionKind,
    repository: {
      files: {
        'handbook/_config.yml': config('Living'),
        'handbook/index.md': page('Start', 'The first words.'),
        'handbook/guide/rules.md': page('Rules', '', 2),
        'handbook/guide/more/tools.md': page('Tools', '', 3),
      },
    },
    settings: { 'handbook.bundled': 'off', 'files.autoSave': 'off' },
  });
  const at = (path: string): string => join(stage.repository.folder, path);
  const git = (...args: readonly string[]): void => {
    execFileSync('git', args, { cwd: stage.repository.folder, stdio: 'pipe' });
  };
  it('follows a folder of pages to its new name', async () => {
    await sectionsAre(stage, ['Start', 'Rules', 'Tools']);
    renameSync(at('handbook/guide'), at('handbook/law'));
    writeFileSync(at('handbook/law/rules.md'), page('Laws', '', 2));
    await sectionsAre(stage, ['Start', 'Laws', 'Tools']);
    const tree = await onlyView(stage.workbench, 'Sections');
    await tree.click('Tools');
    await waitForPage(stage.workbench, { title: 'Tools' });
    renameSync(at('handbook/law'), at('handbook/guide'));
    git('checkout', '.');
    await sectionsAre(stage, ['Start', 'Rules', 'Tools']);
  });

  it('follows a switch of the branch', async () => {
    git('switch', '-c', 'many');
    const titles = Array.from({ length: 12 }, (_, index) => `Page ${index + 10}`);
    titles.forEach((title, index) =>
      writeFileSync(at(`handbook/page${index}.md`), page(title, '', index + 10)),
    );
    rmSync(at('handbook/guide'), { recursive: true });
    git('add', '.');
    git('commit', '-m', 'Many pages');
    await sectionsAre(stage, ['Start', ...titles]);
    git('switch', '-');
    await sectionsAre(stage, ['Start', 'Rules', 'Tools']);
    git('switch', 'many');
    await sectionsAre(stage, ['Start', ...titles]);
    git('switch', '-');
    await sectionsAre(stage, ['Start', 'Rules', 'Tools']);
  });

  it('counts what is typed before it is saved, and forgets it when it is taken back', async () => {
    await stage.workbench.openFile('handbook/index.md');
    await stage.workbench.page.locator('.view-line', { hasText: 'The first words.' }).click();
    await stage.workbench.page.keyboard.press('End');
    await stage.workbench.page.keyboard.type('\n\n## Not saved yet\n');
    const tree = await onlyView(stage.workbench, 'Sections');
    await tree.expand('Start');
    await tree.item('Not saved yet');
    await tree.click('Not saved yet');
    // Without the preview's plugin nothing scrolls to a heading of what is not saved.
    const heading = extensionKind === 'node' ? 'not-saved-yet' : undefined;
    await waitForPage(stage.workbench, { title: 'Start', heading });
    const shown = stage.workbench.preview().getByRole('heading', { name: 'Not saved yet' });
    await shown.first().waitFor();
    await stage.workbench.page.getByRole('tab', { name: 'index.md' }).first().click();
    await stage.workbench.command('File: Revert File');
    await sectionsAre(stage, ['Start', 'Rules', 'Tools']);
  });
});
