import assert from 'node:assert/strict';
import { shown } from './shown';
import { page, read } from './support';
import { readSitePage, siteHtml, type SitePage } from './siteSupport';

const site: SitePage = {
  config: [
    'title: "A *site* & <b>more</b>"',
    'url: https://x.test',
    'baseurl: /docs',
    'repository: a/b',
    'version: 3.8.0',
    'deep: {a: {"b-c": [one, "t*w*o"]}, sure: true}',
    'html: "<img src=x onerror=y> {{ page.title }} `q` [l](javascript:x)"',
    'quote: "\\" onclick=x"',
  ].join('\n'),
  front: [
    'own: "*mine*"',
    'list: [x, y]',
    'cards:',
    '  - {heading: H, link: /bee/, description: D}',
  ],
};
const html = (text: string): Promise<string> => siteHtml(text, site);
const inParagraph = async (text: string): Promise<string> =>
  (await html(text)).replace(/^<p>|<\/p>$/g, '');

describe('Liquid in text', () => {
  const outputs: readonly (readonly [written: string, shown: string])[] = [
    ['{{ site.title }}', 'A *site* &amp; &lt;b&gt;more&lt;/b&gt;'],
    ['{{site.version}}', '3.8.0'],
    ['{{- site.version -}}', '3.8.0'],
    ['{{ site.deep.a["b-c"][1] }}', 't*w*o'],
    ["{{ site['version'] }}", '3.8.0'],
    ['{{ site.deep.a.b-c.first }}', 'one'],
    ['{{ site.nothing }}', ''],
    ['{{ site.__proto__.x }}{{ site.constructor }}', ''],
    ['{{ site.baseurl }} {{ site.url }}', '/docs <a href="https://x.test">https://x.test</a>'],
    ['{{ site.github.repository_nwo }}', 'a/b'],
    ['{{ page.title }} {{ page.own }} {{ page.url }}', 'A *mine* /a.html'],
    ['{{ nobody }}{{ include.x }}', ''],
    ['{{ "/x" | relative_url }}', '/docs/x'],
    ['{{ "x" | prepend: "/" | append: ".html" }}', '/x.html'],
    ['{{ site.nothing | default: "that" }}', 'that'],
    ['{{ "aBc" | upcase }} {{ "aBc" | downcase }} {{ "aBc" | capitalize }}', 'ABC abc Abc'],
    ['{{ "  a  " | strip }}{{ "<" | escape }}', 'a&lt;'],
    ['{{ site.version | split: "." | first }}', '3'],
    ['{{ page.list | join: ", " }}', 'x, y'],
    ['{{ "a-b-c" | replace: "-", "+" | remove: "b" }}', 'a++c'],
    ['{{ "a" | unheard_of: 1 }}', 'a'],
    ['{{ "2024-01-02" | date: "%Y" }}', '2024-01-02'],
    ['[x]({% link b.md %}#y)', '<a href="/docs/bee/#y">x</a>'],
    ['[x]({{ site.baseurl }}/bee/ "t")', '<a href="/docs/bee/" title="t">x</a>'],
    ['[x]({{ site.quote }})', '<a href="&quot; onclick=x">x</a>'],
    ['{% raw %}{{ site.title }} {% if x %}{% endraw %}', '{{ site.title }} {% if x %}'],
    ['a{% comment %} no {{ {% endcomment %}b', 'ab'],
    ['{% # no %}{% seo %}{% unheard of %}a', 'a'],
    ['{% assign x = "v" %}{{ x }}', 'v'],
    ['{% capture x %}*v*{% endcapture %}{{ x }}', '<em>v</em>'],
    ['{% if site.deep.sure %}a{% else %}b{% endif %}', 'a'],
    ['{% if site.deep.no %}a{% elsif page.own == "*mine*" %}b{% else %}c{% endif %}', 'b'],
    ['{% if jekyll.environment == "x" %}a{% else %}b{% endif %}', 'a'],
    ['{% unless site.deep.sure %}a{% endunless %}', ''],
    ['{% case page.title %}{% when "B" %}b{% when "A" %}a{% endcase %}', 'a'],
    ['{% for x in page.list %}<{{ x }}>{% endfor %}', '<x><y>'],
    ['{% for x in site.data.y %}a{% endfor %}', ''],
    ['{% tabs x %}a{% endtabs %}', 'a'],
    ['{% if x %}a', 'a'],
    ['a{% endif %}{% else %}', 'a'],
    ['a {{ open', 'a {{ open'],
    ['a {% open', 'a {% open'],
    ['{% include note.html content="A *text*" %}', 'A <em>text</em>'],
    ['{% include copy.html %}', ''],
    ['`{{ site.title }}`', '<code>A *site* &amp; &lt;b&gt;more&lt;/b&gt;</code>'],
    [
      '<i title="{{ site.quote }}">{{ site.title }}</i>',
      '<i title="&quot; onclick=x">A *site* &amp; &lt;b&gt;more&lt;/b&gt;</i>',
    ],
  ];
  for (const [written, shown] of outputs) {
    it(`shows ${written} as ${shown || 'nothing'}`, async () => {
      assert.equal(await inParagraph(written), shown);
    });
  }

  it('is understood in code blocks too, but not what is raw there', async () => {
    assert.equal(
      await html('```yml\na: {{ site.title }}\nb: {% raw %}{{ c }}{% endraw %}\n```'),
      '<pre><code class="language-yml">a: A *site* &amp; &lt;b&gt;more&lt;/b&gt;\nb: {{ c }}\n</code></pre>',
    );
  });

  it('shows values as text, wherever they stand', async () => {
    const shown = '&lt;img src=x onerror=y&gt; {{ page.title }} `q` [l](javascript:x)';
    assert.equal(await inParagraph('{{ site.html }}'), shown);
    assert.equal(await html('# {{ site.html }}'), `<h1>${shown}</h1>`);
    assert.equal(
      await inParagraph('![{{ site.html }}](a.png)'),
      `<img src="a.png" alt="${shown}">`,
    );
    assert.equal(await html('<div>\n{{ site.html }}\n</div>'), `<div>\n${shown}\n</div>`);
  });

  it('shows code that is made with a tag', async () => {
    assert.equal(
      await html('{% highlight ruby %}\na ``` b\n{% endhighlight %}'),
      '<pre><code class="language-ruby">a ``` b\n</code></pre>',
    );
    assert.equal(
      await html('{% capture x %}\na *b*\n{% endcapture %}\n{% include code.html python=x %}'),
      '<pre><code class="language-python">a *b*\n</code></pre>',
    );
  });

  it('shows the list that an include is given', async () => {
    assert.equal(
      await html('{% include cards.html cards=page.cards %}'),
      '<ul><li><a href="/bee/">H</a>: D</li></ul>',
    );
  });

  it('says when something is left out', async () => {
    const hidden = async (text: string): Promise<boolean> =>
      (await readSitePage(text, site)).hidden;
    assert.equal(await hidden('{% for x in site.data.y %}a{% endfor %}'), true);
    assert.equal(await hidden('{% include video.html id="x" %}'), true);
    assert.equal(
      await hidden('{% for x in page.list %}a{% endfor %}{% include copy.html %}'),
      false,
    );
  });

  it('leaves tokens the lines of the file', async () => {
    const { tokens } = await readSitePage(
      'a\n\n{% comment %}\n\n\n{% endcomment %}\nb\n\n{% capture x %}\n1\n\n2\n{% endcapture %}\n\nc\n',
    );
    const lines = tokens.filter(({ type }) => type === 'paragraph_open').map(({ map }) => map?.[0]);
    assert.deepEqual(lines, [3, 9, 17]);
  });

  it('stays as it is in handbooks that no Jekyll makes', async () => {
    const handbook = await read(page('a.md', ['title: A']));
    const text = 'Helm: {{ .Values.x }}, {{ range }} and {% set %}';
    assert.equal(shown(handbook, 'a.md', text).trim(), `<p>${text}</p>`);
    assert.equal(shown(handbook, 'a.md', '{{ page.title }}').trim(), '<p>A</p>');
  });

  it('grows no page without end', async () => {
    const doubling = `{% assign x = "${'a'.repeat(100)}" %}${'{% assign x = x | append: x %}'.repeat(60)}{{ x }}`;
    assert.ok((await html(doubling)).length < 10_000);
    const again = `{% capture x %}${'a'.repeat(1000)}{% endcapture %}${'{{ x }}'.repeat(5000)}`;
    assert.ok((await html(again)).length < 2_000_000);
    const loops = '{% for a in page.list %}'.repeat(40) + 'x' + '{% endfor %}'.repeat(40);
    assert.ok((await html(loops)).length < 100_000);
  });
});
