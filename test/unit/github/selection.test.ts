import { assert } from 'chai';
import { selectHandbook, wantedFor } from '../../../src/sources/github/selection';

const commit = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));

const select = async (
  folder: string,
  files: Readonly<Record<string, string>>,
  others: readonly string[] = [],
) => {
  const wanted = commit(files).filter(({ path }) => wantedFor(folder)(path));
  const { files: selected, assets } = await selectHandbook(folder, wanted, others);
  return { files: selected.map(({ path }) => path), assets };
};

describe('what of a commit is a handbook', () => {
  const pages = { 'docs/index.md': '# Home', 'docs/a/page.md': '# Page', 'README.md': '# Not' };

  it('is the pages below its folder', async () => {
    assert.deepEqual((await select('docs', pages)).files, ['index.md', 'a/page.md']);
    assert.deepEqual((await select('', pages)).files, [
      'docs/index.md',
      'docs/a/page.md',
      'README.md',
    ]);
  });

  it('is the settings beside its folder that say that its pages stand there', async () => {
    const settings = { 'mkdocs.yml': 'site_name: X\nnav: []\n' };
    assert.deepEqual((await select('docs', { ...pages, ...settings })).files, [
      'index.md',
      'a/page.md',
      '../mkdocs.yml',
    ]);
    const docusaurus = { 'site/docs/intro.md': '# Hi', 'site/docusaurus.config.js': 'export {}' };
    assert.deepEqual((await select('site/docs', docusaurus)).files, [
      'intro.md',
      '../docusaurus.config.js',
    ]);
  });

  it('leaves out settings of other pages', async () => {
    const other = { 'mkdocs.yml': 'docs_dir: guide\n', 'guide/x.md': '# X', 'config.json': '{}' };
    assert.deepEqual((await select('docs', { ...pages, ...other })).files, [
      'index.md',
      'a/page.md',
    ]);
    const above = { 'mkdocs.yml': 'docs_dir: site/docs\n', 'site/docs/a.md': '# A' };
    assert.deepEqual((await select('site/docs', above)).files, ['a.md']);
  });

  it('knows pictures below the folder by their paths from there', async () => {
    const others = ['logo.png', 'docs/images/a.png', 'docs/.cache/b.png', 'docsx/c.png'];
    assert.deepEqual((await select('docs', pages, others)).assets, ['images/a.png']);
  });
});
