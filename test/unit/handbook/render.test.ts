import assert from 'node:assert/strict';
import type { Handbook } from '../../../src/handbook/model';
import { renderMarkdown } from '../../../src/handbook/render';
import { page, read } from './support';

describe('Markdown of the help panel', () => {
  let handbook: Handbook;
  before(async () => {
    handbook = await read(page('a.md', ['title: A']), page('b "x".md', ['title: B'], '## Head'));
  });
  const render = (markdown: string): string => renderMarkdown(handbook, 'a.md', markdown).trim();

  it('is HTML', () => {
    assert.equal(render('**a** `b`'), '<p><strong>a</strong> <code>b</code></p>');
  });

  it('leads to pages and headings with data attributes', () => {
    assert.equal(
      render('[x](<b "x".md#head>)'),
      '<p><a href="#" data-path="b &quot;x&quot;.md" data-heading="head">x</a></p>',
    );
    assert.equal(
      render('[x]({{ site.baseurl }}/a#gone)'),
      '<p><a href="#" data-path="a.md">x</a></p>',
    );
  });

  it('leads outside with http, https and mailto', () => {
    assert.equal(render('[x](https://a.b/?c&d)'), '<p><a href="https://a.b/?c&amp;d">x</a></p>');
    assert.equal(render('<https://a.b>'), '<p><a href="https://a.b">https://a.b</a></p>');
    assert.equal(render('https://a.b'), '<p><a href="https://a.b">https://a.b</a></p>');
    assert.equal(render('[x](mailto:a@b.c)'), '<p><a href="mailto:a@b.c">x</a></p>');
    assert.equal(render('See README.md'), '<p>See README.md</p>');
  });

  it('keeps the text of any other link', () => {
    for (const href of [
      'javascript:alert(1)',
      'JAVASCRIPT:alert(1)',
      'java&#10;script:alert(1)',
      '&#106;avascript:alert(1)',
      'command:x',
      'vscode:x',
      'file:///x',
      'data:text/html;base64,PA==',
      'data:image/png;base64,PA==',
      'gone',
      'x.png',
      '',
    ]) {
      assert.equal(render(`[**x**](${href})`), '<p><strong>x</strong></p>', href);
    }
  });

  it('shows HTML as text', () => {
    assert.equal(
      render('<script>alert(1)</script>'),
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    );
    assert.equal(render('a <img src=x onerror=y>'), '<p>a &lt;img src=x onerror=y&gt;</p>');
  });

  it('gives an image’s alternative text, and links around it', () => {
    assert.equal(
      render('![a *b* <c> "d"](https://x.y/z.png)'),
      '<p>a b &lt;c&gt; &quot;d&quot;</p>',
    );
    assert.equal(render('[![a](x.png)](a.md)'), '<p><a href="#" data-path="a.md">a</a></p>');
  });

  it('lets no attribute through from titles and code languages', () => {
    assert.equal(
      render('[x](https://a.b "t\\" onclick=\\"y")'),
      '<p><a href="https://a.b">x</a></p>',
    );
    assert.equal(
      render('```"onclick=x\ny\n```'),
      '<pre><code class="language-&quot;onclick=x">y\n</code></pre>',
    );
  });
});
