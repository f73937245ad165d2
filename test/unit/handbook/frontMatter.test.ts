import assert from 'node:assert/strict';
import { readFrontMatter } from '../../../src/handbook/frontMatter';
import { readPlainYaml } from '../../../src/handbook/plainYaml';

describe('front matter', () => {
  it('is what stands between two lines of dashes', () => {
    const { data, body, bodyLine } = readFrontMatter('---\ntitle: A\nnav_order: 2\n---\n# A\n');
    assert.deepEqual({ ...data }, { title: 'A', nav_order: 2 });
    assert.equal(body, '# A\n');
    assert.equal(bodyLine, 4);
  });

  it('may be empty', () => {
    const { data, body, bodyLine, error } = readFrontMatter('---\n---\ntext');
    assert.deepEqual([{ ...data }, body, bodyLine, error], [{}, 'text', 2, undefined]);
  });

  it('ends at three dots or at the end of the file too', () => {
    assert.equal(readFrontMatter('---\ntitle: A\n...\ntext').body, 'text');
    assert.equal(readFrontMatter('---\ntitle: A\n---').data['title'], 'A');
  });

  it('may stand behind a BOM', () => {
    assert.equal(readFrontMatter('\uFEFF---\ntitle: A\n---\n').data['title'], 'A');
    assert.equal(readFrontMatter('\uFEFF# A').body, '# A');
  });

  it('may have Windows line ends', () => {
    const { data, body, bodyLine } = readFrontMatter(
      '---\r\ntitle: A\r\norder: 1\r\n---\r\ntext\r\n',
    );
    assert.deepEqual([data['title'], data['order'], body, bodyLine], ['A', 1, 'text\r\n', 4]);
  });

  it('need not be there', () => {
    const { present, body, bodyLine, error } = readFrontMatter('# A\n---\n');
    assert.deepEqual([present, body, bodyLine, error], [false, '# A\n---\n', 0, undefined]);
  });

  it('that is not closed is an error, and the text is still there', () => {
    const { error, body } = readFrontMatter('---\ntitle: A\n# Heading');
    assert.equal(error?.line, 0);
    assert.match(body, /# Heading/);
  });

  for (const [name, block, line] of [
    ['a colon in a value', 'nav_order: 1\ntitle: A: B', 2],
    ['a tab for indentation', 'title: A\n\tparent: B', 2],
    ['an open quote', 'title: "A', 1],
    ['a list', '- a\n- b', 1],
    ['a text', 'just words', 1],
    ['an unknown alias', 'title: *nothing', 1],
  ] as const) {
    it(`with ${name} is an error with its line, and the text is still there`, () => {
      const { error, body } = readFrontMatter(`---\n${block}\n---\n# A`);
      assert.ok(error);
      assert.ok(Math.abs(error.line - line) <= 1, `line ${error.line}`);
      assert.equal(body, '# A');
    });
  }

  it('that is no YAML still says what its single lines say', () => {
    const block = 'title: A: "B"\nnav_order: 3\nparent: "C\nlist: [\n\tx: 1\npermalink: /x/';
    for (const text of [`---\n${block}\n---\n`, `---\n${block.replace(/\nlist.*\n.*/, '')}\n# A`]) {
      const { data, error, body } = readFrontMatter(text);
      assert.ok(error);
      assert.deepEqual(
        { ...data },
        { title: 'A: "B"', nav_order: 3, parent: 'C', permalink: '/x/' },
      );
      assert.doesNotMatch(body, /title/);
    }
  });

  it('that nests without end, or is endless, is not parsed', () => {
    for (const [value, message] of [
      ['['.repeat(20_000), /deep/],
      ['\n  ' + '- '.repeat(5000), /deep/],
      ['[1]\nx: '.repeat(20_000), /long/],
    ] as const) {
      assert.match(readFrontMatter(`---\ntitle: ${value}\n---\n`).error?.message ?? '', message);
    }
  });

  it('takes the last of two equal keys', () => {
    const { data, error } = readFrontMatter('---\ntitle: [A]\ntitle: "B"\n---\n');
    assert.deepEqual([data['title'], error], ['B', undefined]);
    assert.equal(readFrontMatter('---\ntitle: A\ntitle: B\n---\n').data['title'], 'B');
  });

  it('reads yes and no as Ruby does, and Y and N as texts', () => {
    const read = (value: string): unknown => readFrontMatter(`---\nx: ${value}\n---\n`).data['x'];
    assert.deepEqual(['yes', 'no', 'Y', 'n', 'on', 'true'].map(read), [
      true,
      false,
      'Y',
      'n',
      true,
      true,
    ]);
  });

  it('is reported where a value holds itself, and its plain lines count', () => {
    const { data, error } = readFrontMatter('---\ntitle: A\ntags: &x [{ a: *x }]\n---\n');
    assert.equal(error?.message, 'A value holds itself');
    assert.deepEqual({ ...data }, { title: 'A' });
  });

  it('is not made to grow without end by aliases', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let index = 1; index < 12; index++) {
      const before = `*a${index - 1}`;
      lines.push(`a${index}: &a${index} [${Array<string>(10).fill(before).join(', ')}]`);
    }
    assert.ok(readFrontMatter(`---\n${lines.join('\n')}\n---\n`).error);
  });
});

