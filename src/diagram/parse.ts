import { decodeHTML } from 'entities';
import mermaid from 'mermaid';
import type { Flowchart, FlowchartParser } from '../handbook/model';
import { limits } from './limits';
import { readParserError } from './parserError';
import { bareSource, lineOfError } from './source';

/** What this file uses of Mermaid's flowchart database (its types are not exported). */
interface FlowDatabase {
  getVertices(): Map<string, { id: string; text?: string }>;
  getEdges(): readonly { start: string; end: string; text: string }[];
  getSubGraphs(): readonly { id: string; title: string; nodes: readonly string[] }[];
}

/**
 * Mermaid's way to a diagram's database. Its types call it deprecated in favour of `parse`, which
 * says no more than the kind of diagram; there is no other way to nodes and edges.
 */
interface MermaidParser {
  readonly mermaidAPI: { getDiagramFromText(text: string): Promise<{ readonly db: unknown }> };
}

/**
 * Parses a flowchart with Mermaid itself, in this thread: about 40 ms for a diagram of 16 nodes,
 * after 80 ms or more for loading Mermaid. The editor's host runs it in a worker.
 */
export const parseFlowchart: FlowchartParser = async (text) => {
  if (text.length > limits.maxTextSize) {
    return failure(`The diagram is longer than ${limits.maxTextSize} characters.`);
  }
  const source = bareSource(text);
  if (!/^\s*(?:graph|flowchart)\b/.test(source.text)) {
    return failure('The diagram is no flowchart.', source.lines[0]);
  }
  mermaid.initialize({ ...limits, startOnLoad: false, securityLevel: 'strict' });
  try {
    const diagram = await (mermaid as MermaidParser).mermaidAPI.getDiagramFromText(source.text);
    return { flowchart: read(diagram.db as FlowDatabase) };
  } catch (error) {
    const { message, line } = readParserError(error);
    if (line !== undefined) return failure(message, lineOfError(source, line));
    // Mermaid throws plain errors; only their texts tell them apart.
    return failure(
      /^Edge limit exceeded/.test(messageOf(error))
        ? `The diagram has more than ${limits.maxEdges} edges.`
        : 'Mermaid cannot read the diagram.',
    );
  }
};

function failure(message: string, line?: number): Awaited<ReturnType<FlowchartParser>> {
  return { error: { message, line } };
}

function read(database: FlowDatabase): Flowchart {
  return {
    nodes: [...database.getVertices().values()].map((node) => ({
      id: node.id,
      label: decode(node.text ?? node.id),
    })),
    edges: database.getEdges().map((edge) => ({
      from: edge.start,
      to: edge.end,
      label: edge.text === '' ? undefined : decode(edge.text),
    })),
    subgraphs: database.getSubGraphs().map((subgraph) => ({
      id: subgraph.id,
      title: decode(subgraph.title),
      nodes: [...subgraph.nodes],
    })),
  };
}

/** Undoes the placeholders that Mermaid's `encodeEntities` puts in for `#quot;` and `#35;`. */
function decode(label: string): string {
  return decodeHTML(label.replace(/ﬂ°°/g, '&#').replace(/ﬂ°/g, '&').replace(/¶ß/g, ';'));
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
