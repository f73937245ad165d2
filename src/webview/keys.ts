import type { ToolbarActions } from './toolbar';

/** What the keys ask of the view. */
export interface KeyActions extends ToolbarActions {
  /** Closes what lies on top. */
  escape(): void;
}

/**
 * The keys of the whole page. Those of a single character work where the diagram or the list has
 * the focus, or nothing has it, not in the help and not while one types (WCAG 2.2, 2.1.4).
 */
export function listenToKeys(picture: HTMLElement, actions: KeyActions): void {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      actions.escape();
      return;
    }
    const command = event.ctrlKey || event.metaKey;
    if (command && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'f') {
      event.preventDefault();
      actions.find();
      return;
    }
    const target = event.target instanceof Element ? event.target : document.body;
    if (command || event.altKey || target.matches('input')) return;
    if (target !== document.body && !picture.contains(target)) return;
    if (act(event.key, actions)) event.preventDefault();
  });
}

/** @returns whether it was a key of the view */
function act(key: string, { zoom, ...actions }: KeyActions): boolean {
  switch (key) {
    case '+':
    case '=':
      zoom.zoomIn();
      return true;
    case '-':
      zoom.zoomOut();
      return true;
    case '0':
      zoom.fit();
      return true;
    case '1':
      zoom.actualSize();
      return true;
    case '/':
      actions.find();
      return true;
    case 'l':
    case 'L':
      actions.toggleList();
      return true;
    default:
      return false;
  }
}
