/** The diagram view: a bundle of its own, loaded when a diagram is first shown. */
import * as vscode from 'vscode';
import { readState } from '../../shared/diagramState';
import type { HandbookLibrary, OpenHandbook } from '../../sources/library';
import { KeptDrawings } from './keptDrawings';
import { pageHtml, pageRoots } from './panelHtml';
import { DiagramSession, type DiagramRef, type SessionDeps } from './panelSession';
import { diagramStrings } from './panelStrings';
import { CommandSender } from './terminal/commands';
import { CommandTerminal } from './terminal/terminal';
import type { WorkRepositories } from '../progress/workRepositories';
import { Branches } from './ticks/branches';
import { TickStore } from './ticks/store';
import { viewType } from './viewType';

/** What the diagram view needs of the rest of the extension. */
export interface DiagramDeps extends Omit<
  SessionDeps,
  'ticks' | 'commands' | 'drawings' | 'folderOf'
> {
  readonly extensionUri: vscode.Uri;
  /** In which repository the work of a handbook is done. */
  readonly repositories: WorkRepositories;
  /** Where ticks of task lists are remembered. */
  readonly memory: vscode.Memento;
}

/** The diagrams of this window: one panel for each that is open. */
export interface DiagramPanels extends vscode.Disposable {
  /**
   * Shows a diagram, and selects a step where one is given, by its id or by a place of its text.
   * @param diagram `DiagramBlock.id`; undefined for the workflow
   */
  open(handbook: Pick<OpenHandbook, 'id'>, diagram?: string, step?: string | vscode.Position): void;
  /** Exports the diagram in the active tab, where it is one. */
  exportActive(): Promise<void>;
  /** Whether a diagram is on screen that could follow the cursor in a page's text. */
  canFollow(handbook: OpenHandbook, path: string): boolean;
  /** Follows the cursor in a page's text. */
  cursorAt(handbook: OpenHandbook, path: string, position: vscode.Position): void;
  /** Takes a panel back from before a reload. @param stored what its page kept, if anything */
  restore(panel: vscode.WebviewPanel, stored: unknown): void;
}

/** What the bundle is, for whoever loads it. */
export interface DiagramCode {
  readonly createPanels: (deps: DiagramDeps) => DiagramPanels;
}

/** Whether the script for flowcharts is needed, which can then be loaded at once. */
function isFlowchart({ current }: HandbookLibrary, { handbook, diagram }: DiagramRef): boolean {
  if (diagram === undefined) return true;
  const model = current.find(({ id }) => id === handbook)?.model;
  return model?.diagrams.find(({ id }) => id === diagram)?.kind === 'flowchart';
}

/** Makes the diagram view. A hidden panel keeps no page, only its state. */
export const createPanels: DiagramCode['createPanels'] = (deps) => {
  const sessions = new Set<DiagramSession>();
  const branches = new Branches(deps.repositories);
  const ticks = new TickStore(deps.memory, branches);
  const terminal = new CommandTerminal();
  const drawings = new KeptDrawings(deps.storage);
  const sessionDeps = {
    ...deps,
    drawings,
    ticks,
    commands: new CommandSender(terminal),
    folderOf: async (handbook: OpenHandbook): Promise<vscode.Uri | undefined> => {
      const repository = await deps.repositories.find(handbook);
      return repository?.root ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    },
  };

  const showing = ({ handbook, diagram }: DiagramRef): DiagramSession | undefined =>
    [...sessions].find(({ ref }) => ref.handbook === handbook && ref.diagram === diagram);

  const setPage = ({ panel: { webview }, ref }: DiagramSession, kept: string | undefined): void => {
    const content = { flowchart: isFlowchart(deps.library, ref), kept };
    webview.html = pageHtml(webview, deps.extensionUri, diagramStrings(), content);
  };

  /** @param reading its drawing: VS Code is making the panel meanwhile, which takes longer */
  const fill = async (session: DiagramSession, reading: Promise<string | undefined>) => {
    const { panel } = session;
    const kept = await reading;
    if (!sessions.has(session)) return;
    setPage(session, panel.visible ? kept : undefined);
    if (panel.visible && kept !== undefined) {
      // Hidden, it holds no drawing: by the time it is shown again, its text may be another.
      const hiding = panel.onDidChangeViewState(() => {
        if (panel.visible) return;
        hiding.dispose();
        setPage(session, undefined);
      });
      panel.onDidDispose(() => {
        hiding.dispose();
      });
    }
    // Not before: it takes the host's time, and VS Code waits for the page. A page with a drawing asks
    // for the handbook once that is seen. What fails is told when the page asks for it.
    if (kept === undefined) void deps.library.load().catch(() => undefined);
  };

  const adopt = (
    panel: vscode.WebviewPanel,
    ref: DiagramRef,
    reading = drawings.read(ref),
  ): DiagramSession => {
    const session = new DiagramSession(panel, ref, sessionDeps);
    sessions.add(session);
    const icon = (theme: string): vscode.Uri =>
      vscode.Uri.joinPath(deps.extensionUri, 'media', `diagram-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.onDidDispose(() => {
      session.dispose();
      sessions.delete(session);
    });
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: pageRoots(deps.extensionUri),
    };
    void fill(session, reading);
    return session;
  };

  const panels = new vscode.Disposable(() => {
    for (const session of [...sessions]) session.panel.dispose();
  });
  return Object.assign(vscode.Disposable.from(panels, ticks, branches, terminal), {
    open(
      handbook: Pick<OpenHandbook, 'id'>,
      diagram?: string,
      step?: string | vscode.Position,
    ): void {
      const ref = { handbook: handbook.id, diagram };
      let session = showing(ref);
      if (session === undefined) {
        const title = vscode.l10n.t('Workflow');
        // Asked for before the panel: VS Code answers nothing while it makes that.
        const reading = drawings.read(ref);
        const panel = vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Active);
        session = adopt(panel, ref, reading);
      } else {
        session.panel.reveal();
      }
      if (step !== undefined) session.select(step);
    },
    async exportActive(): Promise<void> {
      await [...sessions].find(({ panel }) => panel.active)?.export();
    },
    canFollow(handbook: OpenHandbook, path: string): boolean {
      return [...sessions].some((session) => session.canFollow(handbook, path));
    },
    cursorAt(handbook: OpenHandbook, path: string, position: vscode.Position): void {
      for (const session of sessions) session.cursorAt(handbook, path, position);
    },
    restore(panel: vscode.WebviewPanel, stored: unknown): void {
      const state = readState(stored);
      if (state === undefined || showing(state)) panel.dispose();
      else adopt(panel, { handbook: state.handbook, diagram: state.diagram });
    },
  });
};
