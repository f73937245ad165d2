import assert from 'node:assert/strict';
import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import { extendPreview, type PreviewHost } from '../../../src/features/reading/plugin';
import { pageReader, quietDiagram, safeHtml } from '../../../src/core';
import { linkResolver } from '../../../src/handbook/links';
import { readHandbook } from '../../support/readHandbook';
import type { Handbook } from '../../../src/handbook/model';
import type { PageOfHandbook } from '../../../src/sources/library';

const noDiagram = () => Promise.resolve({ error: { message: 'none', line: undefined } });

const config = [
  'title: Site',
  'baseurl: /docs',
  `evil: '"><img src=x onerror=y><script>x()</script>'`,
  'script: javascript:x()',
].join('\n');

/** A page `a.md` beside `sub/b.md`, as the plugin sees it. */
async function pageWith(text: string): Promise<PageOfHandbook> {
  const model: Handbook = await readHandbook(
    [
      { path: '_config.yml', text: config },
      { path: 'a.md', text: `---\ntitle: A\n---\n${text}` },
      { path: 'sub/b.md', text: '---\ntitle: B\npermalink: /bee/\n---\n# One\n## Two words\n' },
    ],
    noDiagram,
  );
  const page = model.pages.find(({ path }) => path === 'a.md')!;
  const handbook = {
    id: 'x',
    label: 'Site',
    origin: 'workspace',
    applies: true,
    model,
    resolve: linkResolver(model),
  };
  return { handbook: handbook as PageOfHandbook['handbook'], page };
}

const hostOf = (page: PageOfHandbook | undefined): PreviewHost => ({
  pageOf: () => page,
  pageReader,
  header: () => '<HEADER>',
  footer: (_page, _escape, hidden) => (hidden ? '<FOOTER hidden>' : '<FOOTER>'),
  safeHtml,
  quietDiagram,
  refusedDiagram: (text, escape) => `<REFUSED>${escape(text)}`,
});

/** What VS Code's preview sets on its parser before and after the plugins. */
function preview(host?: PreviewHost): MarkdownIt {
  const md = createMarkdownIt({ html: true, linkify: true });
  if (host) extendPreview(md, host);
  const original = md.renderer.rules['link_open'];
  md.renderer.rules['link_open'] = (tokens, index, options, env, self) => {
    const href = tokens[index]!.attrGet('href');
    if (href !== null) tokens[index]!.attrSet('data-href', String(href));
    return original
      ? original(tokens, index, options, env, self)
      : self.renderToken(tokens, index, options);
  };
  return md;
}

async function rendered(text: string): Promise<string> {
  return preview(hostOf(await pageWith(text))).render(text, { currentDocument: {} });
}

