import assert from 'node:assert/strict';
import { home } from './peopleSupport';
import { page, read } from './support';

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
