import * as vscode from 'vscode';
import { readState } from '../../shared/diagramState';
import type { OpenHandbook } from '../../sources/library';
import { pageHtml, pageRoots } from './panelHtml';
import { DiagramSession, type DiagramDeps } from './panelSession';
import { diagramStrings } from './panelStrings';

const viewType = 'handbook.diagram';

/** The workflow diagrams of this window: one panel for each handbook. */
export interface DiagramView extends vscode.Disposable {
  /** Shows a handbook's diagram, and selects a step where one is given. */
  open(handbook: OpenHandbook, stepId?: string): Promise<void>;
}

/**
 * Registers the diagram view, which VS Code restores after a reload from the state that its page
 * kept. A hidden panel keeps no page, only that state.
 */
export function registerDiagramView(deps: DiagramDeps): DiagramView {
  const sessions = new Map<string, DiagramSession>();

  const adopt = (panel: vscode.WebviewPanel, handbookId: string): DiagramSession => {
    const session = new DiagramSession(panel, handbookId, deps);
    sessions.set(handbookId, session);
    const icon = (theme: string): vscode.Uri =>
      vscode.Uri.joinPath(deps.extensionUri, 'media', `diagram-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.onDidDispose(() => {
      session.dispose();
      if (sessions.get(handbookId) === session) sessions.delete(handbookId);
    });
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: pageRoots(deps.extensionUri),
    };
    panel.webview.html = pageHtml(panel.webview, deps.extensionUri, diagramStrings());
    return session;
  };

  const serializer = vscode.window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: (panel, stored) => {
      const state = readState(stored);
      if (state === undefined || sessions.has(state.handbook)) panel.dispose();
      else adopt(panel, state.handbook);
      return Promise.resolve();
    },
  });

  const open = (handbook: OpenHandbook, stepId?: string): Promise<void> => {
    let session = sessions.get(handbook.id);
    if (session === undefined) {
      const title = vscode.l10n.t('Workflow');
      const panel = vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Active);
      session = adopt(panel, handbook.id);
    } else {
      session.panel.reveal();
    }
    if (stepId !== undefined) session.select(stepId);
    return Promise.resolve();
  };

  const panels = new vscode.Disposable(() => {
    for (const session of [...sessions.values()]) session.panel.dispose();
  });
  return Object.assign(vscode.Disposable.from(serializer, panels), { open });
}
