import type { DiagramContent } from '../shared/diagramContent';
import { fill, type DiagramStrings } from '../shared/diagramStrings';
import { moveFocus } from './arrowKeys';
import { byId, element, iconButton } from './dom';

/** What the buttons do. */
export interface ToolbarActions {
  find(): void;
  goHere(): void;
  toggleList(): void;
  exportPicture(): void;
  readonly zoom: ZoomActions;
}

export interface ZoomActions {
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  actualSize(): void;
}

/** The buttons in the corner of the view: what to show, and the zoom with the scale between. */
export class Toolbar {
  private readonly box = byId('toolbar');
  private readonly scale: HTMLButtonElement;
  private readonly here: HTMLButtonElement;
  private readonly find: HTMLButtonElement;
  private readonly list: HTMLButtonElement;
  private readonly zoom: HTMLElement;

  constructor(
    private readonly strings: DiagramStrings,
    { zoom, ...actions }: ToolbarActions,
  ) {
    this.scale = element('button', {
      type: 'button',
      class: 'icon-button scale',
      title: `${strings.actualSize} (1)`,
    });
    this.scale.addEventListener('click', () => zoom.actualSize());
    this.here = iconButton('location', strings.goHere, () => actions.goHere());
    this.here.hidden = true;
    this.find = iconButton('search', `${strings.find} (/)`, () => actions.find());
    this.list = iconButton('list-unordered', strings.list, () => actions.toggleList());
    this.zoom = element(
      'span',
      { class: 'zoom' },
      iconButton('zoom-out', `${strings.zoomOut} (-)`, () => zoom.zoomOut()),
      this.scale,
      iconButton('zoom-in', `${strings.zoomIn} (+)`, () => zoom.zoomIn()),
      iconButton('screen-full', `${strings.fit} (0)`, () => zoom.fit()),
    );
    const save = iconButton('export', strings.export, () => actions.exportPicture());
    this.box.replaceChildren(this.here, this.find, this.list, save, this.zoom);
    this.box.addEventListener('keydown', (event) => this.pressed(event));
    this.box.addEventListener('focusin', (event) => this.rove(event.target));
    this.showScale(1);
  }

  /** @param scale 1 for 100 % */
  showScale(scale: number): void {
    const percent = Math.round(scale * 100);
    this.scale.textContent = `${percent} %`;
    this.scale.setAttribute('aria-label', fill(this.strings.scale, percent));
  }

  /** Offers what can be done with what is shown; with nothing to show there are no buttons. */
  offer(content: DiagramContent | undefined, list: boolean): void {
    const { strings } = this;
    const name = `${list ? strings.picture : strings.list} (L)`;
    this.list.title = name;
    this.list.setAttribute('aria-label', name);
    this.list.firstElementChild?.classList.toggle('codicon-list-unordered', !list);
    this.list.firstElementChild?.classList.toggle('codicon-type-hierarchy-sub', list);
    this.zoom.hidden = list;
    for (const button of [this.find, this.list]) button.hidden = content?.kind !== 'flowchart';
    this.here.hidden = content?.here === undefined;
    this.box.hidden = content === undefined;
    this.rove(this.buttons()[0]);
  }

  private buttons(): HTMLButtonElement[] {
    return [...this.box.querySelectorAll('button')].filter(
      (button) => button.closest('[hidden]') === null,
    );
  }

  /** One button, and no other, is in the tab order; the arrow keys lead to the others. */
  private rove(to: EventTarget | null | undefined): void {
    for (const button of this.box.querySelectorAll('button')) {
      button.tabIndex = button === to ? 0 : -1;
    }
  }

  private pressed(event: KeyboardEvent): void {
    const buttons = this.buttons();
    const at = buttons.findIndex((button) => button === document.activeElement);
    moveFocus(event, 'right', buttons, at);
  }
}
