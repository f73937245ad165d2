import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './harness';
import { inNodeHost } from './support/hosts';
import { onlyView, rowNamed, rowsAre } from './support/panes';
import { waitForPage } from './support/reading';
import { useWorkbench } from './support/stage';
import { config, page } from './workspace/written';

const minute = 60_000;
/** Some time from now, at a full minute. */
const inMinutes = (count: number) => Math.ceil(Date.now() / minute + count) * minute;
const inUtc = (moment: number) => new Date(moment).toISOString().slice(11, 16);

/** A time as a clock in a zone shows it; `Intl` puts a narrow no-break space before AM. */
const clockIn = (timeZone: string, moment: number) =>
  new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone }).format(moment);
const plain = (text: string) => text.replace(/\p{Zs}/gu, ' ');

const start = inMinutes(50);
const sync = `## Daily Sync

**When:** ${inUtc(start)}-${inUtc(start + 30 * minute)} UTC, every day

**Where:** [Our room](https://meet.example.com/room)

**Who should attend:** track owners

**Purpose:**
- Share progress
- Find $(zap) blockers

### Agenda

1. News
2. Plans

### Your update

- Achieved: since the last time
- Working on
- Blockers
`;
const odd = `## Meetings

| Meeting | When |
|-|-|
| Office hours | 6:00pm-7:00pm PST, on demand |
| Research meeting | 6:00pm PST, XXX |
| Retro | TBD |
| Star call | Monday 9am XYZT |
| Release call | Monday, Wednesday, Friday at 9am PST |
`;

