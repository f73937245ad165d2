import * as vscode from 'vscode';
import type { DiagramBlock } from '../../handbook/model';
import { sourceStepAt } from '../../handbook/steps';
import type { PictureFormat } from '../../shared/picture';
import { readToHost, type ToHost, type ToPage } from '../../shared/protocol';
import type { HandbookLibrary, OpenHandbook } from '../../sources/library';
import type { Progress } from '../progress/progress';
import { diagramContent } from './panelContent';
import { openHelpers } from './panelLinks';
import { exportDiagram } from './export/exportDiagram';
import { PictureRequest } from './export/picture';
import type { KeptDrawings } from './keptDrawings';
import { panelTitle } from './panelTitle';
import { type StepDeps, StepMessages } from './stepMessages';
import { openStepText, openText } from './openText';
import type { DiagramProblems } from './problems';
import {
  blockSubject,
  findBlock,
  indexOnPage,
  isBehind,
  workflowSubject,
  type Subject,
} from './subject';
import { terminalUse } from './terminal/terminal';
import { type DiagramReader, type LookedAt, Typing } from './typing';

/** What a diagram view needs of the rest of the extension. */
export interface SessionDeps extends Omit<StepDeps, 'core'> {
  readonly core: () => Promise<Awaited<ReturnType<StepDeps['core']>> & DiagramReader>;
  readonly library: HandbookLibrary;
  /** Where the contributor stands. */
  readonly progress: Progress;
  readonly problems: DiagramProblems;
  /** Drawings for the next time. */
  readonly drawings: KeptDrawings;
  /** A folder for what is handed to other programs. */
  readonly storage: vscode.Uri;
}

/** Which diagram: `OpenHandbook.id`, and `DiagramBlock.id`, undefined for the workflow. */
export interface DiagramRef {
  readonly handbook: string;
  readonly diagram: string | undefined;
}

/** One diagram panel: sends its page what the handbook says, and does what the page asks. */
export class DiagramSession implements vscode.Disposable {
  private readonly disposables: { dispose(): void }[] = [];
  /** What to select as soon as the page listens: a step, or what stands at a place of the text. */
  private pending: string | vscode.Position | undefined;
  private listening = false;
  /** Whether the handbooks were read once: what is not there then, is not there. */
  private loaded = false;
  private readonly steps: StepMessages;
  private subject: Subject | undefined;
  /** The block as last known; a block may be renamed while it is shown. */
  private last: { readonly block: DiagramBlock; readonly index: number } | undefined;
  private turns = 0;
  private readonly pictures = new PictureRequest();
  /** Where the cursor is, as long as no step is known there. */
  private cursor: vscode.Position | undefined;
  /** The step that the cursor was last seen at. */
  private pointed: string | undefined;

