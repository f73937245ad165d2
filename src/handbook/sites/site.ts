import type { SiteSettings } from '../config';
import type { FrontMatter } from '../frontMatter';
import type { Navigation } from '../navigation';
import type { ReadPage } from '../page';

/** The files of a handbook's folder, as far as they are text that its site is made of. */
export interface SiteFiles {
  /** Paths of all files. */
  readonly paths: Iterable<string>;
  /** The text of a file; undefined where there is none. */
  text(path: string): string | undefined;
}

/**
 * A site: how a folder of Markdown says which files are its pages, what each is called, where each
 * stands and in which order. One kind of site generator, one implementation.
 */
export interface Site {
  readonly settings: SiteSettings;
  /** Whether a file is a page. */
  isPage(path: string): boolean;
  /**
   * What a page's place in the folder and its front matter say about it, without its body's parse;
   * undefined where they say that it is no page after all.
   */
  place(path: string, frontMatter: FrontMatter): Pick<ReadPage, 'data' | 'url'> | undefined;
  /** The tree of these pages, which are in the order of their paths. */
  navigation(pages: readonly ReadPage[]): Navigation;
}

/** A kind of site, such as just-the-docs. */
export interface SiteKind {
  /** Whether a file, by its path, says something about the site as a whole: its settings or order. */
  isSettings(path: string): boolean;
  /** The site that the files make; undefined where they are of another kind. */
  open(files: SiteFiles): Site | undefined;
}
