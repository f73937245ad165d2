import { isBoolean, isNumber, isString, object, optional, type Check } from './check';

/** Zoom and pan: a point p of the diagram is shown at p × k + (x, y), in CSS pixels. */
export interface Zoom {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** What a hidden or reloaded view keeps; the page stores it, the extension reads it back. */
export interface DiagramState {
  /** `OpenHandbook.id` */
  readonly handbook: string;
  /** Which of its diagrams; undefined for the workflow. */
  readonly diagram: string | undefined;
  /** Selected step. */
  readonly step: string | undefined;
  /** Undefined as long as the diagram is fitted into the view. */
  readonly zoom: Zoom | undefined;
  /** Whether the steps are shown as a list rather than as a picture. */
  readonly list: boolean | undefined;
}

const isScale: Check<number> = (value): value is number => isNumber(value) && value > 0;

const isState = object<DiagramState>({
  handbook: isString,
  diagram: optional(isString),
  step: optional(isString),
  zoom: optional(object<Zoom>({ k: isScale, x: isNumber, y: isNumber })),
  list: optional(isBoolean),
});

/** The state, where what was stored is one. */
export const readState = (stored: unknown): DiagramState | undefined =>
  isState(stored) ? stored : undefined;
