import { stepOf } from './findSteps';

/** Which step of a drawing was clicked last, before there is anything that could act on it. */
export class EarlyClick {
  private step: string | undefined;
  private readonly listen = ({ target }: Event): void => {
    for (let at = target; at instanceof Element && at !== this.svg; at = at.parentElement) {
      const step = stepOf(this.svg, at);
      if (step === undefined) continue;
      this.step = step;
      return;
    }
  };

  constructor(private readonly svg: SVGSVGElement) {
    svg.addEventListener('click', this.listen);
  }

  /** Gives the step, once, and leaves further clicks to others. */
  take(): string | undefined {
    this.svg.removeEventListener('click', this.listen);
    const { step } = this;
    this.step = undefined;
    return step;
  }
}