describe('the quick reader of plain front matter', () => {
  const values =
    `A|Some title|title: x|"quoted"|'single'|"with \\n escape"|'it''s'|10|0|010|1.5|-3|1e3|0x1F|
    1_000|true|false|True|yes|no|on|off|null|~|y|N|/permalink/|/a: b|a #b|a # b|# comment|#|[a, b]|{a: b}|
    *alias|&anchor|!tag|>-|%x|@x|- a|?|2025-11-22|12:30|.5|.inf|.nan|a "b" c|Über uns|日本語|a, b|a (b)|a - b|
    a\tb|tab\t|"a" b|a!|1 2|1st|v1.2|x:y|http://a.b/c|trailing  |\u00a0nbsp|é|__proto__|
    Yes|ON|oN|TRUE|_site/|_1|_|__|/[\\s/]+/|a [b]|a ]|a\u2028b|"a\u2028b"|a b # c\u2028d|x: |a:|: a|a\u0085b`
      .split('|')
      .map((value) => value.replace(/^\n\s*/, ''));

  for (const value of values) {
    it(`reads ${JSON.stringify(value)} as the YAML library does, or leaves it to that`, () => {
      const block = `title: ${value}\nother: 1\n`;
      const quick = readPlainYaml(block);
      if (quick) assert.deepEqual({ ...quick }, withLibrary(block));
    });
  }

  it('reads what most pages have', () => {
    const block =
      'layout: default\ntitle: A title (new)\nnav_order: 3\nhas_children: true\n\n# note\n';
    assert.deepEqual(
      { ...readPlainYaml(block) },
      { layout: 'default', title: 'A title (new)', nav_order: 3, has_children: true },
    );
  });

  for (const block of [
    'a:\n  - x\n  - /y/z/\n\n  # note\n  - 3\nb: 1',
    'a:\n- x\n- "y"',
    'a:\nb:\n  - x',
    'a: 1\n- x',
    '- x',
    'a:\n  - x\n - y',
    'a:\n - x\n  - y',
    'a:\n  - x: y',
    'a:\n  - - x',
    'a:\n  - x\n  y',
    'a:\n  - x\na:\n  - y',
    'a: x\n  - y',
    'a:\n  - [x]',
    'a:\n  -',
  ]) {
    it(`reads the list ${JSON.stringify(block)} as the YAML library does, or leaves it to that`, () => {
      const quick = readPlainYaml(block);
      if (quick) assert.deepEqual({ ...quick }, withLibrary(`${block}\n`));
    });
  }

  it('reads lists of plain values', () => {
    assert.deepEqual({ ...readPlainYaml('a:\n  - /x/\n  - y\nb: 1') }, { a: ['/x/', 'y'], b: 1 });
  });

  it('reads yes and no, and what settings name', () => {
    const block = 'a: yes\nb: Off\nexclude:\n  - _site/\n  - .github/\nseparator: /[\\s/]+/';
    assert.deepEqual(
      { ...readPlainYaml(block) },
      { a: true, b: false, exclude: ['_site/', '.github/'], separator: '/[\\s/]+/' },
    );
  });

  it('reads lines that end in any way', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const lines = ['a: 1', '', 'b:', '  - x  ', 'c:', ''];
      const read = readPlainYaml(lines.join(end));
      assert.deepEqual({ ...read }, withLibrary(lines.join('\n')), JSON.stringify(end));
      const page = readFrontMatter(['---', 'a: 1', ' --- ', '----', '... ', 'body'].join(end));
      assert.deepEqual([page.body, page.bodyLine], ['body', 5]);
    }
  });

  it('leaves special keys to the library', () => {
    for (const block of ['yes: 1', '__proto__: x', 'a:1', '"a": 1', 'a : 1', '  a: 1']) {
      assert.equal(readPlainYaml(block), undefined, block);
    }
  });
});

/** The same block, read by the YAML library because of a line that the quick reader leaves to it. */
function withLibrary(block: string): Record<string, unknown> {
  // With a tag in it the block is not read in parts either.
  const { list, ...data } = readFrontMatter(`---\n${block}list: !!seq [1]\n---\n`).data;
  assert.deepEqual(list, [1]);
  return data;
}
