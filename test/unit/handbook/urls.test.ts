import assert from 'node:assert/strict';
import { joinPath, pageUrl, urlKey } from '../../../src/handbook/urls';

describe('a page’s address', () => {
  const cases: readonly [
    path: string,
    permalink: string | undefined,
    style: string,
    url: string,
  ][] = [
    ['a.md', undefined, 'date', '/a.html'],
    ['a.md', undefined, 'pretty', '/a/'],
    ['a.md', undefined, '/:path/', '/a/'],
    ['a.md', undefined, '/:categories/:title', '/a'],
    ['docs/index.md', undefined, 'date', '/docs/'],
    ['index.md', undefined, 'date', '/'],
    ['index.md', undefined, 'pretty', '/'],
    ['docs/a.md', '/elsewhere', 'pretty', '/elsewhere'],
    ['docs/a.md', 'no-slash/', 'date', '/no-slash/'],
    ['a.md', '/', 'date', '/'],
    ['docs/a.md', '/x/:basename:output_ext', 'date', '/x/a.html'],
    ['a.md', '//x/../y//', 'date', '/x/y/'],
    ['über uns.md', undefined, 'date', '/über uns.html'],
  ];
  for (const [path, permalink, style, url] of cases) {
    it(`is ${url} for ${path}, permalink ${permalink ?? 'none'}, style ${style}`, () => {
      assert.equal(pageUrl(path, permalink, style), url);
    });
  }

  it('may be written in several ways', () => {
    for (const url of ['/a', '/a/', '/a.html', '/a.md', '/a/index.html', '/a/index', '/a/index/']) {
      assert.equal(urlKey(url), '/a', url);
    }
    assert.equal(urlKey('/'), '/');
    assert.equal(urlKey('/index.html'), '/');
  });
});

describe('a relative path', () => {
  const cases: readonly [base: string, relative: string, path: string | undefined][] = [
    ['/a/b.md', 'c.md', '/a/c.md'],
    ['/a/b/', './c//d', '/a/b/c/d'],
    ['/a/b/', '../', '/a/'],
    ['/a/b/', '..', '/a/'],
    ['/a/b.md', '.', '/a/'],
    ['/a/', '..', '/'],
    ['/a/b/', '/c', '/c'],
    ['/a/b.md', '../../c', undefined],
  ];
  for (const [base, relative, path] of cases) {
    it(`${relative} from ${base} is ${path ?? 'outside'}`, () => {
      assert.equal(joinPath(base, relative), path);
    });
  }
});
