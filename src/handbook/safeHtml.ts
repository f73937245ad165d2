import { FilterXSS, type IWhiteList } from 'xss';

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

/** An address with a scheme, or one on another host (`//…`, also written with backslashes). */
const elsewhere = /^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i;

const filter = new FilterXSS({
  whiteList,
  stripIgnoreTag: true,
  stripIgnoreTagBody: ['script', 'style', 'iframe', 'object', 'svg', 'math', 'template'],
  css: false,
  safeAttrValue(_tag, name, value) {
    // Browsers ignore white space and control characters inside a scheme.
    const address = value.replace(/[\s\p{Cc}]/gu, '');
    if (name === 'src' && elsewhere.test(address)) return '';
    if (name === 'href' && elsewhere.test(address) && !/^(?:https?|mailto):/i.test(address)) return '';
    return value.replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  },
});

/**
 * Takes out of HTML whatever could run or fetch: other elements than plain text markup, handlers,
 * styles, images from elsewhere, and links other than `http`, `https`, `mailto` and relative ones.
 * Works on pieces (an opening tag alone stays one), since Markdown hands raw HTML over in pieces.
 */
export function safeHtml(html: string): string {
  return filter.process(html);
}
