import ICAL from 'ical.js';
import type { Occurrence } from '../../../src/handbook/calendar/calendar';

/**
 * The moments that ical.js, which shares nothing with the model, finds in a calendar file up to a
 * moment, by the file's own VTIMEZONEs.
 */
export function expand(text: string, until: number): Occurrence[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const zones = new Map(
    calendar
      .getAllSubcomponents('vtimezone')
      .map((zone) => [zone.getFirstPropertyValue('tzid'), new ICAL.Timezone(zone)]),
  );
  const found = calendar.getAllSubcomponents('vevent').flatMap((component): Occurrence[] => {
    const event = new ICAL.Event(component);
    const zone = zones.get(component.getFirstProperty('dtstart')?.getFirstParameter('tzid') ?? '');
    const moment = (time: ICAL.Time): number => {
      if (zone) time.zone = zone;
      return time.toUnixTime() * 1000;
    };
    const hasEnd = component.hasProperty('dtend');
    const moments: Occurrence[] = [];
    const iterator = event.iterator();
    for (let time = iterator.next() as ICAL.Time | null; time; time = iterator.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(time);
      const start = moment(startDate);
      if (start >= until) break;
      moments.push({ start, end: hasEnd ? moment(endDate) : undefined });
    }
    return moments;
  });
  return found.sort((a, b) => a.start - b.start);
}
