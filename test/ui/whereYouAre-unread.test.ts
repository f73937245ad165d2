import { hosted } from './startIssueBranch/repository';
import { inNodeHost } from './support/hosts';
import { useWorkbench } from './support/stage';
import { stands } from './support/standing';

const branch = '12-fix-login';
const reason = `The branch ${branch} has no commits of its own yet.`;

inNodeHost('Where one stands, in a window in which no handbook was opened', () => {
  const stage = useWorkbench({
    settings: { 'handbook.bundled': 'off' },
    repository: {
      files: {
        'handbook/_config.yml': 'title: Team\n',
        'handbook/index.md': `# Home

\`\`\`mermaid
graph TB
  A["Claim an issue"] --> B["Implement and test"] --> C["Open a pull request"]
\`\`\`
`,
      },
    },
  });

  it('is shown as soon as a branch for an issue is checked out', async () => {
    stage.repository.git('checkout', '--quiet', '-b', branch);
    await stands(stage.workbench, 'Implement and test', reason);
  });
});

inNodeHost('Where one stands, in a clone of the project that the bundled handbook is about', () => {
  const stage = useWorkbench({ repository: { ...hosted, files: { 'notes.md': '# Notes\n' } } });

  it('is shown once the extension runs, which any Markdown file starts', async () => {
    await stage.workbench.openFile('notes.md');
    stage.repository.git('checkout', '--quiet', '-b', branch);
    await stands(stage.workbench, 'Implement and Test', reason);
  });
});
