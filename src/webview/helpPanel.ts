import type { ActionId, DiagramContent, OwnerView, StepView } from '../shared/diagramContent';
import { fill, type DiagramStrings } from '../shared/diagramStrings';
import type { ToHost } from '../shared/protocol';
import { button, byId, element, icon, iconButton } from './dom';
import { safeFragment } from './safeHtml';

const actionIcons: Readonly<Record<ActionId, string>> = {
  browseIssues: 'issues',
  startIssueBranch: 'git-branch',
};

/** What the panel asks of the view around it. */
export interface PanelOwner {
  post(message: ToHost): void;
  /** Moves the selection to another step. */
  go(step: string, from: 'previous' | 'next'): void;
  close(): void;
  /** Says something to a screen reader. */
  announce(text: string): void;
}

/** The help beside the diagram: one step's what, who, tracks, ways, links and actions. */
export class HelpPanel {
  private readonly panel = byId('help');
  private help = element('div', { class: 'prose' });

  constructor(
    private readonly strings: DiagramStrings,
    private readonly owner: PanelOwner,
  ) {
    // Links of a page never act by themselves: the extension decides what each of them opens.
    for (const kind of ['click', 'auxclick']) {
      this.panel.addEventListener(kind, (event) => this.followLink(event));
    }
  }

  get isOpen(): boolean {
    return !this.panel.hidden;
  }

  /** Shows a step. @param html its help; undefined as long as it is on its way */
  show(step: StepView, content: DiagramContent, html: string | undefined): void {
    const { strings } = this;
    this.panel.dataset['step'] = step.id;
    this.help = element('div', { class: 'prose' });
    this.fillHelp(step.id, html);
    this.panel.replaceChildren(
      this.head(step),
      ...this.actions(step),
      this.help,
      section(strings.who, ...this.who(step, content)),
      ...(step.tracks.length === 0
        ? []
        : [section(strings.tracks, list(step.tracks.map((track) => [icon('tag'), track])))]),
      ...this.ways('previous', step, content),
      ...this.ways('next', step, content),
      ...this.links(step),
    );
    this.panel.hidden = false;
    this.panel.scrollTop = 0;
  }

  /** Fills in the help that has come. */
  fillHelp(step: string, html: string | undefined): void {
    if (this.panel.dataset['step'] !== step || html === undefined) return;
    this.help.replaceChildren(
      html === '' ? element('p', { class: 'quiet' }, this.strings.noHelp) : safeFragment(html),
    );
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

  private who(step: StepView, content: DiagramContent): HTMLElement[] {
    const { strings, owner } = this;
    if (step.owners.length > 0) {
      return [list(step.owners.map((person) => this.person(step.id, person)))];
    }
    const ways: HTMLElement[] = [];
    if (content.invitation !== undefined) {
      const post = (): void => owner.post({ type: 'openInvitation' });
      ways.push(button('comment-discussion', fill(strings.ask, content.invitation), post, 'link'));
    }
    if (content.contacts !== undefined) {
      const post = (): void => owner.post({ type: 'openContacts' });
      ways.push(button('book', fill(strings.openPage, content.contacts), post, 'link'));
    }
    return [element('p', { class: 'quiet' }, strings.unassigned), list(ways.map((way) => [way]))];
  }

  private person(step: string, { handle, service }: OwnerView): (Node | string)[] {
    const copy = iconButton('copy', fill(this.strings.copy, handle), () => {
      this.owner.post({ type: 'copyHandle', step, handle });
      this.owner.announce(fill(this.strings.copied, handle));
    });
    return [
      icon('account'),
      element('span', { class: 'handle' }, handle),
      element('span', { class: 'quiet' }, service),
      copy,
    ];
  }

  private ways(kind: 'previous' | 'next', step: StepView, content: DiagramContent): HTMLElement[] {
    const edges = content.edges.filter((edge) =>
      kind === 'next' ? edge.from === step.id : edge.to === step.id,
    );
    const buttons = edges.flatMap(({ from, to, label }) => {
      const other = content.steps.find(({ id }) => id === (kind === 'next' ? to : from));
      if (other === undefined) return [];
      const arrow = kind === 'next' ? 'arrow-right' : 'arrow-left';
      const way = button(arrow, other.title, () => this.owner.go(other.id, kind), 'way');
      if (label !== undefined) way.append(element('span', { class: 'quiet' }, label));
      return [[way]];
    });
    if (buttons.length === 0) return [];
    const made = section(this.strings[kind], list(buttons));
    made.classList.add(kind);
    return [made];
  }

  private links(step: StepView): HTMLElement[] {
    if (step.section === undefined) return [];
    const text = fill(this.strings.openPage, step.section);
    const open = (): void => this.owner.post({ type: 'openStep', step: step.id });
    return [element('footer', {}, button('book', text, open, 'link'))];
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

const section = (title: string, ...children: readonly Node[]): HTMLElement =>
  element('section', {}, element('h3', {}, title), ...children);

const list = (items: readonly (readonly (Node | string)[])[]): HTMLElement =>
  element('ul', {}, ...items.map((item) => element('li', {}, ...item)));
