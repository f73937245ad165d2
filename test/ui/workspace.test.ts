import { commandsTests } from './workspace/commands';
import { emptyStatesTests } from './workspace/emptyStates';
import { files, handbooksTests } from './workspace/handbooks';
import { inEachHost } from './support/hosts';
import { useWorkbench } from './support/stage';

inEachHost('With handbooks in the workspace', (host) => {
  const stage = useWorkbench({ extensionKind: host, repository: { files } });

  describe('the sidebar', () => handbooksTests(stage));
  describe('the commands', () => commandsTests(stage));
  // The last: it deletes the handbook.
  describe('the sidebar with nothing to show', () => emptyStatesTests(stage));
});
