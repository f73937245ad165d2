/** The diagram view: a bundle of its own, loaded when a diagram is first shown. */
import * as vscode from 'vscode';
import { readState } from '../../shared/diagramState';
import type { OpenHandbook } from '../../sources/library';
import { pageHtml, pageRoots } from './panelHtml';
import { DiagramSession, type SessionDeps } from './panelSession';
import { diagramStrings } from './panelStrings';
import { CommandSender } from './terminal/commands';
import { CommandTerminal } from './terminal/terminal';
import type { WorkRepositories } from '../progress/workRepositories';
import { Branches } from './ticks/branches';
import { TickStore } from './ticks/store';
import { viewType } from './viewType';

/** What the diagram view needs of the rest of the extension. */
export interface DiagramDeps extends Omit<SessionDeps, 'ticks' | 'commands' | 'folderOf'> {
  readonly extensionUri: vscode.Uri;
  /** In which repository the work of a handbook is done. */
  readonly repositories: WorkRepositories;
  /** Where ticks of task lists are remembered. */
  readonly memory: vscode.Memento;
}

/** The workflow diagrams of this window: one panel for each handbook. */
export interface DiagramPanels extends vscode.Disposable {
  /** Shows a handbook's diagram, and selects a step where one is given. */
  open(handbook: OpenHandbook, stepId?: string): void;
  /** Takes a panel back from before a reload. @param stored what its page kept, if anything */
  restore(panel: vscode.WebviewPanel, stored: unknown): void;
}

/** What the bundle is, for whoever loads it. */
export interface DiagramCode {
  readonly createPanels: (deps: DiagramDeps) => DiagramPanels;
}

/** Makes the diagram view. A hidden panel keeps no page, only its state. */
export const createPanels: DiagramCode['createPanels'] = (deps) => {
  const sessions = new Map<string, DiagramSession>();
  const branches = new Branches(deps.repositories);
  const ticks = new TickStore(deps.memory, branches);
  const terminal = new CommandTerminal();
  const sessionDeps = {
    ...deps,
    ticks,
    commands: new CommandSender(terminal),
    folderOf: async (handbook: OpenHandbook): Promise<vscode.Uri | undefined> => {
      const repository = await deps.repositories.find(handbook);
      return repository?.root ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    },
  };

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

  const panels = new vscode.Disposable(() => {
    for (const session of [...sessions.values()]) session.panel.dispose();
  });
  return Object.assign(vscode.Disposable.from(panels, ticks, branches, terminal), {
    open(handbook: OpenHandbook, stepId?: string): void {
      let session = sessions.get(handbook.id);
      if (session === undefined) {
        const title = vscode.l10n.t('Workflow');
        const panel = vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Active);
        session = adopt(panel, handbook.id);
      } else {
        session.panel.reveal();
      }
      if (stepId !== undefined) session.select(stepId);
    },
    restore(panel: vscode.WebviewPanel, stored: unknown): void {
      const state = readState(stored);
      if (state === undefined || sessions.has(state.handbook)) panel.dispose();
      else adopt(panel, state.handbook);
    },
  });
};
