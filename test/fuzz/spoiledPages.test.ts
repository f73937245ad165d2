import assert from 'node:assert/strict';
import { fuzz } from '../unit/handbook/fuzz/fuzz';

describe('a spoiled page', () => {
  it('never hides another, and breaks nothing, in 2,000 cases', async () => {
    const { cases, failures } = await fuzz({ seed: 1, count: 2000 });
    assert.deepEqual(failures, []);
    assert.equal(cases, 2000);
  });
});
