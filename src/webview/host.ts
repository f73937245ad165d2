import type { DiagramState } from '../shared/diagramState';
import { readState } from '../shared/diagramState';
import { readToPage, type ToHost, type ToPage } from '../shared/protocol';
import type { ShownDrawing } from './showKept';

/** What VS Code gives a page, once. */
export interface VsCodeApi {
  postMessage(message: ToHost): void;
  getState(): unknown;
  setState(state: DiagramState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

declare global {
  interface Window {
    /** What was done before the page's own script was there; see `early.ts`. */
    handbookEarly?: { readonly api: VsCodeApi; readonly drawing: ShownDrawing | undefined };
  }
}

/** The extension's side of the page, and what VS Code keeps for it. */
export interface Host {
  post(message: ToHost): void;
  /** What was kept when the view was last hidden or the window reloaded. */
  readonly stored: DiagramState | undefined;
  store(state: DiagramState): void;
}

/** Connects the page; may be called once. Messages of unknown shape are ignored. */
export function connect(onMessage: (message: ToPage) => void): Host {
  const api = window.handbookEarly?.api ?? acquireVsCodeApi();
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = readToPage(event.data);
    if (message !== undefined) onMessage(message);
  });
  return {
    post: (message) => api.postMessage(message),
    stored: readState(api.getState()),
    store: (state) => api.setState(state),
  };
}
