import type { DiagramContent, StepView } from '../shared/diagramContent';
import { fill, type DiagramStrings } from '../shared/diagramStrings';
import { moveFocus } from './arrowKeys';
import { byId, element, icon } from './dom';
import type { Pane } from './pane';
import { nameOf, stateWords } from './steps';

const stateIcons = { done: 'pass-filled', current: 'location' } as const;

/** What happens in the list. */
export interface ListEvents {
  /** The reader chose a step. */
  onSelect(step: string): void;
  /** The reader wants to see where the diagram's text defines a step. */
  onSource(step: string): void;
}

/**
 * The steps as text, for those who want no picture, and where none can be drawn: phases as
 * headings, under each its steps with their state, who owns them, and what comes next.
 */
export class ListPane implements Pane {
  private readonly box = byId('list');
  private selected: string | undefined;

  constructor(
    private readonly strings: DiagramStrings,
    events: ListEvents,
  ) {
    this.box.addEventListener('click', (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const { step, source, to } = target?.closest<HTMLElement>('button')?.dataset ?? {};
      if (step !== undefined) events.onSelect(step);
      if (source !== undefined) events.onSource(source);
      if (to === undefined) return;
      events.onSelect(to);
      this.focus(to);
    });
    this.box.addEventListener('keydown', (event) => this.pressed(event));
  }

  /** Lists the steps; the focus stays on its step, where that is still there. */
  show(content: DiagramContent): void {
    const active = document.activeElement;
    const focused: DOMStringMap =
      active instanceof HTMLElement && this.holds(active) ? active.dataset : {};
    const { scrollTop } = this.box;
    this.box.replaceChildren(
      ...groups(content.steps).map((group, index) => this.group(group, index, content)),
    );
    this.select(this.selected);
    this.box.scrollTop = scrollTop;
    const { step, source, to } = focused;
    if (source === undefined) this.focus(step ?? to);
    else
      this.buttons('source')
        .find((each) => each.dataset['source'] === source)
        ?.focus();
  }

  clear(): void {
    this.box.replaceChildren();
  }

  select(step: string | undefined): void {
    this.selected = step;
    for (const row of this.rows()) {
      if (row.dataset['step'] === step) row.setAttribute('aria-current', 'true');
      else row.removeAttribute('aria-current');
    }
  }

  reveal(step: string): void {
    this.row(step)?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }

  lookAt(step: string): void {
    this.reveal(step);
  }

  focus(step: string | undefined): void {
    if (step !== undefined) this.row(step)?.focus();
  }

  mark(found: readonly string[], current: string | undefined): void {
    for (const row of this.rows()) {
      const id = row.dataset['step'] ?? '';
      row.classList.toggle('match', found.includes(id));
      row.classList.toggle('found', id === current);
    }
  }

  holds(target: Element | null): boolean {
    return this.box.contains(target);
  }

  private rows(): HTMLElement[] {
    return this.buttons('step');
  }

  private buttons(of: 'step' | 'source'): HTMLElement[] {
    return [...this.box.querySelectorAll<HTMLElement>(`[data-${of}]`)];
  }

  private row(step: string): HTMLElement | undefined {
    return this.rows().find((row) => row.dataset['step'] === step);
  }

  private group(steps: readonly StepView[], index: number, content: DiagramContent): HTMLElement {
    const list = element('ol', {}, ...steps.map((step) => this.item(step, content)));
    const phased = content.steps.some(({ phase }) => phase !== undefined);
    const title = steps[0]?.phase ?? (phased ? this.strings.outside : content.title);
    const id = `phase-${index}`;
    return element('section', { 'aria-labelledby': id }, element('h2', { id }, title), list);
  }

  private item(step: StepView, content: DiagramContent): HTMLElement {
    const { strings } = this;
    const row = element(
      'button',
      {
        type: 'button',
        class: step.state === undefined ? 'row' : `row ${step.state}`,
        'data-step': step.id,
        'aria-label': nameOf(step, strings),
      },
      icon(step.state === undefined ? 'circle-large' : stateIcons[step.state]),
      element('span', { class: 'title' }, step.title),
      ...stateWords(step, strings).map((word) => element('span', { class: 'state' }, word)),
    );
    const source = element(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'data-source': step.id,
        title: strings.openSource,
        'aria-label': `${strings.openSource}: ${step.title}`,
      },
      icon('go-to-file'),
    );
    const item = element('li', {}, element('div', { class: 'head' }, row, source));
    if (content.here?.step === step.id) {
      const reason = fill(strings.hereBecause, content.here.reason);
      item.append(element('p', { class: 'reason' }, reason));
    }
    // Only the workflow's steps are somebody's.
    if (content.diagram === undefined) {
      const who = step.owners.map(({ handle }) => handle).join(', ');
      const names = who === '' ? strings.unassigned : who;
      item.append(element('p', { class: 'quiet' }, `${strings.who}: ${names}`));
    }
    item.append(...this.ways(step, content));
    return item;
  }

  private ways(step: StepView, content: DiagramContent): HTMLElement[] {
    const ways = content.ways.flatMap(({ from, to, label }) => {
      const next = from === step.id ? content.steps.find(({ id }) => id === to) : undefined;
      if (next === undefined) return [];
      const way = element(
        'button',
        { type: 'button', class: 'way', 'data-to': to },
        icon('arrow-right'),
        element('span', {}, next.title),
      );
      if (label !== undefined) way.append(element('span', { class: 'quiet' }, label));
      return [element('li', {}, way)];
    });
    return ways.length === 0
      ? []
      : [element('ul', { class: 'ways', 'aria-label': this.strings.next }, ...ways)];
  }

  /** Up and Down, Home and End go from step to step. */
  private pressed(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = this.rows();
    const item =
      event.target instanceof Element ? event.target.closest('#list section > ol > li') : null;
    const at = rows.findIndex((row) => item?.contains(row) === true);
    moveFocus(event, 'down', rows, at);
  }
}

/** Steps that stand one after the other in the same phase. */
function groups(steps: readonly StepView[]): StepView[][] {
  const made: StepView[][] = [];
  for (const step of steps) {
    const last = made.at(-1);
    if (last?.[0]?.phase === step.phase && last !== undefined) last.push(step);
    else made.push([step]);
  }
  return made;
}
