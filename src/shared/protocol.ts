import { isBoolean, isLine, isString, object, oneOf, optional, type Check } from './check';
import { isKeptDrawing, type KeptDrawing } from './keptDrawing';
import { isPicture, type PictureFormat } from './picture';
import { isTicks, terminalViews, type TerminalView, type TicksView } from './stepViews';
import {
  isActionId,
  isDiagramContent,
  isErrorView,
  type ActionId,
  type DiagramContent,
  type ErrorView,
} from './diagramContent';

/** What the extension tells the diagram view's page. */
export type ToPage =
  /** The workflow, after `ready` and whenever it has changed. */
  | { readonly type: 'show'; readonly content: DiagramContent }
  | Typed
  /** There is nothing to draw: the handbook has no (such) diagram, or is not open any more. */
  | { readonly type: 'empty'; readonly reason: EmptyReason }
  /** Select a step, without being told back. */
  | { readonly type: 'select'; readonly step: string }
  /** The answer to `needHelp`: safe HTML, empty where the handbook says nothing. */
  | { readonly type: 'help'; readonly step: string; readonly html: string }
  /** After `show` and whenever it has changed. */
  | { readonly type: 'ticks'; readonly ticks: TicksView }
  | { readonly type: 'terminal'; readonly terminal: TerminalView }
  /** Make a file of the picture, and answer with `picture` or `noPicture`. */
  | { readonly type: 'export'; readonly format: PictureFormat };

/** The diagram's text as it is being typed; what it says follows with `show`. */
export interface Typed {
  readonly type: 'typed';
  readonly source: string;
  readonly line: number;
}

export type EmptyReason = 'noWorkflow' | 'noDiagram' | 'noHandbook' | 'failed';

/** What the page tells the extension. The page names things; the extension looks them up itself. */
export type ToHost =
  | { readonly type: 'ready' }
  /** The reader selected a step. */
  | { readonly type: 'select'; readonly step: string }
  | { readonly type: 'needHelp'; readonly step: string }
  | { readonly type: 'openStep'; readonly step: string }
  /** Open the diagram's text where it defines a step. */
  | { readonly type: 'openStepSource'; readonly step: string }
  /** What came of drawing a diagram that only the page can read: it is no flowchart. */
  | { readonly type: 'drawn'; readonly error: ErrorView | undefined }
  /** What was drawn, to be shown at once the next time. */
  | { readonly type: 'keep'; readonly drawing: KeptDrawing }
  /** Open the diagram's text, at a zero-based line of its page. */
  | { readonly type: 'openSource'; readonly line: number | undefined }
  /** A link of a step's help: to a page of the handbook, or outside. */
  | {
      readonly type: 'openPage';
      readonly step: string;
      readonly path: string;
      readonly heading: string | undefined;
    }
  | { readonly type: 'openLink'; readonly step: string; readonly href: string }
  | { readonly type: 'openInvitation' }
  | { readonly type: 'openContacts' }
  | { readonly type: 'copyHandle'; readonly step: string; readonly handle: string }
  | { readonly type: 'action'; readonly step: string; readonly action: ActionId }
  /** Remember whether an item of a task list in the step's section is done. */
  | { readonly type: 'tick'; readonly step: string; readonly item: string; readonly done: boolean }
  /** Have the task lists of the step's section as the page has them. */
  | { readonly type: 'clearTicks'; readonly step: string }
  /** A block of code in the step's section, by its place among them. */
  | { readonly type: 'copyBlock'; readonly step: string; readonly block: number }
  | { readonly type: 'toTerminal'; readonly step: string; readonly block: number }
  | { readonly type: 'manageTrust' }
  /** Ask in which form the diagram is wanted. */
  | { readonly type: 'export' }
  | { readonly type: 'picture'; readonly picture: Uint8Array }
  | { readonly type: 'noPicture' };

type Checks<M extends { readonly type: string }> = {
  readonly [T in M['type']]: Check<Omit<Extract<M, { type: T }>, 'type'>>;
};

const step = object<{ step: string }>({ step: isString });
const block = object<{ step: string; block: number }>({ step: isString, block: isLine });
const nothing = object<object>({});

const toPage: Checks<ToPage> = {
  show: object<{ content: DiagramContent }>({ content: isDiagramContent }),
  typed: object<{ source: string; line: number }>({ source: isString, line: isLine }),
  empty: object<{ reason: EmptyReason }>({
    reason: oneOf('noWorkflow', 'noDiagram', 'noHandbook', 'failed'),
  }),
  select: step,
  help: object<{ step: string; html: string }>({ step: isString, html: isString }),
  ticks: object<{ ticks: TicksView }>({ ticks: isTicks }),
  terminal: object<{ terminal: TerminalView }>({ terminal: oneOf(...terminalViews) }),
  export: object<{ format: PictureFormat }>({ format: oneOf('svg', 'png', 'paper') }),
};

const toHost: Checks<ToHost> = {
  ready: nothing,
  select: step,
  needHelp: step,
  openStep: step,
  openStepSource: step,
  drawn: object<{ error: ErrorView | undefined }>({ error: optional(isErrorView) }),
  keep: object<{ drawing: KeptDrawing }>({ drawing: isKeptDrawing }),
  openSource: object<{ line: number | undefined }>({ line: optional(isLine) }),
  openPage: object<{ step: string; path: string; heading: string | undefined }>({
    step: isString,
    path: isString,
    heading: optional(isString),
  }),
  openLink: object<{ step: string; href: string }>({ step: isString, href: isString }),
  openInvitation: nothing,
  openContacts: nothing,
  copyHandle: object<{ step: string; handle: string }>({ step: isString, handle: isString }),
  action: object<{ step: string; action: ActionId }>({ step: isString, action: isActionId }),
  tick: object<{ step: string; item: string; done: boolean }>({
    step: isString,
    item: isString,
    done: isBoolean,
  }),
  clearTicks: step,
  copyBlock: block,
  toTerminal: block,
  manageTrust: nothing,
  export: nothing,
  picture: object<{ picture: Uint8Array }>({ picture: isPicture }),
  noPicture: nothing,
};

function read<M extends { readonly type: string }>(
  checks: Checks<M>,
  message: unknown,
): M | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const { type } = message;
  if (typeof type !== 'string' || !Object.hasOwn(checks, type)) return undefined;
  const check: Check<unknown> = checks[type as M['type']];
  return check(message) ? (message as unknown as M) : undefined;
}

/** The message, where it is one that the page knows and its parts have the right types. */
export const readToPage = (message: unknown): ToPage | undefined => read(toPage, message);

/** The message, where it is one that the extension knows and its parts have the right types. */
export const readToHost = (message: unknown): ToHost | undefined => read(toHost, message);
