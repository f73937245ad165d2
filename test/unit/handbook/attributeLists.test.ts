import assert from 'node:assert/strict';
import { readAttributeList } from '../../../src/handbook/attributeLists';
import { readSitePage, siteHtml } from './siteSupport';

/** Markdown, and the HTML that it is on the site. */
type Case = readonly [markdown: string, html: string];

const blocks: Readonly<Record<string, Case>> = {
  'a paragraph above it': ['Text\n{: .x #y }', '<p class="x" id="y">Text</p>'],
  'a paragraph below it': ['{: .x}\nText', '<p class="x">Text</p>'],
  'the block above, where one is on both sides': [
    'One\n{: .x}\nTwo',
    '<p class="x">One</p><p>Two</p>',
  ],
  'the block below, after an empty line': ['One\n\n{: .x}\nTwo', '<p>One</p><p class="x">Two</p>'],
  'nothing between empty lines': ['One\n\n{: .x}\n\nTwo', '<p>One</p><p>Two</p>'],
  'a heading': ['## One\n{: .no_toc #own }', '<h2 class="no_toc" id="own">One</h2>'],
  'a list': ['- a\n- b\n{: .x}', '<ul class="x"><li>a</li><li>b</li></ul>'],
  'an item of a list': ['- {:.x} a\n- b', '<ul><li class="x">a</li><li>b</li></ul>'],
  'a paragraph in an item': [
    '- a\n\n  b\n  {: .x}',
    '<ul><li><p>a</p><p class="x">b</p></li></ul>',
  ],
  'a table': [
    '| a |\n|---|\n{: .x}',
    '<table class="x"><thead><tr><th>a</th></tr></thead></table>',
  ],
  code: ['```\na\n```\n{: .x}', '<pre><code class="x">a\n</code></pre>'],
  'a quote': ['{: .x}\n> a', '<blockquote class="x"><p>a</p></blockquote>'],
  'a quote’s text that goes on below it': ['> {: .x}\n  a', '<p class="x">a</p>'],
  'an element, from several lists': ['{: .x}\n{: .y #z}\nText', '<p class="x y" id="z">Text</p>'],
  'a paragraph, though it stands far to the right': ['Text\n      {: .x}', '<p class="x">Text</p>'],
  'a paragraph, by the name of a definition': [
    '{:name: .x #y}\n\nText\n{: name .z}',
    '<p class="z x" id="y">Text</p>',
  ],
  'nothing in HTML': ['<div>\na\n{: .x}\n</div>', '<div>\na\n</div>'],
  'Markdown in HTML that says so': [
    '<div markdown="1">\nText\n{: .x}\n</div>\nMore',
    '<div markdown="1"><p class="x">Text</p></div><p>More</p>',
  ],
  'what stands between inline tags': [
    '<span>\n[a](b){: .x}\n</span>',
    '<span><p><a href="b" class="x">a</a></span></p>',
  ],
};

const spans: Readonly<Record<string, Case>> = {
  emphasis: ['*a*{: .x}', '<em class="x">a</em>'],
  'a link': ['[a](b){: .btn .btn-primary }', '<a href="b" class="btn btn-primary">a</a>'],
  'an image': ['![a](b.png){: width="50%" .x}', '<img src="b.png" alt="a" class="x">'],
  code: ['`a`{: .x #y}', '<code class="x" id="y">a</code>'],
  'nested emphasis, each its own': [
    '*a **b**{: .x}*{: .y}',
    '<em class="y">a <strong class="x">b</strong></em>',
  ],
  'no text, and does not show': ['a {: .x} b', 'a  b'],
};

