import { nodeMentions } from './diagramText';
import type { Handbook, Step, Workflow } from './model';

export { normalizeTitle } from './titles';

/** The step with an id (upper and lower case differ), where the handbook has a workflow with it. */
export function stepById(handbook: Pick<Handbook, 'workflow'>, id: string): Step | undefined {
  return handbook.workflow?.steps.find((step) => step.id === id);
}

/**
 * Where a diagram's page defines a step: its mention with a label, else the first. `line` and
 * `character` as everywhere in the model.
 */
export function sourcePlaceOf(
  { source, line, indent }: Workflow,
  { id }: Step,
): { readonly line: number; readonly character: number } {
  const mentions = nodeMentions(source, new Set([id]));
  const start = (mentions.find(({ label }) => label) ?? mentions[0])?.start ?? 0;
  const before = source.slice(0, start).split('\n');
  return { line: line + before.length - 1, character: indent + (before.at(-1)?.length ?? 0) };
}

/**
 * The step that stands at a position of the diagram's page: its id anywhere in the Mermaid block, or
 * its label where it is defined. `line` and `character` count from 0, as everywhere in the model.
 */
export function sourceStepAt(
  workflow: Workflow,
  line: number,
  character: number,
): Step | undefined {
  const lines = workflow.source.split('\n');
  const row = line - workflow.line;
  if (row < 0 || row >= lines.length) return undefined;
  const before = lines.slice(0, row).reduce((sum, each) => sum + each.length + 1, 0);
  const column = character - workflow.indent;
  if (column < 0 || column > (lines[row]?.length ?? 0)) return undefined;
  const offset = before + column;
  const byId = new Map(workflow.steps.map((step) => [step.id, step]));
  const mention = nodeMentions(workflow.source, new Set(byId.keys())).find(
    (each) => offset >= each.start && offset <= (each.label?.end ?? each.end),
  );
  return mention && byId.get(mention.id);
}
