import type { Env, Token } from 'markdown-it';
import { htmlLinks, inlineLinkFinder, type InlineLink } from './inlineLinks';
import { createMarkdown } from './markdown';
import { TextPlaces } from './textPlaces';

/** A link as it stands in a page. */
export interface PageLink {
  /** A definition (`[label]: address`) is no link itself; the links that use it are there too. */
  readonly kind: InlineLink['kind'] | 'definition';
  /** As written, without escapes; for `linkResolver`. */
  readonly href: string;
  /** What stands for it, without Markdown: a link's text, a picture's alternative text, a label. */
  readonly text: string;
  /** Line of the file. */
  readonly line: number;
  /**
   * Columns of its address on that line, in UTF-16 units; where the address stands elsewhere
   * (`[text][label]`), those of the link's own text.
   */
  readonly start: number;
  readonly end: number;
}

/** Finds the links of pages. The parser in it is dear to make and may be used for any number. */
export type PageLinkReader = (body: string, bodyLine: number) => PageLink[];

/**
 * Every link of a page, in order: Markdown's of all kinds, pictures, bare addresses, `<a>` and `<img>`,
 * definitions of references. What stands in code, in comments and in `{% comment %}` is none.
 * @param body the page's text without its front matter
 * @param bodyLine line of the file on which it starts
 */
export function pageLinks(body: string, bodyLine: number, read = pageLinkReader()): PageLink[] {
  return read(body, bodyLine);
}

export function pageLinkReader(): PageLinkReader {
  const md = createMarkdown({ html: true, linkify: true });
  const linksIn = inlineLinkFinder(md);
  md.core.ruler.disable(['inline', 'linkify', 'replacements', 'smartquotes', 'text_join']);
  // Definitions stay among the blocks.
  md.core.ruler.disable('strip_references');
  return (body, bodyLine) => {
    if (!/[[<]|:\/\//.test(body)) return [];
    const env: Env = {};
    const tokens = md.parse(withoutComments(body), env);
    const references = withoutFootnotes(env);
    const places = new TextPlaces(body, bodyLine);
    const links: PageLink[] = [];
    for (const token of tokens) {
      places.enter(token);
      if (token.type === 'inline') {
        if (mayHoldLinks.test(token.content)) {
          for (const link of linksIn(token.content, env)) links.push(places.place(link, token));
        }
      } else if (token.type === 'html_block') {
        for (const link of htmlLinks(token.content)) links.push(places.place(link, token));
      } else if (token.type === 'reference_definition') {
        const definition = definitionOf(token, references);
        if (definition) links.push(places.definition(definition, token));
      }
    }
    return links;
  };
}

const mayHoldLinks = /[[<]|:\/\//;

type References = Readonly<Record<string, { readonly href: string }>>;

/** A footnote (`[^1]: text`) is no reference, though its definition looks like one. */
function withoutFootnotes(env: Env): References {
  const references = (env['references'] ?? {}) as Record<string, { readonly href: string }>;
  for (const label of Object.keys(references)) {
    if (label.startsWith('^')) Reflect.deleteProperty(references, label);
  }
  return references;
}

function definitionOf({ meta }: Token, references: References): { href: string; text: string } | undefined {
  const label: unknown = (meta as { readonly label?: unknown } | null)?.label;
  if (typeof label !== 'string') return undefined;
  const reference = references[label];
  return reference && { href: reference.href, text: label };
}

/** The text with Liquid's comments blanked out, line by line. */
function withoutComments(body: string): string {
  if (!body.includes('endcomment')) return body;
  let text = '';
  let from = 0;
  let isInside = false;
  for (const { 0: tag, 1: end, index } of body.matchAll(/\{%-?\s*(end)?comment\s*-?%\}/g)) {
    if (isInside === (end === undefined)) continue;
    const part = body.slice(from, index);
    text += (isInside ? part.replace(/[^\r\n]/g, ' ') : part) + ' '.repeat(tag.length);
    from = index + tag.length;
    isInside = !isInside;
  }
  return text + body.slice(from);
}
