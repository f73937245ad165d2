import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';

/** The pictures that a text names, as they are found from the checkout, in alphabetical order. */
function named(path: string, folder: string): string[] {
  const text = readFileSync(join(root, path), 'utf8');
  return [...new Set(text.match(/media\/[\w/-]+\.png/g))]
    .filter((name) => name.startsWith(`${folder}/`))
    .sort();
}

function present(folder: string): string[] {
  return readdirSync(join(root, folder))
    .map((name) => `${folder}/${name}`)
    .sort();
}

describe('the pictures', () => {
  it('of README are those that it shows', () => {
    assert.deepEqual(named('README.md', 'media/readme'), present('media/readme'));
  });

  it('of the walkthrough are those that its steps show', () => {
    const there = present('media/walkthrough');
    assert.deepEqual(named('package.json', 'media/walkthrough'), there);
    assert.deepEqual(
      named('README.md', 'media/walkthrough').filter((name) => !there.includes(name)),
      [],
    );
  });
});
