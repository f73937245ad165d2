import assert from 'node:assert/strict';
import { ownersIn, serviceIn } from '../../../src/handbook/handles';
import type { Handbook } from '../../../src/handbook/model';
import { mermaid, page, read, step } from './support';

const handles = (cell: string): string[] => ownersIn(cell, '').map(({ handle }) => handle);

describe('people in a cell', () => {
  it('may be several', () => {
    for (const cell of ['a, b', 'a and b', 'a & b', 'a / b', 'a; b', 'a\nb', '@a,@b', 'a, b, a']) {
      assert.deepEqual(handles(cell), ['a', 'b'], cell);
    }
    assert.deepEqual(handles('nickcrispino, danrui2020'), ['nickcrispino', 'danrui2020']);
    assert.deepEqual(handles('sandy'), ['sandy']);
  });

  it('may be nobody', () => {
    const cells = [
      '',
      ' ',
      'TBD',
      'tba',
      'N/A',
      'XXX',
      '-',
      '—',
      '?',
      '???',
      'None',
      'Not assigned yet',
    ];
    for (const cell of [...cells, 'TBD (ask in #chat)', 'not set']) {
      assert.deepEqual(handles(cell), [], cell);
    }
    assert.deepEqual(handles('jane, TBD'), ['jane']);
    assert.deepEqual(handles('tbd_joe'), ['tbd_joe']);
    assert.deepEqual(handles('xxx-man'), ['xxx-man']);
  });

  it('have the column’s service, unless brackets say another', () => {
    assert.equal(serviceIn('Contact (Discord)'), 'Discord');
    assert.equal(serviceIn('github handle'), 'GitHub');
    assert.equal(serviceIn('Contact (primary)'), '');
    assert.deepEqual(ownersIn('a (lead), b (GitHub)', 'Discord'), [
      { handle: 'a', service: 'Discord' },
      { handle: 'b', service: 'GitHub' },
    ]);
  });
});

const diagram = `## Workflow\n\n${mermaid(
  'subgraph "Build"',
  'C1[Browse/Claim Issues] --> C2[Fork, Clone, Setup Branch] --> C3[Implement]',
  'end',
  'D[Update Docs<br/>on GitHub]',
)}`;

function home(tables: string): ReturnType<typeof page> {
  return page('index.md', ['title: Home', 'permalink: /'], `${diagram}\n${tables}`);
}

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

describe('tracks', () => {
  const table = (...rows: readonly string[]): string =>
    ['## Tracks', '', '| Track | What You Do | Contact (Discord) |', '|-|-|-|', ...rows].join('\n');

  it('are the rows of a table with what one does in each', async () => {
    const { tracks } = await read(
      home(table('| **Dev** | Code, `tests` | jo |', '| Docs | Write | TBD |')),
    );
    assert.deepEqual(
      tracks.map(({ name, summary, owners: own }) => [name, summary, own]),
      [
        ['Dev', 'Code, tests', [{ handle: 'jo', service: 'Discord' }]],
        ['Docs', 'Write', []],
      ],
    );
    assert.equal(tracks[0]?.place.heading, 'tracks');
  });

  it('have the guide that their cell links to', async () => {
    const { tracks } = await read(
      home(table('| [Dev](guides#coding) | Code | jo |')),
      page('guides.md', ['title: Guides'], '# Guides\n\n## Coding\n'),
      page('dev.md', ['title: Dev']),
    );
    assert.deepEqual(tracks[0]?.guide, { path: 'guides.md', heading: 'coding', line: 5 });
  });

  it('have else the page with their name, else the heading', async () => {
    const { tracks } = await read(
      home(table('| Dev | Code | jo |', '| Docs | Write | al |', '| Art | Draw | bo |')),
      page('x.md', ['title: Guides'], '## Dev\n\n## Docs'),
      page('dev.md', ['title: Dev']),
    );
    assert.deepEqual(
      tracks.map(({ guide }) => guide && `${guide.path}#${guide.heading ?? ''}`),
      ['dev.md#', 'x.md#docs', undefined],
    );
  });

  it('have the steps that a directory gives them', async () => {
    const { tracks } = await read(
      home(
        `${table('| Dev | Code | jo |')}\n\n| Track | Owner | Steps |\n|-|-|-|\n| Dev | jo | C1, C2 |`,
      ),
      page('dev.md', ['title: Dev'], '- Implement'),
    );
    assert.deepEqual(tracks[0]?.steps, ['C1', 'C2']);
  });

  it('have else the steps that their guide names in lists and links', async () => {
    const { tracks } = await read(
      home(table('| Dev | Code | jo |', '| Docs | Write | al |')),
      page(
        'dev.md',
        ['title: Dev'],
        '- Browse/claim issues: look\n- other\n\nSee [Implement](x).\n\nUpdate Docs\n\n## Fork, Clone, Setup Branch',
      ),
      page('x.md', ['title: X'], '# X\n\n## Docs\n\n1. Update docs\n\n## Other\n\n- Implement'),
    );
    assert.deepEqual(
      tracks.map(({ steps }) => steps),
      [['C1', 'C3'], ['D']],
    );
  });

  it('are else those of a directory', async () => {
    const { tracks } = await read(home('| Track | Owner |\n|-|-|\n| Dev | jo |\n| | al |'));
    assert.deepEqual(
      tracks.map(({ name, owners: own }) => [name, own.length]),
      [['Dev', 2]],
    );
  });

  it('have the owners of their own row, else those of a directory', async () => {
    const { tracks } = await read(
      home(table('| Dev | Code | jo |', '| Docs | Write | TBD |')),
      page('b.md', ['title: B'], '| Track | Owner |\n|-|-|\n| Dev | al |\n| Docs | bo |'),
    );
    assert.deepEqual(
      tracks.map(({ owners: own }) => own.map(({ handle }) => handle)),
      [['jo'], ['bo']],
    );
  });

  it('stand once, though two pages list them', async () => {
    const { tracks } = await read(
      home(table('| Dev | Code | jo |')),
      page('b.md', ['title: B'], table('| Dev | Code more | al |', '| Docs | Write | bo |')),
    );
    assert.deepEqual(
      tracks.map(({ name, owners: own }) => [name, own.map(({ handle }) => handle)]),
      [
        ['Dev', ['jo']],
        ['Docs', ['bo']],
      ],
    );
  });
});

