import { readState } from '../shared/diagramState';
import type { VsCodeApi } from './host';
import { showKept } from './showKept';

// Stands in the page itself, before the script that it loads: the drawing that is kept is seen while
// that one, and the handbook, are on their way.
const api = acquireVsCodeApi();
const drawing = showKept(readState(api.getState()));
window.handbookEarly = { api, drawing };

declare function acquireVsCodeApi(): VsCodeApi;
