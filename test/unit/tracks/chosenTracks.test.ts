import assert from 'node:assert/strict';
import { chosenTracks, namesAfterChoice } from '../../../src/handbook/chosenTracks';
import type { Track } from '../../../src/handbook/model';

const track = (name: string): Track => ({
  name,
  summary: '',
  owners: [],
  guide: undefined,
  steps: [],
  place: { path: 'index.md', heading: undefined, line: 0 },
});
const tracks = ['Research', '2. Case Studies', 'Development', 'R&D'].map(track);
const names = (chosen: readonly Track[]): string[] => chosen.map(({ name }) => name);

describe('The chosen tracks', () => {
  it('are those whose title is the same, in the order of the handbook', () => {
    const chosen = chosenTracks(tracks, ['development', ' case  studies ', 'R and D']);
    assert.deepEqual(names(chosen), ['2. Case Studies', 'Development', 'R&D']);
  });

  it('are none where the names are those of another handbook, or say nothing', () => {
    assert.deepEqual(chosenTracks(tracks, ['Marketing', '', '–']), []);
    assert.deepEqual(chosenTracks([track('–')], ['', '?']), []);
  });

  it('leave the names of other handbooks alone, and those as they were that stay chosen', () => {
    const [research, , development] = tracks;
    assert.deepEqual(
      namesAfterChoice(['Poetry', 'DEVELOPMENT', 'case studies'], tracks, [
        research!,
        development!,
      ]),
      ['Poetry', 'DEVELOPMENT', 'Research'],
    );
    assert.deepEqual(namesAfterChoice(['Poetry', 'Development'], tracks, []), ['Poetry']);
  });
});
