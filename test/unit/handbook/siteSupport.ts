import createMarkdownIt from 'markdown-it';
import type { Handbook } from '../../../src/handbook/model';
import { pageReader, type PageTokens } from '../../../src/handbook/pageText';
import { page, read } from './support';

/** A page `a.md`, titled A, of a site with a second page `b.md` at `/bee/`. */
export interface SitePage {
  readonly config?: string;
  readonly front?: readonly string[];
}

const md = createMarkdownIt({ html: true, linkify: true });
const readFile = pageReader(md);
/** Models by what they are made of: most tests share one. */
const handbooks = new Map<string, Promise<Handbook>>();

/** Reads the page's text as the preview does. */
export async function readSitePage(
  text: string,
  { config = 'title: Site\nbaseurl: /docs\nurl: https://x.test', front = [] }: SitePage = {},
): Promise<PageTokens> {
  const file = page('a.md', ['title: A', ...front], text);
  const key = JSON.stringify([config, front, text.includes('#') ? text : '']);
  const model =
    handbooks.get(key) ??
    read(
      { path: '_config.yml', text: config },
      file,
      page('b.md', ['title: B', 'permalink: /bee/'], '# B'),
    );
  handbooks.set(key, model);
  const handbook = await model;
  const found = handbook.pages.find(({ path }) => path === 'a.md');
  return readFile({ handbook, page: found, text: file.text });
}

/** The HTML of the page's text, without line breaks between elements. */
export async function siteHtml(text: string, page?: SitePage): Promise<string> {
  const { tokens } = await readSitePage(text, page);
  return md.renderer.render(tokens, md.options, {}).replace(/>\n+</g, '><').trim();
}

/** As VS Code's own rule does, makes a token of the front matter. */
md.block.ruler.before('hr', 'front_matter', (state, start, end) => {
  const isFence = (line: number): boolean =>
    state.src.slice(state.bMarks[line], state.eMarks[line]) === '---';
  if (start > 0 || !isFence(0)) return false;
  let line = 1;
  while (line < end && !isFence(line)) line++;
  const token = state.push('front_matter', '', 0);
  token.map = [0, line + 1];
  token.hidden = true;
  state.line = line + 1;
  return true;
});
