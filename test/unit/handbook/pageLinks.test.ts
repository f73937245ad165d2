import assert from 'node:assert/strict';
import { blockReader, createMarkdown } from '../../../src/handbook/markdown';
import { pageLinkReader, type PageLink } from '../../../src/handbook/pageLinks';

const blocks = blockReader();
const linksOf = pageLinkReader();
const read = (body: string, bodyLine: number): PageLink[] => linksOf(blocks(body), body, bodyLine);

function links(...lines: readonly string[]): PageLink[] {
  return read(lines.join('\n'), 0);
}

/** The addresses, each with what stands at its place in the text. */
function placed(...lines: readonly string[]): [string, string][] {
  const text = lines.join('\n').split(/\r\n|\n|\r/);
  return links(...lines).map(({ href, line, start, end }) => [
    href,
    text[line]?.slice(start, end) ?? '',
  ]);
}

/** How many characters are cut out of texts while something is done: what is cut anew for every link grows with its square. */
function charactersCut(work: () => void): number {
  const cut = Reflect.get(String.prototype, 'slice');
  let count = 0;
  const counting = function (this: string, ...range: [number?, number?]): string {
    const piece = cut.apply(this, range);
    count += piece.length;
    return piece;
  };
  Reflect.set(String.prototype, 'slice', counting);
  try {
    work();
  } finally {
    Reflect.set(String.prototype, 'slice', cut);
  }
  return count;
}

describe('a page that is full of links', () => {
  for (const [what, make] of Object.entries({
    'in one line': (count: number) => '[a](x.md) '.repeat(count),
    'in lines of one paragraph': (count: number) => '[a](x.md)\n'.repeat(count),
    'in one cell': (count: number) => `| a |\n|---|\n| ${'[a](x.md) '.repeat(count)}|`,
    'in one row': (count: number) =>
      ['a|', '-|', '[a](x.md)|'].map((cell) => `|${cell.repeat(count)}`).join('\n'),
  })) {
    it(`takes no more for each of them where they stand ${what}`, () => {
      const work = (count: number): number => {
        const body = make(count);
        const read = blocks(body);
        return charactersCut(() => assert.equal(linksOf(read, body, 0).length, count));
      };
      work(10);
      const ratio = work(800) / work(200);
      assert.ok(ratio < 6, `four times as many links take ${ratio} times as much`);
    });
  }

  it('has none whose Liquid goes on for pages', () => {
    const link = (length: number): string => `[a]({{ ${'x'.repeat(length)} }})`;
    assert.deepEqual([links(link(100)).length, links(link(5_000)).length], [1, 0]);
  });
});

