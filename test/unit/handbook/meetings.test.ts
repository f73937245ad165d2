import assert from 'node:assert/strict';
import type { Meeting } from '../../../src/handbook/model';
import { page, read } from './support';

async function meetings(body: string, title = 'Team'): Promise<readonly Meeting[]> {
  return (await read(page('any.md', [`title: ${title}`], body))).meetings;
}

/** Name and time of each. */
async function times(body: string, title?: string): Promise<(string | undefined)[][]> {
  return (await meetings(body, title)).map(({ name, when }) => [name, when]);
}

const daily = [['Daily Sync', '5:30pm PST, every day']];

describe('a meeting', () => {
  it('is a section with a field that says when', async () => {
    const [meeting, ...others] = await meetings(
      '# Us\n\n### 2. Daily Sync\n\n**When:** 5:30pm PST, every day\n\n**Where:** [Discord](https://x.test/a)\n\n' +
        '**Who should attend:** track owners\n\n**Purpose:**\n- Share progress\n- Find blockers\n',
    );
    assert.deepEqual(others, []);
    assert.deepEqual(meeting?.statements, [
      {
        when: '5:30pm PST, every day',
        where: { text: 'Discord', links: [{ href: 'https://x.test/a', text: 'Discord' }] },
        who: 'track owners',
        purpose: 'Share progress\nFind blockers',
        place: { path: 'any.md', heading: '2-daily-sync', line: 7 },
      },
    ]);
    const { id, name, statements, ...fields } = meeting;
    assert.deepEqual([id, name], ['daily-sync', 'Daily Sync']);
    assert.deepEqual(fields, statements[0]);
  });

  it('may have its fields in any of the ways that authors write them', async () => {
    for (const body of [
      '**When:** 5:30pm PST, every day',
      '**When**: 5:30pm PST, every day',
      '**When** 5:30pm PST, every day',
      '__When:__ 5:30pm PST, every day',
      'When: 5:30pm PST, every day',
      'WHEN – 5:30pm PST, every day',
      'Time: 5:30pm PST, every day',
      '🕠 **When?** 5:30pm PST, every day',
      '<b>When:</b> 5:30pm PST, every day',
      '- **When:** 5:30pm PST, every day\n- **Where:** Discord',
      '1. When: 5:30pm PST, every day',
      '> **When:** 5:30pm PST, every day',
      '**Where:** Discord  \n**When:** 5:30pm PST,\nevery day',
      '**When:**\n- 5:30pm PST, every day',
      '**When:**\n\n5:30pm PST, every day',
      '| When | 5:30pm PST, every day |\n|-|-|\n| Where | Discord |',
      '| Item | Details |\n|-|-|\n| **When** | 5:30pm PST, every day |',
      '> | Item | Details |\n> |-|-|\n> | When: | 5:30pm PST, every day |',
      '### When\n\n5:30pm PST, every day',
      '### When: 5:30pm PST, every day',
      '### Schedule\n\n**Meeting time:** 5:30pm PST, every day',
      '* Day & time: 5:30pm PST, every day',
    ]) {
      assert.deepEqual(await times(`## 1. Daily Sync\n\n${body}`), daily, body);
    }
  });

  it('may be a row of a table, whose columns stand in any order', async () => {
    for (const body of [
      '| Meeting | When |\n|-|-|\n| [Daily Sync](sync) | 5:30pm PST, every day |',
      '| When | Call |\n|-|-|\n| 5:30pm PST, every day | **Daily Sync** |',
      '| Name | Who | When |\n|-|-|-|\n| Daily Sync | all | 5:30pm PST, every day |',
      '- in a list\n\n  | Meeting | Time |\n  |-|-|\n  | Daily Sync | 5:30pm PST, every day |',
    ]) {
      assert.deepEqual(await times(`## Team\n\n${body}`), daily, body);
    }
    assert.deepEqual(
      await times('## Meetings\n\n| What | Day | Time |\n|-|-|-|\n| Planning | Monday | 9am |'),
      [['Planning', 'Monday, 9am']],
    );
    const [meeting] = await meetings(
      '| Meeting | When | Where | Attendees | Purpose |\n|-|-|-|-|-|\n| Sync | 9am, daily | [here](x) | all | talk |',
    );
    assert.equal(meeting?.where?.links[0]?.href, 'x');
    assert.deepEqual([meeting.who, meeting.purpose, meeting.place.line], ['all', 'talk', 5]);
  });

  it('goes on with the name above in a row whose first cell is empty', async () => {
    const [meeting, ...others] = await meetings(
      '| Meeting | When |\n|-|-|\n| Sync | Monday 9am |\n| | Friday 9am |\n',
    );
    assert.deepEqual(others, []);
    assert.deepEqual(
      meeting?.statements.map(({ when }) => when),
      ['Monday 9am', 'Friday 9am'],
    );
  });

  it('may be an item of a list of meetings', async () => {
    assert.deepEqual(
      await times(
        '## Meetings at a glance\n\n- [Daily Sync](sync.md): 5:30pm PST, every day\n- **Retro** – Friday, 4pm\n- Bring tea\n- Note: none',
      ),
      [...daily, ['Retro', 'Friday, 4pm']],
    );
    assert.deepEqual(await times('## Tips\n\n- Coffee: 9am every day'), []);
  });

  it('may be named by a list item, or by bold text, above its fields', async () => {
    const both = [
      ['Sync', '9am daily'],
      ['Planning', 'Monday 10:00 UTC'],
    ];
    for (const body of [
      '- **Sync**\n  - When: 9am daily\n  - Where: A\n- **Planning**\n  - When: Monday 10:00 UTC',
      '**Sync**\n\nWhen: 9am daily\n\nWhere: A\n\n**Planning**\n\nWhen: Monday 10:00 UTC',
      '- Sync\n\n  When: 9am daily\n- Planning\n\n  When: Monday 10:00 UTC',
      '1. Sync\n   Where: A\n   When: 9am daily\n2. Planning\n   When: Monday 10:00 UTC',
    ]) {
      assert.deepEqual(await times(`## Rhythm\n\n${body}`), both, body);
    }
  });

  it('is named by its page where its heading says nothing, or where it has none', async () => {
    assert.deepEqual(await times('**When:** 9am, daily', 'Daily Sync'), [
      ['Daily Sync', '9am, daily'],
    ]);
    assert.deepEqual(await times('# Sync\n\n## Time and place\n\n**When:** 9am, daily', 'Other'), [
      ['Sync', '9am, daily'],
    ]);
    assert.deepEqual(await times('## Meetings\n\n**When:** 9am, daily', 'Home'), [
      ['Meetings', '9am, daily'],
    ]);
    assert.deepEqual(await times('## Meeting\n\n**When:** 9am, daily', 'Research Sync'), [
      ['Research Sync', '9am, daily'],
    ]);
  });

  it('is one also when its time is not set', async () => {
    for (const value of ['TBD', 'XXX', '', 'TBD (ask in #chat)', 'Not set yet', '-']) {
      assert.deepEqual(await times(`### Research Meeting\n\n**When:** ${value}`), [
        ['Research Meeting', undefined],
      ]);
      assert.deepEqual(await times(`| Meeting | When |\n|-|-|\n| Research | ${value} |`), [
        ['Research', undefined],
      ]);
    }
    assert.deepEqual(await times('### Research Meetings\n\n**When:** 6:00pm PST, XXX'), [
      ['Research Meetings', '6:00pm PST, XXX'],
    ]);
    assert.deepEqual(await times('### Sync\n\n**When:** XXX, 6pm'), [['Sync', 'XXX, 6pm']]);
  });

  it('has the first paragraph as its purpose where no field says one', async () => {
    const [meeting] = await meetings(
      '## Sync\n\nWe *share*\nprogress.\n\nMore.\n\n**When:** 9am, daily',
    );
    assert.equal(meeting?.purpose, 'We share progress.');
  });

  it('keeps what several places say of it, also where they disagree', async () => {
    const { meetings: found } = await read(
      page(
        'a.md',
        ['title: A', 'nav_order: 1'],
        '## Meetings\n\n- Daily Sync: 5:30–6:00pm PT, daily',
      ),
      page(
        'b.md',
        ['title: B', 'nav_order: 2'],
        '## The daily sync meeting\n\n**When:** 5:30–6:30pm PST, daily\n\n**Where:** here',
      ),
      page('c.md', ['title: C', 'nav_order: 3'], '## 7. Daily Sync Meetings\n\n**When:** TBD'),
    );
    assert.deepEqual(
      found.map(({ id, name, when, where, place }) => [id, name, when, where?.text, place.path]),
      [['daily-sync', 'The daily sync meeting', '5:30–6:30pm PST, daily', 'here', 'b.md']],
    );
    assert.deepEqual(
      found[0]?.statements.map(({ when, place }) => [when, place.path]),
      [
        ['5:30–6:00pm PT, daily', 'a.md'],
        ['5:30–6:30pm PST, daily', 'b.md'],
        [undefined, 'c.md'],
      ],
    );
  });

  it('may be a release', async () => {
    assert.deepEqual(
      await times(
        '### 7. Merge dev to main (Release)\n\n**When:** Monday, Wednesday, Friday at 9am PST',
      ),
      [['Merge dev to main (Release)', 'Monday, Wednesday, Friday at 9am PST']],
    );
    assert.deepEqual(await times('### Release\n\nRelease times: on demand'), [
      ['Release', 'on demand'],
    ]);
    const days = 'Monday, Wednesday, Friday at 9am PST';
    for (const body of [
      `## Release times\n\n${days}`,
      `## Development\n\n**Release schedule:** ${days}`,
      `## Development\n\n| Branch | main |\n|-|-|\n| Release times | ${days} |`,
      `## Release\n\n**Time:** ${days}`,
    ]) {
      assert.deepEqual(await times(body), [['Release', days]], body);
    }
  });

  it('is one with what other places call releases', async () => {
    const found = await meetings(
      '## Releases\n\n**Time:** Mondays 9am PT\n\n## Development\n\nRelease times: Fridays 9am PT',
    );
    assert.deepEqual(
      found.map(({ id, statements }) => [id, statements.length]),
      [['release', 2]],
    );
  });

  it('may be at times of any kind', async () => {
    for (const when of [
      '6:00pm-7:00pm PST, on demand',
      'biweekly',
      'every other Tuesday',
      'Mon/Wed 17h30 CET',
      '毎週月曜日 17時',
      'noon, Fridays',
    ]) {
      assert.deepEqual(await times(`### Retro\n\n**When:** ${when}`), [['Retro', when]]);
    }
  });
});

