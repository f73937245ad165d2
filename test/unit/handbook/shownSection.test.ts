import assert from 'node:assert/strict';
import type { Handbook } from '../../../src/handbook/model';
import type { ShownSection } from '../../../src/handbook/shownSection';
import { shown, shownSection } from './shown';
import { page, read } from './support';

describe('A section in the step panel', () => {
  let handbook: Handbook;
  before(async () => {
    handbook = await read(page('a.md', ['title: A']), page('b "x".md', ['title: B'], '## Head'));
  });
  const render = (markdown: string): string => shown(handbook, 'a.md', markdown).trim();

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

  it('leaves of HTML what is plain markup', () => {
    assert.equal(render('<script>alert(1)</script>'), '');
    assert.equal(render('a <kbd onclick=x>b</kbd> <input>'), '<p>a <kbd>b</kbd> </p>');
    assert.equal(render('<ul><li data-task="x" data-checked="true">a</ul>'), '<ul><li>a</ul>');
  });

  it('makes pictures links, and leaves links around them', () => {
    assert.equal(
      render('![a *b* "d"](https://x.y/z.png) ![](a.png) ![z](data:image/png;base64,PA==)'),
      '<p><a href="https://x.y/z.png" data-picture>a b &quot;d&quot;</a> ' +
        '<a href="#" data-path="a.md" data-picture>Picture</a> z</p>',
    );
    assert.equal(render('[![a](x.png)](a.md)'), '<p><a href="#" data-path="a.md">a</a></p>');
  });

  it('lets no attribute through from titles and code languages', () => {
    assert.equal(
      render('[x](https://a.b "t\\" onclick=\\"y")'),
      '<p><a href="https://a.b">x</a></p>',
    );
    assert.equal(render('```"onclick=x\ny\n```'), '<pre data-block="0"><code>y\n</code></pre>');
  });
});

describe('The section that a step’s panel shows', () => {
  /** The section under `## Here`, with the page's other text around it. */
  const section = async (text: string, rest = ''): Promise<ShownSection> => {
    const file = page('a.md', ['title: A'], `# A\n\n## Here\n\n${text}\n\n## After\n\n${rest}`);
    const handbook = await read(file);
    const { id, line } = handbook.pages[0]!.headings.find((one) => one.text === 'Here')!;
    return shownSection(handbook, { path: 'a.md', heading: id, line }, file.text);
  };
  const html = async (text: string, rest = ''): Promise<string> =>
    (await section(text, rest)).html.replace(/\n/g, '');

  it('is the whole of it, with what stands below it, and nothing after it', async () => {
    assert.equal(
      await html('one\n\n### Below\n\ntwo\n\n#### Deeper\n\nthree\n\n# Other', 'no'),
      '<p>one</p><h3>Below</h3><p>two</p><h4>Deeper</h4><p>three</p>',
    );
    assert.equal(await html('### Deep\n\n##### Gap'), '<h3>Deep</h3><h5>Gap</h5>');
  });

  it('has tables, quotes and callouts', async () => {
    const shownText = await html('| a |\n|---|\n| b |\n\n> c\n\n{: .warning }\nd');
    assert.match(shownText, /<table>.*<th>a<\/th>.*<td>b<\/td>.*<blockquote><p>c<\/p>/);
    assert.match(shownText, /<div data-callout="red"><p[^>]*><strong>Warning<.*<p>d<\/p>/);
  });

  it('knows the references that the page gives elsewhere', async () => {
    assert.equal(
      await html('[x][ref]', '[ref]: https://a.b'),
      '<p><a href="https://a.b">x</a></p>',
    );
  });

  it('names the items of task lists, nested ones too, by their ids', async () => {
    assert.equal(
      await html('- [ ] One **two**\n  - [x] Three\n- plain\n\ntext [ ] no'),
      '<ul><li data-task="here/one-two" data-checked="false">One <strong>two</strong><ul>' +
        '<li data-task="here/one-two/three" data-checked="true">Three</li></ul></li>' +
        '<li>plain</li></ul><p>text [ ] no</p>',
    );
    assert.equal(
      await html('- [ ] **One** two\n- [x] <b onclick=x>a</b> <script>1</script>'),
      '<ul><li data-task="here/one" data-checked="false"><strong>One</strong> two</li>' +
        '<li data-task="here/a-1" data-checked="true"><b>a</b> [removed]1</li></ul>',
    );
  });

  it('tells blocks of commands from others, and names what hides in them', async () => {
    const { html: shownText, blocks } = await section(
      '```bash\n# x\ngit pull \\\n  --all\n```\n\n```yaml\na: b\n```\n\n    indented\n\n```sh\nls \u202E#\n```',
    );
    assert.deepEqual(blocks, [
      { copy: '# x\ngit pull \\\n  --all', commands: ['git pull --all'], hidden: [] },
      { copy: 'a: b', commands: [], hidden: [] },
      { copy: 'indented', commands: [], hidden: [] },
      { copy: 'ls \u202E#', commands: ['ls \u202E#'], hidden: ['U+202E'] },
    ]);
    assert.deepEqual(shownText.match(/<pre.*?>/g), [
      '<pre data-block="0" data-commands="plain">',
      '<pre data-block="1">',
      '<pre data-block="2">',
      '<pre data-block="3" data-commands="hidden">',
    ]);
    assert.ok(shownText.includes('ls ⟨U+202E⟩#'));
  });

  it('leads to the page for a diagram', async () => {
    assert.equal(
      await html('```mermaid\ngraph TB\n```'),
      '<p><a href="#" data-path="a.md" data-heading="here">Diagram</a></p>',
    );
  });

  it('is the whole page, less its title, where no heading is named', async () => {
    const file = page('a.md', ['title: A'], '# A\n\none\n\n## Two\n');
    const handbook = await read(file);
    assert.equal(shown(handbook, 'a.md', file.text).replace(/\n/g, ''), '<p>one</p><h3>Two</h3>');
  });
});
