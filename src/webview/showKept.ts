import createDOMPurify from 'dompurify';
import type { DiagramState } from '../shared/diagramState';
import { blankLook, isKeptDrawing, type KeptDrawing } from '../shared/keptDrawing';
import { fillIn, settleLabels } from './blank';
import { byId } from './dom';
import type { Drawing } from './drawing';
import { unwanted } from './drawing';
import { EarlyClick } from './earlyClick';
import { centred, fittingScale, sizesAt, stageTransform } from './fit';
import { makeLegible } from './legible';
import { pageLook } from './pageLook';

/** A kept drawing, and the text that it draws. */
export interface ShownDrawing {
  readonly drawing: Drawing;
  readonly source: string;
  readonly click: EarlyClick;
}

/**
 * Shows the kept drawing that came with the page where it will be shown, as the view is going to show
 * it. Undefined where there is none, it was drawn in other colours, or has no room for its words.
 */
export function showKept(state: DiagramState | undefined): ShownDrawing | undefined {
  const { body } = document;
  const kept = parse(body.dataset['kept']);
  if (kept === undefined || state?.list === true) return undefined;
  const { palette, font, look } = pageLook();
  const isBlank = kept.look === blankLook;
  if (!isBlank && kept.look !== look) return undefined;
  const svg = safeDrawing(isBlank ? fillIn(kept.svg, palette, font.fontFamily) : kept.svg);
  if (svg === undefined) return undefined;
  turnTo('canvas');
  putUp(svg, kept, state);
  if (isBlank) {
    if (!settleLabels(svg)) {
      svg.remove();
      turnTo('notice');
      return undefined;
    }
    makeLegible(svg, 'flowchart', palette);
  }
  const { source, width, height, refusedImages } = kept;
  const drawing = { svg, look, width, height, refusedImages };
  return { drawing, source, click: new EarlyClick(svg) };
}

function turnTo(shown: 'canvas' | 'notice'): void {
  for (const id of ['canvas', 'notice']) byId(id).hidden = id !== shown;
}

function putUp(svg: SVGSVGElement, kept: KeptDrawing, state: DiagramState | undefined): void {
  const [canvas, stage] = [byId('canvas'), byId('stage')];
  const room = { width: canvas.clientWidth, height: canvas.clientHeight };
  const zoom = state?.zoom ?? fitted(kept, room);
  stage.style.transform = stageTransform(zoom);
  for (const [name, value] of Object.entries(sizesAt(zoom.k))) stage.style.setProperty(name, value);
  stage.replaceChildren(svg);
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
