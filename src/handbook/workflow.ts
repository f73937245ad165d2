import { readDiagram, type Diagram } from './flowchart';
import type { FlowchartParser, Heading, Problem, Workflow } from './model';
import type { Fence } from './outline';
import type { SectionFinder } from './sections';

/** A flowchart in a page. */
export interface FoundDiagram {
  readonly path: string;
  readonly pageTitle: string;
  readonly isHome: boolean;
  readonly heading: Heading | undefined;
  readonly fence: Pick<Fence, 'text' | 'line' | 'indent'>;
}

/** The workflow as its diagram alone says it; the pages say the rest (see `steps`). */
export interface DrawnWorkflow {
  readonly workflow: Omit<Workflow, 'steps' | 'journey'>;
  readonly diagram: Diagram;
  readonly problem: Problem | undefined;
}

/** Illustrations looked at more closely than by their titles; a handbook may hold any number. */
const most = 10;

/** What finding the workflow needs of the rest of the handbook. */
export interface WorkflowContext {
  readonly parse: FlowchartParser;
  /** Finds sections in all pages; asked for only where titles do not tell. */
  readonly sections: () => Promise<SectionFinder>;
  /** Is given the workflow as its text alone, without steps, where that is known before it is parsed. */
  readonly onText?: (workflow: Workflow) => void;
}

/**
 * Of a handbook's flowcharts, in reading order, the one that shows how the team works: the first
 * under a heading with the word "workflow", else the first on the home page, else the first of which
 * two steps or more have a section of their own. Any other flowchart is an illustration.
 */
export async function findWorkflow(
  found: readonly FoundDiagram[],
  { parse, sections, onText }: WorkflowContext,
): Promise<DrawnWorkflow | undefined> {
  const plain =
    found.find((each) => /\bworkflow\b/i.test(titleOf(each))) ?? found.find(({ isHome }) => isHome);
  if (plain) {
    onText?.({ ...textOf(plain), phases: [], steps: [], edges: [], journey: {}, error: undefined });
    return drawWorkflow(plain, parse);
  }
  for (const each of found.slice(0, most)) {
    const drawn = await drawWorkflow(each, parse);
    const finder = await sections();
    const named = drawn.diagram.steps.filter(({ label }) => finder.forStep(label));
    if (named.length >= 2) return drawn;
  }
  return undefined;
}

function titleOf({ heading, pageTitle }: Pick<FoundDiagram, 'heading' | 'pageTitle'>): string {
  return heading?.text ?? pageTitle;
}

/** What a workflow has of its diagram's place and text. */
function textOf(
  found: Omit<FoundDiagram, 'isHome'>,
): Pick<Workflow, 'title' | 'path' | 'source' | 'line' | 'indent'> {
  const { path, fence } = found;
  const { text: source, line, indent } = fence;
  return { title: titleOf(found), path, source, line, indent };
}

/** Parses a flowchart. One with a syntax error gives its error, and no steps. */
export async function drawWorkflow(
  found: Omit<FoundDiagram, 'isHome'>,
  parse: FlowchartParser,
): Promise<DrawnWorkflow> {
  const { path, fence, heading } = found;
  const result = await parse(fence.text).catch((error: unknown) => ({
    error: { message: error instanceof Error ? error.message : String(error), line: undefined },
  }));
  const flowchart =
    'flowchart' in result ? result.flowchart : { nodes: [], edges: [], subgraphs: [] };
  const diagram = readDiagram(fence.text, flowchart);
  const failure = 'error' in result ? result.error : undefined;
  const line = failure?.line === undefined ? undefined : fence.line + failure.line;
  return {
    diagram,
    workflow: {
      ...textOf(found),
      phases: diagram.phases,
      edges: diagram.edges,
      error: failure && { message: failure.message, line },
    },
    problem: failure && {
      kind: 'diagram',
      message: failure.message,
      place: { path, heading: heading?.id, line: line ?? fence.line },
    },
  };
}

/** The parser, which answers the diagrams' texts that it was asked last without parsing them. */
export function rememberingParser(parse: FlowchartParser): FlowchartParser {
  const answers = new Map<string, Awaited<ReturnType<FlowchartParser>>>();
  return async (text) => {
    const answer = answers.get(text) ?? (await parse(text));
    answers.delete(text);
    answers.set(text, answer);
    for (const oldest of answers.keys()) if (answers.size > most) answers.delete(oldest);
    return answer;
  };
}
