import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';
import type { KeptDrawing } from '../../src/shared/keptDrawing';
import { prerender, prerendered } from '../pictures/prerender';
import { inNodeHost } from './support/hosts';

/** The text of a drawing, in pieces: what is between its numbers, and those. */
const pieces = (text: string): string[] => text.split(/(-?\d+(?:\.\d+)?(?:e-?\d+)?)/);

inNodeHost('The drawing that comes with the extension', () => {
  it('is what is drawn: made anew by `npm run pictures`', async () => {
    const kept = JSON.parse(readFileSync(join(root, prerendered), 'utf8')) as KeptDrawing;
    const { svg, width, height, ...drawn } = await prerender();
    const { svg: keptSvg, width: keptWidth, height: keptHeight, ...rest } = kept;
    assert.deepEqual(rest, drawn);
    const [there, now] = [pieces(keptSvg), pieces(svg)];
    const isNumber = (_: string, index: number): boolean => index % 2 === 1;
    const isText = (_: string, index: number): boolean => index % 2 === 0;
    assert.deepEqual(there.filter(isText), now.filter(isText));
    // A browser of another version may lay letters out a little differently.
    const sizes = (of: string[]): number[] => of.filter(isNumber).map(Number);
    const expected = [width, height, ...sizes(now)];
    const far = [keptWidth, keptHeight, ...sizes(there)].filter(
      (size, index) => Math.abs(size - (expected[index] ?? NaN)) > 1,
    );
    assert.deepEqual(far, []);
  });
});
