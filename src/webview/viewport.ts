import { select } from 'd3-selection';
import 'd3-transition';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import type { Zoom } from '../shared/diagramState';
import { middleOf, type Box } from './boxes';
import { centred, fittingScale, footer, margin, scales, sizesAt, stageTransform } from './fit';

/** Room above it, while the search lies over the view. */
const header = 56;
const step = 1.25;
/** After the last turn of a wheel that pans, in milliseconds: as long as d3-zoom waits for one that zooms. */
const wheelRest = 150;

/** Below this scale the letters are too small to read: what is looked up is shown in full size. */
const readable = 0.5;

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
  /** The canvas's own size: read when it may have changed, since to read it while one moves lays out. */
  private room: Size = { width: 0, height: 0 };
  private resting: ReturnType<typeof setTimeout> | undefined;
  private fitted = true;
  private top = margin;

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
      // By itself it would ask the canvas with each movement, and the browser lay out for that.
      .extent(() => [
        [0, 0],
        [this.room.width, this.room.height],
      ])
      .filter((event: MouseEvent) => filtered(event))
      .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => this.moved(event))
      .on('end', () => this.rested());
    select(canvas).call(this.behaviour).on('dblclick.zoom', null);
    canvas.addEventListener('wheel', (event) => this.wheeled(event), { passive: false });
    // The browser scrolls a focused node into view; only the zoom may move the stage.
    canvas.addEventListener('scroll', () => canvas.scrollTo(0, 0));
    this.resizing.observe(canvas);
  }

  /** Reads how much room there is. To be done before much is written, since it lays that out. */
  measure(): void {
    this.room = { width: this.canvas.clientWidth, height: this.canvas.clientHeight };
  }

  /** Tells the size of a newly drawn diagram; zoom and pan stay, a fitted diagram is fitted. */
  resize(size: Size): void {
    this.size = size;
    if (this.fitted) this.fill(false);
  }

  /** Keeps room at the top for what lies over the view there. */
  setHeader(needed: boolean): void {
    this.top = needed ? header : margin;
    if (this.fitted) this.fit(false);
  }

  /** Shows a diagram as it was shown before; undefined fits it. */
  restore(size: Size, kept: Zoom | undefined): void {
    this.size = size;
    if (kept === undefined) {
      this.fill(false);
    } else {
      this.fitted = false;
      this.go(zoomIdentity.translate(kept.x, kept.y).scale(kept.k), false);
    }
  }

  fit(smoothly = true): void {
    this.measure();
    this.fill(smoothly);
  }

  /** Fits the diagram into the room that was measured last. */
  private fill(smoothly: boolean): void {
    const { width, height } = this.room;
    if (this.size.width === 0 || this.size.height === 0 || width === 0 || height === 0) return;
    const k = fittingScale(this.size, this.room, this.top);
    const { x, y } = centred(this.size, this.room, k, this.top);
    this.fitted = true;
    this.go(zoomIdentity.translate(x, y).scale(k), smoothly);
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

  /** The part of the diagram that is seen, in its own measure. */
  get seen(): Box {
    const { k, x, y } = this.current;
    const { width, height } = this.room;
    return { x: -x / k, y: -y / k, width: width / k, height: height / k };
  }

  /** Whether a part of the diagram is out of view. */
  get overflows(): boolean {
    const { x, y, width, height } = this.seen;
    return x > 1 || y > 1 || x + width < this.size.width - 1 || y + height < this.size.height - 1;
  }

  /** Puts a point of the diagram, in its own measure, into the middle of the view. */
  centre(x: number, y: number): void {
    const { k } = this.current;
    const { width, height } = this.room;
    this.fitted = false;
    this.go(zoomIdentity.translate(width / 2 - x * k, height / 2 - y * k).scale(k), false);
  }

  /**
   * Moves the diagram such that a part of it is seen where it was; one that is fitted stays.
   * @param before where the part stood in the diagram, `after` where it stands now
   */
  keepPlace(before: Box, after: Box): void {
    const { k } = this.current;
    const [from, to] = [middleOf(before), middleOf(after)];
    const [x, y] = [(from.x - to.x) * k, (from.y - to.y) * k];
    if (this.fitted || Math.hypot(x, y) < 0.5) return;
    this.pan(x, y, false);
  }

  /** As `reveal`, and large enough to be read. */
  lookAt(element: Element, box: Box): void {
    if (this.current.k >= readable) {
      this.reveal(element);
      return;
    }
    this.fitted = false;
    const { width, height } = this.room;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    this.go(zoomIdentity.translate(width / 2 - x, height / 2 - y), true);
  }

  /**
   * Moves the diagram as little as is needed for an element of it to be seen whole.
   * @returns whether it is on the move now: `onRest` tells when it has arrived
   */
  reveal(element: Element): boolean {
    if (this.fitted) {
      this.fit(false);
      return false;
    }
    const view = this.canvas.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const shift = (low: number, high: number, from: number, to: number): number => {
      if (low < from + margin) return from + margin - low;
      return high > to - margin ? Math.max(to - margin - high, from + margin - low) : 0;
    };
    const x = shift(box.left, box.right, view.left, view.right);
    const [top, bottom] = [view.top + this.top - margin, view.bottom - footer + margin];
    const y = shift(box.top, box.bottom, top, bottom);
    if (x === 0 && y === 0) return false;
    this.pan(x, y, true);
    return !calm();
  }

  private pan(x: number, y: number, smoothly: boolean): void {
    const { k, x: fromX, y: fromY } = this.current;
    this.fitted = false;
    this.go(zoomIdentity.translate(fromX + x, fromY + y).scale(k), smoothly);
  }

  /** What of the wheel does not zoom pans: sideways, and any way with Shift. */
  private wheeled(event: WheelEvent): void {
    // Else VS Code, or the browser, would zoom too, also where the diagram is at its limit.
    event.preventDefault();
    if (!pans(event)) return;
    const scale = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const sideways = event.deltaX === 0 ? event.deltaY : event.deltaX;
    // Each turn is a movement of its own to d3-zoom: the picture rests after the last of them.
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      this.resting = undefined;
      this.rested();
    }, wheelRest);
    this.pan(-sideways * scale, 0, false);
  }

  private get current(): ZoomTransform {
    return (this.canvas as HTMLElement & { __zoom?: ZoomTransform }).__zoom ?? zoomIdentity;
  }

  private scale(factor: (k: number) => number): void {
    if (this.room.width === 0) return;
    this.fitted = false;
    const { k, x, y } = this.current;
    const [low, high] = scales;
    const next = Math.min(high, Math.max(low, k * factor(k)));
    const [midX, midY] = [this.room.width / 2, this.room.height / 2];
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
    this.stage.style.transform = stageTransform({ k, x, y });
    // While it moves, the browser may reuse the picture it has; at rest it draws it sharp.
    this.canvas.classList.add('moving');
    this.onMove(k);
  }

  private rested(): void {
    if (this.resting !== undefined) return;
    this.canvas.classList.remove('moving');
    const { k, x, y } = this.current;
    for (const [name, value] of Object.entries(sizesAt(k))) {
      this.stage.style.setProperty(name, value);
    }
    this.onRest(this.fitted ? undefined : { k, x, y });
  }

  private resized(): void {
    this.measure();
    if (this.fitted) this.fit(false);
    else this.onMove(this.current.k);
  }
}

/** A wheel that goes sideways, or with Shift; a pinch of a trackpad comes with Ctrl. */
const pans = ({ ctrlKey, shiftKey, deltaX, deltaY }: WheelEvent): boolean =>
  !ctrlKey && (shiftKey || Math.abs(deltaX) > Math.abs(deltaY));

/** Which events zoom or drag: those that d3-zoom takes by itself, but for a wheel that pans. */
const filtered = (event: MouseEvent): boolean =>
  event instanceof WheelEvent ? !pans(event) : !event.ctrlKey && !event.button;

/** Whether the reader asked the system, or VS Code, for less motion. */
const calm = (): boolean =>
  document.body.classList.contains('vscode-reduce-motion') ||
  window.matchMedia('(prefers-reduced-motion: reduce)').matches;
