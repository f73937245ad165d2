import { assert } from 'chai';
import { compare, pageState } from '../../../src/features/changes/pageState';

/** A page as the model has it: of a heading only its line and text matter here. */
function page(text: string, title = 'Page') {
  const headings = text.split(/\r?\n/).flatMap((line, at) => {
    const [, marks, name] = /^(#+) (.*)$/.exec(line) ?? [];
    return marks && name ? [{ level: marks.length, text: name, id: name, line: at }] : [];
  });
  return { path: 'page.md', title, headings };
}

const before = '---\ntitle: Page\n---\nIntroduction.\n# A\na\n## B\nb\n# C\nc\n';

/** What is said of a page that was one text and is another. */
function change(text: string, old = before): string[] | undefined {
  const found = compare(page(text), text, pageState(page(old), old));
  return found?.headings.map((heading) => heading.text);
}

describe('what changed in a page', () => {
  it('is nothing when it says the same, whatever its line endings', () => {
    assert.isUndefined(change(before));
    assert.isUndefined(change(before, before.replaceAll('\n', '\r\n')));
  });

  it('is the section in which it changed', () => {
    assert.deepEqual(change(before.replace('\nb\n', '\nbb\n')), ['B']);
    assert.deepEqual(change(before.replace('# C', '# See')), ['See']);
    assert.deepEqual(change(before.replace('# C', '# New\nn\n# C')), ['New']);
  });

  it('names no heading when only what stands before the first one changed', () => {
    assert.deepEqual(change(before.replace('Introduction', 'Welcome')), []);
  });

  it('names no heading when sections were only moved or removed', () => {
    assert.deepEqual(change(before.replace('## B\nb\n', '')), []);
    assert.deepEqual(change(before.replace('## B\nb\n# C\nc\n', '# C\nc\n## B\nb\n')), []);
  });

  it('is all of it when it was not there', () => {
    assert.strictEqual(compare(page(before), before, undefined)?.kind, 'new');
  });

  it('tells when it was last read', () => {
    const state = { ...pageState(page(before), before), read: 5 };
    assert.strictEqual(compare(page('# Other'), '# Other', state)?.read, 5);
  });

  it('knows texts without headings and without anything', () => {
    assert.deepEqual(change('', 'text'), []);
    assert.isUndefined(change('', ''));
  });
});
