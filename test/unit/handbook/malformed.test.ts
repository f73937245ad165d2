import assert from 'node:assert/strict';
import type { Handbook } from '../../../src/handbook/model';
import { mermaid, page, read, step } from './support';

const names = (handbook: Handbook): string[] => handbook.tracks.map(({ name }) => name);
const handles = (handbook: Handbook): string[][] =>
  handbook.tracks.map(({ owners }) => owners.map(({ handle }) => handle));

/** The handbook that has a table and nothing else, on a page with a name that says nothing. */
function withTable(table: string): Promise<Handbook> {
  return read(page('x/y.md', ['title: Y'], `## Z\n\n${table}`));
}

describe('a table of tracks', () => {
  it('has columns in any order and under many names', async () => {
    for (const table of [
      '| Track | What You Do | Contact |\n|-|-|-|\n| Dev | Code | jo |',
      '| Owner | Description | Area |\n|-|-|-|\n| jo | Code | Dev |',
      '| Team | Responsibilities | Lead |\n|-|-|-|\n| **Dev** | Code | @jo |',
      '| # | Area | Maintainer | Activities |\n|-|-|-|-|\n| 1 | Dev | `jo` | Code |',
      '| Working group | Who is responsible? | Focus |\n|-|-|-|\n| Dev | jo | Code |',
      '| TRACKS | what | Discord |\n|-|-|-|\n| Dev | Code | jo |',
      '| Track name | Summary | Lead | GitHub handle |\n|-|-|-|-|\n| Dev | Code | Jo Doe | jo |',
      '| Track | Summary | Lead | Discord |\n|-|-|-|-|\n| Dev | Code | jo | TBD |',
      '| Track | Summary | Discord channel | Lead |\n|-|-|-|-|\n| Dev | Code | #dev | jo |',
      '| Track | Summary | Contact |\n|-|-|-|\n| Dev | Code | jo, #dev |',
    ]) {
      const { tracks } = await withTable(table);
      assert.deepEqual(
        tracks.map(({ name, summary, owners }) => [
          name,
          summary,
          owners.map(({ handle }) => handle),
        ]),
        [['Dev', 'Code', ['jo']]],
        table,
      );
    }
  });

  it('gives a handle the service of its own column', async () => {
    const { people } = await withTable(
      '| Track | Lead | GitHub | Discord |\n|-|-|-|-|\n| Dev | Jo | jo-gh | jo |\n| Docs | Al | | al |\n| Art | Bo | | |',
    );
    assert.deepEqual(
      people.map(({ handle, service }) => [handle, service]),
      [
        ['jo-gh', 'GitHub'],
        ['al', 'Discord'],
        ['Bo', ''],
      ],
    );
  });

  it('may stand in a list, in a quotation, beside others, and hold escaped bars', async () => {
    const head = '| Track | What | Contact |\n|-|-|-|\n';
    for (const table of [
      `- item\n\n  ${`${head}| A\\|B | x \\| y | jo |`.replaceAll('\n', '\n  ')}`,
      `> ${`${head}| A\\|B | x \\| y | jo |`.replaceAll('\n', '\n> ')}`,
      `| a | b |\n|-|-|\n| 1 | 2 |\n\n${head}| A\\|B | x \\| y | jo |\n\n| c |\n|-|\n| 3 |`,
      `${head}| A\\|B | x \\| y | jo | more | cells |`,
      'Track|What|Contact\n-|-|-\nA\\|B|x \\| y|jo',
    ]) {
      const handbook = await withTable(table);
      assert.deepEqual([names(handbook), handles(handbook)], [['A|B'], [['jo']]], table);
      assert.equal(handbook.tracks[0]?.summary, 'x | y');
    }
  });

  it('has rows that go on with the one above', async () => {
    const { tracks, people } = await withTable(
      '| Track | What | Contact |\n|-|-|-|\n| Dev | Code | jo |\n| | | al |\n| ″ | | bo |\n| Docs | Write | TBD |\n| | | XXX |',
    );
    assert.deepEqual(
      tracks.map(({ name, owners }) => [name, owners.map(({ handle }) => handle)]),
      [
        ['Dev', ['jo', 'al', 'bo']],
        ['Docs', []],
      ],
    );
    assert.equal(people.length, 3);
    const byPerson = await withTable(
      '| Contact | Track |\n|-|-|\n| jo, al | Dev |\n| | Docs |\n| bo | |',
    );
    assert.deepEqual(handles(byPerson), [
      ['jo', 'al'],
      ['jo', 'al'],
    ]);
  });

  it('names no track TBD, and nobody in a sentence', async () => {
    const handbook = await withTable(
      '| Track | What | Contact |\n|-|-|-|\n| TBD | x | jo |\n| XXX | y | |\n| Dev | z | ask one of the maintainers there |\n| Docs | w | #docs |',
    );
    assert.deepEqual(
      [names(handbook), handles(handbook)],
      [
        ['Dev', 'Docs'],
        [[], []],
      ],
    );
  });

  it('is none that only looks alike', async () => {
    for (const table of [
      '| Field | Description |\n|-|-|\n| track | text |',
      '| Parameter | Owner | Description |\n|-|-|-|\n| a | b | c |',
      '| Area | Size |\n|-|-|\n| a | 1 |',
      '| Team | Lead time | Description |\n|-|-|-|\n| a | 2 d | c |',
      '| Track | Length |\n|-|-|\n| a | 3:20 |',
      '| Step | Result |\n|-|-|\n| a | b |',
      '| Track | GitHub repository |\n|-|-|\n| a | b |',
      '| Name | Discord |\n|-|-|\n| a | b |',
    ]) {
      const { tracks, people } = await withTable(table);
      assert.deepEqual([tracks, people], [[], []], table);
    }
  });
});

describe('a step and its heading', () => {
  it('may be written in two ways', async () => {
    for (const [label, heading] of [
      ['Merge dev to main<br/>Release', '### 7. Merge dev to main (Release)'],
      ['7. Merge dev to main', '## 3) MERGE DEV TO MAIN'],
      ['Merge & Release', '## Step 3: merge and release'],
      ['🚀 Release<br>now', '## Release 🎉 [now]'],
      ['Fork, Clone', '## 2. Fork, `clone` {#own}'],
      ['Fork / Clone', '> ## [Fork/Clone](x)'],
      ['1. Fork', '- # *Fork*'],
    ] as const) {
      const handbook = await read(
        page('index.md', ['title: Home'], mermaid(`A[${label}] --> B[Nowhere to be found]`)),
        page('b.md', ['title: Else'], `${heading}\n\nHelp\n\n## No node has this`),
      );
      assert.equal(step(handbook, 'A').section?.path, 'b.md', heading);
      assert.equal(step(handbook, 'B').section, undefined);
      assert.equal(handbook.workflow?.steps.length, 2);
    }
  });
});
