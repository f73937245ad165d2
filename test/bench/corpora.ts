/** A handbook on the disk. */
export interface Corpus {
  readonly folder: string;
  /** How many pages it has, as its readers say it: `1,818`. */
  readonly pages: string;
}

/** What is measured on. */
export interface Corpora {
  readonly small: Corpus;
  /** Ten copies of it, each a subtree of its own. */
  readonly large: Corpus;
  /** Whether it is the real handbook that the written-down searches are about. */
  readonly real: boolean;
}
