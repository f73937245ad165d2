import assert from 'node:assert/strict';
import type { Handbook, SourceFile } from '../../../src/handbook/model';
import { page, read } from './support';

/** A page with a table of tracks and people. */
const table = (path: string, head: string, ...rows: readonly string[]): SourceFile =>
  page(path, [`title: ${path}`], [head, head.replace(/[^|]+/g, '-'), ...rows].join('\n'));

/** Each person's name, handles with their services, and tracks. */
const ofPeople = ({ people }: Handbook): unknown[] =>
  people.map(({ name, handles, tracks }) => [
    name,
    handles.map(({ handle, service }) => `${handle} ${service}`.trim()),
    tracks,
  ]);

describe('a person', () => {
  const discord = '| Track | Name | Contact (Discord) |';
  const github = '| Name | GitHub | Workflow steps | Track |';

  it('who stands on two pages with two handles is one, where both give the name', async () => {
    const handbook = await read(
      table('a.md', discord, '| Dev | Jo Doe | jo_d |'),
      table('b.md', github, '| jo  doe | jdoe | | Docs |'),
    );
    assert.deepEqual(ofPeople(handbook), [
      ['Jo Doe', ['jo_d Discord', 'jdoe GitHub'], ['Dev', 'Docs']],
    ]);
    assert.deepEqual(
      handbook.people[0]?.handles.map(({ places }) => places.map(({ path }) => path)),
      [['a.md'], ['b.md']],
    );
    assert.deepEqual(
      handbook.people[0].places.map(({ path }) => path),
      ['a.md', 'b.md'],
    );
  });

  it('is never tied to another by a likeness of handles', async () => {
    const handbook = await read(
      table('a.md', '| Track | Contact (Discord) |', '| Dev | jdoe |', '| Art | j.doe |'),
      table('b.md', '| Track | GitHub handle |', '| Docs | jdoe |'),
    );
    assert.equal(handbook.people.length, 3);
  });

  it('is another where one page gives the name to two handles of one service', async () => {
    const handbook = await read(
      table('a.md', discord, '| Dev | Alex | alex1 |', '| Art | Alex | alex2 |'),
      table('b.md', github, '| Alex | alex-gh | | Docs |'),
    );
    assert.deepEqual(
      handbook.people.map(({ handles }) => handles.map(({ handle }) => handle)),
      [['alex1'], ['alex2'], ['alex-gh']],
    );
  });

  it('has the handles of a row’s columns, where each names one person', async () => {
    const handbook = await read(
      table(
        'a.md',
        '| Track | Lead | Discord | GitHub |',
        '| Dev | Jo Doe | jo_d | [jdoe](https://github.com/jdoe) |',
        '| Docs | Al, Bo | al_x, bo_x | bo-x, al-x |',
        '| Art | Cy | | cy-gh |',
        '| Web | Fi | fi_x | fi-gh, gi-gh |',
        '| Lab | Hu, Io | hu_x | |',
        '| Ops | di@example.org | di_x | [tool](https://github.com/team/tool) |',
      ),
    );
    assert.deepEqual(ofPeople(handbook), [
      ['Jo Doe', ['jo_d Discord', 'jdoe GitHub'], ['Dev']],
      [undefined, ['al_x Discord'], ['Docs']],
      [undefined, ['bo_x Discord'], ['Docs']],
      ['Cy', ['cy-gh GitHub'], ['Art']],
      ['Fi', ['fi_x Discord'], ['Web']],
      [undefined, ['hu_x Discord'], ['Lab']],
      [undefined, ['di_x Discord'], ['Ops']],
    ]);
    assert.deepEqual(
      handbook.people[0]?.handles.map(({ profile }) => profile),
      [undefined, 'https://github.com/jdoe'],
    );
  });

  it('may have the handle in brackets behind the name', async () => {
    const handbook = await read(
      table(
        'a.md',
        '| Track | Contact |',
        '| Dev | Jo Doe (@jo_d), Al (Discord: al_x), Bo (lead) |',
        '| Docs | Cy (@cy on weekdays), (@di), Ed (ed@example.org) |',
      ),
    );
    assert.deepEqual(ofPeople(handbook), [
      ['Jo Doe', ['jo_d'], ['Dev']],
      ['Al', ['al_x Discord'], ['Dev']],
      [undefined, ['Bo'], ['Dev']],
      [undefined, ['Cy'], ['Docs']],
      [undefined, ['di'], ['Docs']],
      [undefined, ['Ed'], ['Docs']],
    ]);
  });

  it('who is named alone on one page is who has that name beside a handle on another', async () => {
    const handbook = await read(
      table('a.md', '| Track | Owner |', '| Dev | Jo Doe |', '| Art | Al |'),
      table('b.md', '| Name | Discord | Track |', '| Jo Doe | jo_d | Docs |'),
    );
    assert.deepEqual(ofPeople(handbook), [
      ['Jo Doe', ['jo_d Discord'], ['Docs', 'Dev']],
      [undefined, ['Al'], ['Art']],
    ]);
    assert.deepEqual(
      handbook.people[0]?.places.map(({ path }) => path),
      ['b.md', 'a.md'],
    );
  });

  it('goes on in rows whose first cell is empty, with the name', async () => {
    const handbook = await read(
      table(
        'a.md',
        '| Name | Discord | GitHub | Track |',
        '| Jo Doe | jo_d | | Dev |',
        '| | | | Docs |',
        '| | | jdoe | Art |',
        '| Al | al_x | | Ops |',
      ),
    );
    assert.deepEqual(ofPeople(handbook), [
      ['Jo Doe', ['jo_d Discord', 'jdoe GitHub'], ['Dev', 'Docs', 'Art']],
      ['Al', ['al_x Discord'], ['Ops']],
    ]);
  });

  it('may own several tracks, and a track several people', async () => {
    const handbook = await read(
      table('a.md', '| Track | Contact |', '| Dev | jo, al |', '| Docs | al |', '| | bo |'),
    );
    assert.deepEqual(ofPeople(handbook), [
      [undefined, ['jo'], ['Dev']],
      [undefined, ['al'], ['Dev', 'Docs']],
      [undefined, ['bo'], ['Docs']],
    ]);
  });

  it('stands in a directory of names and handles, but in no other list of such', async () => {
    const rows = ['| Jo Doe | [@jo_d](https://example.org/jo) |', '| TBD | TBD |'];
    const listed = async (heading: string): Promise<Handbook> =>
      read(
        page(
          'a.md',
          ['title: A'],
          [heading, '', '| Name | Discord |', '|-|-|', ...rows].join('\n'),
        ),
      );
    const handbook = await listed('## Contact Directory');
    assert.deepEqual(ofPeople(handbook), [['Jo Doe', ['jo_d Discord'], []]]);
    assert.equal(handbook.people[0]?.handles[0]?.profile, 'https://example.org/jo');
    assert.deepEqual(handbook.tracks, []);
    assert.deepEqual((await listed('## Bots')).people, []);
  });

  it('has no profile but an address of the web', async () => {
    for (const href of ['javascript:alert(1)', 'mailto:jo@example.org', 'command:x', '/jo']) {
      const handbook = await read(table('a.md', '| Track | Contact |', `| Dev | [jo](${href}) |`));
      assert.equal(handbook.people.length, 1);
      assert.equal(handbook.people[0]?.handles[0]?.profile, undefined, href);
    }
  });

  it('is read in time from many rows, in whatever order they tie together', async () => {
    const rows = Array.from({ length: 4000 }, (_, n) => `| T | N | h${4001 - n} | h${4000 - n} |`);
    const { people } = await read(table('a.md', '| Track | Lead | Discord | Slack |', ...rows));
    assert.ok(people.length > 0);
  });
});
