import * as vscode from 'vscode';
import { readState } from '../../shared/diagramState';
import type { OpenHandbook } from '../../sources/library';
import { pageHtml, pageRoots } from './panelHtml';
import { DiagramSession, type SessionDeps } from './panelSession';
import { diagramStrings } from './panelStrings';
import { CommandSender } from './terminal/commands';
import { CommandTerminal } from './terminal/terminal';
import type { BranchSource } from './ticks/branches';
import { TickStore } from './ticks/store';

const viewType = 'handbook.diagram';

/** What the diagram view needs of the rest of the extension. */
export interface DiagramDeps extends Omit<SessionDeps, 'ticks' | 'commands'> {
  readonly extensionUri: vscode.Uri;
  readonly branches: BranchSource;
  /** Where ticks of task lists are remembered. */
  readonly memory: vscode.Memento;
}

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
  const ticks = new TickStore(deps.memory, deps.branches);
  const terminal = new CommandTerminal();
  const sessionDeps = { ...deps, ticks, commands: new CommandSender(terminal) };

  const adopt = (panel: vscode.WebviewPanel, handbookId: string): DiagramSession => {
    const session = new DiagramSession(panel, handbookId, sessionDeps);
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
  return Object.assign(vscode.Disposable.from(serializer, panels, ticks, terminal), { open });
}
