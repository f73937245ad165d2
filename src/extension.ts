import { platform } from '#platform';
import type * as vscode from 'vscode';
import type { Core } from './core';
import { WorkerFlowchartParser } from './diagram/parser';
import { registerContacts } from './features/contacts/register';
import { registerContribute } from './features/contribute/register';
import { registerHover } from './features/hover/register';
import { registerOutsideCommands } from './features/outside';
import { openPlace } from './features/reading/openPage';
import { type Reading, registerReading } from './features/reading/register';
import { registerSearch } from './features/search/register';
import { registerSidebar } from './features/sidebar/register';
import { registerWorkflowCommands, runStepAction } from './features/workflow/commands';
import { registerDiagramView } from './features/workflow/panel';
import { createGit } from './git/git';
import { registerBundledFileSystem } from './sources/bundledFileSystem';
import { workspaceRemotes } from './sources/remotes';
import { WindowLibrary } from './sources/windowLibrary';

/** Builds the parts and wires them; reads no page and loads no parser. */
export function activate(context: vscode.ExtensionContext): Pick<Reading, 'extendMarkdownIt'> {
  const { extensionUri } = context;
  let loaded: Core | undefined;
  const core = async (): Promise<Core> => (loaded ??= await platform.loadCore(extensionUri));
  const parser = new WorkerFlowchartParser(() => platform.startFlowchartWorker(extensionUri));
  const git = createGit();
  const library = new WindowLibrary({ core, parseFlowchart: parser.parse }, workspaceRemotes(git));

  const reading = registerReading({ library, core: () => loaded });
  const sidebar = registerSidebar(library);
  const diagram = registerDiagramView({
    extensionUri,
    library,
    core,
    openPlace,
    runAction: runStepAction,
    onSelectStep: (handbook, step) => void sidebar.revealStep(handbook.id, step),
  });
  context.subscriptions.push(
    parser,
    git,
    library,
    registerBundledFileSystem(extensionUri),
    reading,
    sidebar,
    diagram,
    registerWorkflowCommands(library, diagram),
    registerHover(library, core),
    registerContacts(library),
    registerSearch({ library, core, openPlace }),
    registerOutsideCommands(library),
    registerContribute({ git, library }),
  );
  return { extendMarkdownIt: (md) => reading.extendMarkdownIt(md) };
}
