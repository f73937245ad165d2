import type { DiagramContent } from '../shared/diagramContent';
import type { Drawing } from './draw';
import { makeLegible } from './legible';
import type { Palette } from './palette';
import { edgesOf, findSteps, makeSteps } from './steps';
import { flowOf, isWalkKey, walk, type Flow, type Graph, type Point } from './walk';

/** What happens in the picture. */
export interface PictureEvents {
  onSelect(step: string): void;
  /** A step is under the pointer or has the focus. */
  onPoint(step: string, at: Element, by: 'pointer' | 'focus'): void;
  onLeave(): void;
}

/** How many visited steps are remembered for the way back. */
const memory = 32;

/**
 * The drawn diagram: its steps as buttons, of which one is in the tab order (roving `tabindex`),
 * the arrow keys between them, and the marks of the selection.
 */
export class Picture {
  private content: DiagramContent | undefined;
  private groups = new Map<string, SVGGElement>();
  private graph: Graph = { steps: [], edges: [] };
  private flow: Flow = 'down';
  private selected: string | undefined;
  private recent: readonly string[] = [];
  private walking = false;

  /** @param stage holds the SVG element */
  constructor(
    private readonly stage: HTMLElement,
    private readonly events: PictureEvents,
  ) {
    stage.addEventListener('click', (event) => this.withStep(event, (id) => events.onSelect(id)));
    stage.addEventListener('pointerover', (event) =>
      this.withStep(event, (id, group) => events.onPoint(id, group, 'pointer')),
    );
    stage.addEventListener('pointerout', (event) => this.withStep(event, () => events.onLeave()));
    stage.addEventListener('focusin', (event) =>
      this.withStep(event, (id, group) => this.focused(id, group)),
    );
    stage.addEventListener('focusout', () => events.onLeave());
    stage.addEventListener('keydown', (event) => this.pressed(event));
  }

  get isDrawn(): boolean {
    return this.content !== undefined;
  }

  /** Replaces the picture; focus and selection stay where their steps still are. */
  set(drawing: Drawing, content: DiagramContent, palette: Palette): void {
    const focused = this.focusedStep();
    this.content = content;
    this.stage.replaceChildren(drawing.svg);
    drawing.svg.setAttribute('role', 'group');
    drawing.svg.setAttribute('aria-label', content.title);
    drawing.svg.removeAttribute('aria-roledescription');
    this.groups = findSteps(
      drawing.svg,
      content.steps.map(({ id }) => id),
    );
    makeLegible(drawing.svg, palette);
    makeSteps(this.groups, content.steps);
    this.graph = {
      steps: content.steps.map(({ id }) => id).filter((id) => this.groups.has(id)),
      edges: content.edges.filter(({ from, to }) => this.groups.has(from) && this.groups.has(to)),
    };
    this.flow = flowOf(this.graph, this.places());
    this.select(this.selected);
    if (focused !== undefined) this.focus(focused);
  }

  clear(): void {
    this.content = undefined;
    this.groups = new Map();
    this.stage.replaceChildren();
  }

  groupOf(step: string): SVGGElement | undefined {
    return this.groups.get(step);
  }

  /** Marks a step and the edges at it; undefined unmarks. */
  select(step: string | undefined): void {
    this.selected = step;
    for (const marked of this.stage.querySelectorAll('.selected, .related')) {
      marked.classList.remove('selected', 'related');
      marked.removeAttribute('aria-current');
    }
    const group = step === undefined ? undefined : this.groups.get(step);
    if (step !== undefined && group !== undefined && this.content !== undefined) {
      group.classList.add('selected');
      group.setAttribute('aria-current', 'true');
      const svg = this.stage.querySelector('svg');
      const edges = svg === null ? [] : edgesOf(svg, step, this.content.edges);
      for (const edge of edges) edge.classList.add('related');
    }
    this.rove(group === undefined ? this.graph.steps[0] : step);
  }

  focus(step: string): void {
    this.groups.get(step)?.focus({ preventScroll: true });
  }

  private focusedStep(): string | undefined {
    const { activeElement } = document;
    return activeElement !== null && this.stage.contains(activeElement)
      ? activeElement.closest<SVGGElement>('.step')?.dataset['step']
      : undefined;
  }

  private focused(id: string, group: SVGGElement): void {
    this.rove(id);
    // A step reached otherwise than by walking is the start of a new way.
    const before = this.walking ? this.recent.filter((other) => other !== id) : [];
    this.recent = [id, ...before].slice(0, memory);
    this.events.onPoint(id, group, 'focus');
  }

  /** Puts one step, and no other, into the tab order. */
  private rove(step: string | undefined): void {
    for (const [id, group] of this.groups) {
      group.setAttribute('tabindex', id === step ? '0' : '-1');
    }
  }

  private pressed(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    this.withStep(event, (id) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        this.events.onSelect(id);
      } else if (isWalkKey(event.key)) {
        event.preventDefault();
        const to = walk(this.graph, id, event.key, this.flow, this.recent.slice(1));
        if (to === undefined) return;
        this.walking = true;
        this.focus(to);
        this.walking = false;
      }
    });
  }

  private withStep(event: Event, act: (id: string, group: SVGGElement) => void): void {
    const group =
      event.target instanceof Element ? event.target.closest<SVGGElement>('.step') : null;
    const id = group?.dataset['step'];
    if (group !== null && id !== undefined) act(id, group);
  }

  /** Middles of the drawn steps, in the picture's own measure or any multiple of it. */
  private places(): Map<string, Point> {
    return new Map(
      [...this.groups].map(([id, group]) => {
        const { left, top, width, height } = group.getBoundingClientRect();
        return [id, { x: left + width / 2, y: top + height / 2 }];
      }),
    );
  }
}
