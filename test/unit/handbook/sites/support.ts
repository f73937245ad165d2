import { linkResolver } from '../../../../src/handbook/links';
import type { Handbook, SourceFile } from '../../../../src/handbook/model';
import { outlineOf, readSite } from '../support';

/** A file of lines. */
export function file(path: string, ...lines: readonly string[]): SourceFile {
  return { path, text: lines.join('\n') };
}

/** Files whose only line is a heading of level 1, made of their names. */
export function pages(...paths: readonly string[]): SourceFile[] {
  return paths.map((path) => file(path, `# ${path.replace(/\.[^.]+$/, '')}`));
}

/** The tree of a site as indented titles. */
export async function treeOf(...files: readonly SourceFile[]): Promise<string[]> {
  return outlineOf((await readSite(...files)).navigation);
}

/** The tree and what is reported. */
export async function treeAndProblems(
  ...files: readonly SourceFile[]
): Promise<{ tree: string[]; problems: string[] }> {
  const { navigation, problems } = await readSite(...files);
  const lines = problems.map(({ place, message }) => `${place.path}:${place.line} ${message}`);
  return { tree: outlineOf(navigation), problems: lines };
}

/** Where a link of a page leads: the page's path and the heading's text, or why it leads nowhere. */
export function follow(handbook: Handbook, from: string, href: string): string {
  const target = linkResolver(handbook)(from, href);
  if (target.kind === 'broken') return target.reason;
  if (target.kind !== 'page') return target.kind;
  const { page, heading, headingMissing } = target;
  return page.path + (heading ? ` > ${heading.text}` : headingMissing ? ' > missing' : '');
}

/** The page at a path. */
export function pageAt(handbook: Handbook, path: string): Handbook['pages'][number] {
  const found = handbook.pages.find((page) => page.path === path);
  if (!found) throw new Error(`No page ${path}`);
  return found;
}

/** Paths in reading order. */
export const order = (handbook: Handbook): string[] => handbook.pages.map(({ path }) => path);
