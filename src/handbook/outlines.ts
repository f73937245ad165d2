import type { BlockReader, Blocks } from './markdown';
import type { Problem } from './model';
import { readOutline, type Outline } from './outline';
import type { ReadPage } from './page';

/** Is told of every page that is read, while its blocks are there: they are not kept. */
export type PageVisitor = (page: ReadPage, blocks: Blocks) => void;

/** What stands in each page of a handbook, page by page. */
export class Outlines {
  private readonly outlines = new Map<string, Outline>();
  private readonly failures = new Map<string, Problem>();

  constructor(
    private readonly read: BlockReader,
    private readonly visit?: PageVisitor,
  ) {}

  of(path: string): Outline | undefined {
    return this.outlines.get(path);
  }

  /** Pages that could not be read. */
  get problems(): Problem[] {
    return [...this.failures.values()];
  }

  /** Reads a page, in place of what it said before; one that makes the parser fail has no outline. */
  add(page: ReadPage): void {
    const { path, frontMatter, dialect } = page;
    const { body, bodyLine } = frontMatter;
    this.remove(path);
    try {
      const blocks = this.read(body);
      this.outlines.set(path, readOutline(blocks, body, bodyLine, dialect.headingIds));
      this.visit?.(page, blocks);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const place = { path, heading: undefined, line: 0 };
      this.failures.set(path, { kind: 'page', message, place });
    }
  }

  remove(path: string): void {
    this.outlines.delete(path);
    this.failures.delete(path);
  }
}