describe('preview plugin', () => {
  const documents = [
    '# Title\n\nText with [a link](b.md), ![an image](https://x.test/a.png) and <b onclick="x">HTML</b>.',
    '[**bold** _em_]({% link a_b_c.md %}) and [plain]({{ site.baseurl }}/x) and [x]({%y%})',
    '[a]({{ site.url }}/b "title") [b]({{ "/q" | relative_url }}) [c]( {% link x.md %} )',
    '[[nested]({% link x.md %})]({% link y.md %}) ![img]({% link z.png %})',
    '`[code]({% link a.md %})` \\[esc]({% link a.md %}) [&amp;]({{ site.x }}/&amp;)',
    '<script>alert(1)</script>\n\n<div>\n\n[x](y)\n\n</div>\n\n[ref]\n\n[ref]: http://x.test',
    '- [ ] a\n- [x] b\n\n| a | b |\n|---|---|\n| [x]({{ site.a }}/b) | 2 |\n',
    '',
    '[open]({% link a.md %',
    'http://x.test/{{ site.url }} [*a]({% link b.md %})*',
    '{: .note }\n> a\n\n*b*{: .x} {::comment}c{:/}\n{: #d }\n\n1. TOC\n{:toc}\n\n# E {#f}',
    'One[^1] two[^2] three^[in the line]\n\n[^1]: Note\n\n    more\n[^2]: https://x.test\n\n* x\n{:footnotes}',
    'Term\n: text\n\nOther\n\n: one\n: two\n\n> quote\n: no',
    '<div markdown="1">\na\n{: .x }\n</div>\nb\n\n{::nomarkdown}\n<i>\n{:/}',
    '{% raw %}{{ a }}{% endraw %} {% if x %}\n{% comment %}\n\n{% endcomment %} \uF8F20\uF8F3 %EF%A3%B20%EF%A3%B3',
  ];
  for (const [index, text] of documents.entries()) {
    it(`leaves document ${index} of no handbook as it is, to the byte`, () => {
      assert.equal(preview(hostOf(undefined)).render(text, {}), preview().render(text, {}));
    });
    it(`leaves document ${index} so after a page of a handbook`, async () => {
      const page = await pageWith('{{ site.title }}\n{: .x }');
      const md = preview({
        ...hostOf(page),
        pageOf: (document?: unknown) => (document ? page : undefined),
      });
      const html = md.render('{{ site.title }}\n{: .x }', { currentDocument: {} });
      assert.ok(html.includes('<p class="x">Site</p>'), html);
      assert.equal(md.render(text, {}), preview().render(text, {}));
    });
  }

  it('leaves the front matter of other documents to its own rule', () => {
    for (const [page, expected] of [
      [undefined, 'FRONT:x\n'],
      [true, '<HEADER>'],
    ] as const) {
      const found = page && ({ page: { headings: [] } } as unknown as PageOfHandbook);
      const md = preview({ ...hostOf(found), pageReader: () => undefined });
      md.core.ruler.at('block', (state) => {
        const token = new state.Token('front_matter', '', 0);
        token.meta = { content: 'x' };
        state.tokens.push(token);
      });
      md.renderer.rules['front_matter'] = (tokens, at) =>
        `FRONT:${(tokens[at]!.meta as { content: string }).content}\n`;
      const html = md.render('x', { currentDocument: {} });
      assert.equal(html.replace('<FOOTER>', ''), expected);
    }
  });

  it('frames a page', async () => {
    assert.equal(await rendered('Text'), '<HEADER><p>Text</p>\n<FOOTER>');
  });

  const links: readonly (readonly [written: string, address: string])[] = [
    ['bee/', './sub/b.md'],
    ['/docs/bee#two-words', './sub/b.md#two-words'],
    ['sub/b.md#two-words', './sub/b.md#two-words'],
    ['{% link sub/b.md %}#two-words', './sub/b.md#two-words'],
    ['{{ site.baseurl }}/bee/', './sub/b.md'],
    ['https://x.test/y', 'https://x.test/y'],
    ['command:workbench.action.quit', '#'],
    ['vscode://x.y/z', '#'],
    ['nowhere', '#'],
    ['notes.txt', './notes.txt'],
    ['{{ site.other }}', '#'],
    ['{{ "bee" | relative_url }}', './sub/b.md'],
    ['bee/#a-paragraph', './sub/b.md#a-paragraph'],
    ['#here', './a.md#here'],
  ];
  for (const [written, address] of links) {
    it(`leads ${written} to ${address}`, async () => {
      const html = await rendered(`[text](${written})`);
      const hrefs = [...html.matchAll(/(?<=href=")[^"]*/g)].map(([href]) => href);
      // The parser itself refuses some schemes; what was written stays then.
      if (hrefs.length > 0) assert.deepEqual(hrefs, [address, address]);
      else assert.ok(html.includes(`[text](${written})`), html);
    });
  }

  it('gives the same address when the same tokens are rendered again', async () => {
    const md = preview(hostOf(await pageWith('[x](bee/)')));
    const tokens = md.parse('[x](bee/)', {});
    const render = (): string => md.renderer.render(tokens, md.options, { currentDocument: {} });
    assert.equal(render(), render());
  });

  it('gives headings the anchors of the site', async () => {
    const html = await rendered('# 1. Fork & Clone {#own}\n\n## Über uns');
    const text = '---\ntitle: A\n---\n# 1. Fork & Clone\n\n## Über uns';
    const md = preview(hostOf(await pageWith('# 1. Fork & Clone\n\n## Über uns')));
    md.core.ruler.before('block', 'skip', (state) => {
      state.src = state.src.replace(/^---[\s\S]*?---/, '\n\n');
    });
    assert.ok(html.includes('<h1'));
    const ids = [...md.render(text, { currentDocument: {} }).matchAll(/(?<=id=")[^"]*/g)];
    assert.deepEqual(
      ids.map(([id]) => id),
      ['1-fork--clone', 'über-uns'],
    );
  });

  it('shows task list items with a box', async () => {
    const html = await rendered('- [ ] one\n- [x] two `[ ]`\n- [y] three\n\n[ ] four');
    const items = [...html.matchAll(/<li>(.*)<\/li>/g)].map(([, item]) => item);
    assert.deepEqual(items, ['☐ one', '☑ two <code>[ ]</code>', '[y] three']);
    assert.match(html, /<p>\[ \] four/);
  });

  it('leads images and HTML of the site to its files, and its pages', async () => {
    const html = await rendered(
      '![a](/docs/x.png) ![b]({{ site.baseurl }}/images/y.png)\n\n' +
        '<a href="{{ site.baseurl }}/bee/#one">c</a> <img src="{{ site.baseurl }}/z.png">\n',
    );
    assert.equal(
      html,
      '<HEADER><p><img src="./x.png" alt="a"> <img src="./images/y.png" alt="b"></p>\n' +
        '<p><a href="./sub/b.md#one">c</a> <img src="./z.png"></p>\n<FOOTER>',
    );
  });

  it('gives an anchor to what the page gives an id, and its own to links', async () => {
    const html = await rendered('Text\n{: #here .x }\n\n[go](#here)');
    assert.ok(html.includes('<p id="here" class="x">') || html.includes('<p class="x" id="here">'));
    assert.ok(html.includes('href="./a.md#here"'), html);
  });

  it('says when the site shows more', async () => {
    assert.match(await rendered('{% for x in site.data.y %}a{% endfor %}'), /<FOOTER hidden>$/);
    assert.match(await rendered('{% include copy.html %}'), /<FOOTER>$/);
  });

  it('lets no value of the site become HTML, a diagram or an address that runs', async () => {
    const html = await rendered(
      '{{ site.evil }} [x]({{ site.evil }}) ![y]({{ site.evil }}) <b title="{{ site.evil }}">\n\n' +
        '*z*{: .mermaid }\n{: .mermaid }\n\n[w]({{ site.script }})\n',
    );
    assert.ok(!/<img src=x|class="mermaid|href="javascript|<script/.test(html), html);
  });

  it('shows a remote image as a link, and takes handlers out of raw HTML', async () => {
    const html = await rendered(
      '![alt](https://x.test/a.png)\n\n<img src="//x.test/b.png" onerror="x()">\n<script>x()</script>',
    );
    assert.ok(!/<img[^>]*x\.test|onerror|<script/.test(html), html);
    assert.ok(html.includes('>alt</a>'), html);
  });
});
