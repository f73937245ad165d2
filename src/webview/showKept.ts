import createDOMPurify from 'dompurify';
import type { DiagramState } from '../shared/diagramState';
import { isKeptDrawing, type KeptDrawing } from '../shared/keptDrawing';
import { byId } from './dom';
import type { Drawing } from './drawing';
import { unwanted } from './drawing';
import { centred, fittingScale, sizesAt, stageTransform } from './fit';
import { lookOf } from './look';
import { readPalette } from './palette';

/** A kept drawing, and the text that it draws. */
export interface ShownDrawing {
  readonly drawing: Drawing;
  readonly source: string;
}

/**
 * Shows the kept drawing that came with the page where it will be shown, as the view is going to show
 * it. Undefined where there is none, or it was drawn in other colours.
 */
export function showKept(state: DiagramState | undefined): ShownDrawing | undefined {
  const { body } = document;
  const kept = parse(body.dataset['kept']);
  if (kept === undefined || state?.list === true) return undefined;
  const look = lookOf(readPalette(body), getComputedStyle(byId('measure')));
  const svg = kept.look === look ? safeDrawing(kept.svg) : undefined;
  if (svg === undefined) return undefined;
  const [canvas, stage] = [byId('canvas'), byId('stage')];
  byId('notice').hidden = true;
  canvas.hidden = false;
  const room = { width: canvas.clientWidth, height: canvas.clientHeight };
  const zoom = state?.zoom ?? fitted(kept, room);
  stage.style.transform = stageTransform(zoom);
  for (const [name, value] of Object.entries(sizesAt(zoom.k))) stage.style.setProperty(name, value);
  stage.replaceChildren(svg);
  const { source, width, height, refusedImages } = kept;
  return { drawing: { svg, look, width, height, refusedImages }, source };
}

function parse(text: string | undefined): KeptDrawing | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isKeptDrawing(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The SVG element of kept markup, through the same sieve as Mermaid's. One that something must be
 * taken out of is none that was kept, and not shown.
 */
function safeDrawing(markup: string): SVGSVGElement | undefined {
  const purify = createDOMPurify(window);
  const clean = purify.sanitize(markup, {
    RETURN_DOM_FRAGMENT: true,
    ADD_ATTR: ['dominant-baseline'],
  });
  const svg = clean.firstElementChild;
  const isWhole = svg instanceof SVGSVGElement && clean.childNodes.length === 1;
  if (!isWhole || purify.removed.length > 0) return undefined;
  return svg.querySelector(`${unwanted}, a, [title]`) === null ? svg : undefined;
}

function fitted(
  size: Pick<KeptDrawing, 'width' | 'height'>,
  room: { width: number; height: number },
): { k: number; x: number; y: number } {
  const k = fittingScale(size, room);
  return { k, ...centred(size, room, k) };
}
