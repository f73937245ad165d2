import { ImageRefused } from '../diagram/images';
import type { DiagramContent, ErrorView } from '../shared/diagramContent';
import type { Zoom } from '../shared/diagramState';
import type { KeptDrawing } from '../shared/keptDrawing';
import type { PictureFormat } from '../shared/picture';
import type { DiagramStrings } from '../shared/diagramStrings';
import { errorFault, type Fault } from './banner';
import type { Box } from './boxes';
import { byId } from './dom';
import { DrawError, DrawRefused } from './draw';
import type { Drawing } from './drawing';
import { paintPng } from './export/png';
import { standalone } from './export/standalone';
import type { Drawers } from './drawers';
import { toKeep } from './keep';
import { Minimap } from './minimap';
import { pageLook } from './pageLook';
import { readPalette } from './palette';
import type { Pane } from './pane';
import { Picture, type PictureEvents } from './picture';
import { Renderer } from './renderer';
import type { ShownDrawing } from './showKept';
import { Viewport } from './viewport';

/** What the picture tells the view around it. */
export interface PicturePaneEvents extends PictureEvents {
  /** It moves; `k` is the scale, 1 for 100 %. */
  onMove(k: number): void;
  /** It has come to rest; undefined while it is fitted. */
  onRest(zoom: Zoom | undefined): void;
}

/** What came of drawing, and what the reader should know of it. */
export interface Outcome {
  readonly drawn: boolean;
  readonly fault: Fault | undefined;
  /** Why it could not be drawn. */
  readonly error?: ErrorView;
}

/** The workflow as a picture: drawn by Mermaid, seen through a window that zooms and pans. */
export class PicturePane implements Pane {
  readonly viewport: Viewport;
  private readonly canvas = byId('canvas');
  private readonly renderer: Renderer;
  private readonly picture: Picture;
  private readonly minimap: Minimap;
  private drawing: Drawing | undefined;
  /** The picture that is kept for the next time. */
  private kept: SVGSVGElement | undefined;

  constructor(
    private readonly strings: DiagramStrings,
    drawers: Drawers,
    private readonly early: ShownDrawing | undefined,
    events: PicturePaneEvents,
  ) {
    this.kept = early?.drawing.svg;
    this.renderer = new Renderer(drawers, early);
    const stage = byId('stage');
    this.picture = new Picture(stage, strings, events);
    this.viewport = new Viewport(
      this.canvas,
      stage,
      (k) => {
        this.minimap.update();
        events.onMove(k);
      },
      (zoom) => events.onRest(zoom),
    );
    this.minimap = new Minimap(this.viewport);
  }

  get isDrawn(): boolean {
    return this.picture.drawn !== undefined;
  }

  groupOf(step: string): SVGGElement | undefined {
    return this.picture.groupOf(step);
  }

  /** Takes over the drawing that came with the page, to be moved while its diagram is on its way. */
  showEarly(zoom: Zoom | undefined): void {
    if (this.early === undefined) return;
    this.viewport.measure();
    this.viewport.restore(this.early.drawing, zoom);
  }

  /** The step that was clicked in the drawing that came with the page; given once. */
  takeClick(): string | undefined {
    return this.early?.click.take();
  }

  /** Whether what is drawn has other colours, or another font, than the page has now. */
  get isOutdated(): boolean {
    return this.drawing !== undefined && this.drawing.look !== pageLook().look;
  }

  /**
   * Draws a workflow in the place of what was drawn; what the reader looks at stays where it is.
   * Where only what is said of the steps has changed, only that is; other colours are drawn anew.
   * @param kept zoom and pan of a handbook that was not drawn yet
   * @param wanted asked when it is ready: whether nothing newer is to be shown
   * @returns undefined where it was not wanted any more
   */
  async draw(
    content: DiagramContent,
    kept: Zoom | undefined,
    wanted: () => boolean,
  ): Promise<Outcome | undefined> {
    const { early } = this;
    const { drawn } = this.picture;
    const same =
      drawn !== undefined && isSameDiagram(drawn, content) && drawn.source === content.source;
    const appearance = pageLook();
    const { palette } = appearance;
    if (same && this.drawing?.look === appearance.look) {
      this.canvas.hidden = false;
      if (haveSameSteps(drawn, content)) this.picture.retell(content);
      else this.picture.set(this.drawing, content, palette);
      this.map(this.drawing, content);
      return this.outcome(this.drawing, content);
    }
    let drawing: Drawing;
    try {
      drawing = await this.renderer.render(content, appearance);
    } catch (error) {
      return wanted() ? this.failed(error, content) : undefined;
    }
    if (!wanted()) return undefined;
    this.drawing = drawing;
    this.canvas.hidden = false;
    // Before the picture is there: after it, the browser would lay all of that out once more.
    this.viewport.measure();
    if (drawn && isSameDiagram(drawn, content)) {
      const anchor = this.picture.anchor(this.viewport.seen);
      const before = this.boxOf(anchor);
      this.picture.set(drawing, content, palette);
      this.viewport.resize(drawing);
      const after = this.boxOf(anchor);
      if (before && after) this.viewport.keepPlace(before, after);
    } else {
      const wasSeen = drawn === undefined && early?.source === content.source;
      this.picture.set(drawing, content, palette);
      if (wasSeen) this.viewport.resize(drawing);
      else this.viewport.restore(drawing, kept);
    }
    this.map(drawing, content);
    return this.outcome(drawing, content);
  }

