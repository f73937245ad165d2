import { readDiagram, type Diagram } from './flowchart';
import type { FlowchartParser, Heading, Problem, Workflow } from './model';
import type { Fence } from './outline';

/** A flowchart in a page. */
export interface FoundDiagram {
  readonly path: string;
  readonly pageTitle: string;
  readonly heading: Heading | undefined;
  readonly fence: Fence;
}

/** The workflow as its diagram alone says it; the pages say the rest (see `steps`). */
export interface DrawnWorkflow {
  readonly workflow: Omit<Workflow, 'steps'>;
  readonly diagram: Diagram;
  readonly problem: Problem | undefined;
}

/** Of the flowcharts in navigation order, the first under a heading with the word "workflow", else the first. */
export function chooseDiagram(found: readonly FoundDiagram[]): FoundDiagram | undefined {
  return found.find((each) => /\bworkflow\b/i.test(titleOf(each))) ?? found[0];
}

function titleOf({ heading, pageTitle }: FoundDiagram): string {
  return heading?.text ?? pageTitle;
}

/** Parses the diagram. One with a syntax error gives its error, and no steps. */
export async function drawWorkflow(
  found: FoundDiagram,
  parse: FlowchartParser,
): Promise<DrawnWorkflow> {
  const { path, fence, heading } = found;
  const result = await parse(fence.text).catch((error: unknown) => ({
    error: { message: error instanceof Error ? error.message : String(error), line: undefined },
  }));
  const flowchart = 'flowchart' in result ? result.flowchart : { nodes: [], edges: [], subgraphs: [] };
  const diagram = readDiagram(fence.text, flowchart);
  const failure = 'error' in result ? result.error : undefined;
  const line = failure?.line === undefined ? undefined : fence.line + failure.line;
  return {
    diagram,
    workflow: {
      title: titleOf(found),
      path,
      source: fence.text,
      line: fence.line,
      indent: fence.indent,
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

/** The parser, which answers the last diagram's text again without parsing it. */
export function rememberingParser(parse: FlowchartParser): FlowchartParser {
  let last: { readonly text: string; readonly answer: Awaited<ReturnType<FlowchartParser>> } | undefined;
  return async (text) => {
    if (last?.text === text) return last.answer;
    const answer = await parse(text);
    last = { text, answer };
    return answer;
  };
}
