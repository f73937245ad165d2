import type { Env, MarkdownIt, RendererRule } from 'markdown-it';
import type * as vscode from 'vscode';
import { eachTaskItem } from '../../handbook/taskItems';
import type { PageReader } from '../../handbook/pageText';
import type { PageOfHandbook } from '../../sources/library';
import { previewAddress } from './addresses';
import { type FooterMeta, readSitePages } from './sitePages';
import { quietPages, type Quieters } from './quiet';

export interface PreviewHost extends Quieters {
  /** The page that a document is, of the handbooks read so far. */
  pageOf(document: vscode.Uri): PageOfHandbook | undefined;
  /** What reads a page as its site does; undefined until the model's code is loaded. */
  pageReader(md: MarkdownIt): PageReader | undefined;
  /** HTML above and below a page's own; whatever the page says in it goes through `escape`. */
  header(page: PageOfHandbook, escape: (text: string) => string): string;
  /** @param hidden whether something is left out that only the site's own template makes */
  footer(page: PageOfHandbook, escape: (text: string) => string, hidden: boolean): string;
}

/**
 * Extends the `markdown-it` of VS Code's Markdown preview. It sits in every preview, so it adds
 * tokens that render nothing, and rules that leave everything as it is, where the document is no
 * page of a handbook. VS Code parses without saying which document it is (tokens are cached) and
 * says it while rendering: `env.currentDocument`. A page is parsed again then.
 */
export function extendPreview(md: MarkdownIt, host: PreviewHost): MarkdownIt {
  const pageOf = (env: Env | undefined): PageOfHandbook | undefined => {
    const document = env?.['currentDocument'] as vscode.Uri | undefined;
    return document && host.pageOf(document);
  };
  const escape = md.utils.escapeHtml;
  const { rules } = md.renderer;

  frame(md);
  rules['handbook_header'] = (tokens, index, options, env, self) => {
    const page = pageOf(env);
    // VS Code sets its own rule for front matter after ours, so it is looked up now.
    const original = tokens[index]?.meta === null ? undefined : rules['front_matter'];
    return page ? host.header(page, escape) : (original?.(tokens, index, options, env, self) ?? '');
  };
  rules['handbook_footer'] = (tokens, index, _options, env) => {
    const page = pageOf(env);
    const { hidden } = (tokens[index]?.meta ?? {}) as FooterMeta;
    return page ? host.footer(page, escape, hidden === true) : '';
  };
  readSitePages(md, pageOf, () => host.pageReader(md));

  wrap(md, 'link_open', (token, env) => {
    const page = pageOf(env);
    const href = token.attrGet('href');
    if (!page || href === null) return;
    const address = previewAddress(page, String(href)) ?? '#';
    token.attrSet('href', address);
    token.attrSet('data-href', address);
  });
  wrap(md, 'heading_open', (token, env) => {
    const line = token.map?.[0];
    const heading = pageOf(env)?.page.headings.find((candidate) => candidate.line === line);
    if (heading) token.attrSet('id', heading.id);
  });
  eachTaskItem(md, 'handbook_task_items', (text, sign, rest) => {
    text.meta = { handbookTask: `${sign} ${rest}` };
  });
  const plainText = rules.text;
  rules.text = (tokens, index, options, env, self) => {
    const { handbookTask } = (tokens[index]?.meta ?? {}) as { handbookTask?: string };
    if (handbookTask !== undefined && pageOf(env)) return escape(handbookTask);
    return plainText ? plainText(tokens, index, options, env, self) : '';
  };
  quietPages(md, pageOf, host);
  return md;
}

/**
 * Adds a token before and one after each document's; front matter takes the place of the first. The
 * last keeps the document's text.
 */
function frame(md: MarkdownIt): void {
  md.core.ruler.push('handbook_frame', (state) => {
    const [first] = state.tokens;
    if (first?.type === 'front_matter') first.type = 'handbook_header';
    else state.tokens.unshift(new state.Token('handbook_header', '', 0));
    const footer = new state.Token('handbook_footer', '', 0);
    const meta: FooterMeta = { source: state.src };
    footer.meta = { ...meta };
    state.tokens.push(footer);
  });
}

type TokenOf = Parameters<RendererRule>[0][number];

/** Lets `change` have a look at a token before its rule renders it. */
function wrap(
  md: MarkdownIt,
  name: string,
  change: (token: TokenOf, env: Env | undefined) => void,
): void {
  const original = md.renderer.rules[name];
  md.renderer.rules[name] = (tokens, index, options, env, self) => {
    const token = tokens[index];
    if (token) change(token, env);
    return original
      ? original(tokens, index, options, env, self)
      : self.renderToken(tokens, index, options);
  };
}
