import { select } from 'd3-selection';
import 'd3-transition';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import type { Zoom } from '../shared/diagramState';

/** Room around a fitted diagram, in pixels. */
const margin = 24;
/** Room below it, where the toolbar lies over the view. */
const footer = 52;
/** A small diagram is not blown up beyond this when it is fitted. */
const largestFit = 1.25;
const scales: [number, number] = [0.05, 8];
const step = 1.25;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Zoom and pan: wheel and pinch at the pointer, drag, and the buttons' and keys' commands. A
 * diagram that was fitted stays fitted when the view changes its size.
 */
export class Viewport {
  private readonly behaviour = zoom<HTMLElement, unknown>();
  private readonly resizing = new ResizeObserver(() => this.resized());
  private size: Size = { width: 0, height: 0 };
  private fitted = true;

  /**
   * @param canvas what the reader sees through, and drags
   * @param stage what is moved; its origin is the canvas's upper left corner
   * @param onMove told the scale with each movement
   * @param onRest told after a movement; undefined while the diagram is fitted
   */
  constructor(
    private readonly canvas: HTMLElement,
    private readonly stage: HTMLElement,
    private readonly onMove: (k: number) => void,
    private readonly onRest: (zoom: Zoom | undefined) => void,
  ) {
    this.behaviour
      .scaleExtent(scales)
      .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => this.moved(event))
      .on('end', () => this.rested());
    select(canvas).call(this.behaviour).on('dblclick.zoom', null);
    // The browser scrolls a focused node into view; only the zoom may move the stage.
    canvas.addEventListener('scroll', () => canvas.scrollTo(0, 0));
    this.resizing.observe(canvas);
  }

  /** Tells the size of a newly drawn diagram; zoom and pan stay, a fitted diagram is fitted. */
  resize(size: Size): void {
    this.size = size;
    if (this.fitted) this.fit(false);
  }

  /** Shows a diagram as it was shown before; undefined fits it. */
  restore(size: Size, kept: Zoom | undefined): void {
    this.size = size;
    if (kept === undefined) {
      this.fit(false);
    } else {
      this.fitted = false;
      this.go(zoomIdentity.translate(kept.x, kept.y).scale(kept.k), false);
    }
  }

  fit(smoothly = true): void {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (this.size.width === 0 || this.size.height === 0 || width === 0 || height === 0) return;
    const k = Math.min(
      (width - 2 * margin) / this.size.width,
      (height - margin - footer) / this.size.height,
      largestFit,
    );
    this.fitted = true;
    this.go(this.centred(Math.max(k, scales[0])), smoothly);
  }

  /** 100 %, around the middle of the view. */
  actualSize(): void {
    this.scale((k) => 1 / k);
  }

  zoomIn(): void {
    this.scale(() => step);
  }

  zoomOut(): void {
    this.scale(() => 1 / step);
  }

  /** Moves the diagram as little as is needed for an element of it to be seen whole. */
  reveal(element: Element): void {
    if (this.fitted) {
      this.fit(false);
      return;
    }
    const view = this.canvas.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const shift = (low: number, high: number, from: number, to: number): number => {
      if (low < from + margin) return from + margin - low;
      return high > to - margin ? Math.max(to - margin - high, from + margin - low) : 0;
    };
    const x = shift(box.left, box.right, view.left, view.right);
    const y = shift(box.top, box.bottom, view.top, view.bottom - footer + margin);
    if (x === 0 && y === 0) return;
    const { k } = this.current;
    this.fitted = false;
    this.go(zoomIdentity.translate(this.current.x + x, this.current.y + y).scale(k), true);
  }

  private get current(): ZoomTransform {
    return (this.canvas as HTMLElement & { __zoom?: ZoomTransform }).__zoom ?? zoomIdentity;
  }

  private centred(k: number): ZoomTransform {
    const x = (this.canvas.clientWidth - this.size.width * k) / 2;
    const y = margin + (this.canvas.clientHeight - margin - footer - this.size.height * k) / 2;
    return zoomIdentity.translate(x, y).scale(k);
  }

  private scale(factor: (k: number) => number): void {
    this.fitted = false;
    const { k, x, y } = this.current;
    const [low, high] = scales;
    const next = Math.min(high, Math.max(low, k * factor(k)));
    const [midX, midY] = [this.canvas.clientWidth / 2, this.canvas.clientHeight / 2];
    const ratio = next / k;
    this.go(
      zoomIdentity.translate(midX - (midX - x) * ratio, midY - (midY - y) * ratio).scale(next),
      true,
    );
  }

  private go(to: ZoomTransform, smoothly: boolean): void {
    const canvas = select(this.canvas);
    canvas.interrupt();
    if (smoothly && !calm()) this.behaviour.transform(canvas.transition().duration(160), to);
    else this.behaviour.transform(canvas, to);
  }

  private moved({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>): void {
    if (sourceEvent !== null) this.fitted = false;
    const { k, x, y } = transform;
    this.stage.style.transform = `translate(${x}px, ${y}px) scale(${k})`;
    // While it moves, the browser may reuse the picture it has; at rest it draws it sharp.
    this.canvas.classList.add('moving');
    this.onMove(k);
  }

  private rested(): void {
    this.canvas.classList.remove('moving');
    const { k, x, y } = this.current;
    // Lines of a diagram that is shown small keep about the width of a pixel.
    this.stage.style.setProperty('--hairline', `${Math.min(2.5, Math.max(1, 1 / k))}px`);
    this.onRest(this.fitted ? undefined : { k, x, y });
  }

  private resized(): void {
    if (this.fitted) this.fit(false);
  }
}

/** Whether the reader asked the system, or VS Code, for less motion. */
const calm = (): boolean =>
  document.body.classList.contains('vscode-reduce-motion') ||
  window.matchMedia('(prefers-reduced-motion: reduce)').matches;
