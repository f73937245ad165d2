import type { Env, MarkdownIt, RendererRule, Token } from 'markdown-it';
import { leadsElsewhere } from '../../handbook/elsewhere';
import { decode } from '../../handbook/urls';
import type { PageOfHandbook } from '../../sources/library';
import { previewAddress } from './addresses';

type Escape = (text: string) => string;

/** What takes the harm out of a page's parts. */
export interface Quieters {
  /** Takes out of HTML what could run or fetch; `address` says where a link of it leads. */
  safeHtml(html: string, address: (href: string) => string | undefined): string;
  /** A diagram's text that fetches nothing when it is drawn; undefined where it must not be. */
  quietDiagram(text: string): string | undefined;
  /** What a page shows of a diagram that is not drawn. */
  refusedDiagram(text: string, escape: Escape): string;
}

/**
 * Keeps raw HTML, images and diagrams of handbook pages from running or fetching anything, also
 * where the reader has lowered the preview's own guard. Other documents stay as they are.
 */
export function quietPages(
  md: MarkdownIt,
  pageOf: (env: Env | undefined) => PageOfHandbook | undefined,
  quieters: Quieters,
): void {
  const { rules } = md.renderer;
  const escape = md.utils.escapeHtml;

  for (const name of ['html_block', 'html_inline'] as const) {
    const original = rules[name];
    rules[name] = (tokens, index, options, env, self) => {
      const html = original?.(tokens, index, options, env, self) ?? tokens[index]?.content ?? '';
      const page = pageOf(env);
      return page ? quieters.safeHtml(html, (href) => previewAddress(page, href)) : html;
    };
  }

  const image = rules.image;
  rules.image = (tokens, index, options, env, self) => {
    const token = tokens[index];
    // VS Code has put the address where it finds the file into `src`.
    const source = String(token?.attrGet('data-src') ?? token?.attrGet('src') ?? '');
    const page = token && isElsewhere(source) ? pageOf(env) : undefined;
    if (token && page) return imageLink(page, source, token.content, escape);
    return image
      ? image(tokens, index, options, env, self)
      : self.renderToken(tokens, index, options);
  };

  /** Draws what the rule would draw, from a text without harm. */
  const draw = (rule: RendererRule, ...[tokens, index, options, env, self]: Rendering): string => {
    const html = rule(tokens, index, options, env, self);
    const token = tokens[index];
    if (!token || !isDrawn(html) || !pageOf(env)) return html;
    const text = quieters.quietDiagram(token.content);
    if (text === undefined) return quieters.refusedDiagram(token.content, escape);
    return rule(withContent(tokens, index, text), index, options, env, self);
  };
  const fence = rules.fence;
  if (fence) rules.fence = (...rendering) => draw(fence, ...rendering);
  // The Mermaid extension may set its rule for `:::mermaid` after ours, so it is looked up then.
  md.core.ruler.push('handbook_diagrams', ({ tokens }) => {
    for (const token of tokens) if (token.type === container) token.type = 'handbook_diagram';
  });
  rules['handbook_diagram'] = (...rendering) => {
    const rule = rules[container];
    return rule ? draw(rule, ...rendering) : '';
  };
}

type Rendering = Parameters<RendererRule>;

/** The token that VS Code's Mermaid extension makes of `:::mermaid`. */
const container = 'mermaidContainer';

/** Whether HTML is a diagram's text, to be drawn by the preview: whichever languages it draws. */
const isDrawn = (html: string): boolean =>
  /^\s*<\w+ [^>]*class="(?:[^"]*\s)?mermaid[\s"]/.test(html);

function withContent(tokens: Token[], index: number, content: string): Token[] {
  return tokens.map((token, at) =>
    at === index
      ? Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, {
          content,
        })
      : token,
  );
}

/**
 * Whether an image would be fetched from outside. VS Code decodes an address once before it gives it
 * to the browser, which drops a tab inside a scheme. Pictures in the address itself (`data:`) fetch
 * nothing, and run nothing as images.
 */
const isElsewhere = (source: string): boolean =>
  [source, decode(source)].some(leadsElsewhere) && !/^data:image\//i.test(source);

/** A link to an image that is not loaded; its text alone where the address is none to follow. */
function imageLink(page: PageOfHandbook, source: string, text: string, escape: Escape): string {
  const address = previewAddress(page, source);
  if (address === undefined) return escape(text);
  return `<a href="${escape(address)}" data-href="${escape(address)}">${escape(text || source)}</a>`;
}
