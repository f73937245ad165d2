import type { DiagramContent } from '../../shared/diagramContent';
import { black, over, white, type Colour } from '../contrast';
import { byId } from '../dom';
import { draw } from '../draw';
import type { Drawer } from '../drawers';
import { makeLegible } from '../legible';
import type { Palette } from '../palette';
import { standalone, type Standalone } from './standalone';

const grey = (share: number): Colour => over({ ...black, a: share }, white);

/** Black on white, mixed in the shares in which the stylesheet mixes a theme's colours. */
const paper: Palette = {
  background: white,
  foreground: black,
  node: grey(0.07),
  nodeBorder: grey(0.6),
  phase: grey(0.03),
  phaseBorder: grey(0.14),
  line: grey(0.62),
  accent: black,
  highContrast: false,
};

/**
 * Draws a diagram once more, to be printed: dark on white in any theme, which spares a sheet of ink.
 * @param id see `draw`
 * @throws {DrawError}
 */
export async function onPaper(
  drawer: Drawer,
  content: DiagramContent,
  id: string,
): Promise<Standalone> {
  const { svg } = await draw(drawer, content, paper, id, byId('measure'));
  // The stylesheet counts beside the picture that is shown only; it is gone before anything is painted.
  byId('stage').append(svg);
  try {
    makeLegible(svg, content.kind, paper);
    return standalone(svg, content.title, paper.background);
  } finally {
    svg.remove();
  }
}