describe('attribute lists', () => {
  for (const [name, [markdown, html]] of Object.entries(blocks)) {
    it(`are for ${name}`, async () => {
      assert.equal(await siteHtml(markdown), html);
    });
  }
  for (const [name, [markdown, html]] of Object.entries(spans)) {
    it(`in a line are for ${name}`, async () => {
      assert.equal(await siteHtml(markdown), `<p>${html}</p>`);
    });
  }

  it('stay in code, and where they are none', async () => {
    assert.equal(await siteHtml('`{: .x}`'), '<p><code>{: .x}</code></p>');
    assert.equal(await siteHtml('    {: .x}'), '<pre><code>{: .x}\n</code></pre>');
    assert.equal(
      await siteHtml('Ruby has {:a => 1, :b => 2}.'),
      '<p>Ruby has {:a =&gt; 1, :b =&gt; 2}.</p>',
    );
    assert.equal(await siteHtml('{: .x'), '<p>{: .x</p>');
  });

  it('give classes and an id, and no other attribute', () => {
    const { classes, id } = readAttributeList(
      ' .a class="b c" #d key="v" onclick="x()" style=\'y\' href=z .e.f',
    );
    assert.deepEqual(classes, ['a', 'b', 'c', 'e', 'f']);
    assert.equal(id, 'd');
  });

  it('give no class or id that is more than a name, and none that draws a diagram', async () => {
    const html = await siteHtml(
      'a\n{: .x"onclick=y class="<b> mermaid Mermaid" #"><img }\n\n*b*{: .mermaid}',
    );
    assert.equal(html, '<p>a</p><p><em>b</em></p>');
  });

  it('leave headings their own id without showing it', async () => {
    assert.equal(await siteHtml('# One {#own}'), '<h1 id="own">One</h1>');
  });

  it('leave tokens the lines of the file', async () => {
    const { tokens } = await readSitePage('One\n{: .x}\n\n{::comment}\nno\n{:/}\nTwo');
    const lines = tokens.filter(({ type }) => type === 'paragraph_open').map(({ map }) => map);
    assert.deepEqual(lines, [
      [3, 4],
      [9, 10],
    ]);
  });
});

describe('kramdown extensions', () => {
  it('hide comments', async () => {
    assert.equal(
      await siteHtml('a\n\n{::comment}\nno\n\nno\n{:/comment}\n\nb'),
      '<p>a</p><p>b</p>',
    );
    assert.equal(await siteHtml('a {::comment}no{:/} b'), '<p>a  b</p>');
  });

  it('hide options, and what is not closed alone', async () => {
    assert.equal(await siteHtml('{::options toc_levels="2..4" /}\n\na'), '<p>a</p>');
    assert.equal(await siteHtml('{::comment}\n\na'), '<p>a</p>');
    assert.equal(await siteHtml('a {::comment} b'), '<p>a  b</p>');
  });

  it('leave what is no Markdown as HTML', async () => {
    assert.equal(await siteHtml('{::nomarkdown}\n<b>*a*</b>\n{:/}'), '<b>*a*</b>');
    assert.equal(await siteHtml('a {::nomarkdown}<b>*c*</b>{:/}'), '<p>a <b>*c*</b></p>');
  });
});

describe('a table of contents', () => {
  const headings = '# A\n{: .no_toc }\n\n## One *two*\n\n### Deep\n\n## [Three](b)\n\n#### Leap\n';

  it('takes the place of a list with {:toc}', async () => {
    const html = await siteHtml(`${headings}\n1. TOC\n{:toc}\n`);
    assert.equal(
      html.slice(html.indexOf('<ol')).replace(/\n/g, ''),
      '<ol class="handbook-toc"><li><a href="#one-two">One <em>two</em></a>' +
        '<ol><li><a href="#deep">Deep</a></li></ol></li>' +
        '<li><a href="#three">Three</a><ol><li><a href="#leap">Leap</a></li></ol></li></ol>',
    );
  });

  it('is a list of the kind that it stands for, with the levels of the configuration', async () => {
    const html = await siteHtml(`${headings}\n- TOC\n{:toc}\n`, {
      config: 'kramdown:\n  toc_levels: 2..2',
    });
    assert.equal(
      html.slice(html.indexOf('<ul')).replace(/\n/g, ''),
      '<ul class="handbook-toc"><li><a href="#one-two">One <em>two</em></a></li>' +
        '<li><a href="#three">Three</a></li></ul>',
    );
  });
});
