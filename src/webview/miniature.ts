import { element } from './dom';
import { withImageOf } from './svgImage';

/** Most elements of a picture that is painted small: beyond, it would take too long. */
const most = 4_000;

/**
 * Paints a picture small, in the colours that it has. As an image of its own, it shares no id with
 * what is drawn.
 * @param width in CSS pixels, as `height`
 * @returns undefined for a picture of very many elements, and for what cannot be painted
 */
export async function miniatureOf(
  drawn: SVGSVGElement,
  width: number,
  height: number,
): Promise<HTMLCanvasElement | undefined> {
  if (drawn.getElementsByTagName('*').length > most) return undefined;
  const density = window.devicePixelRatio;
  const canvas = element('canvas', {
    width: String(Math.max(1, Math.round(width * density))),
    height: String(Math.max(1, Math.round(height * density))),
  });
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  try {
    await withImageOf(new XMLSerializer().serializeToString(drawn), (image) =>
      canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height),
    );
  } catch {
    // What is no well-formed XML is no image.
    return undefined;
  }
  return canvas;
}
