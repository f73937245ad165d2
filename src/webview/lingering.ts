/** Does something after some milliseconds, unless what it gives is called before. */
export type Later = (act: () => void, milliseconds: number) => () => void;

/** How long the pointer rests before something shows, in milliseconds, as in VS Code. */
const rest = 400;
/** How long the pointer may be on its way from what something is shown for to what is shown. */
const grace = 300;

/**
 * When something comes and goes that is shown for where the pointer or the focus is (WCAG 2.2,
 * 1.4.13): it stays while the pointer is on it, or on its way there, and until it is left.
 */
export class Lingering<T> {
  private cancel: () => void = () => undefined;

  constructor(
    private readonly later: Later,
    private readonly show: (what: T) => void,
    private readonly hide: () => void,
  ) {}

  /** The focus is on something, or the pointer, which may only pass. */
  point(what: T, by: 'pointer' | 'focus'): void {
    this.cancel();
    if (by === 'focus') this.show(what);
    else this.cancel = this.later(() => this.show(what), rest);
  }

  /** The pointer is on what is shown. */
  stay(): void {
    this.cancel();
  }

  /** The pointer or the focus is on neither any more. */
  leave(): void {
    this.cancel();
    this.cancel = this.later(this.hide, grace);
  }

  /** It goes at once. */
  end(): void {
    this.cancel();
    this.hide();
  }
}
