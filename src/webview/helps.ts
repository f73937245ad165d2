import type { StepView } from '../shared/diagramContent';
import { firstSentence } from './firstSentence';
import { safeFragment } from './safeHtml';

/** Help of the steps as HTML, as far as it was asked for. */
export class Helps {
  private readonly known = new Map<string, string>();
  private readonly asked = new Set<string>();

  /** @param request asks the extension for a step's help, once */
  constructor(private readonly request: (step: string) => void) {}

  /** Undefined as long as it has not come. */
  of(step: string): string | undefined {
    return this.known.get(step);
  }

  ask(step: string): void {
    if (this.asked.has(step)) return;
    this.asked.add(step);
    this.request(step);
  }

  came(step: string, html: string): void {
    this.known.set(step, html);
  }

  /** Forgets what an older state of the handbook said. */
  clear(): void {
    this.known.clear();
    this.asked.clear();
  }

  /** The first sentence of a step's help, as text; empty where there is none yet. */
  summary({ id }: StepView): string {
    const help = safeFragment(this.known.get(id) ?? '');
    return firstSentence(help.querySelector('p')?.textContent ?? help.textContent);
  }
}
