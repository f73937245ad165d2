import assert from 'node:assert/strict';
import { readRecords, stagesDone, withSteps } from '../../../src/features/onboarding/records';

describe('the steps that are done', () => {
  it('are kept for each handbook', () => {
    const one = withSteps({}, 'a', ['joinChat'], true);
    const two = withSteps(one, 'b', ['introduce'], true);
    assert.deepEqual(withSteps(two, 'a', ['list/rules'], true), {
      b: ['introduce'],
      a: ['joinChat', 'list/rules'],
    });
  });

  it('count once', () => {
    const once = withSteps({}, 'a', ['joinChat'], true);
    assert.deepEqual(withSteps(once, 'a', ['joinChat'], true), once);
  });

  it('go away one by one, and the handbook with the last', () => {
    const both = withSteps({}, 'a', ['joinChat', 'introduce'], true);
    const one = withSteps(both, 'a', ['joinChat'], false);
    assert.deepEqual(one, { a: ['introduce'] });
    assert.deepEqual(withSteps(one, 'a', ['introduce'], false), {});
  });

  it('are forgotten of the handbook that was left longest ago', () => {
    const all = Array.from({ length: 60 }, (_, index) => `handbook ${index}`);
    const kept = all.reduce((records, name) => withSteps(records, name, ['joinChat'], true), {});
    assert.deepEqual(Object.keys(kept), all.slice(10));
  });

  it('are read without what is of another shape', () => {
    assert.deepEqual(readRecords({ a: ['joinChat'], b: 'joinChat', c: [1] }), { a: ['joinChat'] });
    for (const stored of [undefined, null, 7, 'text']) assert.deepEqual(readRecords(stored), {});
  });

  it('complete a step of the walkthrough whichever handbook they are of', () => {
    const synced = { a: ['joinChat', 'list/rules'], b: ['introduce'] };
    const done = stagesDone([synced, { c: ['chooseTrack'] }]);
    assert.deepEqual([...done], ['joinChat', 'introduce', 'chooseTrack']);
  });
});
