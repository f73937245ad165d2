import type { Token } from 'markdown-it';
import { leadsToWeb } from './elsewhere';
import { linkResolver } from './links';
import { createMarkdown } from './markdown';
import type { Handbook } from './model';
import { readPageText } from './pageText';
import { understandSite } from './siteMarkdown';
import { showTaskItems } from './taskItems';

/**
 * Writes a page's Markdown anew with nothing in it that a hover would fetch or run: images become
 * their text, raw HTML becomes plain text, and of the links those to the web stay (a hover cannot
 * follow one to a page). What was text in the page is escaped, so that it stays text.
 */
export function safeMarkdown(handbook: Handbook, path: string, markdown: string): string {
  const md = createMarkdown({ html: false });
  showTaskItems(md);
  understandSite(md);
  const resolve = linkResolver(handbook);
  const page = handbook.pages.find((each) => each.path === path);
  const { tokens } = readPageText(md, { handbook, page, text: markdown });
  return new Writer((href) => {
    const target = resolve(path, href);
    return target.kind === 'external' ? target.href : undefined;
  }).blocks(tokens);
}

/**
 * The same for Markdown that is no page's, such as an issue's text on GitHub: of its links only those
 * to the web that say so stay, and its HTML is left out.
 */
export function safeText(markdown: string): string {
  const md = createMarkdown({ html: true, linkify: true });
  showTaskItems(md);
  const tokens = md.parse(markdown, {});
  for (const token of tokens) {
    token.children = token.children?.filter(({ type }) => type !== 'html_inline') ?? null;
  }
  const address = (href: string): string | undefined => (leadsToWeb(href) ? href : undefined);
  return new Writer(address).blocks(tokens);
}

class Writer {
  private text = '';
  /** What each line of the present block starts with: list indentation, quote marks. */
  private indent = '';
  private readonly lists: { next: number | undefined }[] = [];

  constructor(private readonly address: (href: string) => string | undefined) {}

  blocks(tokens: readonly Token[]): string {
    for (const token of tokens) this.block(token);
    return this.text.replace(/\n{3,}/g, '\n\n').trim();
  }

  private block(token: Token): void {
    switch (token.type) {
      case 'bullet_list_open':
        this.lists.push({ next: undefined });
        break;
      case 'ordered_list_open':
        this.lists.push({ next: Number(token.attrGet('start') ?? 1) });
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.lists.pop();
        this.text += '\n';
        break;
      case 'list_item_open': {
        const list = this.lists.at(-1);
        const mark = list?.next === undefined ? '- ' : `${list.next++}. `;
        this.text += `${this.indent}${mark}`;
        this.indent += ' '.repeat(mark.length);
        break;
      }
      case 'list_item_close': {
        const mark = this.lists.at(-1)?.next === undefined ? 2 : 3;
        this.indent = this.indent.slice(0, -mark);
        break;
      }
      case 'inline':
        this.text += this.start() + this.inline(token.children ?? []);
        this.text += this.lists.length > 0 ? '\n' : '\n\n';
        break;
      case 'fence':
      case 'code_block':
        this.text += `${this.start()}${escapeText(token.content.trimEnd())}\n\n`;
        break;
      default:
    }
  }

  /** The indentation, where a line starts here. */
  private start(): string {
    return this.text === '' || this.text.endsWith('\n') ? this.indent : '';
  }

  private inline(tokens: readonly Token[]): string {
    const open: string[] = [];
    return tokens
      .map((token) => {
        switch (token.type) {
          case 'text':
          case 'image':
            return escapeText(token.content);
          case 'code_inline':
            return code(token.content);
          case 'strong_open':
          case 'strong_close':
            return '**';
          case 'em_open':
          case 'em_close':
            return '*';
          case 's_open':
          case 's_close':
            return '~~';
          case 'softbreak':
          case 'hardbreak':
            return ' ';
          case 'link_open': {
            const address = this.address(String(token.attrGet('href') ?? ''));
            open.push(
              address === undefined ? '' : `](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`,
            );
            return address === undefined ? '' : '[';
          }
          case 'link_close':
            return open.pop() ?? '';
          default:
            return escapeText(token.content);
        }
      })
      .join('');
  }
}

/** As `MarkdownString.appendText` does, in one line. */
function escapeText(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+\-!~|$.:]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\s+/g, ' ');
}

function code(content: string): string {
  const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${content} ${fence}` : `${fence}${content}${fence}`;
}
