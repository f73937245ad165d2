import { decodeHTMLAttribute } from 'entities';
import { FilterXSS, type IWhiteList } from 'xss';
import { leadsElsewhere, leadsToWeb } from './elsewhere';
import { escapeHtml } from './escapeHtml';

const global = ['class', 'id', 'title', 'lang', 'dir', 'role', 'aria-label', 'aria-hidden'];

const tags =
  'a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em ' +
  'figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp section small ' +
  'span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr';

const own: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'name'],
  img: ['src', 'alt', 'width', 'height'],
  details: ['open'],
  ol: ['start', 'type', 'reversed'],
  td: ['colspan', 'rowspan', 'align'],
  th: ['colspan', 'rowspan', 'align', 'scope'],
  time: ['datetime'],
};

const whiteList: IWhiteList = Object.fromEntries(
  tags.split(' ').map((tag) => [tag, [...global, ...(own[tag] ?? [])]]),
);

/** Where a link or an image of the text leads; undefined where it stays as it is. */
export type HtmlAddress = (href: string) => string | undefined;

const filterWith = (address: HtmlAddress): FilterXSS =>
  new FilterXSS({
    whiteList,
    stripIgnoreTag: true,
    stripIgnoreTagBody: ['script', 'style', 'iframe', 'object', 'svg', 'math', 'template'],
    css: false,
    safeAttrValue(_tag, name, written) {
      // Judged is what the browser reads, which decodes `&#106;avascript&colon;` first.
      const text = decodeHTMLAttribute(written);
      const value = name === 'src' || name === 'href' ? (address(text) ?? text) : text;
      if (name === 'src' && leadsElsewhere(value)) return '';
      if (name === 'href' && leadsElsewhere(value) && !leadsToWeb(value)) return '';
      return escapeHtml(name === 'class' ? withoutDiagrams(value) : value);
    },
  });

const filter = filterWith(() => undefined);

/** VS Code's preview takes whatever has this class for the text of a diagram, and draws it. */
function withoutDiagrams(classes: string): string {
  return classes
    .split(/\s+/)
    .filter((name) => name.toLowerCase() !== 'mermaid')
    .join(' ');
}

/**
 * Takes out of HTML whatever could run or fetch: other elements than plain text markup, handlers,
 * styles, images from elsewhere, and links other than `http`, `https`, `mailto` and relative ones.
 * Works on pieces (an opening tag alone stays one), since Markdown hands raw HTML over in pieces.
 */
export function safeHtml(html: string, address?: HtmlAddress): string {
  return (address ? filterWith(address) : filter).process(html);
}
