import * as vscode from 'vscode';
import type { DiagramBlock, Handbook, Workflow } from '../../handbook/model';
import type { OpenHandbook } from '../../sources/library';

/** A diagram that a panel shows. */
export interface Subject {
  /** `DiagramBlock.id`; undefined for the handbook's workflow, wherever that is drawn. */
  readonly diagram: string | undefined;
  readonly kind: string;
  readonly title: string;
  /** Its page, and the first line of its text. */
  readonly path: string;
  readonly line: number;
  readonly source: string;
  /** What a flowchart's text says; undefined for any other kind. */
  readonly flow: Workflow | undefined;
}

/** Whether a block is the one that draws the workflow. */
export const isWorkflow = ({ workflow }: Handbook, { place }: DiagramBlock): boolean =>
  workflow?.path === place.path && workflow.line === place.line;

/** The workflow as a subject. */
export function workflowSubject(flow: Workflow): Subject {
  const { title, path, line, source } = flow;
  return { diagram: undefined, kind: 'flowchart', title, path, line, source, flow };
}

/** Any other diagram, read if it is a flowchart. */
export async function blockSubject(handbook: OpenHandbook, block: DiagramBlock): Promise<Subject> {
  const { id, kind, title, place, source } = block;
  const flow = kind === 'flowchart' ? await handbook.flowchart(block) : undefined;
  return { diagram: id, kind, title, path: place.path, line: place.line, source, flow };
}

/**
 * The block with an id. Where none has it (any more) because its heading was renamed: the one of the
 * same page with the same text, else the one at the same place among its diagrams.
 * @param last the block as it was last known
 */
export function findBlock(
  { diagrams }: Handbook,
  id: string,
  last: { readonly block: DiagramBlock; readonly index: number } | undefined,
): DiagramBlock | undefined {
  const found = diagrams.find((block) => block.id === id);
  if (found || last === undefined) return found;
  const onPage = diagrams.filter(({ place }) => place.path === last.block.place.path);
  return onPage.find(({ source }) => source === last.block.source) ?? onPage[last.index];
}

/** Which of its page's diagrams a place is, counted from 0. */
export function indexOnPage(
  { diagrams }: Handbook,
  { path, line }: { readonly path: string; readonly line: number },
): number {
  return diagrams
    .filter(({ place }) => place.path === path)
    .findIndex(({ place }) => place.line === line);
}

/** The diagram that a line of a page is part of, its fence included. */
export const blockAt = (
  { diagrams }: Handbook,
  path: string,
  line: number,
): DiagramBlock | undefined =>
  diagrams.find(
    ({ place, source }) =>
      place.path === path &&
      line >= place.line - 1 &&
      line < place.line + source.split('\n').length,
  );

/** Whether a page has edits that are not saved, and its handbook was not read with them yet. */
export function isBehind(handbook: OpenHandbook, path: string): boolean {
  const key = handbook.uri(path).toString();
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);
  return open?.isDirty === true && open.getText() !== handbook.text(path);
}
