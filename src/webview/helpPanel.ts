import type { ActionId, DiagramContent, StepView } from '../shared/diagramContent';
import { fill, type DiagramStrings } from '../shared/diagramStrings';
import type { ToPage } from '../shared/protocol';
import { button, byId, element, iconButton } from './dom';
import { stepPeople, stepWays } from './stepFacts';
import { StepText, type TextOwner } from './stepText';

const actionIcons: Readonly<Record<ActionId, string>> = {
  browseIssues: 'issues',
  startIssueBranch: 'git-branch',
};

/** What the panel asks of the view around it. */
export interface PanelOwner extends TextOwner {
  /** Moves the selection to another step. */
  go(step: string, from: 'previous' | 'next'): void;
  close(): void;
}

/** The help beside the diagram: one step's what, who, tracks, ways, links and actions. */
export class HelpPanel {
  private readonly panel = byId('help');
  private readonly text: StepText;

  constructor(
    private readonly strings: DiagramStrings,
    private readonly owner: PanelOwner,
  ) {
    this.text = new StepText(strings, owner);
    // Links of a page never act by themselves: the extension decides what each of them opens.
    for (const kind of ['click', 'auxclick']) {
      this.panel.addEventListener(kind, (event) => this.followLink(event));
    }
  }

  get isOpen(): boolean {
    return !this.panel.hidden;
  }

  /** Takes what the extension says of all steps: ticks, and what can be done with commands. */
  receive(message: Extract<ToPage, { type: 'ticks' | 'terminal' }>): void {
    if (message.type === 'ticks') this.text.showTicks(message.ticks);
    else this.text.showTerminal(message.terminal);
  }

  /**
   * Shows a step. One that is shown already stays where it was scrolled to.
   * @param html its help; undefined as long as it is on its way
   */
  show(step: StepView, content: DiagramContent, html: string | undefined): void {
    const { strings, owner } = this;
    const isSame = this.isOpen && this.panel.dataset['step'] === step.id;
    const { scrollTop } = this.panel;
    const focused = document.activeElement;
    this.panel.dataset['step'] = step.id;
    this.text.begin(step.id);
    this.fillHelp(step.id, html);
    this.panel.replaceChildren(
      this.head(step),
      ...this.actions(step),
      this.text.element,
      ...stepPeople(step, content, strings, owner),
      ...stepWays(step, content, strings, owner),
      ...this.links(step),
    );
    this.panel.hidden = false;
    this.panel.scrollTop = isSame ? scrollTop : 0;
    if (focused instanceof HTMLElement && this.text.element.contains(focused)) {
      focused.focus({ preventScroll: true });
    }
  }

  /** Fills in the help that has come. */
  fillHelp(step: string, html: string | undefined): void {
    if (this.panel.dataset['step'] === step && html !== undefined) this.text.fill(html);
  }

  hide(): void {
    this.panel.hidden = true;
    this.panel.replaceChildren();
    delete this.panel.dataset['step'];
  }

  /** After a move by one of the panel's own buttons: on to the same kind of button, or the title. */
  focusAfterMove(from: 'previous' | 'next'): void {
    const target = this.panel.querySelector<HTMLElement>(`.${from} button`);
    (target ?? this.panel.querySelector<HTMLElement>('h2'))?.focus();
  }

  private head(step: StepView): HTMLElement {
    return element(
      'header',
      {},
      element(
        'div',
        { class: 'titles' },
        element('p', { class: 'position' }, step.position),
        element('h2', { id: 'help-title', tabindex: '-1' }, step.title),
      ),
      iconButton('close', this.strings.close, () => this.owner.close()),
    );
  }

  private actions(step: StepView): HTMLElement[] {
    if (step.actions.length === 0) return [];
    const buttons = step.actions.map((action, index) =>
      button(
        actionIcons[action],
        this.strings[action],
        () => this.owner.post({ type: 'action', step: step.id, action }),
        index === 0 ? 'button primary' : 'button',
      ),
    );
    return [element('div', { class: 'actions' }, ...buttons)];
  }

  private links(step: StepView): HTMLElement[] {
    const { strings, owner } = this;
    const source = (): void => owner.post({ type: 'openStepSource', step: step.id });
    const open = (): void => owner.post({ type: 'openStep', step: step.id });
    const page = step.section === undefined ? undefined : fill(strings.openPage, step.section);
    return [
      element(
        'footer',
        {},
        ...(page === undefined ? [] : [button('book', page, open, 'link')]),
        button('go-to-file', strings.openSource, source, 'link'),
      ),
    ];
  }

  private followLink(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const step = this.panel.dataset['step'];
    if (link === null || step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.type !== 'click') return;
    const { path, heading } = link.dataset;
    const href = link.getAttribute('href');
    if (path !== undefined) this.owner.post({ type: 'openPage', step, path, heading });
    else if (href !== null) this.owner.post({ type: 'openLink', step, href });
  }
}
