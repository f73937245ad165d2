import assert from 'node:assert/strict';
import { withoutCode } from '../../../src/handbook/codeSpans';
import { page, read } from './support';

async function anchors(...lines: readonly string[]): Promise<readonly string[]> {
  const { pages } = await read(page('a.md', ['title: A'], lines.join('\n')));
  return pages[0]?.anchors ?? [];
}

describe('anchors beside headings', () => {
  it('are ids and names of tags, in blocks and in lines', async () => {
    assert.deepEqual(
      await anchors(
        'Text <a name="one"></a> and <span class="x" id=\'two\'>x</span>',
        '',
        '<div',
        '  id=three>',
        '</div>',
        '',
        '| <a id="four"></a>A | B |',
        '|---|---|',
      ),
      ['one', 'two', 'three', 'four'],
    );
  });

  it('may have white space before the sign, and other signs around them', async () => {
    assert.deepEqual(await anchors('a = b', '<a x=y NAME \t = "one">=</a>'), ['one']);
    assert.deepEqual(await anchors('<a id = two>'), ['two']);
    assert.deepEqual(await anchors('id= <a href="x" rename="y" data.x=3>'), []);
  });

  it('are ids of attribute lists of blocks, items and spans', async () => {
    assert.deepEqual(
      await anchors(
        'Paragraph',
        '{: .note #one }',
        '',
        '- {: #two} item *with*{: #three .x} span',
        '',
        'Other {: id="four"}',
      ),
      ['one', 'two', 'three', 'four'],
    );
  });

  it('are footnotes and their marks', async () => {
    assert.deepEqual(await anchors('Text[^1]', '', '[^1]: Note'), ['fn:1', 'fnref:1']);
    assert.deepEqual(await anchors('Text[^1]'), []);
  });

  it('are the entries of a table of contents', async () => {
    assert.deepEqual(await anchors('1. TOC', '{:toc}', '', '## B c'), [
      'markdown-toc',
      'markdown-toc-b-c',
    ]);
  });

  it('are none in code and comments, and no heading’s own', async () => {
    assert.deepEqual(
      await anchors(
        '`<a id="one">` and ``{: #two}``',
        '',
        '```html',
        '<a id="three">',
        '```',
        '',
        '<!-- <a id="four"> -->',
        '',
        '## Five',
        '{: #six}',
        '',
        '<a data-id="seven">x</a> id="eight"',
      ),
      [],
    );
  });
});

describe('a text without its code spans', () => {
  it('has none of what stands between runs of backticks of one length', () => {
    assert.equal(withoutCode('a `b` c ``d ` e`` f'), 'a   c   f');
    assert.equal(withoutCode('a ` b `` c'), 'a ` b `` c');
    assert.equal(withoutCode('a \\`b` c `d`'), 'a \\`b d`');
  });
});
