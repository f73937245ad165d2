import assert from 'node:assert/strict';
import createMarkdownIt from 'markdown-it';
import { pageReader } from '../../../../src/handbook/pageText';
import { asYamlFence } from '../../../../src/handbook/sites/wholePage';
import { readSite } from '../support';
import { file, pageAt } from './support';

describe('a page’s file', () => {
  it('has its front matter between dashes, whatever it is written in, on the same lines', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['+++\ntitle = "A"\n+++\n', '---\ntitle = "A"\n---\n'],
      ['\uFEFF+++\r\nx = "+++"\r\n+++', '---\r\nx = "+++"\r\n---'],
      ['{\n "title": "A"\n}\n', '---\n "title": "A"\n---\n'],
      ['---\ntitle: A\n---\n', '---\ntitle: A\n---\n'],
      ['', ''],
    ];
    for (const [front, expected] of cases) assert.equal(asYamlFence(front), expected);
  });

  it('is read as its site does: TOML is no text, and lines stay those of the file', async () => {
    const page = file('docs/a.md', '+++', 'title = "A"', '+++', '', '# Head');
    const handbook = await readSite(file('../hugo.toml', ''), page);
    const md = createMarkdownIt();
    // VS Code's preview has a rule for this.
    md.block.ruler.before('fence', 'front_matter', (state, start, end, silent) => {
      if (silent || start > 0 || state.src.slice(0, 3) !== '---') return false;
      state.line = Math.min(end, 3);
      return true;
    });
    const read = pageReader(md);
    const { tokens } = read({ handbook, page: pageAt(handbook, 'docs/a.md'), text: page.text });
    const shown = tokens.map(({ type, map, content }) =>
      `${type} ${map?.[0] ?? ''} ${content}`.trim(),
    );
    assert.deepEqual(shown.slice(0, 2), ['heading_open 4', 'inline 4 Head']);
  });
});
