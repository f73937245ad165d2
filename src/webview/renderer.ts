import type { DiagramContent } from '../shared/diagramContent';
import { byId } from './dom';
import { draw } from './draw';
import type { Drawers } from './drawers';
import type { Drawing } from './drawing';
import { onPaper } from './export/paper';
import type { Standalone } from './export/standalone';
import type { PageLook } from './pageLook';
import type { ShownDrawing } from './showKept';

/** What is being drawn. */
interface Rendering {
  readonly source: string;
  readonly look: string;
  readonly drawing: Promise<Drawing>;
}

/** Has diagrams drawn, each once, and none that came drawn with the page. */
export class Renderer {
  private rendering: Rendering | undefined;
  private drawings: number;

  constructor(
    private readonly drawers: Drawers,
    /** Until another one is drawn. */
    private early: ShownDrawing | undefined,
  ) {
    // No other drawing may have the name of the one that is there.
    this.drawings = Number(/\d+$/.exec(early?.drawing.svg.id ?? '')?.[0] ?? 0);
  }

  /** Draws a text as the page looks; one that is being drawn already is drawn once. */
  render({ source, kind }: DiagramContent, { palette, look }: PageLook): Promise<Drawing> {
    const { early, rendering: present } = this;
    if (early?.source === source && early.drawing.look === look && kind === 'flowchart') {
      return Promise.resolve(early.drawing);
    }
    this.early = undefined;
    if (present?.source === source && present.look === look) return present.drawing;
    const id = this.nextId();
    const drawing = this.drawers(kind).then((drawer) =>
      draw(drawer, { source, kind }, palette, id, byId('measure')),
    );
    const rendering = { source, look, drawing };
    this.rendering = rendering;
    const done = (): void => {
      if (this.rendering === rendering) this.rendering = undefined;
    };
    drawing.then(done, done);
    return drawing;
  }

  /** Draws a diagram for a sheet of paper. */
  async onPaper(content: DiagramContent): Promise<Standalone> {
    return onPaper(await this.drawers(content.kind), content, this.nextId());
  }

  /** Of a drawing: no other one of the page has it. */
  private nextId(): string {
    return `diagram-${++this.drawings}`;
  }
}
