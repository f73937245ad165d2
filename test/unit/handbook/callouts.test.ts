import assert from 'node:assert/strict';
import { readCallouts } from '../../../src/handbook/callouts';
import { shown } from './shown';
import { safeMarkdown } from '../../../src/handbook/safeMarkdown';
import { page, read } from './support';
import { siteHtml } from './siteSupport';

const box = (color: string, title: string | undefined, ...paragraphs: readonly string[]): string =>
  `<div class="handbook-callout handbook-callout-${color}">` +
  (title === undefined ? '' : `<p class="handbook-callout-title"><strong>${title}</strong></p>`) +
  paragraphs.join('') +
  '</div>';

describe('callouts', () => {
  const cases: Readonly<Record<string, readonly [markdown: string, html: string]>> = {
    'a list before a paragraph': ['{: .note }\nText', box('purple', 'Note', '<p>Text</p>')],
    'a list after a paragraph': ['Text\n{: .warning}', box('red', 'Warning', '<p>Text</p>')],
    'one without a title': ['{: .highlight }\nText', box('yellow', undefined, '<p>Text</p>')],
    'several paragraphs in a quote': [
      '{: .important }\n> a\n>\n> b',
      box('blue', 'Important', '<p>a</p>', '<p>b</p>'),
    ],
    'a list after a quote': [
      '> a\n\n> b\n{: .new }',
      '<blockquote><p>a</p></blockquote>' + box('green', 'New', '<p>b</p>'),
    ],
    'a quote with a title of its own': [
      '{: .note-title }\n> My *own*\n>\n> a',
      '<div class="handbook-callout handbook-callout-purple">' +
        '<p class="handbook-callout-title"><strong>My <em>own</em></strong></p><p>a</p></div>',
    ],
    'one in another': [
      '{: .important }\n> {: .warning }\n> a\n>\n> b',
      box('blue', 'Important', box('red', 'Warning', '<p>a</p>'), '<p>b</p>'),
    ],
    'one in a quote': [
      '> {: .new }\n> > a',
      `<blockquote>${box('green', 'New', '<p>a</p>')}</blockquote>`,
    ],
    'an id of its own': [
      '{: .note #here }\na',
      box('purple', 'Note', '<p>a</p>').replace('>', ' id="here">'),
    ],
  };
  for (const [name, [markdown, html]] of Object.entries(cases)) {
    it(`are boxes: ${name}`, async () => {
      assert.equal(await siteHtml(markdown), html);
    });
  }

  it('are those that the site has, where it names some', async () => {
    const config = 'callouts:\n  mine:\n    title: "<b>Mine</b>"\n    color: grey-dk-100\n  odd:\n';
    assert.equal(
      await siteHtml('{: .mine }\na', { config }),
      box('grey', '&lt;b&gt;Mine&lt;/b&gt;', '<p>a</p>'),
    );
    assert.equal(await siteHtml('{: .odd }\na', { config }), box('grey', undefined, '<p>a</p>'));
    assert.equal(await siteHtml('{: .note }\na', { config }), '<p class="note">a</p>');
  });

  it('have only colours that the theme has', () => {
    const callouts = readCallouts({ callouts: { x: { color: 'red-200' }, y: { color: '"><b>' } } });
    assert.deepEqual(
      [...callouts.values()].map(({ color }) => color),
      ['red', 'grey'],
    );
  });

  it('stand in a step’s help too', async () => {
    const handbook = await read(page('a.md', ['title: A']), {
      path: '_config.yml',
      text: 'callouts:\n  note:\n    title: "No*te*"\n    color: red',
    });
    const help = '{: .note }\nSee {{ site.callouts.note.title }}.';
    assert.equal(
      shown(handbook, 'a.md', help).replace(/\n/g, ''),
      box('red', 'No*te*', '<p>See No*te*.</p>').replace(
        'class="handbook-callout handbook-callout-red"',
        'data-callout="red"',
      ),
    );
    assert.equal(safeMarkdown(handbook, 'a.md', help), '**No\\*te\\***\n\nSee No\\*te\\*\\.');
  });
});
