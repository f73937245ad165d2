import type { Edge } from './workflow';

/** What a flowchart's text says. Ids are Mermaid's; labels may hold `<br/>`. */
export interface Flowchart {
  readonly nodes: readonly { readonly id: string; readonly label: string }[];
  readonly edges: readonly Edge[];
  readonly subgraphs: readonly {
    readonly id: string;
    readonly title: string;
    readonly nodes: readonly string[];
  }[];
}

/**
 * Reads a flowchart's text, with Mermaid's own parser. Implementations run it away from the
 * editor's thread; the result is `error` for text that is no valid flowchart (line counted from the
 * text's first line).
 */
export type FlowchartParser = (
  text: string,
) => Promise<
  | { readonly flowchart: Flowchart }
  | { readonly error: { readonly message: string; readonly line: number | undefined } }
>;
