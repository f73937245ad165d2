/** What an issue is begun with: a template of the repository, or a kind of the handbook. */
export interface IssueTemplate {
  /** What its authors call it; untrusted, as all texts here. */
  readonly name: string;
  readonly about: string;
  /** Its file in the repository; undefined for a kind that only the handbook has. */
  readonly path: string | undefined;
  /** The beginning of the issue's title, such as `[Bug]: `; may be empty. */
  readonly title: string;
  readonly labels: readonly string[];
  readonly parts: readonly TemplatePart[];
}

/** A part of an issue's text. */
export type TemplatePart =
  /** Markdown that stands in the issue as it is. */
  | { readonly kind: 'text'; readonly markdown: string }
  /** Something to fill in under a heading. */
  | TemplateField;

export interface TemplateField {
  readonly kind: 'field';
  readonly label: string;
  /** What to write, for the author; not part of the issue. */
  readonly hint: string;
  /** What stands there already. */
  readonly value: string;
  readonly required: boolean;
  /** The language of the code that is written there: the answer stands in a fence. */
  readonly render: string | undefined;
}

/** A place that the repository wants to be asked instead of opening an issue. */
export interface ContactLink {
  readonly name: string;
  readonly about: string;
  /** `http` or `https`. */
  readonly url: string;
}

/** What a repository offers to begin an issue with. */
export interface IssueChoices {
  readonly templates: readonly IssueTemplate[];
  readonly contacts: readonly ContactLink[];
  /** Whether an issue without a template is welcome. */
  readonly blank: boolean;
}

/** A text file of a repository. */
export interface TemplateFile {
  readonly path: string;
  readonly text: string;
}

/** The folder in which a repository keeps its templates for issues. */
export const templateFolder = '.github/ISSUE_TEMPLATE';
