import assert from 'node:assert/strict';
import type { Handbook } from '../../../src/handbook/model';
import { home } from './peopleSupport';
import { read, step } from './support';

function owners(handbook: Handbook, id: string): string[] {
  return step(handbook, id).owners.map(({ handle }) => handle);
}

describe('a contact directory', () => {
  const directory = async (...rows: readonly string[]): Promise<Handbook> =>
    read(home(['| Track | Contact (Discord) | Workflow steps |', '|-|-|-|', ...rows].join('\n')));

  it('names the owners of steps: by title, first line, heading or id', async () => {
    const handbook = await directory(
      '| Dev | jo | Browse/claim issues, Fork, Clone, Setup Branch |',
      '| Docs | al | [update docs](x); C3: Implement |',
    );
    assert.deepEqual(owners(handbook, 'C1'), ['jo']);
    assert.deepEqual(owners(handbook, 'C2'), ['jo']);
    assert.deepEqual(owners(handbook, 'C3'), ['al']);
    assert.deepEqual(owners(handbook, 'D'), ['al']);
    assert.deepEqual(step(handbook, 'C1').owners, [{ handle: 'jo', service: 'Discord' }]);
    assert.deepEqual(step(handbook, 'D').tracks, ['Docs']);
  });

  it('may list ids, and lines with <br>', async () => {
    const handbook = await directory('| Dev | jo | C1, C2<br>`D` |');
    assert.deepEqual(handbook.people[0]?.steps, ['C1', 'C2', 'D']);
  });

  it('may name a phase for all its steps', async () => {
    assert.deepEqual((await directory('| Dev | jo | Build |')).people[0]?.steps, [
      'C1',
      'C2',
      'C3',
    ]);
  });

  it('goes on with the row above where the first cell is empty', async () => {
    const handbook = await directory('| Dev | jo | C1 |', '| | al | |', '| | bo | C2 |');
    assert.deepEqual(owners(handbook, 'C1'), ['jo', 'al']);
    assert.deepEqual(owners(handbook, 'C2'), ['bo']);
    assert.deepEqual(
      handbook.people.map(({ handle, tracks }) => [handle, tracks]),
      [
        ['jo', ['Dev']],
        ['al', ['Dev']],
        ['bo', ['Dev']],
      ],
    );
  });

  it('names nobody with TBD, which is no fact', async () => {
    const handbook = await directory('| Dev | TBD | C1 |', '| Docs | | D |');
    assert.deepEqual(owners(handbook, 'C1'), []);
    assert.deepEqual(handbook.people, []);
    assert.deepEqual(step(handbook, 'C1').tracks, ['Dev']);
  });

  it('takes a track’s owners where the row that names the step has none', async () => {
    const handbook = await read(
      home(
        '| Track | What You Do | Contact (Discord) |\n|-|-|-|\n| Dev | code | jo, al |\n\n' +
          '| Track | Contact | Steps |\n|-|-|-|\n| dev | TBD | C1 |',
      ),
    );
    assert.deepEqual(owners(handbook, 'C1'), ['jo', 'al']);
  });

  it('takes handles out of code, bold and links', async () => {
    const handbook = await directory('| Dev | `@jo_e`, **al**, [bo](https://x.y) | C1 |');
    assert.deepEqual(owners(handbook, 'C1'), ['jo_e', 'al', 'bo']);
  });

  it('is where a person has a place', async () => {
    const { people } = await directory('| Dev | jo | C1 |');
    assert.equal(people[0]?.places.length, 1);
    assert.equal(people[0].places[0]?.heading, 'workflow');
  });

  it('is no table about something else', async () => {
    const { people, tracks } = await read(
      home('| Name | Contact |\n|-|-|\n| a | b |\n\n| Step | Time |\n|-|-|\n| C1 | 5 |'),
    );
    assert.deepEqual([people, tracks], [[], []]);
  });

  it('may have rows that are too short', async () => {
    assert.equal((await directory('| Dev |', '| | |', '|')).people.length, 0);
  });
});
