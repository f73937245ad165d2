import { readingTests } from './bundled/reading';
import { inNodeHost } from './support/hosts';
import { useWorkbench } from './support/stage';

inNodeHost('Reading the bundled handbook', () => {
  const stage = useWorkbench({
    settings: {
      // Each page opens a tab: as many as a reader would leave open.
      'workbench.editor.limit.enabled': true,
      'workbench.editor.limit.value': 3,
    },
  });

  readingTests(stage);
});
