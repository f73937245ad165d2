import type { Mermaid } from 'mermaid';
import type { DiagramContent, StepView } from '../shared/diagramContent';
import type { DiagramState } from '../shared/diagramState';
import type { DiagramStrings } from '../shared/diagramStrings';
import type { ToPage } from '../shared/protocol';
import { errorFault, showFault, showNotice, type Fault } from './banner';
import { byId } from './dom';
import { draw, DrawError, type Drawing } from './draw';
import { HelpPanel } from './helpPanel';
import { connect, type Host } from './host';
import { ImageRefused } from '../diagram/images';
import { readPalette } from './palette';
import { Picture } from './picture';
import { firstSentence } from './firstSentence';
import { safeFragment } from './safeHtml';
import { Toolbar, zoomByKey } from './toolbar';
import { Tooltip, type Tip } from './tooltip';
import { Viewport } from './viewport';

/** The page: what it shows, and what it remembers. */
export class View {
  private readonly host: Host;
  private readonly picture: Picture;
  private readonly viewport: Viewport;
  private readonly tooltip: Tooltip;
  private readonly panel: HelpPanel;
  private readonly canvas = byId('canvas');
  /** Help of the steps as HTML, as far as it was asked for. */
  private readonly helps = new Map<string, string>();
  private readonly asked = new Set<string>();
  /** What is shown: the last that could be drawn. */
  private content: DiagramContent | undefined;
  private state: DiagramState | undefined;
  private drawings = 0;

