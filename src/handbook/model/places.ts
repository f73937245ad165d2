/** A place in a page; `heading` is a `Heading.id`. */
export interface Place {
  readonly path: string;
  readonly heading: string | undefined;
  readonly line: number;
}

/** Text with the links in it. */
export interface LinkedText {
  readonly text: string;
  /** Addresses as written: see `linkResolver`, with the page that the text stands in. */
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

export interface ExternalLink {
  readonly href: string;
  readonly text: string;
  readonly place: Place;
}
