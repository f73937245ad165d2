import assert from 'node:assert/strict';
import type { SourceFile } from '../../../src/handbook/model';
import { HandbookReader } from '../../../src/handbook/reader';
import { decodeText, EncodedFile, ownBytes } from '../../../src/sources/encodedFile';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** With and without a byte order mark, Windows' line ends, signs of many bytes, bytes that are no text. */
const pages: readonly Uint8Array[] = [
  encode('---\ntitle: Plan\n---\n# Plan\n'),
  encode('\uFEFF---\r\ntitle: Größe 🎈\r\n---\r\n🎈 Text'),
  encode('+++\ntitle = "Plan"\n+++\nText\n---\n'),
  encode('---\ntitle: Plan\n---'),
  encode('# No front matter\n\n---\n'),
  encode(`---\ntitle: Plan\nnote: ${'long '.repeat(1000)}\n---\nText`),
  encode(''),
  Uint8Array.of(...encode('---\ntitle: Plan\n---\n'), 0xe2, 0x82, 0x0a, 0xff),
];

describe('a file that is decoded when it is asked for', () => {
  it('has the text of its bytes, without a byte order mark, whatever was asked before', () => {
    for (const bytes of pages) {
      const file = new EncodedFile('a.md', bytes);
      const beginning = file.beginning ?? '';
      // The last character may be cut.
      assert.equal(file.text.startsWith(beginning.slice(0, -1)), true);
      assert.equal(file.text, new TextDecoder().decode(bytes));
      assert.equal(file.beginning, undefined);
    }
    assert.equal(decodeText(encode('\uFEFFa')), 'a');
    assert.equal(decodeText(Uint8Array.of(0x61, 0xff)), 'a\uFFFD');
  });

  it('begins with its front matter', () => {
    const found = pages.map((bytes) => new EncodedFile('a.md', bytes).beginning?.split(/\r?\n/));
    assert.deepEqual(found, [
      ['---', 'title: Plan', '---', '#'],
      ['---', 'title: Größe 🎈', '---', '\uFFFD'],
      ['+++', 'title = "Plan"', '+++', 'T'],
      undefined,
      undefined,
      undefined,
      undefined,
      ['---', 'title: Plan', '---', '\uFFFD'],
    ]);
  });

  it('is not decoded for a tree', async () => {
    const decoded: string[] = [];
    class Watched extends EncodedFile {
      override get text(): string {
        decoded.push(this.path);
        return super.text;
      }
    }
    const file = (path: string, text: string): SourceFile => new Watched(path, encode(text));
    const files = [
      file('_config.yml', 'title: Site'),
      file('index.md', '---\ntitle: Home\n---\n# Home\n'),
      file('plain.md', '# No front matter\n'),
    ];
    const before: string[] = [];
    const reader = new HandbookReader(() => Promise.reject(new Error('There is no diagram.')));
    const { model } = await reader.update({ files, removed: [] }, {}, (part) => {
      if (part === 'tree') before.push(...decoded);
    });
    assert.deepEqual([...new Set(before)], ['_config.yml', 'plain.md']);
    assert.deepEqual(
      model.pages.map(({ headings }) => headings[0]?.text),
      ['Home', 'No front matter'],
    );
  });

  it('keeps no more bytes than its own', () => {
    const all = encode('one two');
    assert.equal(ownBytes(all), all);
    for (const piece of [all.subarray(4), Buffer.from(all.buffer, 4, 3)]) {
      const own = ownBytes(piece);
      assert.equal(decodeText(own), 'two');
      assert.equal(own.buffer.byteLength, 3);
    }
  });
});
