import createMarkdownIt, {
  type Env,
  type MarkdownIt,
  type MarkdownItOptions,
  type Token,
} from 'markdown-it';
import { readAttributeSpans, readHtmlAsKramdown } from './attributeListRules';
import { readFootnotes } from './footnoteRules';
import { useLeanTokens } from './leanTokens';
import { liquidDestinationEnd } from './liquid';
import { withoutComments } from './liquidComments';
import { once } from './once';
import { gateRules } from './ruleGates';

/** A link in a text. */
export interface TextLink {
  readonly href: string;
  readonly text: string;
}

/** What a piece of inline Markdown says. */
export interface InlineText {
  /** Without Markdown and tags; a line break (`<br>`) is `\n`. */
  readonly text: string;
  readonly links: readonly TextLink[];
  /**
   * What kramdown makes a heading's anchor of: without pictures and dashes (`--`, `---`), except in
   * code, and with the white space at both ends.
   */
  readonly anchor: string;
}

/** Reads inline Markdown. */
export type InlineReader = (markdown: string) => InlineText;

/** A page's blocks, and a reader for the inline Markdown in them, which knows the page's references. */
export interface Blocks {
  /** Definitions of references are among them. */
  readonly tokens: readonly Token[];
  /** The page's references; their addresses are as written. */
  readonly env: Env;
  readonly inline: InlineReader;
}

/** Reads a page's blocks without what stands in `{% comment %}`; inline Markdown only where it is asked for, as that takes most time. */
export type BlockReader = (markdown: string) => Blocks;

/**
 * The reader of all pages, made when it is first asked for. All share one, as its parser is dear to make, and
 * V8 compiles the parser's rules for the objects of one parser: for those of another it does so again.
 */
export const blockReader: () => BlockReader = once(makeBlockReader);

function makeBlockReader(): BlockReader {
  // Bare addresses are links too, as on GitHub.
  const md = createMarkdown({ html: true, linkify: true });
  readAsKramdown(md);
  gateRules(md);
  md.core.ruler.disable(['inline', 'linkify', 'replacements', 'smartquotes', 'text_join']);
  md.core.ruler.disable('strip_references');
  // Those who look for links in the blocks want addresses as they are written.
  const normalize = md.normalizeLink.bind(md);
  md.normalizeLink = (href) => href;
  return (markdown) => {
    const env: Env = {};
    const inline: InlineReader = (text) => {
      const tokens: Token[] = [];
      md.inline.parse(text, md, env, tokens);
      return inlineText(tokens, normalize);
    };
    return { tokens: md.parse(withoutComments(markdown), env), env, inline };
  };
}

/** Lets all that a parser reads be read by those of kramdown's rules that tell a page's blocks. */
export function readAsKramdown(md: MarkdownIt): void {
  readAttributeSpans(md, () => true);
  readHtmlAsKramdown(md, () => true);
  readFootnotes(
    md,
    () => true,
    () => false,
  );
}

/** A Markdown parser that understands Liquid in links. */
export function createMarkdown(options: MarkdownItOptions): MarkdownIt {
  const md = createMarkdownIt(options);
  useLeanTokens(md);
  understandLiquid(md);
  return md;
}

/** Lets links have Liquid as their destination, spaces included: `[a]({{ site.url }}/b)`. */
export function understandLiquid(md: MarkdownIt): void {
  const original = md.helpers.parseLinkDestination;
  const withLiquid: typeof original = (text, start, max) => {
    const end = liquidDestinationEnd(text, start, max);
    if (end === undefined) return original(text, start, max);
    return { ok: true, pos: end, str: text.slice(start, end) };
  };
  Object.assign(md.helpers, { parseLinkDestination: withLiquid });
}

function inlineText(tokens: readonly Token[], normalize: (href: string) => string): InlineText {
  let text = '';
  let anchor = '';
  const links: TextLink[] = [];
  const open: { readonly href: string; readonly from: number }[] = [];
  for (const token of tokens) {
    if (token.type === 'link_open') {
      open.push({ href: normalize(String(token.attrGet('href') ?? '')), from: text.length });
    } else if (token.type === 'link_close') {
      const link = open.pop();
      if (link) links.push({ href: link.href, text: text.slice(link.from).trim() });
    } else if (token.type === 'softbreak') {
      text += ' ';
      anchor += ' ';
    } else if (token.type === 'hardbreak' || /^<br\s*\/?>$/i.test(token.content)) {
      text += '\n';
    } else if (token.type !== 'html_inline') {
      text += token.content;
      if (token.type === 'code_inline') anchor += token.content;
      else if (token.type !== 'image') anchor += token.content.replace(/-{2,3}/g, '');
    }
  }
  return { text: text.trim(), links, anchor };
}
