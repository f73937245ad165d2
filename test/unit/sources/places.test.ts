import assert from 'node:assert/strict';
import { isHandbookFile, isInHandbook } from '../../../src/sources/fileNames';
import { placeAt, usualPlace, type PlaceReader } from '../../../src/sources/places';

type Files = Readonly<Record<string, string>>;

/** A folder of files, by their paths; it notes what is read. */
function folderOf(files: Files): PlaceReader & { readonly read: string[] } {
  const read: string[] = [];
  return {
    read,
    names: (folder) => {
      const prefix = folder === '' ? '' : `${folder}/`;
      const inside = Object.keys(files).filter((path) => path.startsWith(prefix));
      const names = inside.map((path) => path.slice(prefix.length).split('/')[0] ?? '');
      return Promise.resolve([...new Set(names)].sort());
    },
    text: (path) => {
      read.push(path);
      return Promise.resolve(files[path]);
    },
  };
}

const find = (files: Files) => usualPlace(folderOf(files));
const jtd = 'theme: just-the-docs';
const list = '- [A](a.md)';

describe('the usual place of a handbook', () => {
  type Case = readonly [string, Files, string, (readonly string[])?];
  const cases: readonly Case[] = [
    ['just-the-docs in docs', { 'docs/_config.yml': jtd, 'docs/a.md': '' }, 'docs'],
    ['just-the-docs at the top', { '_config.yml': jtd, 'docs/a.md': '' }, ''],
    ['a handbook of plain pages', { 'handbook/a.md': '', 'docs/SUMMARY.md': list }, 'handbook'],
    ['one with a capital', { 'Handbook/README.md': '' }, 'Handbook'],
    [
      'mdBook',
      { 'book.toml': '[book]', 'src/SUMMARY.md': list, 'docs/a.md': '' },
      'src',
      ['../book.toml'],
    ],
    [
      'mdBook in docs',
      { 'docs/book.toml': 'src = "text"', 'docs/text/SUMMARY.md': list },
      'docs/text',
      ['../book.toml'],
    ],
    ['GitBook at the top', { 'SUMMARY.md': list, 'README.md': '' }, ''],
    ['GitBook in docs', { '.gitbook.yaml': 'root: ./docs/', 'docs/SUMMARY.md': list }, 'docs'],
    [
      'GitBook elsewhere',
      { '.gitbook.yaml': 'root: ./manual/', 'manual/SUMMARY.md': '' },
      'manual',
      ['../.gitbook.yaml'],
    ],
    ['MkDocs', { 'mkdocs.yml': 'nav: []', 'docs/a.md': '' }, 'docs', ['../mkdocs.yml']],
    [
      'MkDocs elsewhere',
      { 'mkdocs.yml': "docs_dir: 'a/b' # x", 'a/b/c.md': '' },
      'a/b',
      ['../../mkdocs.yml'],
    ],
    [
      'MkDocs in a handbook',
      { 'mkdocs.yml': 'docs_dir: handbook', 'handbook/a.md': '' },
      'handbook',
      ['../mkdocs.yml'],
    ],
    [
      'Docusaurus',
      { 'docusaurus.config.ts': '', 'docs/a.mdx': '' },
      'docs',
      ['../docusaurus.config.ts'],
    ],
    ['Docusaurus’ marks', { 'docs/_category_.json': '{}', 'docs/a.md': '' }, 'docs'],
    ['Hugo', { 'hugo.toml': '', 'content/docs/_index.md': '' }, 'content', ['../hugo.toml']],
    [
      'Hugo by languages',
      { 'config.yaml': 'contentDir: content/en', 'content/en/a.md': '' },
      'content',
      ['../config.yaml'],
    ],
    ['Hugo’s marks', { 'docs/_index.md': '' }, 'docs'],
  ];
  for (const [name, files, folder, beside = []] of cases) {
    it(`is found: ${name}`, async () => {
      assert.deepEqual(await find(files), { folder, beside });
    });
  }

  const none: readonly (readonly [string, Files])[] = [
    ['two loose files in docs', { 'docs/a.md': '', 'docs/b.md': '', 'README.md': '' }],
    ['a blog with Jekyll', { '_config.yml': 'theme: minima', '_posts/a.md': '' }],
    ['a summary that is no outline', { 'SUMMARY.md': '# Summary\n\nWe did well.' }],
    ['a handbook without pages', { 'handbook/main.go': '' }],
    [
      'settings whose pages are not there',
      { 'mkdocs.yml': '', 'book.toml': '', 'config.toml': '' },
    ],
    ['a book without its summary', { 'book.toml': '', 'src/main.md': '' }],
    ['settings that lead outside', { 'mkdocs.yml': 'docs_dir: ../docs' }],
    ['a Rust crate', { 'src/main.rs': '', 'Cargo.toml': '', 'README.md': '' }],
  ];
  for (const [name, files] of none) {
    it(`is none: ${name}`, async () => {
      assert.equal(await find(files), undefined);
    });
  }

  it('is looked for by names: a workspace without a handbook has no file read', async () => {
    const folder = folderOf({ 'README.md': '', 'docs/index.md': '', 'src/a.ts': '' });
    await usualPlace(folder);
    assert.deepEqual(folder.read, []);
  });
});

describe('a folder that somebody names', () => {
  it('is a handbook whatever is in it, with settings in it, beside it, or none', async () => {
    const files = {
      'mkdocs.yml': '',
      'docs/a.md': '',
      'notes/a.md': '',
      'blog/_config.yml': '',
      'book/book.toml': '',
      'book/src/SUMMARY.md': list,
    };
    const at = (folder: string) => placeAt(folderOf(files), folder);
    assert.deepEqual(await at('docs'), { folder: 'docs', beside: ['../mkdocs.yml'] });
    assert.deepEqual(await at('notes'), { folder: 'notes', beside: [] });
    assert.deepEqual(await at('blog'), { folder: 'blog', beside: [] });
    assert.deepEqual(await at('book'), { folder: 'book/src', beside: ['../book.toml'] });
    assert.deepEqual(await at(''), { folder: 'docs', beside: ['../mkdocs.yml'] });
  });
});

describe('a handbook’s files', () => {
  it('are its pages and its settings', () => {
    for (const path of [
      'a.md',
      'a/B.MARKDOWN',
      'a.mdx',
      '_index.md',
      'a/_category_.yml',
      '_config.yml',
      'mkdocs.yml',
      '../mkdocs.yml',
      '../../book.toml',
      '.gitbook.yaml',
    ]) {
      assert.ok(isHandbookFile(path), path);
    }
    for (const path of [
      'a.txt',
      '.a.md',
      'a/_config.yml',
      'a/mkdocs.yml',
      'mkdocs.yml.bak',
      '../a.json',
    ]) {
      assert.ok(!isHandbookFile(path), path);
    }
    assert.ok(!isInHandbook('.git/a.md'));
    assert.ok(isInHandbook('a/_b/c.md'));
  });
});
