import assert from 'node:assert/strict';
import { linkResolver, type LinkTarget } from '../../../src/handbook/links';
import type { Handbook } from '../../../src/handbook/model';
import { page, read } from './support';

/** A target in short: the page's path with the heading's id, or the kind with what it holds. */
function short(target: LinkTarget): string {
  if (target.kind === 'page') {
    const missing = target.headingMissing ? '!' : '';
    return target.page.path + (target.heading ? `#${target.heading.id}` : '') + missing;
  }
  if (target.kind === 'external') return target.href;
  return target.kind === 'file' ? `file ${target.path}` : `broken ${target.reason}`;
}

describe('links', () => {
  let handbook: Handbook;
  before(async () => {
    handbook = await read(
      {
        path: '_config.yml',
        text: 'url: https://site.org\nbaseurl: /book\nscript: javascript:x\nplaces:\n  plain: /plain/',
      },
      page('index.md', ['title: Home', 'permalink: /'], '# Home'),
      page(
        'resources.md',
        ['title: R', 'permalink: /resources', 'elsewhere: /moved/one/'],
        '## Contact Directory\n## Über uns',
      ),
      page('plain.md', ['title: Plain'], '# Plain'),
      page('dir/index.md', ['title: Dir'], '# Dir'),
      page('dir/one.md', ['title: One', 'permalink: /moved/one/'], '# One {#own}'),
      page('dir/two words.md', ['title: Two'], '# Two'),
    );
  });

  const cases: Readonly<Record<string, readonly [from: string, href: string, target: string][]>> = {
    'between pages': [
      ['index.md', 'resources#contact-directory', 'resources.md#contact-directory'],
      ['index.md', '/resources', 'resources.md'],
      ['index.md', '/resources/', 'resources.md'],
      ['index.md', 'resources.html', 'resources.md'],
      ['index.md', 'resources.md#contact-directory', 'resources.md#contact-directory'],
      ['index.md', './plain', 'plain.md'],
      ['index.md', 'plain.html?x=1#plain', 'plain.md#plain'],
      ['plain.md', '/', 'index.md'],
      ['plain.md', './', 'index.md'],
      ['plain.md', 'index.md', 'index.md'],
      ['plain.md', 'dir/', 'dir/index.md'],
      ['plain.md', 'dir', 'dir/index.md'],
      ['plain.md', 'dir/index.html', 'dir/index.md'],
      ['plain.md', '/moved/one', 'dir/one.md'],
      ['plain.md', 'dir/two%20words.md', 'dir/two words.md'],
    ],
    'by the page’s address, then by its folder': [
      ['dir/one.md', '../../plain', 'plain.md'],
      ['dir/one.md', 'two words', 'dir/two words.md'],
      ['dir/one.md', 'index.md', 'dir/index.md'],
      ['dir/one.md', '../plain.md', 'plain.md'],
      ['dir/index.md', 'one.md', 'dir/one.md'],
    ],
    'to headings': [
      ['resources.md', '#contact-directory', 'resources.md#contact-directory'],
      ['resources.md', '#%C3%BCber-uns', 'resources.md#über-uns'],
      ['index.md', 'dir/one.md#own', 'dir/one.md#own'],
      ['index.md', 'dir/one.md#one', 'dir/one.md!'],
      ['index.md', 'resources#', 'resources.md'],
      ['index.md', '#%E0%A4%A', 'index.md!'],
    ],
    'with the site’s own address': [
      ['index.md', '/book/resources', 'resources.md'],
      ['index.md', '/book', 'index.md'],
      ['index.md', 'https://site.org/book/plain.html', 'plain.md'],
      ['index.md', 'https://site.org/book', 'index.md'],
      ['index.md', 'https://site.org/other', 'https://site.org/other'],
      ['index.md', 'https://site.org/bookish', 'https://site.org/bookish'],
      ['index.md', 'https://site.org.evil/book/plain', 'https://site.org.evil/book/plain'],
    ],
    'with Liquid': [
      ['index.md', '{{ site.url }}{{ site.baseurl }}/plain/', 'plain.md'],
      [
        'index.md',
        '{{site.url}}{{site.baseurl}}/resources#contact-directory',
        'resources.md#contact-directory',
      ],
      ['index.md', '%7B%7B%20site.baseurl%20%7D%7D/plain', 'plain.md'],
      ['index.md', '{{ site.baseurl }}', 'index.md'],
      ['index.md', '{% link dir/one.md %}#own', 'dir/one.md#own'],
      ['index.md', '{{ site.baseurl }}{% link plain.md %}', 'plain.md'],
      ['index.md', '{% link gone.md %}', 'broken missing'],
      ['index.md', "{{ '/plain' | relative_url }}", 'plain.md'],
      ['index.md', '{{ "plain" | absolute_url }}', 'plain.md'],
      ['index.md', '{{ "/plain" | prepend: site.baseurl }}', 'plain.md'],
      ['index.md', '{{ page.next }}', 'broken template'],
      ['index.md', '{{ site.evil }}javascript:x', 'broken template'],
      ['index.md', '{{ site.url }}javascript:x', 'https://site.orgjavascript:x'],
      ['index.md', '{{ site.script }}', 'broken scheme'],
      ['index.md', '{{ site.places.plain }}', 'plain.md'],
      ['index.md', '{{ page.places }}/plain', 'broken template'],
      ['resources.md', '{{ page.elsewhere | append: "#own" }}', 'dir/one.md#own'],
      ['index.md', '/book/assets/a.png', 'file assets/a.png'],
    ],
    outside: [
      ['index.md', 'https://example.org/a?b#c', 'https://example.org/a?b#c'],
      ['index.md', 'HTTP://example.org', 'HTTP://example.org'],
      ['index.md', 'mailto:a@b.c', 'mailto:a@b.c'],
      ['index.md', '//example.org/x', 'https://example.org/x'],
    ],
    'that lead nowhere': [
      ['index.md', '', 'broken empty'],
      ['index.md', '   ', 'broken empty'],
      ['index.md', 'gone', 'broken missing'],
      ['index.md', '/gone.md#x', 'broken missing'],
      ['index.md', '../../outside.md', 'broken outside'],
      ['nowhere.md', '#x', 'broken empty'],
    ],
    'to files': [
      ['dir/one.md', 'images/a.png', 'file dir/images/a.png'],
      ['dir/one.md', '/assets/a.pdf', 'file assets/a.pdf'],
    ],
    'with any other scheme': [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'java\tscript:alert(1)',
      '\u0001javascript:alert(1)',
      'command:workbench.action.terminal.new',
      'vscode://file/etc/passwd',
      'vscode-insiders:x',
      'file:///etc/passwd',
      'data:text/html,<script>',
      'vbscript:x',
      'blob:x',
      'ftp://a.b',
    ].map((href) => ['index.md', href, 'broken scheme']),
  };

  for (const [name, list] of Object.entries(cases)) {
    describe(name, () => {
      for (const [from, href, expected] of list) {
        it(`${JSON.stringify(href)} from ${from}`, () => {
          assert.equal(short(linkResolver(handbook)(from, href)), expected);
        });
      }
    });
  }

  it('lead to the same whatever was asked before, and from each page to its own', () => {
    const resolve = linkResolver(handbook);
    const hrefs = Object.values(cases).flatMap((list) => list.map(([, href]) => href));
    for (const href of hrefs) {
      for (const { path } of handbook.pages) {
        assert.equal(
          short(resolve(path, href)),
          short(linkResolver(handbook)(path, href)),
          `${href} from ${path}`,
        );
      }
    }
  });

  it('lead to the page that an old address redirects to', async () => {
    const moved = await read(
      page('a.md', ['redirect_from: [/old/, older.html]']),
      page('b.md', ['redirect_from: /a']),
    );
    const resolve = linkResolver(moved);
    assert.deepEqual(
      ['/old', '/older', '/a'].map((href) => short(resolve('a.md', href))),
      ['a.md', 'a.md', 'a.md'],
    );
  });

  it('lead to an old folder’s page rather than to a page of another name for that folder', async () => {
    const moved = await read(
      page('a.md', ['redirect_from: /x/']),
      page('x/b.md', ['permalink: /x/index/']),
    );
    assert.equal(short(linkResolver(moved)('a.md', '/x/')), 'a.md');
    assert.equal(short(linkResolver(moved)('a.md', '/x')), 'x/b.md');
  });

  it('prefer the page that has exactly the address', async () => {
    const twins = await read(
      page('a.md', ['permalink: /x']),
      page('b.md', ['permalink: /x/']),
      page('c.md', ['permalink: /x.html']),
    );
    const resolve = linkResolver(twins);
    assert.deepEqual(
      ['/x', '/x/', '/x.html'].map((href) => short(resolve('a.md', href))),
      ['a.md', 'b.md', 'c.md'],
    );
  });
});
