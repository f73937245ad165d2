import type { Env, Token } from 'markdown-it';
import { htmlLinks, inlineLinkFinder, type InlineLink } from './inlineLinks';
import { createMarkdown, type Blocks } from './markdown';
import { once } from './once';
import { gateRules } from './ruleGates';
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

/** Finds the links of pages. */
export type PageLinkReader = (blocks: Blocks, body: string, bodyLine: number) => PageLink[];

/**
 * Gives the function that finds every link of a page, in order: Markdown's of all kinds, pictures, bare
 * addresses, `<a>` and `<img>`, definitions of references. What stands in code, in comments and in
 * `{% comment %}` is none. It is given the page's blocks, its text without its front matter, which
 * they were read from, and the line of the file on which that starts. All share one, as with `blockReader`.
 */
export const pageLinkReader: () => PageLinkReader = once(makePageLinkReader);

function makePageLinkReader(): PageLinkReader {
  const md = createMarkdown({ html: true, linkify: true });
  gateRules(md);
  const linksIn = inlineLinkFinder(md);
  return ({ tokens, env }, body, bodyLine) => {
    const references = withoutFootnotes(env);
    const refers = Object.keys(references).length > 0;
    if (!mayHoldLinks(body, refers)) return [];
    const places = new TextPlaces(body, bodyLine);
    const links: PageLink[] = [];
    for (const token of tokens) {
      if (token.type === 'inline') {
        places.enter(token);
        if (mayHoldLinks(token.content, refers)) {
          for (const link of linksIn(token.content, references))
            links.push(places.place(link, token));
        }
      } else if (token.type === 'tr_open') {
        places.enter(token);
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

/**
 * Whether reading a text as inline Markdown may find links in it, which takes long.
 * @param refers whether the page defines references: `[label]` alone is a link only there
 */
function mayHoldLinks(text: string, refers: boolean): boolean {
  return (
    text.includes('](') ||
    text.includes('://') ||
    (refers && text.includes('[')) ||
    (text.includes('<') && linkInBrackets.test(text))
  );
}

/** `<a …>`, `<img …>`, and addresses of the web and of mail in such brackets. */
const linkInBrackets = /<(?:a|img)\b|<[^\s<>]*[:@]/i;

type References = NonNullable<Env['references']>;

/** A footnote (`[^1]: text`) is no reference, though its definition looks like one. */
function withoutFootnotes(env: Env): References {
  const references = env.references ?? {};
  if (!Object.keys(references).some((label) => label.startsWith('^'))) return references;
  return Object.fromEntries(Object.entries(references).filter(([label]) => !label.startsWith('^')));
}

function definitionOf(
  { meta }: Token,
  references: References,
): { href: string; text: string } | undefined {
  const label: unknown = (meta as { readonly label?: unknown } | null)?.label;
  if (typeof label !== 'string') return undefined;
  const reference = references[label];
  return reference && { href: reference.href, text: label };
}
