import { gather, noContents, readContents, type Contents, type Gathered } from './contents';
import { Contributors, type Contributor } from './contributors';
import { linkResolver, type LinkResolver, type LinkSpace } from './links';
import { blockReader, type BlockReader } from './markdown';
import { illustration } from './diagrams';
import type { DiagramBlock, FlowchartParser, Handbook, Page, Workflow } from './model';
import { ModelPages } from './modelPages';
import type { Outline } from './outline';
import { Outlines, type PageVisitor } from './outlines';
import { pacer, type PaceOptions } from './pacer';
import { PageTreeReader, type PageTree, type SourceChanges } from './pages';
import { SectionIndex, type SectionFinder } from './sections';
import { drawWorkflow, findWorkflow, rememberingParser, type DrawnWorkflow } from './workflow';

/** A handbook as last read. */
export interface ReadHandbook {
  readonly model: Handbook;
  /** The page that is this file; undefined where it is none. */
  page(path: string): Page | undefined;
  /** Where a link of a page leads. */
  readonly resolve: LinkResolver;
  /** What its pages are other than in the model before; undefined where that is not known. */
  readonly changes: PageChanges | undefined;
}

/** How the pages of two models differ that were read one after the other. */
export interface PageChanges {
  readonly since: Handbook;
  /** Paths of the pages that are new, another object or gone; all others are the same objects. */
  readonly paths: ReadonlySet<string>;
}

/** What a handbook has before all of it is read. */
export type EarlyPart =
  /** Its tree, and of no page its headings. */
  | 'tree'
  /** Also its pages' headings, and the text of its workflow, which is not parsed yet. */
  | 'drawing';

type Turn = () => Promise<void>;

/**
 * Reads a handbook's files into its model, and after that only what has changed in them: the work of
 * an update is in proportion to the change, except where the change moves pages in the tree.
 * Whatever is malformed is in `problems`, and the rest of the model is there all the same.
 */
export class HandbookReader {
  // Asked for when the first page is read: the tree needs none.
  private readonly blocks: BlockReader = (markdown) => blockReader()(markdown);
  private readonly tree = new PageTreeReader();
  private readonly outlines: Outlines;
  private readonly pages = new ModelPages({
    page: (path) => this.tree.page(path),
    outline: (path) => this.outlines.of(path),
  });
  private readonly sections = new SectionIndex();
  private readonly parse: FlowchartParser;
  private readonly hasFile = (path: string): boolean | undefined => this.tree.hasFile(path);
  /** What is still to be done; what an aborted update leaves behind, the next one does. */
  private readonly unread = new Set<string>();
  private readonly unindexed = new Set<string>();
  private readonly contributors = new Contributors();
  private gathered: (Gathered & { readonly from: readonly Contributor[] }) | undefined;
  /** The last model that was given, and what has changed since. */
  private given: Handbook | undefined;
  private readonly renewed = new Set<string>();
  private last: { readonly tree: PageTree; readonly handbook: ReadHandbook } | undefined;

  /** @param visit is told of every page that is read */
  constructor(parseFlowchart: FlowchartParser, visit?: PageVisitor) {
    this.outlines = new Outlines(this.blocks, visit);
    this.parse = rememberingParser(parseFlowchart);
  }

  /** A page's text below its front matter, as last read. */
  body(path: string): string | undefined {
    return this.tree.page(path)?.frontMatter.body;
  }

  /** The text of a file as last taken in. */
  text(path: string): string | undefined {
    return this.tree.text(path);
  }

  /**
   * Takes in changes; at first, all files. Only one update at a time.
   * @param onPart is given what is known already, when the handbook is read for the first time: the
   *   tree takes a small part of the time, and to start Mermaid's parser a large one.
   * @returns the same object as last time where nothing has changed
   * @throws the signal's reason when it is aborted, and nothing else; the next update goes on.
   */
  async update(
    changes: SourceChanges,
    options: PaceOptions = {},
    onPart?: (part: EarlyPart, handbook: ReadHandbook) => void,
  ): Promise<ReadHandbook> {
    const turn = pacer(options);
    const isFirst = this.pages.index.first === undefined;
    this.tree.take(changes);
    const { tree, changed } = await this.tree.read(turn);
    for (const path of changed) this.unread.add(path);
    if (this.last?.tree === tree && this.unread.size === 0) return this.last.handbook;
    this.last = undefined;
    if (isFirst && onPart) {
      await this.renewPages(tree, new Set(), turn);
      onPart('tree', this.snapshot(tree, noContents));
    }
    await this.renewPages(tree, await this.readOutlines(tree, turn), turn);
    const contributors = this.contributors.list;
    const drawn = await this.findWorkflow(contributors, turn, (workflow) => {
      if (isFirst) onPart?.('drawing', this.snapshot(tree, { ...noContents, workflow }));
    });
    const { index } = this.pages;
    const { config } = tree.settings;
    const space: LinkSpace = {
      config,
      get pages() {
        return index.pages;
      },
    };
    const resolve = linkResolver(space, index, this.hasFile);
    const contents = await this.contents(drawn, resolve, turn);
    const { given } = this;
    const handbook: ReadHandbook = {
      ...this.snapshot(tree, contents, drawn),
      changes: given && { since: given, paths: new Set(this.renewed) },
    };
    this.given = handbook.model;
    this.renewed.clear();
    this.last = { tree, handbook };
    return handbook;
  }

