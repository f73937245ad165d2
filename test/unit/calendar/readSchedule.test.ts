import assert from 'node:assert/strict';
import { readSchedule, type Hours, type Schedule } from '../../../src/handbook/calendar/calendar';

function clock(hours: Hours | undefined): string {
  if (!hours) return '';
  const { start, end } = hours;
  const text = ({ hour, minute }: Hours['start']): string =>
    `${hour}:${String(minute).padStart(2, '0')}`;
  return end ? `${text(start)}-${text(end)}` : text(start);
}

/** A schedule in short: `recurring 12345 17:30 America/Los_Angeles`. */
function short(schedule: Schedule): string {
  const { kind } = schedule;
  if (kind === 'unset' || kind === 'unreadable' || kind === 'timeNotSet') return kind;
  const zone = schedule.zone.id ?? `?${schedule.zone.written ?? ''}`;
  if (kind !== 'recurring') return [kind, clock(schedule.hours), zone].join(' ').replace('  ', ' ');
  const slots = schedule.slots.map(({ days, hours }) => {
    const time = clock(hours);
    if (days.every === 'once') return `${days.date} ${time}`;
    const from = days.from === undefined ? '' : ` from ${days.from}`;
    const often =
      days.every === 'month'
        ? ` of month ${days.nths.join()}`
        : ` /${days.interval}`.replace(' /1', '');
    return `${days.weekdays.join('')}${often}${from} ${time}`;
  });
  return `${slots.join(' + ')} ${zone}`;
}

function reads(cases: Readonly<Record<string, string>>): void {
  for (const [text, expected] of Object.entries(cases)) {
    const schedule = readSchedule(text);
    assert.equal(short(schedule), expected, text);
    assert.equal(schedule.text, text);
  }
}

const pacific = 'America/Los_Angeles';

