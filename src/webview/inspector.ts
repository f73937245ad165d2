import type { DiagramContent, StepView } from '../shared/diagramContent';
import { fill, type DiagramStrings } from '../shared/diagramStrings';
import type { ToPage } from '../shared/protocol';
import { byId } from './dom';
import { HelpPanel } from './helpPanel';
import { Helps } from './helps';
import type { Host } from './host';
import { nameOf } from './steps';
import { Tooltip, type Tip } from './tooltip';

/** What the page is told about a step, on demand. */
export type StepMessage = Extract<ToPage, { type: 'help' | 'ticks' | 'terminal' }>;

/** What the help of a step asks of the view around it. */
export interface InspectorOwner {
  /** Moves the selection to another step. */
  select(step: string): void;
  /** Takes the selection away; the focus goes to the step where the panel had it. */
  close(): void;
  /** Where a step is drawn. */
  elementOf(step: string): Element | undefined;
}

/** What is said of single steps: the panel of the selected one, and the tooltip of any. */
export class Inspector {
  private readonly panel: HelpPanel;
  private readonly tooltip = new Tooltip((step) => this.tipOf(step));
  private readonly helps: Helps;
  private content: DiagramContent | undefined;

  constructor(
    private readonly strings: DiagramStrings,
    host: Host,
    private readonly owner: InspectorOwner,
  ) {
    this.helps = new Helps((step) => host.post({ type: 'needHelp', step }));
    this.panel = new HelpPanel(strings, {
      post: (message) => host.post(message),
      go: (step, from) => this.go(step, from),
      close: () => owner.close(),
      announce,
    });
  }

  get isOpen(): boolean {
    return this.panel.isOpen;
  }

  get hasFocus(): boolean {
    return byId('help').contains(document.activeElement);
  }

  /** Shows the help of a step; undefined closes it. */
  show(step: StepView | undefined, content: DiagramContent): void {
    this.content = content;
    this.tooltip.hide();
    if (step === undefined) {
      this.panel.hide();
      return;
    }
    this.panel.show(step, content, this.helps.of(step.id));
    this.helps.ask(step.id);
  }

  /** Shows a step's tooltip, for the pointer after a while. */
  point(step: string, at: Element, by: 'pointer' | 'focus'): void {
    this.helps.ask(step);
    this.tooltip.show(step, at, by);
  }

  /** The step was left, perhaps for its tooltip. */
  leave(): void {
    this.tooltip.leave();
  }

  /** Takes the tooltip away. @returns whether there was one */
  unpoint(): boolean {
    return this.tooltip.hide();
  }

  receive(message: StepMessage): void {
    if (message.type !== 'help') {
      this.panel.receive(message);
      return;
    }
    const { step, html } = message;
    this.helps.came(step, html);
    this.panel.fillHelp(step, html);
    const at = this.owner.elementOf(step);
    if (at !== undefined) this.tooltip.refresh(step, at);
  }

  /** Forgets what an older state of the handbook said. */
  forget(): void {
    this.helps.clear();
  }

  hide(): void {
    this.tooltip.hide();
    this.panel.hide();
  }

  private go(id: string, from: 'previous' | 'next'): void {
    this.owner.select(id);
    this.panel.focusAfterMove(from);
    const step = this.stepOf(id);
    if (step !== undefined) announce(nameOf(step, this.strings));
  }

  private tipOf(id: string): Tip | undefined {
    const step = this.stepOf(id);
    if (step === undefined) return undefined;
    const here = this.content?.here;
    const reason = here?.step === id ? fill(this.strings.hereBecause, here.reason) : undefined;
    return { title: step.title, phase: step.phase, reason, summary: this.helps.summary(step) };
  }

  private stepOf(id: string): StepView | undefined {
    return this.content?.steps.find((step) => step.id === id);
  }
}

/** Says something to a screen reader. */
const announce = (text: string): void => {
  byId('status').textContent = text;
};