  /**
   * Reads a flowchart that is not the workflow: its steps, with the sections that are named so, and
   * nobody's. One of the last model's diagrams; not while an update is on its way.
   */
  async flowchart(block: DiagramBlock, options: PaceOptions = {}): Promise<Workflow> {
    const { title, place, source, indent } = block;
    const heading = this.pages.index
      .page(place.path)
      ?.headings.find(({ id }) => id === place.heading);
    const fence = { text: source, line: place.line, indent };
    const found = { path: place.path, pageTitle: title, heading, fence };
    const drawn = await drawWorkflow(found, this.parse);
    return illustration(drawn, await this.findSections(pacer(options), undefined));
  }

  /** @returns the paths of the pages that have another outline now, or none any more */
  private async readOutlines(tree: PageTree, turn: Turn): Promise<ReadonlySet<string>> {
    for (const path of this.outlines.follow(tree.settings.config)) this.unread.add(path);
    const renewed = new Set(this.unread);
    for (const path of renewed) {
      await turn();
      const page = this.tree.page(path);
      if (page) this.outlines.add(page);
      else this.outlines.remove(path);
    }
    return renewed;
  }

  private async renewPages(
    tree: PageTree,
    changed: ReadonlySet<string>,
    turn: Turn,
  ): Promise<void> {
    await turn();
    const { renewed, moved } = this.pages.renew(tree, changed);
    for (const path of renewed) {
      this.unindexed.add(path);
      this.renewed.add(path);
    }
    const outlineOf = (path: string): Outline | undefined => this.outlines.of(path);
    this.contributors.renew(renewed, this.pages.index, outlineOf, moved);
    for (const path of changed) this.unread.delete(path);
  }

  private findWorkflow(
    contributors: readonly Contributor[],
    turn: Turn,
    onText: (workflow: Workflow) => void,
  ): Promise<DrawnWorkflow | undefined> {
    const found = contributors.flatMap(({ page, outline }) =>
      outline.diagrams.filter(isFlowchart).map((fence) => ({
        path: page.path,
        pageTitle: page.title,
        isHome: page.url === '/',
        heading: page.headings[fence.heading],
        fence,
      })),
    );
    const sections = (): Promise<SectionFinder> => this.findSections(turn, undefined);
    return findWorkflow(found, { parse: this.parse, sections, onText });
  }

  private contents(
    drawn: DrawnWorkflow | undefined,
    resolve: LinkResolver,
    turn: Turn,
  ): Promise<Contents> {
    const { index } = this.pages;
    return readContents({
      gathered: this.gather(),
      drawn,
      resolve,
      read: this.blocks,
      page: (path) => index.page(path),
      body: (path) => this.body(path),
      text: (path) => this.text(path),
      sections: () => this.findSections(turn, drawn?.workflow.path),
    });
  }

  /** @param diagramPath the page with the workflow, whose own sections come last */
  private async findSections(turn: Turn, diagramPath: string | undefined): Promise<SectionFinder> {
    for (const path of this.unindexed) {
      const page = this.pages.index.page(path);
      if (page) this.sections.add(page);
      else this.sections.remove(path);
      this.unindexed.delete(path);
      await turn();
    }
    const { index } = this.pages;
    return this.sections.finder((path) => index.position(path), diagramPath);
  }

  /** What the contributing pages give side by side: the same as long as they are the same. */
  private gather(): Gathered {
    const { list } = this.contributors;
    if (this.gathered?.from !== list) this.gathered = { from: list, ...gather(list) };
    return this.gathered;
  }

  private snapshot(tree: PageTree, contents: Contents, drawn?: DrawnWorkflow): ReadHandbook {
    const { index } = this.pages;
    const { config } = tree.settings;
    const { first } = index;
    const model: Handbook = {
      ...contents,
      title: config.title ?? (first?.url === '/' ? first.title : ''),
      config,
      // Of a large handbook it takes long to put them together, and not everybody asks.
      get pages() {
        return index.pages;
      },
      navigation: tree.navigation.items,
      problems: [
        ...tree.problems,
        ...this.tree.problems,
        ...this.outlines.problems,
        ...(drawn?.problem ? [drawn.problem] : []),
        ...contents.problems,
      ],
    };
    return {
      model,
      page: (path) => index.page(path),
      resolve: linkResolver(model, index, this.hasFile),
      changes: undefined,
    };
  }
}

const isFlowchart = ({ kind }: { readonly kind: string }): boolean => kind === 'flowchart';
