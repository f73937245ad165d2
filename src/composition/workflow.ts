import * as vscode from 'vscode';
import type { Progress } from '../features/progress/progress';
import { registerOnboarding } from '../features/onboarding/register';
import type { OpenPlace } from '../features/reading/openPage';
import { lazyView } from '../features/sidebar/lazyView';
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
    lazyView(
      'handbook.people',
      () => load('contacts'),
      (code, handbook) => code.peopleRows(handbook),
    ),
    lazyView(
      'handbook.meetings',
      () => load('meetings'),
      (code, handbook) => code.meetingViewRows(handbook),
    ),
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
