import { byId, element } from './dom';

/** How long the pointer rests before the tooltip shows, in milliseconds, as in VS Code. */
const delay = 400;
const gap = 8;

/** What a tooltip says, all of it as text. */
export interface Tip {
  readonly title: string;
  readonly phase: string | undefined;
  /** Why the contributor stands here; undefined for any other step. */
  readonly reason: string | undefined;
  readonly summary: string;
}

/** The short help over a step, for the pointer and for keyboard focus. */
export class Tooltip {
  private readonly box = byId('tooltip');
  private timer: number | undefined;
  private shownFor: string | undefined;

  /** @param tipOf what is known of a step now; called again by `refresh` */
  constructor(private readonly tipOf: (step: string) => Tip | undefined) {}

  /** Shows a step's tooltip, for the pointer after a while. */
  show(step: string, at: Element, now: boolean): void {
    window.clearTimeout(this.timer);
    if (now) this.place(step, at);
    else this.timer = window.setTimeout(() => this.place(step, at), delay);
  }

  /** Says more, when a step's help has come. */
  refresh(step: string, at: Element): void {
    if (this.shownFor === step) this.place(step, at);
  }

  /** @returns whether one was shown */
  hide(): boolean {
    window.clearTimeout(this.timer);
    const shown = this.shownFor !== undefined;
    this.shownFor = undefined;
    this.box.hidden = true;
    return shown;
  }

  private place(step: string, at: Element): void {
    const tip = this.tipOf(step);
    if (tip === undefined || !at.isConnected) return;
    const parts = [element('strong', {}, tip.title)];
    if (tip.phase !== undefined) parts.push(element('span', { class: 'phase' }, tip.phase));
    if (tip.reason !== undefined) parts.push(element('span', { class: 'reason' }, tip.reason));
    if (tip.summary !== '') parts.push(element('span', {}, tip.summary));
    this.box.replaceChildren(...parts);
    this.box.hidden = false;
    this.shownFor = step;
    const target = at.getBoundingClientRect();
    const own = this.box.getBoundingClientRect();
    const below = target.bottom + gap;
    const top = below + own.height < window.innerHeight ? below : target.top - gap - own.height;
    const left = target.left + target.width / 2 - own.width / 2;
    const rightmost = window.innerWidth - own.width - gap;
    this.box.style.left = `${Math.max(gap, Math.min(left, rightmost))}px`;
    this.box.style.top = `${Math.max(gap, top)}px`;
  }
}
