import { jekyll } from './dialect';
import { readFileFrontMatter } from './fileFrontMatter';
import type { Problem, SourceFile } from './model';
import type { Navigation } from './navigation';
import { byPath, placeByPath, type PlacedPage } from './placedPage';
import { pageAliases, type ReadPage } from './page';
import { readAddresses, type Addresses } from './addresses';
import { joined, type Parts } from './ranges';
import { makesAnotherSite, openSite } from './sites/kinds';
import type { Site, SiteTree } from './sites/site';

/** A handbook's pages and their order: all that its tree needs, read from front matter alone. */
export interface PageTree {
  readonly settings: Site['settings'];
  /** All pages in reading order, the home page first, those outside the tree last. */
  readonly order: Parts<PlacedPage>;
  readonly navigation: Navigation;
  /** Of the tree as a whole; those of single pages are the reader's. */
  readonly problems: readonly Problem[];
  /** The same object as long as there are the same pages, each with the same addresses. */
  readonly addresses: Addresses;
}

/** Files of a handbook that are not as they were. */
export interface SourceChanges {
  /** New, or with another text. */
  readonly files: readonly SourceFile[];
  /** Paths that are gone. */
  readonly removed: readonly string[];
  /** Paths of all files that are not read, such as pictures; where it is left out, as before. */
  readonly assets?: ReadonlySet<string>;
}

/** What `PageTreeReader.read` has done. */
export interface TreeUpdate {
  readonly tree: PageTree;
  /** Paths of the pages that are new, have another text, or are gone; one may be there twice. */
  readonly changed: readonly string[];
}

/** A file as last taken in, and what was last read of it. */
interface KnownFile {
  readonly path: string;
  /** Undefined for one that is gone. */
  source: SourceFile | undefined;
  page: ReadPage | undefined;
  /** Whether it is among those that are still to be read. */
  isUnread: boolean;
}

/** Reads a handbook's tree, and after that only what has changed in it. */
export class PageTreeReader {
  // All that is known of a file stands in one place: to look thousands of paths up takes long.
  private readonly files = new Map<string, KnownFile>();
  /** Pages whose front matter cannot be read. */
  private readonly faults = new Map<string, Problem>();
  private site: Site | undefined;
  /** The tree of the site's pages, as they were when it was last built. */
  private siteTree: SiteTree | undefined;
  /** Pages that stand otherwise than in `siteTree`, where there is one. */
  private readonly moved = new Set<string>();
  private addresses: Addresses | undefined;
  private tree: PageTree | undefined;
  /** What is still to be read; what an aborted reading leaves behind, the next one does. */
  private readonly unread: KnownFile[] = [];
  private changed: string[] = [];
  private assets: ReadonlySet<string> | undefined;

  /** Takes in files without reading them. */
  take({ files, removed, assets }: SourceChanges): void {
    this.assets = assets ?? this.assets;
    for (const source of files) {
      const { path } = source;
      const known = this.files.get(path);
      if (known?.source && known.source.text === source.text) continue;
      const file = known ?? { path, source: undefined, page: undefined, isUnread: false };
      if (!known) this.files.set(path, file);
      this.touch(file, source);
    }
    for (const path of removed) {
      const file = this.files.get(path);
      if (!file) continue;
      this.files.delete(path);
      this.touch(file, undefined);
    }
  }

  /** Whether a file is there; undefined for one that is not read, where nobody said which there are. */
  hasFile(path: string): boolean | undefined {
    return this.files.has(path) || this.assets?.has(path);
  }

  /** The page's file as last taken in. */
  text(path: string): string | undefined {
    return this.files.get(path)?.source?.text;
  }

  /** The page as last read. */
  page(path: string): ReadPage | undefined {
    return this.files.get(path)?.page;
  }

  /** What is wrong with single pages. */
  get problems(): Problem[] {
    return [...this.faults.values()];
  }

  /** Reads what has changed; `turn` is awaited between the pages. The tree is the same object where it is the same. */
  async read(turn: () => Promise<void>): Promise<TreeUpdate> {
    const site = (this.site ??= this.openSite());
    let done = 0;
    try {
      for (const file of this.unread) {
        await turn();
        this.readPage(site, file);
        done++;
      }
    } finally {
      this.unread.splice(0, done);
    }
    await turn();
    this.tree ??= this.buildTree(site);
    const { tree, changed } = this;
    this.changed = [];
    return { tree, changed };
  }

  /** Gives a file another text, which is still to be read. */
  private touch(file: KnownFile, now: SourceFile | undefined): void {
    const { path, source: before } = file;
    file.source = now;
    this.mark(file);
    if (this.site && makesAnotherSite(this.site, path, before?.text, now?.text)) {
      this.site = undefined;
    }
  }

