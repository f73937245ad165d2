import { fill, type DiagramStrings } from '../shared/diagramStrings';
import { byId, element, iconButton } from './dom';
import type { Viewport } from './viewport';

/** The zoom's buttons, with the scale between them. */
export class Toolbar {
  private readonly scale: HTMLButtonElement;

  constructor(
    private readonly strings: DiagramStrings,
    viewport: Viewport,
  ) {
    this.scale = element('button', {
      type: 'button',
      class: 'icon-button scale',
      title: `${strings.actualSize} (1)`,
    });
    this.scale.addEventListener('click', () => viewport.actualSize());
    byId('toolbar').replaceChildren(
      iconButton('zoom-out', `${strings.zoomOut} (-)`, () => viewport.zoomOut()),
      this.scale,
      iconButton('zoom-in', `${strings.zoomIn} (+)`, () => viewport.zoomIn()),
      iconButton('screen-full', `${strings.fit} (0)`, () => viewport.fit()),
    );
    this.show(1);
  }

  /** @param scale 1 for 100 % */
  show(scale: number): void {
    const percent = Math.round(scale * 100);
    this.scale.textContent = `${percent} %`;
    this.scale.setAttribute('aria-label', fill(this.strings.scale, percent));
  }
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
