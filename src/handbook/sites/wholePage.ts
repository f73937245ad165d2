import { readFrontMatter, type FrontMatter } from '../frontMatter';
import type { Page } from '../model';
import { readHugoFrontMatter } from './hugoFrontMatter';

/**
 * Takes a page's file apart as its site does: front matter that is no YAML counts where the model has
 * found some.
 */
export function readWholePage(text: string, page: Page | undefined): FrontMatter {
  const read = readFrontMatter(text);
  return read.present || !page || page.bodyLine === 0 ? read : readHugoFrontMatter(text);
}

/**
 * Front matter of another language between `---`, on as many lines: Markdown parsers know only that
 * for what is not to be shown as text. What has no line of its own for both stays.
 */
export function asYamlFence(front: string): string {
  if (front === '' || /^\uFEFF?---/.test(front)) return front;
  return front
    .replace(/^\uFEFF?(?:\+\+\+|\{)[ \t]*(?=[\r\n])/, '---')
    .replace(/(^|[\r\n])(?:\+\+\+|\})[ \t]*(\r\n|\n|\r|$)(?![^])/, '$1---$2');
}