  private mark(file: KnownFile): void {
    if (!file.isUnread) this.unread.push(file);
    file.isUnread = true;
  }

  /** With another site every page may stand elsewhere, though its text is the same. */
  private openSite(): Site {
    this.tree = undefined;
    this.siteTree = undefined;
    this.moved.clear();
    this.addresses = undefined;
    for (const file of this.files.values()) this.mark(file);
    return openSite({ paths: [...this.files.keys()], text: (path) => this.text(path) });
  }

  private readPage(site: Site, file: KnownFile): void {
    const { path, source, page: known } = file;
    const read = source && site.isPage(path) ? readAt(site, source, known) : undefined;
    file.page = read;
    file.isUnread = false;
    const error = read?.frontMatter.error;
    if (error) this.faults.set(path, frontMatterProblem(path, error));
    else this.faults.delete(path);
    if (read?.frontMatter !== known?.frontMatter) this.changed.push(path);
    if (!standsAlike(read, known)) {
      if (this.siteTree) this.moved.add(path);
      this.tree = undefined;
    }
    if (!hasSameAddresses(read, known)) this.addresses = undefined;
  }

  private buildTree(site: Site): PageTree {
    const navigation = this.siteTreeOf(site).read();
    const { settings } = site;
    const addresses = (this.addresses ??= readAddresses(this.pages()));
    const problems = [...settings.problems, ...addresses.problems, ...navigation.problems];
    const order = inReadingOrder(navigation, addresses.homes);
    return { settings, order, navigation, problems, addresses };
  }

  private siteTreeOf(site: Site): SiteTree {
    const known = this.siteTree;
    const tree = known ?? site.tree();
    if (!known) for (const page of this.pages()) tree.put(page);
    for (const path of this.moved) {
      const page = this.page(path);
      if (page) tree.put(page);
      else tree.remove(path);
    }
    this.moved.clear();
    return (this.siteTree = tree);
  }

  private pages(): ReadPage[] {
    const pages: ReadPage[] = [];
    for (const { page } of this.files.values()) if (page) pages.push(page);
    return pages;
  }
}

/** The page, where the file is one; its front matter is the known one where the same file is read alike. */
function readAt(site: Site, file: SourceFile, known: ReadPage | undefined): ReadPage | undefined {
  const { path } = file;
  const { dialect = jekyll } = site;
  const isKnown = known?.file === file && known.dialect === dialect;
  const frontMatter = isKnown ? known.frontMatter : readFileFrontMatter(file, dialect);
  const place = site.place(path, frontMatter);
  if (!place) return undefined;
  const { data, url, title, aliases } = place;
  return { path, file, frontMatter, dialect, data, url, title, aliases };
}

function frontMatterProblem(
  path: string,
  { message, line }: { readonly message: string; readonly line: number },
): Problem {
  return { kind: 'frontMatter', message, place: { path, heading: undefined, line } };
}

/** Whether two readings of a page say the same about its place in the tree. */
function standsAlike(a: ReadPage | undefined, b: ReadPage | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.url === b.url && a.title === b.title && JSON.stringify(a.data) === JSON.stringify(b.data)
  );
}

/** Whether two readings of a page have the same addresses. */
function hasSameAddresses(a: ReadPage | undefined, b: ReadPage | undefined): boolean {
  if (!a || !b) return a === b;
  return a.url === b.url && pageAliases(a).join('\n') === pageAliases(b).join('\n');
}

function inReadingOrder(
  { order, hidden }: Navigation,
  homes: ReadonlySet<string>,
): Parts<PlacedPage> {
  const isHome = ({ page }: PlacedPage): boolean => homes.has(page.path);
  const [home, ...others] = homes;
  const parts = [...order, hidden];
  if (home === undefined) return parts;
  if (others.length > 0) {
    const rest = parts.map((part) => part.filter((placed) => !isHome(placed)));
    return [joined(parts).filter(isHome).sort(byPath), ...rest];
  }
  // One that the tree shows is nearly always its first page, and the others are found by their paths.
  const below = placeByPath(hidden, home);
  const isHidden = hidden[below]?.page.path === home;
  const at = isHidden ? order.length : order.findIndex((part) => part.some(isHome));
  const part = parts[at] ?? [];
  const place = isHidden ? below : part.findIndex(isHome);
  parts[at] = [...part.slice(0, place), ...part.slice(place + 1)];
  return [part.slice(place, place + 1), ...parts];
}