  /** @param mermaid on its way already, while the extension gets the content ready */
  constructor(
    private readonly strings: DiagramStrings,
    private readonly mermaid: Promise<Mermaid>,
  ) {
    this.host = connect((message) => this.receive(message));
    this.state = this.host.stored;
    this.picture = new Picture(byId('stage'), {
      onSelect: (step) => this.selectHere(step),
      onPoint: (step, at, by) => this.point(step, at, by),
      onLeave: () => this.tooltip.hide(),
    });
    this.viewport = new Viewport(
      this.canvas,
      byId('stage'),
      (k) => {
        this.tooltip.hide();
        toolbar.show(k);
      },
      (zoom) => this.remember({ zoom }),
    );
    const toolbar = new Toolbar(strings, this.viewport);
    this.tooltip = new Tooltip((step) => this.tipOf(step));
    this.panel = new HelpPanel(strings, {
      post: (message) => this.host.post(message),
      go: (step, from) => this.moveFromPanel(step, from),
      close: () => this.closePanel(),
      announce: (text) => (byId('status').textContent = text),
    });
    this.canvas.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (zoomByKey(event.key, this.viewport)) event.preventDefault();
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !this.tooltip.hide()) this.closePanel();
    });
    this.host.post({ type: 'ready' });
  }

  /** Draws again in the colours of a new theme; zoom and selection stay. */
  async themeChanged(): Promise<void> {
    if (this.content !== undefined) await this.redraw(this.content);
  }

  private receive(message: ToPage): void {
    switch (message.type) {
      case 'show':
        void this.show(message.content);
        break;
      case 'empty':
        this.empty(this.strings[message.reason]);
        break;
      case 'select':
        this.select(message.step);
        this.reveal(message.step);
        break;
      case 'help':
        this.helpCame(message.step, message.html);
        break;
      case 'ticks':
      case 'terminal':
        this.panel.receive(message);
        break;
    }
  }

  private async show(content: DiagramContent): Promise<void> {
    if (this.state?.handbook !== content.handbook) {
      this.state = { handbook: content.handbook, step: undefined, zoom: undefined };
    }
    this.host.store(this.state);
    this.helps.clear();
    this.asked.clear();
    const { error } = content;
    this.showFault(error && errorFault(this.strings, error.message, error.line));
    if (error === undefined) await this.redraw(content);
    else if (!this.picture.isDrawn) showNotice(undefined);
  }

  private empty(reason: string): void {
    this.content = undefined;
    this.picture.clear();
    this.panel.hide();
    this.showFault(undefined);
    showNotice(reason);
  }

  /** Draws, unless something newer was asked for in the meantime. */
  private async redraw(content: DiagramContent): Promise<void> {
    const mine = ++this.drawings;
    const palette = readPalette(document.body);
    let drawing: Drawing;
    try {
      const id = `diagram-${mine}`;
      drawing = await draw(await this.mermaid, content.source, palette, id, byId('measure'));
    } catch (error) {
      if (mine === this.drawings) this.drawFailed(error, content);
      return;
    }
    if (mine !== this.drawings) return;
    const first = this.content?.handbook !== content.handbook;
    this.content = content;
    this.canvas.hidden = false;
    showNotice(undefined);
    const line = content.line;
    if (drawing.refusedImages) this.showFault({ text: this.strings.noImages, line });
    this.picture.set(drawing, content, palette);
    if (first) this.viewport.restore(drawing, this.state?.zoom);
    else this.viewport.resize(drawing);
    this.select(this.state?.step);
  }

  private drawFailed(error: unknown, content: DiagramContent): void {
    if (!this.picture.isDrawn) showNotice(undefined);
    if (error instanceof ImageRefused) {
      this.showFault({ text: this.strings.noImages, line: content.line });
      return;
    }
    const message = error instanceof Error ? error.message : String(error);
    const line = error instanceof DrawError ? error.line : undefined;
    this.showFault(
      errorFault(this.strings, message, line === undefined ? undefined : content.line + line),
    );
  }

  private showFault(fault: Fault | undefined): void {
    showFault(fault, this.strings, (line) => this.host.post({ type: 'openSource', line }));
  }

  private selectHere(step: string): void {
    this.select(step);
    this.reveal(step);
    this.host.post({ type: 'select', step });
  }

  /** Marks a step and shows its help; a step that is not drawn any more is let go. */
  private select(id: string | undefined): void {
    this.remember({ step: id });
    const content = this.content;
    if (content === undefined) return;
    const step = content.steps.find((one) => one.id === id);
    this.picture.select(step?.id);
    this.tooltip.hide();
    if (step === undefined) {
      this.panel.hide();
      return;
    }
    this.panel.show(step, content, this.helps.get(step.id));
    this.askHelp(step.id);
  }

  private moveFromPanel(step: string, from: 'previous' | 'next'): void {
    this.selectHere(step);
    this.panel.focusAfterMove(from);
    const { title, position } = this.stepOf(step) ?? { title: '', position: '' };
    byId('status').textContent = `${title}, ${position}`;
  }

  private closePanel(): void {
    const step = this.state?.step;
    if (!this.panel.isOpen) return;
    const hadFocus = byId('help').contains(document.activeElement);
    this.select(undefined);
    if (step !== undefined && hadFocus) this.picture.focus(step);
  }

  private reveal(step: string): void {
    const group = this.picture.groupOf(step);
    if (group !== undefined) this.viewport.reveal(group);
  }

  private point(step: string, at: Element, by: 'pointer' | 'focus'): void {
    this.askHelp(step);
    if (by === 'focus') {
      // A press of the pointer moves the focus too, but then the panel says it all.
      if (!at.matches(':focus-visible')) return;
      this.viewport.reveal(at);
    }
    this.tooltip.show(step, at, by === 'focus');
  }

  private askHelp(step: string): void {
    if (this.asked.has(step)) return;
    this.asked.add(step);
    this.host.post({ type: 'needHelp', step });
  }

  private helpCame(step: string, html: string): void {
    this.helps.set(step, html);
    this.panel.fillHelp(step, html);
    const group = this.picture.groupOf(step);
    if (group !== undefined) this.tooltip.refresh(step, group);
  }

  private tipOf(id: string): Tip | undefined {
    const step = this.stepOf(id);
    if (step === undefined) return undefined;
    const help = safeFragment(this.helps.get(id) ?? '');
    const text = help.querySelector('p')?.textContent ?? help.textContent;
    return { title: step.title, phase: step.phase, summary: firstSentence(text) };
  }

  private stepOf(id: string): StepView | undefined {
    return this.content?.steps.find((step) => step.id === id);
  }

  private remember(change: Partial<DiagramState>): void {
    if (this.state === undefined) return;
    this.state = { ...this.state, ...change };
    this.host.store(this.state);
  }
}
