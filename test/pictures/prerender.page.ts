import { blankLook, type KeptDrawing } from '../../src/shared/keptDrawing';
import { blanks } from '../../src/webview/blank';
import { draw } from '../../src/webview/draw';
import drawer from '../../src/webview/flowcharts';

declare global {
  interface Window {
    /** Draws a flowchart in blanks, with a font for them. */
    prerender?: (source: string, font: string) => Promise<KeptDrawing>;
  }
}

window.prerender = async (source, font) => {
  const { fontFamily, palette } = blanks;
  document.fonts.add(await new FontFace(fontFamily, `url(${font})`).load());
  const place = document.createElement('div');
  place.style.fontFamily = fontFamily;
  document.body.append(place);
  const drawing = await draw(drawer, { source, kind: 'flowchart' }, palette, 'diagram-1', place);
  const { svg, width, height, refusedImages } = drawing;
  return { source, look: blankLook, svg: svg.outerHTML, width, height, refusedImages };
};
