import type { DiagramState } from '../shared/diagramState';
import type { Host } from './host';

/** What a hidden or reloaded view keeps. VS Code stores it with each change. */
export class Memory {
  private state: DiagramState | undefined;

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
    const { step, zoom, list } = this.state ?? {};
    this.state =
      this.state?.handbook === handbook
        ? { handbook, diagram, step, zoom, list }
        : { handbook, diagram, step: undefined, zoom: undefined, list };
    this.host.store(this.state);
  }

  keep(change: Partial<Omit<DiagramState, 'handbook' | 'diagram'>>): void {
    if (this.state === undefined) return;
    this.state = { ...this.state, ...change };
    this.host.store(this.state);
  }
}