describe('links of the community', () => {
  const links = async (body: string): Promise<(string | undefined)[]> => {
    const { invitation, spreadsheet } = await read(page('a.md', ['title: A'], body));
    return [invitation?.href, spreadsheet?.href];
  };

  it('are the first invitation and the first spreadsheet', async () => {
    assert.deepEqual(
      await links(
        'At [chat](https://discord.gg/abc).\n\n[x](https://discord.gg/other)\n\n' +
          '[sheet](https://docs.google.com/spreadsheets/d/1/edit?gid=0#gid=0)',
      ),
      ['https://discord.gg/abc', 'https://docs.google.com/spreadsheets/d/1/edit?gid=0#gid=0'],
    );
  });

  it('may be bare addresses, and stand in tables and lists', async () => {
    assert.equal(
      (await links('Join https://discord.com/invite/abc.'))[0],
      'https://discord.com/invite/abc',
    );
    assert.equal((await links('|a|\n|-|\n|[x](https://discord.gg/y)|'))[0], 'https://discord.gg/y');
    assert.equal((await links('- <https://join.slack.com/t/x>'))[0], 'https://join.slack.com/t/x');
    assert.equal((await links('[m](https://matrix.to/#/room)'))[0], 'https://matrix.to/#/room');
    assert.equal(
      (await links('[z](https://x.zulipchat.com/join/abc)'))[0],
      'https://x.zulipchat.com/join/abc',
    );
  });

  it('are no other address, and none in code', async () => {
    for (const body of [
      '`https://discord.gg/abc`',
      '```\nhttps://discord.gg/abc\n```',
      '[x](javascript:discord.gg/abc)',
      '[x](ftp://discord.gg/abc)',
      '[x](https://evil.org/discord.gg/abc)',
      '[x](https://discord.gg.evil.org/abc)',
      '[x](https://discord.com/channels/1)',
      '[x](https://evil.org/docs.google.com/spreadsheets/d/1)',
      '[x](docs.google.com/spreadsheets/d/1)',
    ]) {
      assert.deepEqual(await links(body), [undefined, undefined], body);
    }
  });

  it('say where they stand', async () => {
    const { invitation } = await read(
      page('a.md', ['title: A'], '# H\n\n[Join us](https://discord.gg/x)'),
    );
    assert.equal(invitation?.text, 'Join us');
    assert.deepEqual(invitation.place, { path: 'a.md', heading: 'h', line: 5 });
  });
});
