import assert from 'node:assert/strict';
import { readConfig, type SiteSettings } from '../../../src/handbook/config';
import { matchesGlob } from '../../../src/handbook/globs';
import { defaultsReader } from '../../../src/handbook/defaults';
import { sitePageFilter } from '../../../src/handbook/sitePages';

const settings = (text: string): SiteSettings => readConfig({ path: '_config.yml', text });

describe('_config.yml', () => {
  it('gives the defaults where it is missing', () => {
    const { config, problems } = readConfig(undefined);
    assert.deepEqual(config, {
      title: undefined,
      url: '',
      baseurl: '',
      repository: undefined,
      editSource: '',
      editBranch: 'main',
      values: {},
    });
    assert.deepEqual(problems, []);
  });

  it('names title, address and repository', () => {
    const { config } = settings(
      'title: Docs\nurl: "https://a.org/"\nbaseurl: docs/\nrepository: a/b\n' +
        'gh_edit_branch: trunk\ngh_edit_source: /docs/\n',
    );
    assert.deepEqual(config, {
      title: 'Docs',
      url: 'https://a.org',
      baseurl: '/docs',
      repository: 'a/b',
      editSource: 'docs',
      editBranch: 'trunk',
      values: {
        title: 'Docs',
        url: 'https://a.org/',
        baseurl: 'docs/',
        repository: 'a/b',
        gh_edit_branch: 'trunk',
        gh_edit_source: '/docs/',
      },
    });
  });

  it('takes the repository from the edit link where that alone names it', () => {
    const repository = (line: string): unknown => settings(line).config.repository;
    assert.equal(repository('gh_edit_repository: "https://github.com/a/b.c.git"'), 'a/b.c');
    assert.equal(repository('repository: https://github.com/a/b/'), 'a/b');
    assert.equal(repository('repository: [a]'), undefined);
    assert.equal(repository('repository: not one'), undefined);
  });

  it('that is no YAML is a problem with its line', () => {
    const { config, problems } = settings('title: A\nurl: "x');
    assert.equal(config.title, undefined);
    assert.equal(problems[0]?.kind, 'config');
    assert.equal(problems[0].place.line, 1);
  });

  it('may have a BOM', () => {
    assert.equal(settings('\uFEFFtitle: A').config.title, 'A');
  });
});

describe('pages of the site', () => {
  const isSitePage = (path: string, of: SiteSettings): boolean => sitePageFilter(of)(path);
  const all = settings('');

  it('are Markdown files outside hidden and private folders', () => {
    const paths = [
      'a.md',
      'b/c.markdown',
      '_drafts/a.md',
      'x/_y.md',
      '.git/a.md',
      'a.html',
      'a.md~',
    ];
    assert.deepEqual(
      paths.filter((path) => isSitePage(path, all)),
      ['a.md', 'b/c.markdown'],
    );
    assert.equal(isSitePage('node_modules/x/README.md', all), false);
  });

  it('are not what exclude names: files, folders, patterns', () => {
    const { ...some } = settings('exclude: [README.md, drafts/, "*.gem.md", /tmp]');
    const paths = ['README.md', 'docs/README.md', 'drafts/a.md', 'a.gem.md', 'tmp/x.md', 'a.md'];
    assert.deepEqual(
      paths.filter((path) => isSitePage(path, some)),
      ['docs/README.md', 'a.md'],
    );
  });

  it('are what include names after all', () => {
    assert.equal(isSitePage('_extra/a.md', settings('include: [_extra]')), true);
    assert.equal(isSitePage('_a.md', settings('include: _a.md')), true);
  });

  it('match patterns in time that does not explode', () => {
    assert.equal(matchesGlob('*a'.repeat(50) + 'b', 'a'.repeat(5000)), false);
    assert.equal(matchesGlob('d?cs/*.md', 'docs/a/b.md'), true);
    assert.equal(matchesGlob('docs', 'docs/a.md'), false);
  });
});

describe('defaults of front matter', () => {
  const defaults = settings(`defaults:
  - scope: { path: "" }
    values: { layout: plain, nav_exclude: true }
  - scope: { path: docs, type: pages }
    values: { layout: docs }
  - scope: { path: docs/api }
    values: { layout: api }
  - scope: { path: "", type: posts }
    values: { layout: post }
  - scope: { path: "x/*/z" }
    values: { layout: star }
  - nonsense
`);
  const layout = (path: string): unknown => defaultsReader(defaults)(path, 'pages', {})['layout'];

  it('hold below their path, the longest first', () => {
    assert.deepEqual(['a.md', 'docs/a.md', 'docs/api/a.md', 'docsy/a.md'].map(layout), [
      'plain',
      'docs',
      'api',
      'plain',
    ]);
  });

  it('may have stars in their path', () => {
    assert.equal(layout('x/y/z/a.md'), 'star');
  });

  it('stand back behind what the page says', () => {
    assert.deepEqual(defaultsReader(defaults)('a.md', 'pages', { layout: 'own' }), {
      layout: 'own',
      nav_exclude: true,
    });
  });
});
