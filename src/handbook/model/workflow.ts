import type { Owner } from './people';
import type { Place } from './places';

/** A Mermaid block in the pages, of any kind. */
export interface DiagramBlock {
  /** From its page, its heading and its place under that: the same when lines move; unique. */
  readonly id: string;
  /** Such as `flowchart`, `sequencediagram` or `gantt`: see `diagramKind`. Untrusted. */
  readonly kind: string;
  /** Title of the heading that it stands under, else the page's. */
  readonly title: string;
  /** With the line of the first line of `source`. */
  readonly place: Place;
  /** The diagram's text, without the fence. */
  readonly source: string;
  /** Characters that each line of the page has before the line of `source`. */
  readonly indent: number;
}

/** A flowchart in the pages: subgraphs are phases, nodes are steps, edges say what comes next. */
export interface Workflow {
  /** Title of the heading that the diagram stands under, else the page's. */
  readonly title: string;
  readonly path: string;
  /** The diagram's text, without the fence. */
  readonly source: string;
  /** Line of the first line of `source` in the page. */
  readonly line: number;
  /** Characters that each line of the page has before the line of `source` (a fence in a list). */
  readonly indent: number;
  readonly phases: readonly Phase[];
  /** Every node, in the order in which the text first names it. */
  readonly steps: readonly Step[];
  readonly edges: readonly Edge[];
  /** What its steps stand for in a contributor's work, as far as that can be told. */
  readonly journey: Journey;
  /** Where the diagram has a syntax error: what and where; then the lists above are empty. */
  readonly error: DiagramError | undefined;
}

export interface DiagramError {
  readonly message: string;
  /** Line in the page, where the parser says one. */
  readonly line: number | undefined;
}

export interface Phase {
  readonly id: string;
  readonly title: string;
  /** Ids of its steps, in order. */
  readonly steps: readonly string[];
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly label: string | undefined;
}

/** A part of a contributor's work, from an issue to its release. */
export type Stage =
  | 'claim'
  | 'branch'
  | 'implement'
  | 'submit'
  | 'review'
  | 'merge'
  | 'document'
  | 'release'
  | 'announce';

/** The id of the step for each stage; a step may stand for several, and a stage may have none. */
export type Journey = Readonly<Partial<Record<Stage, string>>>;

/** What a step lets a contributor do, recognised by what its heading and text say. */
export type StepAction = 'browseIssues' | 'startIssueBranch';

export interface Step {
  /** The node's id in the diagram, such as `C2`. */
  readonly id: string;
  /** The node's label on one line. */
  readonly title: string;
  /** What the handbook's own pages call it for short: the label's first line, and its heading. */
  readonly shortNames: readonly string[];
  readonly phase: string | undefined;
  readonly previous: readonly string[];
  readonly next: readonly string[];
  /** The node's definition in the page with the diagram. */
  readonly line: number;
  /** The section that the step's help stands in; undefined where no heading names it. */
  readonly section: Place | undefined;
  /** First paragraphs under that heading, as Markdown; empty where there are none. */
  readonly help: string;
  /** Handles of the owners; empty means not assigned yet. */
  readonly owners: readonly Owner[];
  /** Names of the tracks that the step belongs to. */
  readonly tracks: readonly string[];
  readonly actions: readonly StepAction[];
}
