import assert from 'node:assert/strict';
import { checkLinks } from '../../../src/handbook/checkLinks';
import { GatheredLinks } from '../../../src/handbook/gatheredLinks';
import { HandbookReader } from '../../../src/handbook/reader';
import { page, parseFlowchart } from './support';

const files = [
  { path: '_config.yml', text: 'title: Book' },
  page(
    'index.md',
    ['title: Home', 'permalink: /'],
    '[a](a) [b](a#here) [c](a#gone) [d](gone) ![e](x.png) ![f](y.png)',
  ),
  page(
    'a.md',
    ['title: A'],
    '<a id="here"></a> [out](https://example.org) [top](#top) [r]\n\n[r]: /gone',
  ),
];

describe('following all links', () => {
  const check = async (assets?: ReadonlySet<string>) => {
    const links = new GatheredLinks();
    const reader = new HandbookReader(parseFlowchart, links.visit);
    const { model, resolve } = await reader.update({
      files,
      removed: [],
      ...(assets ? { assets } : {}),
    });
    return checkLinks({ pages: model.pages, links: (path) => links.of(path), resolve });
  };

  it('counts where they lead, and lists those that lead nowhere', async () => {
    const { totals, broken } = await check();
    assert.deepEqual(totals, { links: 9, external: 1, resolved: 3, unknown: 2, broken: 3 });
    assert.deepEqual(
      broken.map(({ path, link, target }) => [path, link.href, link.line, target.kind]),
      [
        ['index.md', 'a#gone', 4, 'page'],
        ['index.md', 'gone', 4, 'broken'],
        ['a.md', '/gone', 3, 'broken'],
      ],
    );
  });

  it('knows whether files are there where it is told which there are', async () => {
    const { totals, broken } = await check(new Set(['x.png']));
    assert.deepEqual(totals, { links: 9, external: 1, resolved: 4, unknown: 0, broken: 4 });
    assert.ok(broken.some(({ link }) => link.href === 'y.png'));
  });

  it('can be ended', async () => {
    const links = new GatheredLinks();
    const reader = new HandbookReader(parseFlowchart, links.visit);
    const { model, resolve } = await reader.update({ files, removed: [] });
    const pages = { pages: model.pages, links: (path: string) => links.of(path), resolve };
    const signal = AbortSignal.abort(new Error('enough'));
    await assert.rejects(checkLinks(pages, { signal }), /enough/);
  });
});