// The web worker host has no other code here: the unit tests read the times in both.
inNodeHost('Meetings', () => {
  const stage = useWorkbench({
    repository: {
      files: {
        'handbook/_config.yml': config('Team'),
        'handbook/index.md': page('Home', odd),
        'handbook/sync.md': page('Sync', sync, 2),
      },
    },
    settings: { 'handbook.bundled': 'off' },
    env: { TZ: 'Australia/Adelaide' },
  });
  const window = () => stage.workbench.page;
  const quickInput = () => stage.workbench.quickInput;
  const item = () =>
    window().locator('.statusbar-item[id="massgen.contributor-handbook.handbook.meeting"]');
  const itemSays = (text: RegExp) =>
    until(`the status bar to say ${text}`, async () =>
      text.test(
        plain(
          await item()
            .innerText({ timeout: 1000 })
            .catch(() => ''),
        ),
      ),
    );
  const clear = () => stage.workbench.command('Notifications: Clear All Notifications');

  /** Answers the question where to save, and reads what was saved there. */
  const saved = async (name: string): Promise<ICAL.Event[]> => {
    const input = window().locator('.quick-input-widget input:visible');
    await until('the proposed name', async () => (await input.inputValue()).endsWith(name));
    await window().keyboard.press('Enter');
    const file = join(stage.repository.folder, name);
    await until(name, () => existsSync(file) && readFileSync(file).length > 0);
    await stage.workbench.notification('Saved for your calendar');
    const calendar = ICAL.Component.fromString(readFileSync(file, 'utf8'));
    return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  };

  it('shows the next one in the status bar, on the reader’s clock', async () => {
    await stage.workbench.openView('Handbook');
    await itemSays(
      new RegExp(`^\\s*Daily Sync in \\d+ min, ${plain(clockIn('Australia/Adelaide', start))}$`),
    );
    const label = plain((await item().locator('a').getAttribute('aria-label')) ?? '');
    assert.match(label, /^Next meeting: Daily Sync in \d+ min, .*\(Australia\/Adelaide\)/);
    await stage.workbench.screenshot('meetings-status');
    stage.configure({ 'handbook.timeZone': 'America/New_York' });
    await itemSays(new RegExp(`min, ${plain(clockIn('America/New_York', start))}$`));
  });

  it('tells on a click what the handbook says of it', async () => {
    await item().click();
    await quickInput().wait('Daily Sync');
    const text = plain(await quickInput().text());
    for (const said of [
      'Next Times, in Your Zone (America/New York)',
      plain(clockIn('America/New_York', start)),
      'As Written in the Handbook',
      `${inUtc(start)}-${inUtc(start + 30 * minute)} UTC, every day`,
      'Share progress',
      // No icon: these are a page's words.
      'Find $(zap) blockers',
      'Agenda',
      'Plans',
      'track owners',
      'Our room',
    ]) {
      assert.ok(text.includes(said), `"${said}" in ${text}`);
    }
    await stage.workbench.screenshot('meetings-details');
    await quickInput().pick('Copy Link');
    await until(
      'the link',
      async () => (await stage.workbench.clipboard()) === 'https://meet.example.com/room',
    );
  });

  it('says in plain words of which no moment can be told', async () => {
    await stage.workbench.command('Handbook: Meetings');
    await quickInput().wait('Meetings: Team');
    const rows = (await quickInput().labels()).join('\n');
    assert.match(rows, /^Daily Sync\nRelease call\n/);
    const text = plain(await quickInput().text());
    assert.match(text, /Office hours\s*on demand\s*6:00pm-7:00pm PST, on demand/);
    assert.match(text, /Research meeting\s*day not set yet\s*6:00pm PST, XXX/);
    assert.match(text, /Retro\s*not set yet/);
    assert.match(text, /Star call\s*zone “XYZT” not known: shown as written\s*Monday 9am XYZT/);
    await stage.workbench.screenshot('meetings-list');
    await quickInput().pick('Star call');
    await quickInput().wait('Open Page');
    assert.equal((await quickInput().text()).includes('Add to Calendar'), false);
    await quickInput().pick('Open Page');
    await waitForPage(stage.workbench, { title: 'Home' });
  });

  it('are listed in a view, whose rows lead to the same', async () => {
    const tree = await onlyView(stage.workbench, 'Meetings');
    await rowsAre(tree, [
      'Office hours',
      'Research meeting',
      'Retro',
      'Star call',
      'Release call',
      'Daily Sync',
    ]);
    await rowNamed(stage.workbench, 'Meetings', 'Retro, meeting: not set yet').click();
    await quickInput().wait('Retro');
    await quickInput().wait('not set yet');
    await stage.workbench.screenshot('meetings-view');
    await quickInput().close();
  });

  it('is saved for a calendar, at the moments that are shown', async () => {
    await item().click();
    await quickInput().wait('Daily Sync');
    await quickInput().pick('Add to Calendar…');
    const [event, ...others] = await saved('Daily-Sync.ics');
    assert.deepEqual(others, []);
    assert.equal(event?.summary, 'Daily Sync');
    const times = event.iterator();
    const moments = [times.next(), times.next()].map((time) => time.toJSDate().getTime());
    assert.ok(moments.includes(start), `${start} in ${moments.join(', ')}`);
    await clear();
    await stage.workbench.command('Handbook: Add Meetings to Calendar…');
    const all = await saved('Team-Meetings.ics');
    assert.deepEqual(all.map(({ summary }) => summary).sort(), ['Daily Sync', 'Release call']);
    assert.equal(all.find(({ summary }) => summary === event.summary)?.uid, event.uid);
    const told = await stage.workbench.notification('Not in it');
    assert.match(await told.innerText(), /Office hours, Research meeting, Retro, Star call\./i);
    await clear();
  });

  it('has a form for an update, to fill in and copy', async () => {
    await item().click();
    await quickInput().wait('Daily Sync');
    await quickInput().pick('Write the Update');
    await window().locator('.statusbar-item', { hasText: 'Fill in, copy' }).waitFor();
    await window().keyboard.type('The form');
    await window().keyboard.press('Control+A');
    await window().keyboard.press('Control+C');
    const text = await until('the text', async () => {
      const copied = await stage.workbench.clipboard();
      return copied.includes('Achieved') && copied;
    });
    assert.match(
      text.replaceAll('\r', ''),
      /^\*\*Daily Sync, .*\*\*\n\n\*\*Achieved\*\* \(since the last time\)\n\n- The form\n\n\*\*Working on\*\*\n\n- \n\n\*\*Blockers\*\*\n\n- \n$/,
    );
    await stage.workbench.screenshot('meetings-update');
    await stage.workbench.command('View: Revert and Close Editor');
  });

  it('reminds once, where somebody asked for it', async () => {
    const reminder = { 'handbook.timeZone': 'America/New_York', 'handbook.meetingReminder': 60 };
    stage.configure(reminder);
    const toast = await stage.workbench.notification('Daily Sync in');
    const said = plain(await toast.innerText());
    assert.match(said, /Daily Sync in \d+ min, /);
    assert.match(said, /Join\s+Details/);
    await stage.workbench.screenshot('meetings-reminder');
    await clear();
    stage.configure({ ...reminder, 'handbook.timeZone': 'Europe/Berlin' });
    await itemSays(new RegExp(`min, ${plain(clockIn('Europe/Berlin', start))}$`));
    assert.deepEqual(await stage.workbench.notifications(), []);
  });

  it('keeps its reminder quiet in Do Not Disturb', async () => {
    await stage.workbench.command('Notifications: Toggle Do Not Disturb Mode');
    const soon = inUtc(inMinutes(30));
    stage.write(
      'handbook/sync.md',
      page('Sync', `## Talk call\n\n**When:** ${soon} UTC, every day`, 2),
    );
    await itemSays(/Talk call in \d+ min/);
    assert.deepEqual(await stage.workbench.notifications(), []);
    await stage.workbench.command('Notifications: Show Notifications');
    const list = window().locator('.notifications-center .notification-list-item-message');
    await list.filter({ hasText: 'Talk call in' }).waitFor();
    await stage.workbench.command('Notifications: Toggle Do Not Disturb Mode');
    await clear();
  });

  it('shows nothing where no moment can be told, and where there are none', async () => {
    const write = (path: string, text: string) =>
      writeFileSync(join(stage.repository.folder, path), text);
    write('handbook/sync.md', page('Sync', '## Help call\n\n**When:** 9am PST, on demand', 2));
    write('handbook/index.md', page('Home'));
    await item().waitFor({ state: 'detached' });
    await stage.workbench.command('Handbook: Add Meetings to Calendar…');
    await stage.workbench.notification('No calendar can hold these meetings');
    await clear();
    write('handbook/sync.md', page('Sync', '', 2));
    await until('a handbook without meetings', async () => {
      await stage.workbench.command('Handbook: Meetings');
      const answer = await until('an answer', async () => {
        if (await quickInput().isOpen()) return 'a list';
        return (await stage.workbench.notifications())[0];
      });
      // The page is not read anew yet.
      await quickInput().close();
      return answer === 'The handbook names no meetings.';
    });
    await clear();
    const tree = await onlyView(stage.workbench, 'Meetings');
    await tree.welcome().getByText('This handbook names no meetings.').waitFor();
  });
});
