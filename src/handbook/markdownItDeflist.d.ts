/** The library comes without types. */
declare module 'markdown-it-deflist' {
  import type { MarkdownIt } from 'markdown-it';

  /** Adds definition lists to a parser. */
  export default function definitionLists(md: MarkdownIt): void;
}
