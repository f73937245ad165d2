import { readSchedule } from '../../handbook/calendar/calendar';
import type { Meeting } from '../../handbook/model';
import type { OpenHandbook } from '../../sources/library';
import type { Scheduled } from './upcoming';

/** Reads the times of meetings, each once. */
export class Schedules {
  private readonly known = new WeakMap<Meeting, Scheduled>();

  of({ model }: OpenHandbook): Scheduled[] {
    return model.meetings.map((meeting) => {
      const known = this.known.get(meeting);
      if (known) return known;
      const read = { meeting, schedule: readSchedule(meeting.when) };
      this.known.set(meeting, read);
      return read;
    });
  }
}

/**
 * The handbook whose meetings the window tells of by itself: the first that is about the workspace's
 * own work and has some.
 */
export function handbookThatCounts(handbooks: readonly OpenHandbook[]): OpenHandbook | undefined {
  return handbooks.find(({ applies, model }) => applies && model.meetings.length > 0);
}

/** Where a meeting is, as far as its pages give an address; `https` or `http`. Untrusted. */
export function linkOf(
  { resolve }: Pick<OpenHandbook, 'resolve'>,
  meeting: Meeting,
): string | undefined {
  for (const { where, place } of [meeting, ...meeting.statements]) {
    for (const { href } of where?.links ?? []) {
      const address = webAddress(resolve, place.path, href);
      if (address !== undefined) return address;
    }
  }
  return undefined;
}

/** An address of a page as a whole one of the web; undefined where it is none. */
export function webAddress(
  resolve: OpenHandbook['resolve'],
  path: string,
  href: string,
): string | undefined {
  const target = resolve(path, href);
  return target.kind === 'external' && /^https?:/i.test(target.href) ? target.href : undefined;
}
