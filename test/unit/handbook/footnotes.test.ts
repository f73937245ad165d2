import assert from 'node:assert/strict';
import { blockReader } from '../../../src/handbook/markdown';
import { pageLinkReader } from '../../../src/handbook/pageLinks';
import { shown } from './shown';
import { safeMarkdown } from '../../../src/handbook/safeMarkdown';
import type { Page } from '../../../src/handbook/model';
import { indexOf, marked, titled } from './search/support';
import { siteHtml } from './siteSupport';
import { page, read } from './support';

/** The page's HTML as the preview has it. */
const rendered = (...lines: readonly string[]): Promise<string> => siteHtml(lines.join('\n'));

/** What stands in the list of notes, one note after the other. */
const notesOf = (html: string): string[] =>
  html
    .slice(html.indexOf('<div class="footnotes'))
    .split(/<li id="/)
    .slice(1)
    .map((note) => note.replace(/(?:<\/li>|<\/ol><\/div>)*$/, ''));

async function pageOf(...lines: readonly string[]): Promise<Page> {
  const { pages } = await read(page('a.md', ['title: A'], lines.join('\n')));
  return pages[0]!;
}

const back = (name: string, sign = ''): string =>
  `\u00A0<a href="#fnref:${name}" class="reversefootnote" role="doc-backlink">↩\uFE0E${sign}</a>`;

describe('footnotes', () => {
  it('are marks with kramdown’s ids, and notes below the text with a way back', async () => {
    const html = await rendered('One[^1].', '', '[^1]: Note *x*.', '', 'More.');
    assert.equal(
      html,
      '<p>One<sup id="fnref:1"><a href="#fn:1" class="footnote" rel="footnote" ' +
        'role="doc-noteref">1</a></sup>.</p><p>More.</p>' +
        '<div class="footnotes handbook-footnotes" role="doc-endnotes"><ol><li id="fn:1">' +
        `<p>Note <em>x</em>.${back('1')}</p></li></ol></div>`,
    );
  });

  it('are numbered in the order of their marks, also in other notes, and shown only if marked', async () => {
    const html = await rendered(
      'A[^z] b[^a]',
      '',
      '[^a]: Aye',
      '[^lost]: Never',
      '[^deep]: Deep',
      '[^z]: Zed[^deep]',
    );
    assert.deepEqual(
      [...html.matchAll(/id="(fnref:\w+)"[^]*?>(\d)<\/a>/g)].map(([, id, number]) => [id, number]),
      [
        ['fnref:z', '1'],
        ['fnref:a', '2'],
        ['fnref:deep', '3'],
      ],
    );
    assert.deepEqual(
      notesOf(html).map((note) => note.slice(0, note.indexOf('"'))),
      ['fn:z', 'fn:a', 'fn:deep'],
    );
    assert.ok(!html.includes('Never'), html);
  });

  it('have a mark and a way back for each place that leads to them', async () => {
    const html = await rendered('A[^1] b[^1] c[^1]', '', '[^1]: Note');
    assert.deepEqual(
      [...html.matchAll(/<sup id="([^"]*)">.*?>(\d)</g)].map(([, id, number]) => [id, number]),
      [
        ['fnref:1', '1'],
        ['fnref:1:1', '1'],
        ['fnref:1:2', '1'],
      ],
    );
    assert.ok(html.includes(`Note${back('1')}${back('1:1', ' 2')}${back('1:2', ' 3')}</p>`), html);
  });

  it('hold several blocks, with a way back below what is no paragraph', async () => {
    const [note] = notesOf(
      await rendered('A[^1]', '', '[^1]: First', '', '    Second', '', '    - item'),
    );
    assert.equal(
      note,
      `fn:1"><p>First</p><p>Second</p><ul><li>item</li></ul><p>${back('1').slice(1)}</p>`,
    );
    assert.match(await rendered('A[^1]', '', '[^1]: - item'), /<ul><li>item<\/li><\/ul><p>/);
  });

  it('may stand in a row, below a text, and may be an address alone', async () => {
    const html = await rendered(
      'A[^1] b[^2] c[^3]',
      '[^1]: One',
      'goes on',
      '[^2]: https://x.test',
      '[^3]:',
      '    Three',
    );
    assert.deepEqual(notesOf(html), [
      `fn:1"><p>One\ngoes on${back('1')}</p>`,
      `fn:2"><p><a href="https://x.test">https://x.test</a>${back('2')}</p>`,
      `fn:3"><p>Three${back('3')}</p>`,
    ]);
  });

  it('stand in the place of a list that asks for them', async () => {
    const html = await rendered(
      'A[^1]',
      '',
      '* here',
      '{:footnotes}',
      '',
      'Last',
      '',
      '[^1]: Note',
    );
    assert.ok(html.indexOf('id="fn:1"') < html.indexOf('Last') && !html.includes('here'), html);
    assert.ok(!(await rendered('A', '', '* here', '{:footnotes}')).includes('here'));
  });

  it('are text without a note, in code, and behind a backslash', async () => {
    const html = await rendered('A[^1] `[^2]` \\[^2] [^2]', '', '    [^2]', '', '[^2]: Two');
    assert.ok(html.startsWith('<p>A[^1] <code>[^2]</code> [^2] <sup'), html);
    assert.ok(html.includes('<pre><code>[^2]'), html);
  });

  it('of one name: the last counts', async () => {
    assert.deepEqual(notesOf(await rendered('A[^1]', '', '[^1]: One', '', '[^1]: Two')), [
      `fn:1"><p>Two${back('1')}</p>`,
    ]);
  });

  it('lead around in a circle only once', async () => {
    const html = await rendered('A[^1]', '', '[^1]: One[^2]', '[^2]: Two[^1]');
    assert.equal(notesOf(html).length, 2);
    assert.ok(html.includes('id="fnref:1:1"'), html);
  });

  it('are no part of a heading’s text, of its anchor, or of a table of contents', async () => {
    const lines = ['1. x', '{:toc}', '', '## Head[^1]', '', '## Head', '', '[^1]: Note'];
    const { headings } = await pageOf(...lines);
    assert.deepEqual(
      headings.map(({ text, id }) => [text, id]),
      [
        ['Head', 'head'],
        ['Head', 'head-1'],
      ],
    );
    const html = await rendered(...lines);
    assert.ok(html.includes('<a href="#head">Head</a>'), html);
    assert.ok(/<h2>Head<sup id="fnref:1">/.test(html), html);
  });

  it('are anchors that links may name', async () => {
    const { anchors } = await pageOf(
      'A[^1] b[^1]',
      '',
      '    [^code]: no',
      '',
      '[^1]: x',
      '[^lost]: y',
    );
    assert.deepEqual(anchors, ['fn:1', 'fnref:1', 'fnref:1:1']);
  });

  it('have links, each with its place', () => {
    const body = 'x[^1]\n\n[^1]: See [b](b)\n\n    and [c](gone).';
    assert.deepEqual(
      pageLinkReader()(blockReader()(body), body, 4).map(({ href, line, start }) => [
        href,
        line,
        start,
      ]),
      [
        ['b', 6, 14],
        ['gone', 8, 12],
      ],
    );
  });

  it('are not in hovers and the help panel, where their notes are not', async () => {
    const handbook = await read(page('a.md', ['title: A'], 'Do it[^1].\n\n[^1]: Note'));
    assert.equal(safeMarkdown(handbook, 'a.md', 'Do it[^1] or[^2].'), 'Do it or\\[^2\\]\\.');
    assert.equal(shown(handbook, 'a.md', 'Do it[^1].').trim(), '<p>Do it.</p>');
    assert.equal(safeMarkdown(handbook, 'a.md', 'Do[^1]\n\n[^1]: Note'), 'Do');
  });
});

describe('search in footnotes', () => {
  it('finds a note’s text', async () => {
    const index = await indexOf(
      titled('a.md', 'A', '## B', 'x[^q]', '', '[^q]: The quorum is five.', '', 'Rule[^q]: x'),
    );
    const [hit] = index.search('quorum five', 5);
    assert.equal(hit?.heading?.id, 'b');
    assert.equal(marked(hit), 'The [quorum] is [five].');
    assert.equal(marked(index.search('rule', 5)[0]!), '[Rule]: x');
  });
});
