import * as vscode from 'vscode';
import type { Handbook, Place, Step, StepAction } from '../../handbook/model';
import { readToHost, type ToHost, type ToPage } from '../../shared/protocol';
import type { HandbookLibrary, OpenHandbook } from '../../sources/library';
import { whereFrom } from '../chooseHandbook';
import { contactsPlace, diagramContent } from './panelContent';

/** What a diagram view needs of the rest of the extension. */
export interface DiagramDeps {
  readonly extensionUri: vscode.Uri;
  readonly library: HandbookLibrary;
  /** The part of the extension that renders Markdown; loaded on first use. */
  readonly core: () => Promise<MarkdownRenderer>;
  openPlace(handbook: OpenHandbook, place: Place): Promise<void>;
  runAction(handbook: OpenHandbook, step: Step, action: StepAction): Promise<void>;
  /** The reader selected a step in the diagram; reveals it in the tree. */
  onSelectStep(handbook: OpenHandbook, stepId: string): void;
}

export interface MarkdownRenderer {
  /** Safe HTML; links to pages carry `data-path` and `data-heading` instead of an address. */
  renderMarkdown(handbook: Handbook, path: string, markdown: string): string;
}

/** One diagram panel: sends its page what the handbook says, and does what the page asks. */
export class DiagramSession implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[] = [];
  /** A step to select as soon as the page listens. */
  private pending: string | undefined;
  private listening = false;

  /** @param handbookId `OpenHandbook.id` */
  constructor(
    readonly panel: vscode.WebviewPanel,
    readonly handbookId: string,
    private readonly deps: DiagramDeps,
  ) {
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
    if (handbook === undefined) this.post({ type: 'empty', reason: 'noHandbook' });
    else if (!handbook.complete) return;
    else if (workflow === undefined) this.post({ type: 'empty', reason: 'noWorkflow' });
    else this.post({ type: 'show', content: diagramContent(handbook, workflow) });
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
      await this.openText(handbook, workflow.path, line);
    } else if (message.type === 'openInvitation') {
      const { invitation } = handbook.model;
      if (invitation !== undefined) await openOutside(invitation.href);
    } else if (message.type === 'openContacts') {
      const place = contactsPlace(handbook);
      if (place !== undefined) await this.deps.openPlace(handbook, place);
    } else {
      const step = workflow.steps.find(({ id }) => id === message.step);
      if (step !== undefined) await this.forStep(message, handbook, step);
    }
  }

  private async ready(): Promise<void> {
    try {
      await this.deps.library.load();
    } catch {
      this.post({ type: 'empty', reason: 'failed' });
      return;
    }
    this.listening = true;
    this.retitle();
    this.show();
    if (this.pending !== undefined) this.post({ type: 'select', step: this.pending });
    this.pending = undefined;
  }

  private async forStep(
    message: Extract<ToHost, { step: string }>,
    handbook: OpenHandbook,
    step: Step,
  ): Promise<void> {
    switch (message.type) {
      case 'select':
        this.deps.onSelectStep(handbook, step.id);
        break;
      case 'needHelp':
        this.post({ type: 'help', step: step.id, html: await this.help(handbook, step) });
        break;
      case 'openStep':
        if (step.section !== undefined) await this.deps.openPlace(handbook, step.section);
        break;
      case 'openLink':
        await openOutside(message.href);
        break;
      case 'openPage':
        await this.openPage(handbook, message.path, message.heading);
        break;
      case 'copyHandle':
        if (step.owners.some(({ handle }) => handle === message.handle)) {
          await vscode.env.clipboard.writeText(message.handle);
        }
        break;
      case 'action':
        if (step.actions.includes(message.action)) {
          await this.deps.runAction(handbook, step, message.action);
        }
        break;
    }
  }

  private async help(handbook: OpenHandbook, step: Step): Promise<string> {
    if (step.section === undefined || step.help === '') return '';
    const core = await this.deps.core();
    return core.renderMarkdown(handbook.model, step.section.path, step.help);
  }

  private async openPage(
    handbook: OpenHandbook,
    path: string,
    heading: string | undefined,
  ): Promise<void> {
    const page = handbook.page(path);
    if (page === undefined) return;
    const line = page.headings.find(({ id }) => id === heading)?.line ?? page.bodyLine;
    await this.deps.openPlace(handbook, { path, heading, line });
  }

  private async openText(handbook: OpenHandbook, path: string, line: number): Promise<void> {
    const at = new vscode.Position(line, 0);
    await vscode.window.showTextDocument(handbook.uri(path), {
      selection: new vscode.Range(at, at),
      viewColumn:
        this.panel.viewColumn === vscode.ViewColumn.One
          ? vscode.ViewColumn.Beside
          : vscode.ViewColumn.One,
    });
  }
}

/** Opens an address of the web; anything else that a page may name is refused. */
async function openOutside(href: string): Promise<void> {
  if (!/^(?:https?|mailto):/i.test(href)) return;
  await vscode.env.openExternal(vscode.Uri.parse(href, true));
}
