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

  it('are none without a term or a space', async () => {
    assert.equal(await html(': a', '', 'b', ':c', ':::x'), '<p>: a</p><p>b:c:::x</p>');
  });

  it('are plain paragraphs in hovers', async () => {
    const handbook = await read(page('a.md', ['title: A']));
    assert.equal(safeMarkdown(handbook, 'a.md', 'Fork\n: A copy'), 'Fork\n\nA copy');
  });
});