  /**
   * The drawing of a diagram that is shown, to be kept; undefined where it is kept already.
   * Only flowcharts are: what draws the other kinds may not be let into the page another way.
   */
  keep(content: DiagramContent): KeptDrawing | undefined {
    const { drawing } = this;
    const isShown = drawing !== undefined && this.picture.drawn === content;
    if (!isShown || content.kind !== 'flowchart' || drawing.svg === this.kept) return undefined;
    this.kept = drawing.svg;
    return toKeep(drawing, content.source);
  }

  /**
   * The picture as a file; drawn for it where the list is shown instead.
   * @returns undefined where it cannot be drawn
   */
  async file(content: DiagramContent, format: PictureFormat): Promise<Uint8Array | undefined> {
    const { hidden } = this.canvas;
    if (hidden) {
      // It must be laid out, but need not be seen.
      this.canvas.style.opacity = '0';
      await this.draw(content, undefined, () => true);
    }
    try {
      if (this.drawing === undefined) return undefined;
      const { background } = readPalette(document.body);
      const file =
        format === 'paper'
          ? await this.renderer.onPaper(content)
          : standalone(this.drawing.svg, content.title, background);
      return await (format === 'png' ? paintPng(file) : new TextEncoder().encode(file.text));
    } finally {
      if (hidden) this.hide();
      this.canvas.style.removeProperty('opacity');
    }
  }

  clear(): void {
    this.drawing = undefined;
    this.picture.clear();
    this.minimap.clear();
  }

  hide(): void {
    this.canvas.hidden = true;
    this.minimap.clear();
  }

  select(step: string | undefined): void {
    this.picture.select(step);
  }

  reveal(step: string): void {
    const group = this.picture.groupOf(step);
    if (group !== undefined) this.viewport.reveal(group);
  }

  lookAt(step: string): void {
    const group = this.picture.groupOf(step);
    const box = this.boxOf(step);
    if (group !== undefined && box !== undefined) this.viewport.lookAt(group, box);
  }

  focus(step: string): void {
    this.picture.focus(step);
  }

  mark(found: readonly string[], current: string | undefined): void {
    this.picture.mark(found, current);
  }

  holds(element: Element | null): boolean {
    return this.canvas.contains(element);
  }

  private map(drawing: Drawing, content: DiagramContent): void {
    const isFlowchart = content.kind === 'flowchart';
    const picture = isFlowchart ? undefined : drawing.svg;
    this.minimap.set(this.picture.places, drawing, content.here?.step, picture);
  }

  private outcome({ refusedImages }: Drawing, { line }: DiagramContent): Outcome {
    const fault = refusedImages ? { text: this.strings.noImages, line } : undefined;
    return { drawn: true, fault };
  }

  private failed(error: unknown, { line }: DiagramContent): Outcome {
    const { noImages, notQuiet } = this.strings;
    if (error instanceof ImageRefused || error instanceof DrawRefused) {
      const text = error instanceof ImageRefused ? noImages : notQuiet;
      return { drawn: false, fault: { text, line }, error: { message: text, line } };
    }
    const message = error instanceof Error ? error.message : String(error);
    const at = error instanceof DrawError ? error.line : undefined;
    const there = at === undefined ? undefined : line + at;
    const fault = errorFault(this.strings, message, there);
    return { drawn: false, fault, error: { message, line: there } };
  }

  private boxOf(step: string | undefined): Box | undefined {
    return step === undefined ? undefined : this.picture.places.steps.get(step);
  }
}

const isSameDiagram = (one: DiagramContent, other: DiagramContent): boolean =>
  one.handbook === other.handbook && one.diagram === other.diagram;

function haveSameSteps(one: DiagramContent, other: DiagramContent): boolean {
  const ids = ({ steps }: DiagramContent): string => steps.map(({ id }) => id).join('\n');
  return ids(one) === ids(other);
}
