import type { DiagramState } from '../shared/diagramState';
import { readState } from '../shared/diagramState';
import { readToPage, type ToHost, type ToPage } from '../shared/protocol';

interface VsCodeApi {
  postMessage(message: ToHost): void;
  getState(): unknown;
  setState(state: DiagramState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension's side of the page, and what VS Code keeps for it. */
export interface Host {
  post(message: ToHost): void;
  /** What was kept when the view was last hidden or the window reloaded. */
  readonly stored: DiagramState | undefined;
  store(state: DiagramState): void;
}

/** Connects the page; may be called once. Messages of unknown shape are ignored. */
export function connect(onMessage: (message: ToPage) => void): Host {
  const api = acquireVsCodeApi();
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
