import assert from 'node:assert/strict';
import type { Heading } from '../../../src/handbook/model';
import { page, read } from './support';

async function headings(body: string): Promise<readonly Heading[]> {
  return (await read(page('a.md', ['title: A'], body))).pages[0]?.headings ?? [];
}

async function ids(...lines: readonly string[]): Promise<string[]> {
  return (await headings(lines.join('\n\n'))).map(({ id }) => id);
}

describe('headings', () => {
  it('have level, text and line of the file', async () => {
    assert.deepEqual(await headings('# A\n\nText\n\n### B `c` **d** [e](f)\n'), [
      { level: 1, text: 'A', id: 'a', line: 3 },
      { level: 3, text: 'B c d e', id: 'b-c-d-e', line: 7 },
    ]);
  });

  it('have the anchors that kramdown’s GFM parser gives', async () => {
    assert.deepEqual(
      await ids(
        '## 1. Browse/Claim Issues',
        '## Fork, Clone, Setup Branch',
        '## Don’t *stop* & `go_on` -- x',
        '## snake_case and Über 日本',
        '## A &amp; B',
        '## <b>Tag</b> x',
        '## ...',
      ),
      [
        '1-browseclaim-issues',
        'fork-clone-setup-branch',
        'dont-stop--go_on--x',
        'snake_case-and-über-日本',
        'a--b',
        'tag-x',
        '',
      ],
    );
  });

  it('are made without pictures and dashes, which leave their spaces', async () => {
    assert.deepEqual(
      await ids(
        '# ![Icon](i.png) Home',
        '# Files---more -- `--all` a-b',
        '# Actions <a id="x"></a>',
      ),
      ['-home', 'filesmore----all-a-b', 'actions-'],
    );
  });

  it('are numbered where they repeat', async () => {
    assert.deepEqual(await ids('# A', '# A', '## a!', '# B'), ['a', 'a-1', 'a-2', 'b']);
  });

  it('take an id of their own, which is not counted', async () => {
    assert.deepEqual(await ids('# A {#x}', '# A', '# B\n{: #own .no_toc }', '# C\n{: .no_toc }'), [
      'x',
      'a',
      'own',
      'c',
    ]);
    assert.equal((await headings('# A {#x}'))[0]?.text, 'A');
  });

  it('may be underlined, closed with #, and have Windows line ends', async () => {
    assert.deepEqual(await ids('A\n===', 'B\n---', '# C #'), ['a', 'b', 'c']);
    assert.deepEqual(
      (await headings('# A\r\n\r\n## B\r\n')).map(({ text, line }) => [text, line]),
      [
        ['A', 3],
        ['B', 5],
      ],
    );
  });

  it('in code and comments do not count', async () => {
    assert.deepEqual(await ids('```\n# A\n```', '    # B', '<!--\n# C\n-->', '# D'), ['d']);
  });

  it('need a space behind #', async () => {
    assert.deepEqual(await ids('#A'), []);
  });
});