describe('links of a page', () => {
  it('have kind, text and place', () => {
    assert.deepEqual(read('Text\n\nSee [the *fine* `x` page](a/b.md "title") now.\n', 7), [
      { kind: 'link', href: 'a/b.md', text: 'the fine x page', line: 9, start: 26, end: 32 },
    ]);
    assert.deepEqual(read('![A *b*](c.png)', 0), [
      { kind: 'image', href: 'c.png', text: 'A b', line: 0, start: 9, end: 14 },
    ]);
  });

  it('are found in every kind of block', () => {
    assert.deepEqual(
      placed(
        '# A [a](a1)',
        '',
        '> quoted [b](b1)',
        'lazy [c](c1)',
        '',
        '- item [d](d1)',
        '  1. deeper',
        '     [e](e1) [f](f1)',
        '',
        'Setext [g](g1)',
        '===',
        '',
        'a paragraph [over',
        '  two lines](h1) and ![pic',
        ' ture](i1)',
      ),
      ['a1', 'b1', 'c1', 'd1', 'e1', 'f1', 'g1', 'h1', 'i1'].map((href) => [href, href]),
    );
  });

  it('are found in tables, the same cell twice, and behind an escaped bar', () => {
    assert.deepEqual(
      placed(
        '| A | B |',
        '|---|---|',
        '| [a](x) | [a](x) |',
        '| one \\| two [c](y1) | `z` [d](<z z>) |',
      ),
      [
        ['x', 'x'],
        ['x', 'x'],
        ['y1', 'y1'],
        ['z z', 'z z'],
      ],
    );
    const [first, second] = links('| A | B |', '|---|---|', '| [a](x) | [a](x) |');
    assert.deepEqual([first?.start, second?.start], [6, 15]);
  });

  it('nest, a picture in a link', () => {
    assert.deepEqual(placed('[![alt](in.png)](out.md)'), [
      ['out.md', 'out.md'],
      ['in.png', 'in.png'],
    ]);
    assert.equal(links('[![alt](in.png)](out.md)')[0]?.text, 'alt');
  });

  it('nest over lines, so that the inner one stands below the outer one or above it', () => {
    for (const start of ['', 'Text', 'Text\n\n> ']) {
      assert.deepEqual(
        placed(start, '', '[![a](b)', 'x', '](c)[d', '![e](f)](g)').map(([, at]) => at),
        ['c', 'b', 'g', 'f'],
      );
    }
  });

  it('may be references, which stand where their text stands; so do their definitions', () => {
    assert.deepEqual(
      placed('[text][Label] [label] ![pic][label]', '', '[label]: some/page.md "x"'),
      [
        ['some/page.md', '[text]'],
        ['some/page.md', '[label]'],
        ['some/page.md', '![pic]'],
        ['some/page.md', 'some/page.md'],
      ],
    );
    assert.deepEqual(
      links('[a]', '', '[a]: b').map(({ kind, text }) => [kind, text]),
      [
        ['link', 'a'],
        ['definition', 'A'],
      ],
    );
  });

  it('are no footnotes', () => {
    assert.deepEqual(placed('Text[^1] [^2]', '', '[^1]: word', '', '[^2]: See [a](b).'), [
      ['b', 'b'],
    ]);
  });

  it('may be bare addresses', () => {
    assert.deepEqual(placed('<https://a.b/c> https://d.e/f, and <me@g.h> (http://i.j/k).'), [
      ['https://a.b/c', 'https://a.b/c'],
      ['https://d.e/f', 'https://d.e/f'],
      ['mailto:me@g.h', 'me@g.h'],
      ['http://i.j/k', 'http://i.j/k'],
    ]);
  });

  it('may be HTML', () => {
    assert.deepEqual(
      links(
        'Text <a class="x" href="a&amp;b">go</a> <img alt="P" src=\'p.png\'>',
        '',
        '<div><a href=c>C</a></div>',
      ).map(({ kind, href, text }) => [kind, href, text]),
      [
        ['link', 'a&b', 'go'],
        ['image', 'p.png', 'P'],
        ['link', 'c', 'C'],
      ],
    );
    assert.deepEqual(placed('<div>', '<a', '  href="x.md">X</a>', '</div>'), [['x.md', 'x.md']]);
  });

  it('may hold Liquid', () => {
    assert.deepEqual(placed('[a]({{ site.url }}/b) [c]({% link d.md %}#e)'), [
      ['{{ site.url }}/b', '{{ site.url }}/b'],
      ['{% link d.md %}#e', '{% link d.md %}#e'],
    ]);
  });

  it('have their addresses without escapes', () => {
    assert.deepEqual(links('[a](b\\_c&amp;d)')[0]?.href, 'b_c&d');
  });

  it('are none in code and in comments', () => {
    assert.deepEqual(
      links(
        '`[a](b)` <!-- <a href="c"> -->',
        '',
        '```',
        '[d](e)',
        '```',
        '',
        '    [f](g)',
        '',
        '{% comment %} [h](i)',
        '{%- endcomment -%}',
        '',
        '{% endcomment %} [j](k)',
      ).map(({ href }) => href),
      ['k'],
    );
  });

  it('have their places where lines end with CR LF', () => {
    assert.deepEqual(placed('a\r', 'b\r', '[c](d) e\r'), [['d', 'd']]);
    assert.equal(links('a\r\nb\r\n[c](d) e\r\n')[0]?.line, 2);
  });

  it('have their text without emphasis, also behind a tag that closes none', () => {
    const text = '*a* </a> _[*b* c](d)_ **![*e*](f)**';
    assert.deepEqual(
      links(text).map(({ text }) => text),
      ['b c', 'e'],
    );
  });

  it('are the same as the Markdown parser finds, in texts put together at random', () => {
    const md = createMarkdown({ html: true, linkify: true });
    md.core.ruler.disable(['linkify', 'replacements', 'smartquotes', 'text_join']);
    const pieces = [
      '[',
      ']',
      '(',
      ')',
      '![',
      '](',
      'a',
      'b.md',
      ' ',
      '\n',
      '`',
      '\\',
      '<',
      '>',
      '[r]',
      '[r]: x\n',
      '\n\n',
      '"',
      'https://a.b',
      '<http://c.d>',
      '*',
      '_',
      '~~',
      '</a>',
      '| ',
      '|---|\n',
      '> ',
      '- ',
      '{{ site.x }}',
      '&amp;',
    ];
    let seed = 7;
    const random = (limit: number): number => (seed = (seed * 16_807) % 2_147_483_647) % limit;
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: 30 }, () => pieces[random(pieces.length)]).join('');
      const expected = md
        .parse(text, {})
        .flatMap(({ children }) => children ?? [])
        .flatMap((token) => {
          if (token.type === 'link_open') return [token.attrGet('href')];
          return token.type === 'image' ? [token.attrGet('src')] : [];
        });
      const found = read(text, 0).filter(({ kind }) => kind !== 'definition');
      assert.deepEqual(
        found.map(({ href }) => md.normalizeLink(href)),
        expected,
        JSON.stringify(text),
      );
    }
  });
});
