import * as vscode from 'vscode';
import { peopleView } from '../features/contacts/register';
import { meetingsView } from '../features/meetings/register';
import type { Progress } from '../features/progress/progress';
import { registerOnboarding } from '../features/onboarding/register';
import type { OpenPlace } from '../features/reading/openPage';
import { registerSidebar } from '../features/sidebar/register';
import { registerWorkflowCommands, runStepAction } from '../features/workflow/commands';
import { registerCursor } from '../features/workflow/cursor';
import { registerDiagramProblems } from '../features/workflow/problems';
import { registerDiagramView } from '../features/workflow/register';
import type { Services } from './services';

/** The sidebar and the diagram view, which show each other's steps. */
export function registerWorkflow(
  services: Services,
  progress: Progress,
  openPlace: OpenPlace,
): vscode.Disposable {
  const { extensionUri, library, core, repositories, memory, storage, load } = services;
  const sidebar = registerSidebar({ library, progress, chosenTracks: services.chosenTracks }, [
    peopleView(() => load('contacts')),
    meetingsView(() => load('meetings')),
  ]);
  const problems = registerDiagramProblems(library);
  const diagram = registerDiagramView(
    {
      extensionUri,
      library,
      progress,
      problems,
      core,
      repositories,
      memory,
      storage,
      openPlace,
      runAction: runStepAction,
      onSelectStep: (handbook, step) => void sidebar.revealStep(handbook.id, step),
    },
    () => load('diagram-view'),
  );
  return vscode.Disposable.from(
    sidebar,
    problems,
    diagram,
    registerWorkflowCommands(library, diagram),
    registerCursor(library, diagram),
    registerOnboarding(
      { library, state: services.onboarding, onDidShowSidebar: sidebar.onDidShow },
      () => load('onboarding'),
    ),
  );
}
