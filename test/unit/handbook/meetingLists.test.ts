import assert from 'node:assert/strict';
import { meetingLists, type MeetingLists } from '../../../src/handbook/meetingLists';
import type { SourceFile } from '../../../src/handbook/model';
import { page, read } from './support';

/** What is read of the first meeting of these pages. */
async function listsOf(...files: readonly SourceFile[]): Promise<MeetingLists> {
  const model = await read(...files);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const [meeting] = model.meetings;
  assert.ok(meeting, 'a meeting');
  return meetingLists({ model, text: (path) => texts.get(path) }, meeting);
}

const sync = (body: string) =>
  page(
    'sync.md',
    ['title: Sync'],
    `# Sync\n\n## Daily Sync\n\n**When:** 9am UTC, daily\n\n${body}\n`,
  );

const four = ['Achieved', 'Working on', 'Next', 'Blockers'];

describe('the form of a meeting’s update', () => {
  it('is the list below what says that it is one', async () => {
    for (const body of [
      '### Your update\n\n- Achieved\n- Working on\n- Next\n- Blockers',
      '**Update format:**\n\n1. **Achieved**\n2. Working on\n3. Next\n4. Blockers\n\nThat is all.\n\n- not this',
      'Write your update like this:\n- Achieved\n  - a detail\n- Working on\n- Next\n- Blockers',
      '## What to share\n\nIn this order:\n\n* [ ] Achieved\n* [ ] Working on\n* [ ] Next\n* [ ] Blockers',
      '## Standup template\n\n```\n**Achieved:**\n- Working on: \n\n# Next\n4. Blockers\n```\n\n- not this',
    ]) {
      const { update } = await listsOf(sync(body));
      assert.deepEqual(
        update.map(({ title }) => title),
        four,
        body,
      );
    }
  });

  it('says what belongs to each', async () => {
    const { update } = await listsOf(
      sync('### Your update\n\n- **Achieved**: since *yesterday*\n- Blockers – who can help'),
    );
    assert.deepEqual(update, [
      { title: 'Achieved', hint: 'since *yesterday*' },
      { title: 'Blockers', hint: 'who can help' },
    ]);
  });

  it('is no purpose, and none of another meeting', async () => {
    const purpose = '**Purpose:**\n- Share progress updates from each owner\n- Find blockers';
    assert.deepEqual((await listsOf(sync(purpose))).update, []);
    const other = '# Retro\n\n**When:** Friday 9am UTC\n\n## Your update\n\n- Mood';
    assert.deepEqual((await listsOf(sync(`\n${other}`))).update, []);
  });
});

describe('a meeting’s agenda', () => {
  it('is the list below its label, in its section or on a page of its own', async () => {
    for (const body of [
      '**Agenda:**\n\n- News\n- [Plans](x.md)\n\n**Where:** Discord\n\n- here',
      '### Agenda\n\nAs time allows.\n\n1. News\n2. Plans\n',
      '## Agenda\n\n- News\n- Plans\n\n## Next\n\n- Else',
    ]) {
      assert.deepEqual((await listsOf(sync(body))).agenda, ['News', 'Plans'], body);
    }
    assert.deepEqual((await listsOf(sync(''))).agenda, []);
  });
});