describe('when something happens', () => {
  it('is read off what the handbooks write', () => {
    reads({
      '5:30pm PST, every day': `1234567 17:30 ${pacific}`,
      '5:30pm PT, every day': `1234567 17:30 ${pacific}`,
      '6:00pm-7:00pm PST, on demand': `onDemand 18:00-19:00 ${pacific}`,
      'Monday, Wednesday, Friday at 9am PST': `135 9:00 ${pacific}`,
      '6:00pm PST, XXX': `dayNotSet 18:00 ${pacific}`,
      '6:00pm PT, day not set yet': `dayNotSet 18:00 ${pacific}`,
    });
  });

  it('has days in many words', () => {
    reads({
      'daily 9am UTC': '1234567 9:00 UTC',
      'every weekday at 9am UTC': '12345 9:00 UTC',
      'Mon-Fri 9am UTC': '12345 9:00 UTC',
      'Monday through Thursday, 9am UTC': '1234 9:00 UTC',
      'Sat – Mon 9am UTC': '167 9:00 UTC',
      'MWF 9am UTC': '135 9:00 UTC',
      'M-F 9am UTC': '12345 9:00 UTC',
      'Tue/Thu 9am UTC': '24 9:00 UTC',
      'Mon, Wed & Fri 9am UTC': '135 9:00 UTC',
      'Weekly on Tuesdays at 9am UTC': '2 9:00 UTC',
      'weekends 9am UTC': '67 9:00 UTC',
      'Daily on weekdays at 9am UTC': '12345 9:00 UTC',
      '9am UTC on Friday and Monday': '15 9:00 UTC',
    });
  });

  it('may be every other week, of which it is only known in which weeks where a day is given', () => {
    reads({
      'every other Tuesday at 5pm PT': `2 /2 17:00 ${pacific}`,
      'Every second Tuesday at 5pm PT': `2 /2 17:00 ${pacific}`,
      'Tuesdays 5pm PT, biweekly': `2 /2 17:00 ${pacific}`,
      'every 3 weeks on Monday 5pm PT': `1 /3 17:00 ${pacific}`,
      'Tuesdays 5pm PT, every other week, starting March 3, 2026': `2 /2 from 2026-03-03 17:00 ${pacific}`,
      'every other Tuesday (3 Mar. 2026) 5pm PT': `2 /2 from 2026-03-03 17:00 ${pacific}`,
      // Twice a week, or every other week?
      'biweekly, Monday and Thursday, 5pm PT': 'unreadable',
    });
  });

  it('may be in some weeks of a month, or once', () => {
    reads({
      'first Monday of the month, 6pm PT': `1 of month 1 18:00 ${pacific}`,
      '2nd and 4th Thursday of each month at 8am PT': `4 of month 2,4 8:00 ${pacific}`,
      'Last Friday of every month 5pm PT': `5 of month -1 17:00 ${pacific}`,
      'Tuesday, March 3, 2026 at 5pm PT': `2026-03-03 17:00 ${pacific}`,
      // No such day; another day of the week; which Monday?
      '2026-02-30 5pm PT': 'unreadable',
      '9999-12-31 10pm-1am PT': 'unreadable',
      'Monday, March 3, 2026 at 5pm PT': 'unreadable',
      'first Monday, 6pm PT': 'unreadable',
    });
  });

  it('has times in many forms', () => {
    reads({
      'daily 9 AM UTC': '1234567 9:00 UTC',
      'daily 5:30 p.m. UTC': '1234567 17:30 UTC',
      'daily 17:30 UTC': '1234567 17:30 UTC',
      'daily 17h30 CET': '1234567 17:30 Europe/Berlin',
      'daily 9:30 CET': '1234567 9:30 Europe/Berlin',
      'daily 09:30 PT': `1234567 9:30 ${pacific}`,
      'daily ５:30ｐｍ UTC': '1234567 17:30 UTC',
      'noon UTC daily': '1234567 12:00 UTC',
      'daily, 12 noon UTC': '1234567 12:00 UTC',
      'daily 12pm UTC': '1234567 12:00 UTC',
      'daily 12am UTC': '1234567 0:00 UTC',
      'midnight UTC, daily': '1234567 0:00 UTC',
      'daily 12:30am UTC': '1234567 0:30 UTC',
    });
  });

  it('has an end where one is given, also over midnight', () => {
    reads({
      'daily 6-7pm UTC': '1234567 18:00-19:00 UTC',
      'daily 6 to 7:30 pm UTC': '1234567 18:00-19:30 UTC',
      'daily from 9am to 5pm UTC': '1234567 9:00-17:00 UTC',
      'daily 11-1pm UTC': '1234567 11:00-13:00 UTC',
      'daily 11am-12:30 PT': `1234567 11:00-12:30 ${pacific}`,
      'daily 6pm-10:30 PT': `1234567 18:00-22:30 ${pacific}`,
      'daily 11am–noon PT': `1234567 11:00-12:00 ${pacific}`,
      'daily 10pm-1am UTC': '1234567 22:00-1:00 UTC',
      'daily 9:00-17:00 PT': `1234567 9:00-17:00 ${pacific}`,
      'daily 20:00-24:00 UTC': '1234567 20:00-0:00 UTC',
      'daily 9pm-midnight UTC': '1234567 21:00-0:00 UTC',
      'daily 6:00pm PT - 7:00pm PT': `1234567 18:00-19:00 ${pacific}`,
      'daily 5:30pm UTC, 45 minutes': '1234567 17:30-18:15 UTC',
      'daily 11:30pm UTC (1 hour)': '1234567 23:30-0:30 UTC',
    });
  });

  it('may have several times', () => {
    reads({
      'Monday 9am PT, Thursday 5pm PT': `1 9:00 + 4 17:00 ${pacific}`,
      'Mondays 9am PT\nThursdays 5pm PT': `1 9:00 + 4 17:00 ${pacific}`,
      '9am Monday, 5pm Thursday PT': `1 9:00 + 4 17:00 ${pacific}`,
      '9am and 5pm PT, every day': `1234567 9:00 + 1234567 17:00 ${pacific}`,
      'Monday 9am and 5pm, Thursday 10am PT': `1 9:00 + 1 17:00 + 4 10:00 ${pacific}`,
      // Whose is the last?
      'Monday 9am PT, 5pm PT Thursday': 'unreadable',
    });
  });

  it('may be said again for people elsewhere, in zones that agree', () => {
    reads({
      '9am PT / 12pm ET, daily': `1234567 9:00 ${pacific}`,
      'daily 9am PT (17:00 UTC)': `1234567 9:00 ${pacific}`,
      'daily 9am PT (16:00 UTC)': `1234567 9:00 ${pacific}`,
      'daily 9am PT (UTC-8)': `1234567 9:00 ${pacific}`,
      'daily 17:30 IST (12:00 UTC)': '1234567 12:00 UTC',
      'daily 17:30 IST (UTC+5:30)': '1234567 17:30 +05:30',
      '9am PT / 6pm XYZ, daily': `1234567 9:00 ${pacific}`,
      'daily 9am PT (15:00 UTC)': 'unreadable',
      'daily 9am PT and 9am CET': 'unreadable',
      '17:30 IST - 12:00 UTC daily': 'unreadable',
      'daily 9:00 UTC-10:00 UTC': 'unreadable',
    });
  });

  it('is not set, in part or at all', () => {
    reads({
      TBD: 'unset',
      '': 'unset',
      'day TBD': 'unset',
      'Tuesday, time TBD': 'timeNotSet',
      weekly: 'timeNotSet',
      biweekly: 'timeNotSet',
      'every other Tuesday': 'timeNotSet',
      'weekly, 5pm PT': `dayNotSet 17:00 ${pacific}`,
      '5pm PT': `dayNotSet 17:00 ${pacific}`,
      'on demand': 'onDemand ?',
      'Tuesdays 5pm PT (TBD)': 'unreadable',
    });
    assert.deepEqual(readSchedule(undefined), { kind: 'unset', text: '' });
  });

  it('leaves out a remark behind it, unless that may say when', () => {
    reads({
      '5:30pm PT every day (ask in #massgen for the link)': `1234567 17:30 ${pacific}`,
      'Tuesdays 5pm PT on Discord': `2 17:00 ${pacific}`,
      'Tuesdays 5pm PT, see https://x.test/j/1?not=2': `2 17:00 ${pacific}`,
      'every day except Sunday 5pm PT': 'unreadable',
      'every day 5pm PT, except Sunday': 'unreadable',
      '5pm PT every day, not on holidays': 'unreadable',
      'Tuesdays 5pm PT in room 5': 'unreadable',
      'every day 5pm PT, 周日除外': 'unreadable',
      'Mondays 5pm PT until 2026-05-01': 'unreadable',
      'Mondays 5pm PT or Tuesdays': 'unreadable',
      'everyone meets Mondays 5pm PT': 'unreadable',
    });
  });

  it('is left as written where it is not clear', () => {
    reads({
      // In which half of the day?
      '5:30 PT daily': 'unreadable',
      'daily 9:00 BST': 'unreadable',
      'daily 5:30-6:30 PT': 'unreadable',
      'every other day 5pm PT': 'unreadable',
      'daily 9-5 UTC': 'unreadable',
      'daily 25:00 UTC': 'unreadable',
      'daily 17:30am UTC': 'unreadable',
      'daily 24:00 UTC': 'unreadable',
      '毎週月曜日 17時': 'unreadable',
      [`Mondays 5pm PT ${'very '.repeat(80)}`]: 'unreadable',
    });
  });
});
