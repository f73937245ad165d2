import { commandsTests } from './bundled/commands';
import { diagramTests } from './bundled/diagram';
import { filterTests } from './bundled/filter';
import { hoverTests, notes } from './bundled/hover';
import { drawnTests } from './bundled/reading';
import { sidebarTests } from './bundled/sidebar';
import { inEachHost } from './support/hosts';
import { useWorkbench } from './support/stage';

inEachHost('With the bundled handbook', (host) => {
  const stage = useWorkbench({
    extensionKind: host,
    repository: { files: { 'notes.md': notes } },
    settings: {
      // There is no such host.
      'github-enterprise.uri': 'https://github.invalid',
      'workbench.hover.delay': 1,
      'editor.hover.delay': 1,
      // Each page opens a tab: as many as a reader would leave open.
      'workbench.editor.limit.enabled': true,
      'workbench.editor.limit.value': 3,
    },
  });

  afterEach('leave no question open', () => stage.workbench.quickInput.close());

  // The first: it must find a window in which the diagram was not shown yet.
  describe('the workflow view', () => diagramTests(stage));
  describe('the sidebar', () => sidebarTests(stage));
  describe('the filter of the sidebar', () => filterTests(stage));
  describe('the commands', () => commandsTests(stage));
  describe('the pages', () => drawnTests(stage));
  // The last: it changes where the handbook applies.
  describe('the hovers in other files', () => hoverTests(stage));
});