  constructor(
    readonly panel: vscode.WebviewPanel,
    private shown: DiagramRef,
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
        if (panel.visible) return;
        this.listening = false;
        this.pictures.answer(undefined);
      }),
      deps.library.onDidChange(() => this.update()),
      deps.progress.onDidChange(() => this.update()),
      deps.ticks.onDidChange(() => void this.showTicks()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.showTerminal()),
      new Typing(deps.core, this),
    );
    this.retitle();
  }

  get ref(): DiagramRef {
    return this.shown;
  }

  dispose(): void {
    this.deps.problems.report(this, undefined);
    this.pictures.answer(undefined);
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** Selects a step in the page, or the one at a place of the diagram's page, now or when it is ready. */
  select(step: string | vscode.Position): void {
    this.pending = step;
    this.selectPending();
  }

  /** Whether it could follow the cursor in a page's text; until its diagram is found, in any page's. */
  canFollow(handbook: OpenHandbook, path: string): boolean {
    if (!this.listening || handbook.id !== this.shown.handbook) return false;
    return this.subject === undefined || this.subject.path === path;
  }

  /** Follows the cursor in a page's text: a step that it stands at is selected. */
  cursorAt(handbook: OpenHandbook, path: string, position: vscode.Position): void {
    if (this.subject === undefined || !this.canFollow(handbook, path)) return;
    this.cursor = position;
    this.follow();
  }

  /** Hands the diagram out in the form that the reader asks for. */
  async export(): Promise<void> {
    const { subject } = this;
    if (subject === undefined) return;
    const { title, source } = subject;
    const picture = (format: PictureFormat): Promise<Uint8Array | undefined> =>
      this.pictures.ask(() => this.post({ type: 'export', format }));
    await exportDiagram({ title, source, picture }, this.deps.storage);
  }

  private get handbook(): OpenHandbook | undefined {
    return this.deps.library.current.find(({ id }) => id === this.shown.handbook);
  }

  private update(): void {
    this.retitle();
    if (this.listening) this.show();
  }

  private retitle(): void {
    const { library } = this.deps;
    const name = this.shown.diagram === undefined ? undefined : (this.subject?.title ?? '');
    this.panel.title = panelTitle(library.current, this.shown.handbook, name);
  }

  private show(): void {
    const { handbook } = this;
    const { diagram } = this.shown;
    const turn = ++this.turns;
    if (diagram === undefined || handbook === undefined) {
      const workflow = handbook?.model.workflow;
      this.tell(handbook, workflow && workflowSubject(workflow));
      return;
    }
    const block = findBlock(handbook.model, diagram, this.last);
    if (block === undefined) {
      this.tell(handbook, undefined);
      return;
    }
    this.last = { block, index: indexOnPage(handbook.model, block.place) };
    this.shown = { handbook: handbook.id, diagram: block.id };
    void blockSubject(handbook, block).then((subject) => {
      if (turn === this.turns && this.listening) this.tell(handbook, subject);
    });
  }

  private tell(handbook: OpenHandbook | undefined, subject: Subject | undefined): void {
    const isFirst = this.subject === undefined;
    this.subject = subject;
    // One types, and the view is ahead of it: it would go back for a moment.
    if (handbook && subject && !isFirst && isBehind(handbook, subject.path)) return;
    // The picture needs no more than the diagram's text, which is there first.
    if (handbook && subject) {
      const isWorkflow = subject.diagram === undefined;
      const here = isWorkflow ? this.deps.progress.of(handbook) : undefined;
      this.post({ type: 'show', content: diagramContent(handbook, subject, here) });
      this.retitle();
      // The workflow's own error is known without a view; that of no flowchart, the page tells.
      if (!isWorkflow && subject.flow) this.report(subject.flow.error);
      this.selectPending();
      this.follow();
    } else if (this.loaded) {
      const missing = this.shown.diagram === undefined ? 'noWorkflow' : 'noDiagram';
      this.post({ type: 'empty', reason: handbook ? missing : 'noHandbook' });
      this.report(undefined);
    }
  }

  lookedAt(): LookedAt | undefined {
    const { handbook, subject } = this;
    if (!this.listening || handbook === undefined || subject === undefined) return undefined;
    return { uri: handbook.uri(subject.path), index: indexOnPage(handbook.model, subject) };
  }

  /** Sends the diagram's text ahead of all that the handbook makes of it. */
  typed(source: string, line: number): void {
    if (source !== this.subject?.source) this.post({ type: 'typed', source, line });
  }

  private report(error: { message: string; line: number | undefined } | undefined): void {
    const { handbook, subject } = this;
    const found = error && handbook && subject && { handbook, subject, error };
    this.deps.problems.report(this, found);
  }

  private selectPending(): void {
    const { pending, subject } = this;
    if (pending === undefined || !this.listening || subject === undefined) return;
    const step = typeof pending === 'string' ? pending : this.stepAt(pending);
    const isKnown = subject.flow?.steps.some(({ id }) => id === step) ?? false;
    if (!isKnown && !this.loaded) return;
    this.pending = undefined;
    if (step !== undefined) this.post({ type: 'select', step });
  }

  private follow(): void {
    const step = this.cursor && this.stepAt(this.cursor);
    if (step === undefined) return;
    this.cursor = undefined;
    if (step === this.pointed) return;
    this.pointed = step;
    this.post({ type: 'select', step });
  }

  private stepAt({ line, character }: vscode.Position): string | undefined {
    const flow = this.subject?.flow;
    return flow && sourceStepAt(flow, line, character)?.id;
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
    if (message.type === 'picture' || message.type === 'noPicture') {
      this.pictures.answer(message.type === 'picture' ? message.picture : undefined);
      return;
    }
    const { handbook, subject } = this;
    if (handbook === undefined || subject === undefined) return;
    const uri = handbook.uri(subject.path);
    if (message.type === 'openSource') {
      const at = new vscode.Position(message.line ?? subject.line, 0);
      await openText(uri, at, this.panel.viewColumn);
    } else if (message.type === 'openInvitation' || message.type === 'openContacts') {
      await openHelpers(message.type, handbook, this.deps.openPlace);
    } else if (message.type === 'manageTrust') {
      await vscode.commands.executeCommand('workbench.trust.manage');
    } else if (message.type === 'export') {
      await this.export();
    } else if (message.type === 'keep') {
      const isShown = message.drawing.source === subject.source;
      if (isShown) await this.deps.drawings.write(this.shown, subject.path, message.drawing);
    } else if (message.type === 'drawn') {
      if (subject.flow === undefined) this.report(message.error);
    } else {
      const step = subject.flow?.steps.find(({ id }) => id === message.step);
      if (step === undefined || subject.flow === undefined) return;
      if (message.type !== 'needHelp') {
        this.pointed = undefined;
        this.cursor = undefined;
      }
      if (message.type === 'openStepSource') {
        await openStepText(uri, subject.flow, step, this.panel.viewColumn);
      } else await this.steps.receive(message, handbook, step);
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
  }
}
