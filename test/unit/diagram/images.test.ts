import assert from 'node:assert/strict';
import { ImageRefused, withoutImages } from '../../../src/diagram/images';

describe('Images in the nodes of a flowchart', () => {
  const left = [
    'graph TB\n A["img: here"] --> B',
    'graph TB\n A@{ shape: rect, label: "no imgs: here" }',
    'graph TB\n A@{ icon: "fa:user", form: "square" }',
    'graph TB\n e1@{ animate: true }',
  ];
  for (const text of left) {
    it(`leaves alone ${JSON.stringify(text)}`, () =>
      assert.deepEqual(withoutImages(text), { text, refused: false }));
  }

  const taken = [
    'A@{ img: "https://e.x/a.png", label: "a" }',
    'A@{img:"https://e.x/a.png"}',
    'A@{ label: "a } b", img: "https://e.x/a.png" }',
    'A@{ "img": "https://e.x/a.png" }',
    "A@{ 'img' : 'https://e.x/a.png' }",
    'A@{\n  shape: rect\n  img: https://e.x/a.png\n}',
    'A@{ ? img : https://e.x/a.png }',
    'A@{ !!str img : https://e.x/a.png }',
  ];
  for (const text of taken) {
    it(`takes it out of ${JSON.stringify(text)}`, () => {
      const result = withoutImages(`graph TB\n ${text} --> B`);
      assert.ok(result.refused);
      assert.doesNotMatch(result.text, /\bimg\b/);
    });
  }

  const refused = [
    'A@{ "\\u0069mg": "https://e.x/a.png" }',
    'A@{ "\\x69mg": "https://e.x/a.png" }',
    'A@{ label: &key img, *key : "https://e.x/a.png" }',
  ];
  for (const text of refused) {
    it(`refuses ${JSON.stringify(text)}`, () =>
      assert.throws(() => withoutImages(`graph TB\n ${text}`), ImageRefused));
  }
});
