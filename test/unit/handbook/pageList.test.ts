import assert from 'node:assert/strict';
import type { Page } from '../../../src/handbook/model';
import { PageList } from '../../../src/handbook/pageList';

const page = (title: string): Page => ({ title }) as Page;

describe('a list of pages', () => {
  const many = Array.from({ length: 600 }, (_, place) => page(`Page ${place}`));

  it('with others at some places is the same at all others, and leaves the one before as it was', () => {
    const before = PageList.of(many);
    const [first, last, twice] = [page('first'), page('last'), page('twice')];
    const after = before
      .with([
        [0, first],
        [599, first],
      ])
      .with([
        [256, last],
        [599, last],
        [255, last],
        [255, twice],
      ]);
    const expected = [...many];
    [expected[0], expected[255], expected[256], expected[599]] = [first, twice, last, last];
    assert.deepEqual(after.all, expected);
    assert.deepEqual(
      expected.map((_, place) => after.at(place)),
      expected,
    );
    assert.equal(after.length, 600);
    assert.deepEqual(before.all, many);
    assert.deepEqual(
      [before.at(0), before.at(599), before.at(600), before.at(-1)],
      [many[0], many[599], undefined, undefined],
    );
  });
});
