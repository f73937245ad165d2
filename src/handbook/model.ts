/**
 * The handbook model: what the pages of a handbook say, as plain data.
 *
 * Everything here can be cloned, printed and compared. Nothing here knows who shows it. Texts are
 * what the page's author wrote (Markdown removed where the name says "text"), so they are
 * untrusted: whoever shows them escapes them.
 *
 * Lines are zero-based and count from the first line of the file, front matter included. Paths are
 * relative to the handbook's folder, with `/` between parts and no leading `/`.
 */

/** One file of a handbook, as its source delivers it. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Handbook {
  /** The site's `title`, else the home page's, else an empty string. */
  readonly title: string;
  readonly config: SiteConfig;
  /** Every page in reading order, home first, those that the navigation leaves out last. */
  readonly pages: readonly Page[];
  /** The top level of the section tree, in just-the-docs order. */
  readonly navigation: readonly NavigationItem[];
  readonly workflow: Workflow | undefined;
  /** Every Mermaid block, in reading order; the workflow's is one of them. */
  readonly diagrams: readonly DiagramBlock[];
  readonly tracks: readonly Track[];
  readonly people: readonly Person[];
  /** In reading order, each once, whatever pages speak of it. */
  readonly meetings: readonly Meeting[];
  /** Task lists and steps for newcomers, in reading order. */
  readonly checklists: readonly Checklist[];
  readonly invitation: ExternalLink | undefined;
  readonly spreadsheet: ExternalLink | undefined;
  readonly problems: readonly Problem[];
}

/** The part of Jekyll's `_config.yml` that matters here. */
export interface SiteConfig {
  readonly title: string | undefined;
  /** Without a trailing slash. */
  readonly url: string;
  /** Empty, or with a leading and without a trailing slash. */
  readonly baseurl: string;
  /** `owner/name` of the repository that the site belongs to (`repository`). */
  readonly repository: string | undefined;
  /** Folder of the pages inside that repository (just-the-docs `gh_edit_source`), else empty. */
  readonly editSource: string;
  /** Branch to edit (just-the-docs `gh_edit_branch`), else `main`. */
  readonly editBranch: string;
  /** All that `_config.yml` says, as it stands there; empty where there is none. Untrusted. */
  readonly values: Readonly<Record<string, unknown>>;
}

export interface Page {
  readonly path: string;
  readonly title: string;
  /** URL path on the site, without `baseurl`: `/`, `/development/`, `/resources.html`. */
  readonly url: string;
  /** Other URL paths that lead to this page (`redirect_from`). */
  readonly aliases: readonly string[];
  readonly description: string | undefined;
  /** Whether the site's search leaves it out (`search_exclude`, its own or its collection's). */
  readonly searchExcluded: boolean;
  /**
   * The front matter over the site's defaults, as it stands there, with the title and date that the
   * site gives to pages of a collection. Untrusted.
   */
  readonly data: Readonly<Record<string, unknown>>;
  readonly headings: readonly Heading[];
  /** What a link may name in the page beside its headings: ids of tags, footnotes, …. */
  readonly anchors: readonly string[];
  /** First line after the front matter. */
  readonly bodyLine: number;
  /** Titles above this page, outermost first, each with the page it leads to. */
  readonly breadcrumb: readonly PageRef[];
  readonly previous: PageRef | undefined;
  readonly next: PageRef | undefined;
}

export interface PageRef {
  readonly path: string;
  readonly title: string;
}

export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  /** The heading's text without Markdown. */
  readonly text: string;
  /** The anchor on the site: `{#id}` where given, else kramdown's. Unique on its page. */
  readonly id: string;
  readonly line: number;
}

/** A row of the section tree. */
export type NavigationItem =
  | {
      readonly kind: 'page';
      readonly page: PageRef;
      readonly children: readonly NavigationItem[];
    }
  /** A title that no page has: a collection, a part of a book, a folder. */
  | {
      readonly kind: 'group';
      readonly title: string;
      /** Whether what is below it is hidden until somebody unfolds it. */
      readonly folded: boolean;
      readonly children: readonly NavigationItem[];
    }
  /** An address outside the handbook (just-the-docs `nav_external_links`). */
  | { readonly kind: 'link'; readonly title: string; readonly href: string };

/** A place in a page; `heading` is a `Heading.id`. */
export interface Place {
  readonly path: string;
  readonly heading: string | undefined;
  readonly line: number;
}

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

export interface Owner {
  readonly handle: string;
  /** Where the handle is one, such as `Discord`; empty where the page does not say. */
  readonly service: string;
}

export interface Track {
  readonly name: string;
  /** What one does there, as text. */
  readonly summary: string;
  readonly owners: readonly Owner[];
  /** The track's guide: the page (or section) whose title is the track's name. */
  readonly guide: Place | undefined;
  /** Ids of the steps that are the track's. */
  readonly steps: readonly string[];
  /** The table row that says so. */
  readonly place: Place;
}

export interface Person {
  readonly handle: string;
  readonly service: string;
  readonly tracks: readonly string[];
  readonly steps: readonly string[];
  readonly places: readonly Place[];
}

/** Text with the links in it. */
export interface LinkedText {
  readonly text: string;
  /** Addresses as written: see `linkResolver`, with the page that the text stands in. */
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

/** What one place in the pages says of a meeting. */
export interface MeetingStatement {
  /** The meeting's time as written; undefined where it is not set yet (`TBD`, `XXX`, empty). */
  readonly when: string | undefined;
  /** Where people meet, or how they join. */
  readonly where: LinkedText | undefined;
  /** Who should attend. */
  readonly who: string | undefined;
  readonly purpose: string | undefined;
  readonly place: Place;
}

/**
 * Something that happens at times that the pages give: a meeting, also a release. Its own fields are
 * what the first statement that has them says; whether the pages agree, its statements tell.
 */
export interface Meeting extends MeetingStatement {
  /** From its name; the same wherever it stands in the pages, and unique. */
  readonly id: string;
  readonly name: string;
  /** In reading order; at least one. */
  readonly statements: readonly MeetingStatement[];
}

/** A task list, or the steps that a newcomer takes. */
export interface Checklist {
  /** From its title; unique, and the same when lines move. */
  readonly id: string;
  /** Its heading's text without a number, else the page's title. */
  readonly title: string;
  /** It stands under a heading such as Getting Started or Ready to contribute. */
  readonly onboarding: boolean;
  readonly place: Place;
  readonly items: readonly ChecklistItem[];
}

export interface ChecklistItem {
  /** From the titles of its list, the items that it stands in, and its own; unique. */
  readonly id: string;
  /** What it starts with in bold, as a link, or before a colon or dash; else its first paragraph. */
  readonly title: string;
  /** The rest of it, paragraphs on lines of their own. */
  readonly text: string;
  /** Its first paragraph as Markdown, without the box. */
  readonly markdown: string;
  readonly links: LinkedText['links'];
  /** The state of its box (`- [x]`); undefined where it has none. */
  readonly checked: boolean | undefined;
  readonly line: number;
  readonly items: readonly ChecklistItem[];
}

export interface ExternalLink {
  readonly href: string;
  readonly text: string;
  readonly place: Place;
}

export type ProblemKind =
  'frontMatter' | 'config' | 'page' | 'parent' | 'cycle' | 'duplicate' | 'diagram';

/** Something in the pages that is not as it should be; the rest of the model is still right. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly message: string;
  readonly place: Place;
}

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
