import * as vscode from 'vscode';
import { readToHost, type ToHost, type ToPage } from '../../shared/protocol';
import type { HandbookLibrary, OpenHandbook } from '../../sources/library';
import { whereFrom } from '../chooseHandbook';
import type { Progress } from '../progress/progress';
import { contactsPlace, diagramContent } from './panelContent';
import { openOutside, openText } from './panelLinks';
import { type StepDeps, StepMessages } from './stepMessages';
import { terminalUse } from './terminal/terminal';

/** What a diagram view needs of the rest of the extension. */
export interface SessionDeps extends StepDeps {
  readonly library: HandbookLibrary;
  /** Where the contributor stands. */
  readonly progress: Progress;
}

/** One diagram panel: sends its page what the handbook says, and does what the page asks. */
export class DiagramSession implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[] = [];
  /** A step to select as soon as the page listens. */
  private pending: string | undefined;
  private listening = false;
  /** Whether the handbooks were read once: what is not there then, is not there. */
  private loaded = false;
  private readonly steps: StepMessages;

  /** @param handbookId `OpenHandbook.id` */
  constructor(
    readonly panel: vscode.WebviewPanel,
    readonly handbookId: string,
    private readonly deps: SessionDeps,
  ) {
    this.steps = new StepMessages(deps, (message) => this.post(message));
    this.disposables.push(
      panel.webview.onDidReceiveMessage((message) => {
        const known = readToHost(message);
        if (known !== undefined) void this.receive(known);
      }),
      panel.onDidChangeViewState(() => {
        // A hidden page is gone; the next one says that it is ready.
        if (!panel.visible) this.listening = false;
      }),
      deps.library.onDidChange(() => this.update()),
      deps.progress.onDidChange(() => this.update()),
      deps.ticks.onDidChange(() => void this.showTicks()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.showTerminal()),
    );
    this.retitle();
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** Selects a step in the page, now or when it is ready. */
  select(step: string): void {
    if (this.listening) this.post({ type: 'select', step });
    else this.pending = step;
  }

  private get handbook(): OpenHandbook | undefined {
    return this.deps.library.current.find(({ id }) => id === this.handbookId);
  }

  private update(): void {
    this.retitle();
    if (this.listening) this.show();
  }

  /** With several handbooks in the window the title says which one this is. */
  private retitle(): void {
    const { handbook } = this;
    const others = this.deps.library.current.filter(({ id }) => id !== this.handbookId);
    const { t } = vscode.l10n;
    if (handbook === undefined || others.length === 0) this.panel.title = t('Workflow');
    else if (others.every(({ label }) => label !== handbook.label)) {
      this.panel.title = t('Workflow: {0}', handbook.label);
    } else {
      this.panel.title = t('Workflow: {0} ({1})', handbook.label, whereFrom(handbook));
    }
  }

  private show(): void {
    const handbook = this.handbook;
    const workflow = handbook?.model.workflow;
    // The picture needs no more than the diagram's text, which is there first.
    if (handbook && workflow) {
      const content = diagramContent(handbook, workflow, this.deps.progress.of(handbook));
      this.post({ type: 'show', content });
    } else if (!this.loaded) return;
    else this.post({ type: 'empty', reason: handbook ? 'noWorkflow' : 'noHandbook' });
  }

  private showTerminal(): void {
    this.post({ type: 'terminal', terminal: terminalUse() });
  }

  private async showTicks(): Promise<void> {
    const { handbook } = this;
    if (handbook === undefined || !this.listening) return;
    const { branch, on, off } = await this.deps.ticks.of(handbook);
    this.post({ type: 'ticks', ticks: { branch, on, off } });
  }

  private post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  private async receive(message: ToHost): Promise<void> {
    if (message.type === 'ready') {
      await this.ready();
      return;
    }
    const handbook = this.handbook;
    const workflow = handbook?.model.workflow;
    if (handbook === undefined || workflow === undefined) return;
    if (message.type === 'openSource') {
      const line = message.line ?? workflow.line;
      await openText(handbook.uri(workflow.path), line, this.panel.viewColumn);
    } else if (message.type === 'openInvitation') {
      const { invitation } = handbook.model;
      if (invitation !== undefined) await openOutside(invitation.href);
    } else if (message.type === 'openContacts') {
      const place = contactsPlace(handbook);
      if (place !== undefined) await this.deps.openPlace(handbook, place);
    } else if (message.type === 'manageTrust') {
      await vscode.commands.executeCommand('workbench.trust.manage');
    } else {
      const step = workflow.steps.find(({ id }) => id === message.step);
      if (step !== undefined) await this.steps.receive(message, handbook, step);
    }
  }

  private async ready(): Promise<void> {
    this.listening = true;
    const loading = this.deps.library.load();
    this.show();
    try {
      await loading;
      this.loaded = true;
    } catch {
      this.post({ type: 'empty', reason: 'failed' });
      return;
    }
    this.update();
    this.showTerminal();
    void this.showTicks();
    if (this.pending !== undefined) this.post({ type: 'select', step: this.pending });
    this.pending = undefined;
  }
}
