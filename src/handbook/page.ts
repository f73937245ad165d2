import { textList } from './config';
import type { Dialect } from './dialect';
import { textOf, type FrontMatter } from './frontMatter';
import type { Page, SourceFile } from './model';
import type { Outline } from './outline';

/** A page while the handbook is being read. */
export interface ReadPage {
  readonly path: string;
  readonly file: SourceFile;
  readonly frontMatter: FrontMatter;
  /** The front matter over the site's defaults. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly url: string;
  /** What the site calls the page, where that is not its front matter's title or its first heading. */
  readonly title?: string | undefined;
  /** Other URL paths that lead to it, where it is not `redirect_from` that names them. */
  readonly aliases?: readonly string[];
  /** How its text is read. */
  readonly dialect: Dialect;
}

/** What a page's place in the folder and its front matter say about it. */
export type PagePlace = Pick<ReadPage, 'data' | 'url' | 'title' | 'aliases'>;

/** What stands around a page in the tree. */
export type PagePosition = Pick<Page, 'breadcrumb' | 'previous' | 'next'>;

/** What the site calls the page, else its title, else its first heading, else its file's name. */
export function pageTitle({ path, data, title }: ReadPage, outline: Outline | undefined): string {
  return (
    title ??
    textOf(data['title']) ??
    (outline?.headings[0]?.text || path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, ''))
  );
}

/** Other URL paths that lead to a page. */
export function pageAliases({ aliases, data }: ReadPage): readonly string[] {
  return aliases ?? textList(data['redirect_from']);
}

/** The page as the model has it. */
export function modelPage(
  read: ReadPage,
  outline: Outline | undefined,
  { breadcrumb, previous, next }: PagePosition,
): Page {
  return {
    path: read.path,
    title: pageTitle(read, outline),
    url: read.url,
    aliases: pageAliases(read),
    description: textOf(read.data['description']),
    searchExcluded: read.data['search_exclude'] === true,
    data: read.data,
    headings: outline?.headings ?? [],
    anchors: outline?.anchors ?? [],
    bodyLine: read.frontMatter.bodyLine,
    breadcrumb,
    previous,
    next,
  };
}
