import type { SiteSettings } from '../config';
import type { Dialect } from '../dialect';
import type { FrontMatter } from '../frontMatter';
import type { Navigation } from '../navigation';
import type { PagePlace, ReadPage } from '../page';

/** The files of a handbook's folder, as far as they are text that its site is made of. */
export interface SiteFiles {
  /** Paths of all files; settings that stand beside or above the folder start with `../`. */
  readonly paths: readonly string[];
  /** The text of a file; undefined where there is none. */
  text(path: string): string | undefined;
}

/**
 * A site: how a folder of Markdown says which files are its pages, what each is called, where each
 * stands and in which order. One kind of site generator, one implementation.
 */
export interface Site {
  readonly settings: Pick<SiteSettings, 'config' | 'problems'>;
  /** How its pages' text is read; as Jekyll does where it is left out. */
  readonly dialect?: Dialect;
  /** Whether a file is a page. */
  isPage(path: string): boolean;
  /**
   * What a page's place in the folder and its front matter say about it, without its body's parse;
   * undefined where they say that it is no page after all.
   */
  place(path: string, frontMatter: FrontMatter): PagePlace | undefined;
  /** A tree without pages, to be kept up to date with the site's. */
  tree(): SiteTree;
  /** Whether it is another site when this file comes or goes, whatever is in it. */
  shapedBy?(path: string): boolean;
  /** No file says what kind of site it is: its pages' front matter does, or it is a plain folder. */
  readonly tentative?: boolean;
}

/** The tree of a site's pages. */
export interface SiteTree {
  /** Takes a page in, in place of what it was. */
  put(page: ReadPage): void;
  /** Takes a page out. */
  remove(path: string): void;
  /** The tree of all pages as they are now. */
  read(): Navigation;
}

/** A kind of site, such as just-the-docs. */
export interface SiteKind {
  /** Whether a file, by its path, says something about the site as a whole: its settings or order. */
  isSettings(path: string): boolean;
  /** The site that the files make; undefined where they are of another kind. */
  open(files: SiteFiles): Site | undefined;
}
