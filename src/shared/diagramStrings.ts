import { isString, type Check } from './check';

const names = [
  'diagram',
  'loading',
  'noWorkflow',
  'noDiagram',
  'noHandbook',
  'failed',
  'tools',
  'here',
  'hereBecause',
  'stepDone',
  'goHere',
  'overview',
  'export',
  'find',
  'findCount',
  'findNone',
  'findNext',
  'findPrevious',
  'list',
  'picture',
  'steps',
  'outside',
  'zoomIn',
  'zoomOut',
  'fit',
  'actualSize',
  'scale',
  'keys',
  'help',
  'close',
  'who',
  'tracks',
  'previous',
  'next',
  'noHelp',
  'unassigned',
  'ask',
  'copy',
  'copied',
  'openPage',
  'browseIssues',
  'startIssueBranch',
  'error',
  'errorAt',
  'openSource',
  'noImages',
  'notQuiet',
  'done',
  'onBranch',
  'inWorkspace',
  'clearTicks',
  'copyCode',
  'codeCopied',
  'code',
  'table',
  'toTerminal',
  'noTrust',
  'manageTrust',
  'hiddenCharacters',
] as const;

/**
 * The view's own words. The extension translates them and hands them to the page with its HTML,
 * since `vscode.l10n` does not reach into a webview. `{0}` stands for what the page fills in.
 */
export type DiagramStrings = Readonly<Record<(typeof names)[number], string>>;

export const isDiagramStrings: Check<DiagramStrings> = (value): value is DiagramStrings => {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Record<string, unknown>;
  return names.every((name) => isString(record[name]));
};

/** Puts values in for `{0}`, `{1}`, … in the way of `vscode.l10n.t`. */
export const fill = (text: string, ...values: readonly (string | number)[]): string =>
  text.replace(/\{(\d+)\}/g, (placeholder, index: string) =>
    String(values[Number(index)] ?? placeholder),
  );