describe('no meeting', () => {
  it('is in ordinary documentation', async () => {
    for (const body of [
      '**When:** you want to index documents',
      '**When:** the cluster is busy, daily reports may be late',
      'When you start, run this at 5:30pm every day.',
      '- `when`: every day at 5:30pm',
      '"date": "2024-05-08 17:30"',
      '**Schedule**: A list of two or more operations',
      '**Time:** 5 ms',
      '**Date:** Wed, 08 May 2024 00:01:14 GMT',
      '## Release\n\n**Date:** Wed, 08 May 2024',
      '## Release\n\n**Time:** 5 ms',
      '## Release notes\n\n**Date:** Wednesday',
      '**When:** TBD',
      '### Timestamp\n\n**When**\n\nThe time at which it occurred in the format 2018-11-13T20:20:39Z',
      '| Feature | When |\n|-|-|\n| Search | Q3 2026 |\n| Export | TBD |',
      '| Event | Time |\n|-|-|\n| start | 10:15 |',
      '| Field | Description |\n|-|-|\n| when | the time of a run |\n| time | 10:15 |',
      '| When | Then |\n|-|-|\n| a | b |',
      '```\n**When:** 5:30pm PST, every day\n```',
      '    **When:** 5:30pm PST, every day',
    ]) {
      assert.deepEqual(await times(`# Cluster\n\n${body}`), [], body);
    }
  });
});
