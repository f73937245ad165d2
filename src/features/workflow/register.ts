import * as vscode from 'vscode';
import type { OpenHandbook } from '../../sources/library';
import type { DiagramCode, DiagramDeps, DiagramPanels } from './bundle';
import { viewType } from './viewType';

/** The workflow diagrams of this window. */
export interface DiagramView extends vscode.Disposable {
  /** Shows a handbook's diagram, and selects a step where one is given. */
  open(handbook: OpenHandbook, stepId?: string): Promise<void>;
}

/**
 * Registers the diagram view, which VS Code restores after a reload from the state that its page
 * kept. Its code is loaded when a diagram is first shown.
 */
export function registerDiagramView(
  deps: DiagramDeps,
  load: () => Promise<DiagramCode>,
): DiagramView {
  let ended = false;
  let made: DiagramPanels | undefined;
  const panels = async (): Promise<DiagramPanels> => {
    const { createPanels } = await load();
    made ??= createPanels(deps);
    if (ended) made.dispose();
    return made;
  };
  const serializer = vscode.window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async (panel, stored) => (await panels()).restore(panel, stored),
  });
  const ending = new vscode.Disposable(() => {
    ended = true;
    made?.dispose();
  });
  return Object.assign(vscode.Disposable.from(serializer, ending), {
    open: async (handbook: OpenHandbook, stepId?: string) =>
      (await panels()).open(handbook, stepId),
  });
}
