import { nodeMentions } from './diagramText';
import type { Handbook, Step, Workflow } from './model';

export { normalizeTitle } from './titles';

/** The step with an id (upper and lower case differ), where the handbook has a workflow with it. */
export function stepById(handbook: Pick<Handbook, 'workflow'>, id: string): Step | undefined {
  return handbook.workflow?.steps.find((step) => step.id === id);
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
