import type { Days, Schedule, Weekday } from '../../../src/handbook/calendar/calendar';
import type { Meeting } from '../../../src/handbook/model';
import type { Scheduled } from '../../../src/features/meetings/upcoming';

const place = { path: 'index.md', heading: undefined, line: 0 };

/** A meeting of a name, of which the pages say no more. */
export function meetingNamed(name: string): Meeting {
  const statement = {
    when: undefined,
    where: undefined,
    who: undefined,
    purpose: undefined,
    place,
  };
  return { ...statement, id: name, name, statements: [statement] };
}

export const everyDay: Days = {
  every: 'week',
  interval: 1,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  from: undefined,
};

export const weekly = (...weekdays: readonly Weekday[]): Days => ({
  every: 'week',
  interval: 1,
  weekdays,
  from: undefined,
});

/** A meeting in UTC; hours as `17:30` or `17:30-18:00`. */
export function meeting(name: string, hours: string, days: Days = everyDay): Scheduled {
  const [start = '', end] = hours.split('-');
  const schedule: Schedule = {
    kind: 'recurring',
    text: hours,
    slots: [{ days, hours: { start: clockTime(start), end: end ? clockTime(end) : undefined } }],
    zone: { id: 'UTC', written: 'UTC' },
  };
  return { meeting: meetingNamed(name), schedule };
}

function clockTime(text: string): { hour: number; minute: number } {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return { hour, minute };
}
