import { arrayOf, isLine, isString, object, oneOf, optional, type Check } from './check';

/**
 * What the diagram view's page is told of a diagram: texts to show, ids to answer with. All of it
 * comes from the handbook's pages and is untrusted: the page sets it as text, or sanitises it.
 */
export interface DiagramContent {
  /** `OpenHandbook.id`; the page keeps it with its state. */
  readonly handbook: string;
  /** Which of the handbook's diagrams it is; undefined for the workflow. */
  readonly diagram: string | undefined;
  /** Such as `flowchart` or `gantt`; only flowcharts have steps. */
  readonly kind: string;
  /** What the diagram is called, for assistive technology. */
  readonly title: string;
  /** The Mermaid text. */
  readonly source: string;
  /** Line of the page on which `source` begins: what Mermaid counts is counted from there. */
  readonly line: number;
  readonly steps: readonly StepView[];
  /** As they are drawn: at steps, and at phases. */
  readonly edges: readonly EdgeView[];
  /** What leads from step to step: the edges, with one at a phase taken for its steps. */
  readonly ways: readonly EdgeView[];
  readonly error: ErrorView | undefined;
  /** Where the contributor stands; undefined where that cannot be told. */
  readonly here: HereView | undefined;
  /** The invitation to the chat, to ask at where nobody is assigned. */
  readonly invitation: string | undefined;
  /** Title of the page section that says where else to ask. */
  readonly contacts: string | undefined;
}

export interface StepView {
  readonly id: string;
  readonly title: string;
  /** Title of the phase; undefined for a step outside any. */
  readonly phase: string | undefined;
  /** "step 2 of 5 in Development Pipeline", translated. */
  readonly position: string;
  readonly owners: readonly OwnerView[];
  readonly tracks: readonly string[];
  /** Title of the page section with the step's help; undefined where no heading names the step. */
  readonly section: string | undefined;
  readonly actions: readonly ActionId[];
  /** `current` is the step that `here` names, `done` those before it; undefined for any other. */
  readonly state: StepState | undefined;
}

export type StepState = 'done' | 'current';

export interface HereView {
  /** Id of the current step. */
  readonly step: string;
  /** Why, as one translated sentence: "Branch bug/12 has commits that are not in dev/v0.1.9." */
  readonly reason: string;
}

export interface OwnerView {
  readonly handle: string;
  readonly service: string;
}

export interface EdgeView {
  readonly from: string;
  readonly to: string;
  readonly label: string | undefined;
}

export interface ErrorView {
  readonly message: string;
  /** Zero-based line of the page. */
  readonly line: number | undefined;
}

export type ActionId = 'browseIssues' | 'startIssueBranch';

export const isActionId: Check<ActionId> = oneOf('browseIssues', 'startIssueBranch');

const isStep = object<StepView>({
  id: isString,
  title: isString,
  phase: optional(isString),
  position: isString,
  owners: arrayOf(object<OwnerView>({ handle: isString, service: isString })),
  tracks: arrayOf(isString),
  section: optional(isString),
  actions: arrayOf(isActionId),
  state: optional(oneOf<StepState>('done', 'current')),
});

const isEdge = object<EdgeView>({ from: isString, to: isString, label: optional(isString) });

export const isErrorView = object<ErrorView>({ message: isString, line: optional(isLine) });

export const isDiagramContent = object<DiagramContent>({
  handbook: isString,
  diagram: optional(isString),
  kind: isString,
  title: isString,
  source: isString,
  line: isLine,
  steps: arrayOf(isStep),
  edges: arrayOf(isEdge),
  ways: arrayOf(isEdge),
  error: optional(isErrorView),
  here: optional(object<HereView>({ step: isString, reason: isString })),
  invitation: optional(isString),
  contacts: optional(isString),
});
