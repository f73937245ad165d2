import assert from 'node:assert/strict';
import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import { extendPreview, type PreviewHost } from '../../../src/features/reading/plugin';
import { pageReader, quietDiagram, safeHtml } from '../../../src/core';
import { linkResolver } from '../../../src/handbook/links';
import { readHandbook } from '../../../src/handbook/read';
import type { Handbook } from '../../../src/handbook/model';
import type { PageOfHandbook } from '../../../src/sources/library';

const noDiagram = () => Promise.resolve({ error: { message: 'none', line: undefined } });

/** A page `a.md` beside `sub/b.md`, as the plugin sees it. */
async function pageWith(text: string): Promise<PageOfHandbook> {
  const model: Handbook = await readHandbook(
    [
      { path: '_config.yml', text: 'title: Site\nbaseurl: /docs\n' },
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
  footer: () => '<FOOTER>',
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
  ];
  for (const [index, text] of documents.entries()) {
    it(`leaves document ${index} of no handbook as it is, to the byte`, () => {
      assert.equal(preview(hostOf(undefined)).render(text, {}), preview().render(text, {}));
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
  ];
  for (const [written, address] of links) {
    it(`leads ${written} to ${address}`, async () => {
      const html = await rendered(`[text](${written})`);
      const hrefs = [...html.matchAll(/(?<=href=")[^"]*/g)].map(([href]) => href);
      if (hrefs.length > 0) assert.deepEqual(hrefs, [address, address]);
      else assert.match(html, /\[text\]/);
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

  it('shows a remote image as a link, and takes handlers out of raw HTML', async () => {
    const html = await rendered(
      '![alt](https://x.test/a.png)\n\n<img src="//x.test/b.png" onerror="x()">\n<script>x()</script>',
    );
    assert.ok(!/<img[^>]*x\.test|onerror|<script/.test(html), html);
    assert.ok(html.includes('>alt</a>'), html);
  });
});
