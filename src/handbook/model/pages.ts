/** One file of a handbook, as its source delivers it. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /**
   * What its text begins with, where that is faster to get; the last character may be another, as
   * what it is made of may be cut.
   */
  readonly beginning?: string | undefined;
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
