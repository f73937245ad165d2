import * as vscode from 'vscode';
import { OnFirstUse } from '../onFirstUse';
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
  const panels = new OnFirstUse(async () => (await load()).createPanels(deps));
  const serializer = vscode.window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async (panel, stored) => (await panels.use()).restore(panel, stored),
  });
  return Object.assign(vscode.Disposable.from(serializer, panels), {
    prepare: async () => {
      await panels.use();
    },
    open: async (...what: Parameters<DiagramPanels['open']>) => (await panels.use()).open(...what),
    exportActive: async () => panels.present?.exportActive(),
    // Where no diagram was shown yet, none can follow.
    canFollow: (...page: Parameters<DiagramPanels['canFollow']>) =>
      panels.present?.canFollow(...page) ?? false,
    cursorAt: (...place: Parameters<DiagramPanels['cursorAt']>) =>
      panels.present?.cursorAt(...place),
  });
}
