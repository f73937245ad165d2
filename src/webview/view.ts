import type { DiagramContent } from '../shared/diagramContent';
import type { DiagramStrings } from '../shared/diagramStrings';
import type { PictureFormat } from '../shared/picture';
import type { ToPage, Typed } from '../shared/protocol';
import { errorFault, showFault, showNotice, type Fault } from './banner';
import { byId } from './dom';
import type { Drawers } from './drawers';
import { Find } from './find';
import { connect, type Host } from './host';
import { Inspector } from './inspector';
import { Keeping } from './keep';
import { listenToKeys } from './keys';
import { Latest } from './latest';
import { ListPane } from './list';
import { Memory } from './memory';
import type { Pane } from './pane';
import { PicturePane } from './picturePane';
import type { ShownDrawing } from './showKept';
import { Toolbar } from './toolbar';

/** The page: what it shows, in which of the two ways, and which step is selected. */
export class View {
  private readonly host: Host;
  private readonly memory: Memory;
  private readonly inspector: Inspector;
  private readonly picture: PicturePane;
  private readonly keeping: Keeping;
  private readonly list: ListPane;
  private readonly find: Find;
  private readonly toolbar: Toolbar;
  /** What is shown: the last that could be drawn, or listed. */
  private content: DiagramContent | undefined;
  /** Whether there is a list because nothing could be drawn. */
  private undrawable = false;
  private shows = 0;
  private readonly drafts = new Latest<Typed>((typed) => this.draft(typed));
  /** The step with the focus, as long as the picture is on its way to it. */
  private awaited: { readonly step: string; readonly at: Element } | undefined;

  constructor(
    private readonly strings: DiagramStrings,
    mermaid: Drawers,
    early: ShownDrawing | undefined,
  ) {
    this.host = connect((message) => this.receive(message));
    this.memory = new Memory(this.host);
    this.inspector = new Inspector(strings, this.host, {
      select: (step) => this.selectHere(step),
      close: () => this.closePanel(),
      elementOf: (step) => this.picture.groupOf(step),
    });
    this.picture = new PicturePane(strings, mermaid, early, {
      onSelect: (step) => this.selectHere(step),
      onPoint: (step, at, by) => this.point(step, at, by),
      onLeave: () => this.inspector.leave(),
      onMove: (k) => {
        this.inspector.unpoint();
        this.toolbar.showScale(k);
      },
      onRest: (zoom) => {
        this.memory.keep({ zoom });
        this.arrived();
      },
    });
    this.keeping = new Keeping(this.picture, this.host);
    this.list = new ListPane(strings, {
      onSelect: (step) => this.selectHere(step),
      onSource: (step) => this.host.post({ type: 'openStepSource', step }),
    });
    this.find = new Find(strings, {
      steps: () => this.content?.steps ?? [],
      show: (found, current, move) => this.found(found, current, move),
      focus: (step) => this.focus(step),
    });
    const actions = {
      find: () => this.openFind(),
      goHere: () => this.goHere(),
      toggleList: () => void this.toggleList(),
      exportPicture: () => this.host.post({ type: 'export' }),
      zoom: this.picture.viewport,
    };
    this.toolbar = new Toolbar(strings, actions);
    listenToKeys(byId('picture'), { ...actions, escape: () => this.escape() });
    this.picture.showEarly(this.memory.zoom);
    this.host.post({ type: 'ready' });
  }

  /** Draws again in the colours of a new theme, where they are others; zoom and selection stay. */
  async themeChanged(): Promise<void> {
    const { content } = this;
    if (content !== undefined && this.picture.isOutdated) await this.redraw(content);
  }

  private receive(message: ToPage): void {
    switch (message.type) {
      case 'show':
        void this.show(message.content);
        break;
      case 'typed':
        void this.drafts.ask(message);
        break;
      case 'empty':
        this.empty(this.strings[message.reason]);
        break;
      case 'select':
        this.select(message.step);
        this.pane.reveal(message.step);
        break;
      case 'export':
        void this.export(message.format);
        break;
      case 'help':
      case 'ticks':
      case 'terminal':
        this.inspector.receive(message);
        break;
    }
  }

  private async export(format: PictureFormat): Promise<void> {
    const { content } = this;
    const picture = content && (await this.picture.file(content, format).catch(() => undefined));
    this.host.post(picture ? { type: 'picture', picture } : { type: 'noPicture' });
  }

  private async show(content: DiagramContent): Promise<void> {
    this.memory.turnTo(content);
    this.inspector.forget();
    const { error } = content;
    this.showFault(error && errorFault(this.strings, error.message, error.line));
    if (error === undefined) await this.redraw(content);
    else if (this.content === undefined) {
      this.picture.clear();
      showNotice(undefined);
    }
  }

  /** Draws a text that is being typed with what is known of its steps; what is wrong is told later. */
  private async draft({ source, line }: Typed): Promise<void> {
    const { content } = this;
    if (content === undefined || this.listed) return;
    const mine = ++this.shows;
    const draft = { ...content, source, line };
    const outcome = await this.picture.draw(draft, this.memory.zoom, () => mine === this.shows);
    if (outcome?.drawn !== true) return;
    this.keeping.wait();
    this.adopt(draft);
  }

