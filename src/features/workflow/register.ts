import * as vscode from 'vscode';
import type { DiagramCode, DiagramDeps, DiagramPanels } from './bundle';
import { viewType } from './viewType';

/** The diagrams of this window. */
export interface DiagramView extends vscode.Disposable {
  /** Loads what `open` needs, while what is to be shown is still looked for. */
  prepare(): Promise<void>;
  /** See `DiagramPanels`. */
  open(...what: Parameters<DiagramPanels['open']>): Promise<void>;
  exportActive(): Promise<void>;
  canFollow(...page: Parameters<DiagramPanels['canFollow']>): boolean;
  cursorAt(...place: Parameters<DiagramPanels['cursorAt']>): void;
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
    prepare: async () => {
      await panels();
    },
    open: async (...what: Parameters<DiagramPanels['open']>) => (await panels()).open(...what),
    exportActive: async () => made?.exportActive(),
    // Where no diagram was shown yet, none can follow.
    canFollow: (...page: Parameters<DiagramPanels['canFollow']>) =>
      made?.canFollow(...page) ?? false,
    cursorAt: (...place: Parameters<DiagramPanels['cursorAt']>) => made?.cursorAt(...place),
  });
}
