import { arrayOf, isString, object, optional, type Check } from './check';

/** What the reader has ticked otherwise than the pages have it, by ids of task list items. */
export interface TicksView {
  /** The branch that they are remembered for; undefined where they are for the workspace. */
  readonly branch: string | undefined;
  readonly on: readonly string[];
  readonly off: readonly string[];
}

export const isTicks: Check<TicksView> = object<TicksView>({
  branch: optional(isString),
  on: arrayOf(isString),
  off: arrayOf(isString),
});

/**
 * What can be done with commands: `ready`; `restricted` until the workspace is trusted; `none` where
 * there is no terminal.
 */
export const terminalViews = ['ready', 'restricted', 'none'] as const;
export type TerminalView = (typeof terminalViews)[number];
