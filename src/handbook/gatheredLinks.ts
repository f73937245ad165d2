import type { PageVisitor } from './outlines';
import { pageLinkReader, type PageLink } from './pageLinks';

/** The links of a handbook's pages, gathered while `HandbookReader` reads their blocks. */
export class GatheredLinks {
  private readonly links = new Map<string, readonly PageLink[]>();
  private readonly read = pageLinkReader();

  /** For `HandbookReader`. */
  readonly visit: PageVisitor = ({ path, frontMatter: { body, bodyLine } }, blocks) => {
    this.links.set(path, this.read(blocks, body, bodyLine));
  };

  /** Those of the page as last read. */
  of(path: string): readonly PageLink[] {
    return this.links.get(path) ?? [];
  }
}
