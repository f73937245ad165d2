import assert from 'node:assert/strict';
import type { Page } from '../../../src/handbook/model';
import { HandbookReader } from '../../../src/handbook/reader';
import { siteHtml } from './siteSupport';
import { outlineOf, page, parseFlowchart, read, readSite } from './support';

const config = { path: '_config.yml', text: 'version: 3.8.0\nstyled: "a *b* `c`"' };

async function headings(...lines: readonly string[]): Promise<[text: string, id: string][]> {
  const { pages } = await read(config, page('a.md', ['title: A', 'own: mine'], lines.join('\n')));
  return pages[0]!.headings.map(({ text, id }) => [text, id]);
}

describe('Liquid in headings', () => {
  it('gives its values to text and anchor', async () => {
    assert.deepEqual(
      await headings(
        '# Version {{ site.version }}',
        '',
        '## {{ page.own | upcase }} *and* {{ site.nothing }}more ##',
        '',
        'New in {{ site.version }} {#new}',
        '---',
        '',
        '- # In an item of {{ page.title }}',
      ),
      [
        ['Version 3.8.0', 'version-380'],
        ['MINE and more', 'mine-and-more'],
        ['New in 3.8.0', 'new'],
        ['In an item of A', 'in-an-item-of-a'],
      ],
    );
  });

  it('knows what is assigned above, and leaves raw text as it is', async () => {
    assert.deepEqual(
      await headings(
        '{% assign x = "one" %}',
        '# {{ x }}',
        '{% assign x = "two" %}',
        '# {{ x }}',
        '{% raw %}',
        '# {{ x }}',
        '{% endraw %}',
        '{% if false %}',
        '# Not shown {{ x }}',
        '{% endif %}',
      ),
      [
        ['one', 'one'],
        ['two', 'two'],
        ['{{ x }}', '-x-'],
        ['Not shown', 'not-shown'],
      ],
    );
  });

  it('gives text, whatever Markdown is in it', async () => {
    assert.deepEqual(await headings('# {{ site.styled }}'), [['a *b* `c`', 'a-b-c']]);
  });

  it('is none in handbooks that are no templates', async () => {
    const { pages } = await readSite({ path: 'a.md', text: '# Say {{ name }}' });
    assert.equal(pages[0]?.headings[0]?.text, 'Say {{ name }}');
  });

  it('stands filled in as the page’s title, in a table of contents and in links', async () => {
    const handbook = await read(config, {
      path: 'a.md',
      text: '---\n---\n# Version {{ site.version }}',
    });
    assert.equal(handbook.pages[0]?.title, 'Version 3.8.0');
    assert.match(
      await siteHtml('1. x\n{:toc}\n\n# To {{ site.version }}', { config: config.text }),
      /<a href="#to-380">To 3.8.0<\/a>/,
    );
  });

  it('is raw in front matter, in which Jekyll reads none', async () => {
    const { navigation } = await read(config, page('a.md', ['title: "V {{ site.version }}"']));
    assert.deepEqual(outlineOf(navigation), ['V {{ site.version }}']);
  });

  it('follows the configuration', async () => {
    const reader = new HandbookReader(parseFlowchart);
    const plain = page('b.md', ['title: B'], '# B');
    const files = [config, page('a.md', ['title: A'], '# To {{ site.version }}'), plain];
    const titles = (pages: readonly Page[]): string[] =>
      pages.map(({ headings: [first] }) => first?.text ?? '');
    const before = await reader.update({ files, removed: [] });
    assert.deepEqual(titles(before.model.pages), ['To 3.8.0', 'B']);
    const now = { path: '_config.yml', text: 'version: 4' };
    const after = await reader.update({ files: [now], removed: [] });
    assert.deepEqual(titles(after.model.pages), ['To 4', 'B']);
    assert.equal(after.page('b.md'), before.page('b.md'));
  });
});
