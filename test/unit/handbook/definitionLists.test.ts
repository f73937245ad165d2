import assert from 'node:assert/strict';
import { safeMarkdown } from '../../../src/handbook/safeMarkdown';
import { siteHtml } from './siteSupport';
import { page, read } from './support';

const html = async (...lines: readonly string[]): Promise<string> =>
  (await siteHtml(lines.join('\n'))).replace(/\n/g, '');

describe('definition lists', () => {
  it('have terms and what they mean', async () => {
    assert.equal(
      await html('Fork', ': Your *own* copy.', '', 'Clone', ':   On disk.', ': Or not.'),
      '<dl><dt>Fork</dt><dd>Your <em>own</em> copy.</dd><dt>Clone</dt>' +
        '<dd>On disk.</dd><dd>Or not.</dd></dl>',
    );
  });

  it('hold several blocks, and values of the site as text', async () => {
    assert.equal(
      await html('{{ site.title }}', '', ': One', '', '    - two'),
      '<dl><dt>Site</dt><dd><p>One</p><ul><li>two</li></ul></dd></dl>',
    );
  });

  it('have a term on each line of the paragraph above, and several definitions', async () => {
    assert.equal(
      await html('Fork', 'Clone', ': One', ': Two', 'more', '', 'Sync', '*Pull*', '', ': Three'),
      '<dl><dt>Fork</dt><dt>Clone</dt><dd>One</dd><dd>Twomore</dd>' +
        '<dt>Sync</dt><dt><em>Pull</em></dt><dd><p>Three</p></dd></dl>',
    );
    assert.equal(
      await html('- A', '  B', '  : C', '    : D', '- E'),
      '<ul><li><dl><dt>A</dt><dt>B</dt><dd><dl><dt>C</dt><dd>D</dd></dl></dd></dl></li>' +
        '<li>E</li></ul>',
    );
  });

  it('hold a paragraph below a blank line, and text as far as their own', async () => {
    assert.equal(
      await html('A', ':   One', '', '    Two', '', ': Three', '', '  no more'),
      '<dl><dt>A</dt><dd>One<p>Two</p></dd><dd><p>Three</p><p>no more</p></dd></dl>',
    );
    assert.equal(
      await html('A', ':   One', '', '  Two'),
      '<dl><dt>A</dt><dd>One</dd></dl><p>Two</p>',
    );
  });

  it('end at a heading and at a list, which are no terms', async () => {
    assert.equal(
      await html('A', ': One', '', '- item', ''),
      '<dl><dt>A</dt><dd>One</dd></dl><ul><li>item</li></ul>',
    );
    assert.equal(
      await html('A', ': One', '', '# B', ': Two'),
      '<dl><dt>A</dt><dd>One</dd></dl><h1>B</h1><p>: Two</p>',
    );
  });

  it('are none without a term or a space', async () => {
    assert.equal(await html(': a', '', 'b', ':c', ':::x'), '<p>: a</p><p>b:c:::x</p>');
    assert.equal(await html('a', '', '', ': b', '~ c'), '<p>a</p><p>: b~ c</p>');
  });

  it('are plain paragraphs in hovers', async () => {
    const handbook = await read(page('a.md', ['title: A']));
    assert.equal(safeMarkdown(handbook, 'a.md', 'Fork\n: A copy'), 'Fork\n\nA copy');
  });
});
