/** One of the two ways in which the view shows the steps: the picture, or the list. */
export interface Pane {
  /** Marks the selected step; undefined unmarks. */
  select(step: string | undefined): void;
  /** Moves what is shown as little as is needed for a step to be seen. */
  reveal(step: string): void;
  /** As `reveal`, and large enough to be read. */
  lookAt(step: string): void;
  focus(step: string): void;
  /** Marks what a search found, and of that the one at which it stands. */
  mark(found: readonly string[], current: string | undefined): void;
  /** Whether this element is a part of it. */
  holds(element: Element | null): boolean;
}
