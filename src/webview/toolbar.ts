import type { DiagramStrings } from '../shared/diagramStrings';
import { byId, iconButton } from './dom';
import type { Viewport } from './viewport';

/** Fills the toolbar with the zoom's buttons. */
export function fillToolbar(strings: DiagramStrings, viewport: Viewport): void {
  const bar = byId('toolbar');
  bar.replaceChildren(
    iconButton('zoom-in', `${strings.zoomIn} (+)`, () => viewport.zoomIn()),
    iconButton('zoom-out', `${strings.zoomOut} (-)`, () => viewport.zoomOut()),
    iconButton('screen-full', `${strings.fit} (0)`, () => viewport.fit()),
    iconButton('symbol-ruler', `${strings.actualSize} (1)`, () => viewport.actualSize()),
  );
}

/** Does what a key of the zoom asks. @returns whether it was one */
export function zoomByKey(key: string, viewport: Viewport): boolean {
  switch (key) {
    case '+':
    case '=':
      viewport.zoomIn();
      return true;
    case '-':
      viewport.zoomOut();
      return true;
    case '0':
      viewport.fit();
      return true;
    case '1':
      viewport.actualSize();
      return true;
    default:
      return false;
  }
}
