import type { DiagramContent } from '../shared/diagramContent';
import type { DiagramStrings } from '../shared/diagramStrings';
import { boxesOf, meet, middleOf, nearest, type Box } from './boxes';
import type { Drawing } from './drawing';
import { findSteps } from './findSteps';
import { makeLegible } from './legible';
import { badgeColours, type Palette } from './palette';
import { edgesOf, markSteps, nameSteps, nodeBoxes } from './steps';
import { flowOf, isWalkKey, walk, type Flow, type Graph } from './walk';

/** What happens in the picture. */
export interface PictureEvents {
  onSelect(step: string): void;
  /** A step is under the pointer or has the focus. */
  onPoint(step: string, at: Element, by: 'pointer' | 'focus'): void;
  onLeave(): void;
}

/** Where everything stands, in the picture's own measure. */
export interface Places {
  readonly steps: ReadonlyMap<string, Box>;
  readonly phases: readonly Box[];
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
  private graph: Graph = { steps: [], ways: [] };
  private flow: Flow = 'down';
  private selected: string | undefined;
  private recent: readonly string[] = [];
  private walking = false;
  private at: Places = { steps: new Map(), phases: [] };

  /** @param stage holds the SVG element */
  constructor(
    private readonly stage: HTMLElement,
    private readonly strings: DiagramStrings,
    private readonly events: PictureEvents,
  ) {
    stage.addEventListener('click', (event) => this.withStep(event, (id) => events.onSelect(id)));
    stage.addEventListener('pointerover', (event) =>
      this.crossing(event, (id, group) => events.onPoint(id, group, 'pointer')),
    );
    stage.addEventListener('pointerout', (event) => this.crossing(event, () => events.onLeave()));
    stage.addEventListener('focusin', (event) =>
      this.withStep(event, (id, group) => this.focused(id, group)),
    );
    stage.addEventListener('focusout', () => events.onLeave());
    stage.addEventListener('keydown', (event) => this.pressed(event));
  }

  /** What is drawn: the last that could be. */
  get drawn(): DiagramContent | undefined {
    return this.content;
  }

  get places(): Places {
    return this.at;
  }

  /** Replaces the picture; focus and selection stay where their steps still are. */
  set(drawing: Drawing, content: DiagramContent, palette: Palette): void {
    const focused = this.focusedStep();
    this.content = content;
    this.describe(drawing.svg, content, palette);
    // One that is there already need not be laid out anew.
    if (this.stage.firstChild !== drawing.svg) this.stage.replaceChildren(drawing.svg);
    this.at = this.measure(drawing.svg);
    const boxes = nodeBoxes(this.groups);
    makeLegible(drawing.svg, content.kind, palette);
    markSteps(this.groups, boxes, content.steps);
    this.graph = {
      steps: content.steps.map(({ id }) => id).filter((id) => this.groups.has(id)),
      ways: content.ways.filter(({ from, to }) => this.groups.has(from) && this.groups.has(to)),
    };
    this.flow = flowOf(
      this.graph,
      new Map([...this.at.steps].map(([id, box]) => [id, middleOf(box)])),
    );
    this.select(this.selected);
    if (focused !== undefined) this.focus(focused);
  }

  /** Writes what needs no place: before the picture is in the document, which is laid out for it else. */
  private describe(svg: SVGSVGElement, content: DiagramContent, palette: Palette): void {
    const isFlowchart = content.kind === 'flowchart';
    svg.setAttribute('role', isFlowchart ? 'group' : 'img');
    svg.setAttribute('aria-label', content.title);
    svg.removeAttribute('aria-roledescription');
    for (const [name, value] of Object.entries(badgeColours(palette))) {
      svg.style.setProperty(name, value);
    }
    const ids = content.steps.map(({ id }) => id);
    this.groups = findSteps(svg, ids);
    nameSteps(this.groups, content.steps, this.strings);
  }

  /** Takes over what is said of the diagram and its steps, where the drawing is the same. */
  retell(content: DiagramContent): void {
    this.content = content;
    this.stage.querySelector('svg')?.setAttribute('aria-label', content.title);
    nameSteps(this.groups, content.steps, this.strings);
    markSteps(this.groups, nodeBoxes(this.groups), content.steps);
  }

  clear(): void {
    this.content = undefined;
    this.groups = new Map();
    this.at = { steps: new Map(), phases: [] };
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

  /** Marks what a search found, and of that the one at which it stands. */
  mark(found: readonly string[], current: string | undefined): void {
    for (const [id, group] of this.groups) {
      group.classList.toggle('match', found.includes(id));
      group.classList.toggle('found', id === current);
    }
  }

  /** The step to keep in its place when the picture changes: the selected one, where it is seen. */
  anchor(seen: Box): string | undefined {
    const selected = this.selected === undefined ? undefined : this.at.steps.get(this.selected);
    if (selected !== undefined && meet(selected, seen)) return this.selected;
    return nearest(this.at.steps, seen);
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

  /** As `withStep`, but not for a pointer that goes from one part of a step to another. */
  private crossing(event: PointerEvent, act: (id: string, group: SVGGElement) => void): void {
    const { relatedTarget: other } = event;
    this.withStep(event, (id, group) => {
      if (!(other instanceof Node && group.contains(other))) act(id, group);
    });
  }

  private withStep(event: Event, act: (id: string, group: SVGGElement) => void): void {
    // A drawing that came with the page is only seen as yet.
    if (this.content === undefined) return;
    const group =
      event.target instanceof Element ? event.target.closest<SVGGElement>('.step') : null;
    const id = group?.dataset['step'];
    if (group !== null && id !== undefined) act(id, group);
  }

  private measure(svg: SVGSVGElement): Places {
    const phases = new Map(svg.querySelectorAll('.cluster').entries());
    return { steps: boxesOf(svg, this.groups), phases: [...boxesOf(svg, phases).values()] };
  }
}
