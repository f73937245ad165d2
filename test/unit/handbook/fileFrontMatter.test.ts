import assert from 'node:assert/strict';
import type { Dialect } from '../../../src/handbook/dialect';
import { readFileFrontMatter } from '../../../src/handbook/fileFrontMatter';
import { readFrontMatter } from '../../../src/handbook/frontMatter';
import { readHugoFrontMatter } from '../../../src/handbook/sites/hugoFrontMatter';

const texts = [
  '---\ntitle: Plan\nnav_order: 2\n---\n# Plan\n\n---\n\nText\n',
  '\uFEFF---\r\ntitle: Größe 🎈\r\n---\r\n\r\n🎈 Text',
  '---\ntitle: [Plan\n---\nText',
  '---\ntitle: Plan\n\nNever closed\n',
  '---\ntitle: Plan\n---- \n---\t \n\nText',
  '---\ntitle: Plan\n...\nText\n---\n',
  '---\n---\n',
  '+++\ntitle = "Plan"\n+++\nText\n+++\n',
  '{"title": "Plan"}\nText\n```\n}\n```\n',
  '{\n"title": "Plan"\n}\nText',
  '# No front matter\n',
];

const dialects: Readonly<Record<string, Pick<Dialect, 'readFrontMatter'>>> = {
  Jekyll: { readFrontMatter },
  Hugo: { readFrontMatter: readHugoFrontMatter },
};

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

describe('the front matter of a file', () => {
  for (const [name, dialect] of Object.entries(dialects)) {
    it(`is that of its text, wherever what it begins with is cut: ${name}`, () => {
      for (const text of texts) {
        const { data, body, bodyLine, present, error } = dialect.readFrontMatter(text);
        const bytes = new TextEncoder().encode(text);
        for (let end = 0; end <= bytes.length; end++) {
          const beginning = decoder.decode(bytes.subarray(0, end));
          const read = readFileFrontMatter({ path: 'a.md', text, beginning }, dialect);
          const own = { data: read.data, bodyLine: read.bodyLine, present: read.present };
          assert.deepEqual(own, { data, bodyLine, present }, beginning);
          assert.deepEqual([read.error, read.body], [error, body], beginning);
        }
      }
    });
  }
});
