import assert from 'node:assert/strict';
import { safeMarkdown } from '../../../src/handbook/safeMarkdown';
import { page, read } from './support';
import { siteHtml } from './siteSupport';

const html = (...lines: readonly string[]): Promise<string> => siteHtml(lines.join('\n'));

describe('abbreviations', () => {
  it('are said at each whole word, and what says so is no text', async () => {
    assert.equal(
      await html('*[PR]: pull "request"', '*[C-PR+]: more', '', 'A PR, C-PR+, PRs and *PR* `PR`.'),
      '<p>A <abbr title="pull &quot;request&quot;">PR</abbr>, <abbr title="more">C-PR+</abbr>, PRs and ' +
        '<em><abbr title="pull &quot;request&quot;">PR</abbr></em> <code>PR</code>.</p>',
    );
  });

  it('are read in every script, wherever the line stands, without a text too', async () => {
    assert.equal(
      await html('日本 is ÜB, ÜBER', '', '- a', '', '  *[日本]: Japan', '', '*[ÜB]:'),
      '<p><abbr title="Japan">日本</abbr> is <abbr title="">ÜB</abbr>, ÜBER</p><ul><li><p>a</p></li></ul>',
    );
  });

  it('are none inside a paragraph, in code, and without a name', async () => {
    assert.equal(
      await html('a', '*[A]: b', '', '*[]: c', '', '    *[D]: e'),
      '<p>a\n*[A]: b</p><p>*[]: c</p><pre><code>*[D]: e\n</code></pre>',
    );
  });

  it('show values of the site as text', async () => {
    const text = '*[SI]: {{ site.title }}\n*[1]: one\n\nSI {{ site.title }} 1';
    assert.equal(
      await siteHtml(text, { config: 'title: <My> Site' }),
      '<p><abbr title="&lt;My&gt; Site">SI</abbr> &lt;My&gt; Site <abbr title="one">1</abbr></p>',
    );
  });

  it('are words in hovers', async () => {
    const handbook = await read(page('a.md', ['title: A']));
    assert.equal(safeMarkdown(handbook, 'a.md', '*[PR]: pull request\n\nA PR'), 'A PR');
  });
});
