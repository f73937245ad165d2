import type { MarkdownIt, Token } from 'markdown-it';
import { showHidden } from './commands/hidden';
import type { LinkTarget } from './links';
import type { Place } from './model';
import { safeHtml } from './safeHtml';
import { levelOf } from './sectionTokens';
import type { CodeBlock } from './shownSection';

/** What a link says that stands in the place of something without words, in the reader's language. */
export interface SectionWords {
  readonly picture: string;
  readonly diagram: string;
}

/** What showing a section needs to know. */
export interface SectionContext {
  readonly place: Place;
  /** Level of the heading above the section. */
  readonly level: number;
  readonly words: SectionWords;
  resolve(href: string): LinkTarget;
  /** Takes a block of code. @param info what stands after the fence's backticks */
  addBlock(info: string, content: string): { readonly block: CodeBlock; readonly index: number };
}

/** The panel's own headings are of this level; the section's are those below. */
const panelLevel = 3;

/** Lets a parser write a section's tokens as HTML for the panel; see `ShownSection.html`. */
export function showSection(md: MarkdownIt, context: SectionContext): void {
  const { rules } = md.renderer;
  const { escapeHtml } = md.utils;
  const openTag = (target: LinkTarget, more = ''): string | undefined => {
    if (target.kind === 'external' && !URL.canParse(target.href)) return undefined;
    if (target.kind === 'external') return `<a href="${escapeHtml(target.href)}"${more}>`;
    if (target.kind !== 'page') return undefined;
    return toPage(target.page.path, target.heading?.id, more);
  };
  const toPage = (path: string, heading: string | undefined, more = ''): string => {
    const place = heading === undefined ? '' : ` data-heading="${escapeHtml(heading)}"`;
    return `<a href="#" data-path="${escapeHtml(path)}"${place}${more}>`;
  };
  const { place, level, words } = context;
  /** Of the links that are open, whether each leads anywhere. */
  const open: boolean[] = [];

  rules['link_open'] = (tokens, index) => {
    const tag = openTag(context.resolve(String(tokens[index]?.attrGet('href') ?? '')));
    open.push(tag !== undefined);
    return tag ?? '';
  };
  rules['link_close'] = () => (open.pop() ? '</a>' : '');

  rules['image'] = (tokens, index, options, env, renderer) => {
    const token = tokens[index];
    const text = escapeHtml(renderer.renderInlineAsText(token?.children ?? [], options, env));
    // A link in a link is none.
    if (open.includes(true)) return text;
    // A picture of the handbook is seen on its page.
    const target = context.resolve(String(token?.attrGet('src') ?? ''));
    const tag =
      target.kind === 'file'
        ? toPage(place.path, place.heading, ' data-picture')
        : openTag(target, ' data-picture');
    return tag === undefined ? text : `${tag}${text || escapeHtml(words.picture)}</a>`;
  };

  rules['fence'] = rules['code_block'] = (tokens, index) => {
    const { info, content } = tokens[index] as Token;
    if (/^\s*mermaid\b/i.test(info)) {
      return `<p>${toPage(place.path, place.heading)}${escapeHtml(words.diagram)}</a></p>\n`;
    }
    const { block, index: at } = context.addBlock(info, content);
    const state = block.hidden.length > 0 ? 'hidden' : 'plain';
    const commands = block.commands.length > 0 ? ` data-commands="${state}"` : '';
    const shown = escapeHtml(showHidden(content));
    return `<pre data-block="${at}"${commands}><code>${shown}</code></pre>\n`;
  };

  rules['heading_open'] = (tokens, index) => `<${shownHeading(tokens[index], level)}>`;
  rules['heading_close'] = (tokens, index) => `</${shownHeading(tokens[index], level)}>\n`;

  rules['handbook_callout_open'] = (tokens, index) => {
    const classes = String(tokens[index]?.attrGet('class') ?? '');
    const [, colour = 'grey'] = /handbook-callout-(\w+)/.exec(classes) ?? [];
    return `<div data-callout="${colour}">\n`;
  };

  for (const name of ['html_block', 'html_inline'] as const) {
    rules[name] = (tokens, index) => safeHtml(tokens[index]?.content ?? '');
  }
}

/** The tag of a heading, so that the levels in the panel go on without a gap. */
function shownHeading(heading: Token | undefined, above: number): string {
  const below = heading ? levelOf(heading) - above : 1;
  return `h${Math.min(6, panelLevel + Math.max(1, below) - 1)}`;
}