  private empty(reason: string): void {
    this.shows++;
    this.content = undefined;
    this.find.close();
    this.picture.clear();
    this.list.clear();
    this.inspector.hide();
    this.toolbar.offer(undefined, this.listed);
    this.showFault(undefined);
    showNotice(reason);
  }

  /** Draws or lists, unless something newer was asked for in the meantime. */
  private async redraw(content: DiagramContent): Promise<void> {
    const mine = ++this.shows;
    if (this.memory.list && hasSteps(content)) {
      this.undrawable = false;
      this.adopt(content);
      return;
    }
    const { zoom } = this.memory;
    const outcome = await this.picture.draw(content, zoom, () => mine === this.shows);
    if (outcome === undefined) return;
    if (outcome.fault !== undefined) this.showFault(outcome.fault);
    if (!hasSteps(content)) this.host.post({ type: 'drawn', error: outcome.error });
    this.undrawable = !this.picture.isDrawn;
    if (outcome.drawn || this.undrawable) this.adopt(content);
    if (outcome.drawn) this.keeping.soon(content);
  }

  /** Shows what was drawn, or lists it. */
  private adopt(content: DiagramContent): void {
    this.content = content;
    showNotice(undefined);
    const { listed } = this;
    byId('list').hidden = !listed;
    if (listed) {
      this.picture.hide();
      this.list.show(content);
    }
    this.toolbar.offer(content, listed);
    this.select(this.memory.step);
    this.find.refresh();
    const clicked = this.picture.takeClick();
    if (clicked !== undefined) this.selectHere(clicked);
  }

  private get listed(): boolean {
    const canList = this.content !== undefined && hasSteps(this.content);
    return canList && (this.memory.list || this.undrawable);
  }

  private get pane(): Pane {
    return this.listed ? this.list : this.picture;
  }

  private async toggleList(): Promise<void> {
    const { content } = this;
    if (content === undefined || !hasSteps(content)) return;
    const { activeElement } = document;
    const moves = this.pane.holds(activeElement) || activeElement === document.body;
    this.memory.keep({ list: !this.listed });
    this.inspector.unpoint();
    await this.redraw(content);
    const step = this.memory.step ?? content.steps[0]?.id;
    if (step === undefined) return;
    this.pane.reveal(step);
    if (moves) this.pane.focus(step);
  }

  private openFind(): void {
    if (this.content === undefined || !hasSteps(this.content)) return;
    this.inspector.unpoint();
    this.picture.viewport.setHeader(true);
    this.find.open();
  }

  private found(found: readonly string[], current: string | undefined, move: boolean): void {
    this.pane.mark(found, current);
    if (move && current !== undefined) this.pane.lookAt(current);
    if (!this.find.isOpen) this.picture.viewport.setHeader(false);
  }

  private focus(step: string | undefined): boolean {
    if (step !== undefined) this.pane.focus(step);
    return this.pane.holds(document.activeElement);
  }

  private goHere(): void {
    const step = this.content?.here?.step;
    if (step === undefined) return;
    this.selectHere(step);
    this.pane.lookAt(step);
    this.pane.focus(step);
  }

  private escape(): void {
    if (this.inspector.unpoint()) return;
    if (this.find.isOpen) this.find.close();
    else this.closePanel();
  }

  private showFault(fault: Fault | undefined): void {
    showFault(fault, this.strings, (line) => this.host.post({ type: 'openSource', line }));
  }

  private selectHere(step: string): void {
    this.select(step);
    this.pane.reveal(step);
    this.host.post({ type: 'select', step });
  }

  /** Marks a step and shows its help; a step that is not there any more is let go. */
  private select(id: string | undefined): void {
    this.memory.keep({ step: id });
    const content = this.content;
    if (content === undefined) return;
    const step = content.steps.find((one) => one.id === id);
    this.pane.select(step?.id);
    this.inspector.show(step, content);
  }

  private closePanel(): void {
    const { step } = this.memory;
    if (!this.inspector.isOpen) return;
    const { hasFocus } = this.inspector;
    this.select(undefined);
    if (step !== undefined && hasFocus) this.pane.focus(step);
  }

  private point(step: string, at: Element, by: 'pointer' | 'focus'): void {
    if (by === 'focus') {
      // A press of the pointer moves the focus too, but then the panel says it all.
      if (!at.matches(':focus-visible')) return;
      const moves = this.picture.viewport.reveal(at);
      this.awaited = moves ? { step, at } : undefined;
      if (moves) return;
    }
    this.inspector.point(step, at, by);
  }

  /** The picture has come to rest. */
  private arrived(): void {
    const { awaited } = this;
    this.awaited = undefined;
    if (awaited?.at.matches(':focus-visible')) {
      this.inspector.point(awaited.step, awaited.at, 'focus');
    }
  }
}

/** Only a flowchart has steps, to be found and listed. */
const hasSteps = ({ kind }: DiagramContent): boolean => kind === 'flowchart';
