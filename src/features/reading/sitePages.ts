import type { Env, MarkdownIt, Token } from 'markdown-it';
import { leadsElsewhere } from '../../handbook/elsewhere';
import type { PageReader } from '../../handbook/pageText';
import type { PageOfHandbook } from '../../sources/library';
import { previewAddress } from './addresses';

/** What the token at a document's end keeps. */
export interface FooterMeta {
  /** The document's text. */
  readonly source?: string;
  /** Whether something is left out that only the site's own template makes. */
  readonly hidden?: boolean;
}

/**
 * Lets pages of a handbook be read as their site reads them, when they are rendered: only then it is
 * known which document it is. Tokens of other documents are rendered as they are.
 */
export function readSitePages(
  md: MarkdownIt,
  pageOf: (env: Env | undefined) => PageOfHandbook | undefined,
  readerOf: () => PageReader | undefined,
): void {
  let reader: PageReader | undefined;
  const render = md.renderer.render.bind(md.renderer);
  const renderPage: typeof render = (tokens, options, env) => {
    const found = pageOf(env);
    const { source } = (tokens.at(-1)?.meta ?? {}) as FooterMeta;
    if (found && source !== undefined) reader ??= readerOf();
    if (!found || source === undefined || !reader) return render(tokens, options, env);
    const { handbook, page } = found;
    const read = reader({ handbook: handbook.model, page, text: source });
    const footer = read.tokens.at(-1);
    if (footer) footer.meta = { ...footer.meta, hidden: read.hidden };
    showImages(read.tokens, found);
    return render(read.tokens, options, env);
  };
  Object.assign(md.renderer, { render: renderPage });
}

/** Gives images of the site the address of their file, as links have it. */
function showImages(tokens: readonly Token[], page: PageOfHandbook): void {
  for (const token of tokens) {
    if (token.children) showImages(token.children, page);
    if (token.type !== 'image') continue;
    const address = previewAddress(page, String(token.attrGet('src') ?? ''));
    if (address !== undefined && !leadsElsewhere(address)) token.attrSet('src', address);
  }
}
