import { textOf } from './frontMatter';
import { type HeadingLiquid, headingLiquid } from './headingLiquid';
import type { BlockReader, Blocks } from './markdown';
import type { Problem, SiteConfig } from './model';
import { readOutline, type Outline } from './outline';
import type { ReadPage } from './page';

/** Is told of every page that is read, while its blocks are there: they are not kept. */
export type PageVisitor = (page: ReadPage, blocks: Blocks) => void;

/** What stands in each page of a handbook, page by page. */
export class Outlines {
  private readonly outlines = new Map<string, Outline>();
  private readonly failures = new Map<string, Problem>();
  /** Pages whose headings show values of the site. */
  private readonly templates = new Set<string>();
  private config: SiteConfig | undefined;

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

  /**
   * Takes the site's configuration, whose values headings may show.
   * @returns the pages that are to be read again, where it is another one
   */
  follow(config: SiteConfig): readonly string[] {
    const isAnother = this.config !== config;
    this.config = config;
    return isAnother ? [...this.templates] : [];
  }

  /** Reads a page, in place of what it said before; one that makes the parser fail has no outline. */
  add(page: ReadPage): void {
    const { path, frontMatter, dialect } = page;
    const { body, bodyLine } = frontMatter;
    this.remove(path);
    try {
      const blocks = this.read(body);
      const outline = readOutline(blocks, body, bodyLine, dialect.headingIds, this.liquidOf(page));
      this.outlines.set(path, outline);
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
    this.templates.delete(path);
  }

  private liquidOf({ path, data, url, title, frontMatter }: ReadPage): HeadingLiquid | undefined {
    const { body } = frontMatter;
    if (!this.config) return undefined;
    const page = { path, data, url, title: title ?? textOf(data['title']) ?? '' };
    const read = headingLiquid(body, this.config, page);
    return (markdown, row) => {
      const filled = read(markdown, row);
      if (filled) this.templates.add(path);
      return filled;
    };
  }
}
