import type { DiagramState } from '../shared/diagramState';
import type { Host } from './host';

/** What a hidden or reloaded view keeps. VS Code stores it with each change. */
export class Memory {
  private state: DiagramState | undefined;
  /** What the reader did with a drawing that came with the page, before its diagram is known. */
  private early: Partial<Pick<DiagramState, 'step' | 'zoom' | 'list'>> = {};

  constructor(private readonly host: Host) {
    this.state = host.stored;
  }

  get step(): string | undefined {
    return this.state?.step;
  }

  get zoom(): DiagramState['zoom'] {
    return this.state?.zoom;
  }

  get list(): boolean {
    return this.state?.list ?? false;
  }

  /** Turns to a diagram; of another handbook's nothing is kept but whether there is a list. */
  turnTo({ handbook, diagram }: Pick<DiagramState, 'handbook' | 'diagram'>): void {
    const { step, zoom, list } = this.state ?? this.early;
    const isOther = this.state !== undefined && this.state.handbook !== handbook;
    this.state = isOther
      ? { handbook, diagram, step: undefined, zoom: undefined, list }
      : { handbook, diagram, step, zoom, list };
    this.host.store(this.state);
  }

  keep(change: Partial<Omit<DiagramState, 'handbook' | 'diagram'>>): void {
    if (this.state === undefined) {
      this.early = { ...this.early, ...change };
    } else {
      this.state = { ...this.state, ...change };
      this.host.store(this.state);
    }
  }
}
