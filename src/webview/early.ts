import { readState } from '../shared/diagramState';
import type { VsCodeApi } from './host';
import { showKept } from './showKept';

// Stands in the page itself: the drawing that is kept is seen while the page's own script, and the
// handbook, are on their way. VS Code shows a page once it has loaded, so with a drawing to be seen
// the rest of the page only comes after that, and once the drawing was painted.
const api = acquireVsCodeApi();
const drawing = showKept(readState(api.getState()));
window.handbookEarly = { api, drawing };
if (drawing === undefined) addRest();
else window.addEventListener('load', () => requestAnimationFrame(() => setTimeout(addRest)));

function addRest(): void {
  const rest = document.querySelector<HTMLTemplateElement>('#rest');
  if (rest !== null) rest.replaceWith(document.importNode(rest.content, true));
}

declare function acquireVsCodeApi(): VsCodeApi;
