import { byId, element } from './dom';
import { Lingering } from './lingering';

const gap = 8;

/** What a tooltip says, all of it as text. */
export interface Tip {
  readonly title: string;
  readonly phase: string | undefined;
  /** Why the contributor stands here; undefined for any other step. */
  readonly reason: string | undefined;
  readonly summary: string;
}

/** A step, and where it is drawn. */
interface Target {
  readonly step: string;
  readonly at: Element;
}

/** The short help over a step, for the pointer and for keyboard focus. */
export class Tooltip {
  private readonly box = byId('tooltip');
  private readonly lingering: Lingering<Target>;
  private target: Target | undefined;

  /** @param tipOf what is known of a step now; called again by `refresh` */
  constructor(private readonly tipOf: (step: string) => Tip | undefined) {
    this.lingering = new Lingering(
      (act, milliseconds) => {
        const timer = window.setTimeout(act, milliseconds);
        return () => window.clearTimeout(timer);
      },
      (target) => this.place(target),
      () => this.remove(),
    );
    this.box.addEventListener('pointerenter', () => this.lingering.stay());
    this.box.addEventListener('pointerleave', () => this.lingering.leave());
    // A wheel is meant for the picture, which the next one reaches.
    this.box.addEventListener('wheel', () => this.hide(), { passive: true });
  }

  /** Shows a step's tooltip, for the pointer after a while. */
  show(step: string, at: Element, by: 'pointer' | 'focus'): void {
    this.lingering.point({ step, at }, by);
  }

  /** Says more, when a step's help has come. */
  refresh(step: string, at: Element): void {
    if (this.target?.step === step) this.place({ step, at });
  }

  /** The step was left: unless the pointer comes to the tooltip, that goes. */
  leave(): void {
    this.lingering.leave();
  }

  /** @returns whether one was shown */
  hide(): boolean {
    const shown = this.target !== undefined;
    this.lingering.end();
    return shown;
  }

  private remove(): void {
    this.target = undefined;
    this.box.hidden = true;
  }

  private place(target: Target): void {
    const { step, at } = target;
    const tip = this.tipOf(step);
    if (tip === undefined || !at.isConnected) return;
    const parts = [element('strong', {}, tip.title)];
    if (tip.phase !== undefined) parts.push(element('span', { class: 'phase' }, tip.phase));
    if (tip.reason !== undefined) parts.push(element('span', { class: 'reason' }, tip.reason));
    if (tip.summary !== '') parts.push(element('span', {}, tip.summary));
    this.box.replaceChildren(...parts);
    this.box.hidden = false;
    this.target = target;
    const around = at.getBoundingClientRect();
    const own = this.box.getBoundingClientRect();
    const below = around.bottom + gap;
    const top = below + own.height < window.innerHeight ? below : around.top - gap - own.height;
    const left = around.left + around.width / 2 - own.width / 2;
    const rightmost = window.innerWidth - own.width - gap;
    this.box.style.left = `${Math.max(gap, Math.min(left, rightmost))}px`;
    this.box.style.top = `${Math.max(gap, top)}px`;
  }
}
