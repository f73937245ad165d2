import assert from 'node:assert/strict';
import { isInFuture } from '../../../src/handbook/documentDates';
import { linkResolver } from '../../../src/handbook/links';
import { pageReader } from '../../../src/handbook/pageText';
import { createMarkdown } from '../../../src/handbook/markdown';
import { page, read } from './support';

const config = (text = ''): { path: string; text: string } => ({ path: '_config.yml', text });
const posts = [
  page('_posts/2024-01-05-hello.md', []),
  page('_posts/sub/2024-01-05-hello.md', ['permalink: /sub-hello/'], '# Part'),
  page('news/_posts/2024-02-01-v1.2.md', []),
];

describe('links to posts', () => {
  const targets: readonly (readonly [written: string, path: string | undefined])[] = [
    ['{% post_url 2024-01-05-hello %}', '_posts/2024-01-05-hello.md'],
    ['{% post_url sub/2024-01-05-hello %}#part', '_posts/sub/2024-01-05-hello.md'],
    ['{% post_url /sub/2024-01-05-hello %}', '_posts/sub/2024-01-05-hello.md'],
    ['{{ site.baseurl }}{% post_url 2024-01-05-hello %}', '_posts/2024-01-05-hello.md'],
    ['{% post_url news/2024-02-01-v1.2 %}', 'news/_posts/2024-02-01-v1.2.md'],
    ['{% post_url 2024-02-01-v1.2 %}', 'news/_posts/2024-02-01-v1.2.md'],
    ['{% post_url other/2024-01-05-hello %}', undefined],
    ['{% post_url 2024-01-05-gone %}', undefined],
    ['{% post_url hello %}', undefined],
  ];
  for (const [written, path] of targets) {
    it(`lead ${written} to ${path ?? 'nothing'}`, async () => {
      const target = linkResolver(await read(config(), page('a.md', []), ...posts))(
        'a.md',
        written,
      );
      assert.equal(target.kind === 'page' ? target.page.path : undefined, path);
      if (written.endsWith('#part')) {
        assert.equal(target.kind === 'page' ? target.heading?.id : undefined, 'part');
      }
    });
  }

  it('show the post’s address', async () => {
    const handbook = await read(config('baseurl: /docs'), page('a.md', []), ...posts);
    const md = createMarkdown({});
    const text =
      'See [it]({% post_url sub/2024-01-05-hello %}) at {% post_url 2024-01-05-hello %}.';
    const { tokens } = pageReader(md)({ handbook, page: undefined, text });
    assert.equal(
      md.renderer.render(tokens, md.options, {}),
      '<p>See <a href="/docs/sub-hello/">it</a> at /docs/2024/01/05/hello.html.</p>\n',
    );
  });
});

describe('documents dated in the future', () => {
  const files = [
    page('_posts/2999-01-01-far.md', []),
    page('_posts/2024-01-01-near.md', []),
    page('_guides/own.md', ['date: 2999-01-01']),
    page('plain.md', ['date: 2999-01-01']),
  ];
  const paths = async (text: string): Promise<string[]> =>
    (await read(config(`collections: { guides: { output: true } }\n${text}`), ...files)).pages.map(
      ({ path }) => path,
    );

  it('are no pages of the site', async () => {
    assert.deepEqual((await paths('')).sort(), ['_posts/2024-01-01-near.md', 'plain.md']);
  });

  it('are some with `future: true`', async () => {
    assert.equal((await paths('future: true')).length, 4);
  });

  it('are so by the minute, in the zone that is given', () => {
    const now = Date.UTC(2026, 0, 31, 12, 0);
    assert.equal(isInFuture('2026-01-31', now), false);
    assert.equal(isInFuture('2026-02-01', now), true);
    assert.equal(isInFuture('2026-01-31 12:01:00', now), true);
    assert.equal(isInFuture('2026-01-31 12:59:00 +0100', now), false);
    assert.equal(isInFuture('2026-01-31T11:30:00-01:00', now), true);
    assert.equal(isInFuture('soon', now), false);
  });
});
