import type { HoursRead } from './hours';
import type { ClockTime, Hours, Zone } from './types';
import { isSameMoment, isSameZone } from './zones';

/** Hours with the zone that stands at them. */
export interface ZonedHours {
  readonly hours: Hours;
  readonly zone: Zone | undefined;
}

/**
 * The zone that several names of zones at one time stand for. One that is known explains another
 * (`IST (UTC+5:30)`); two that are known have to agree, in winter or in summer: `PT (UTC-8)`.
 *
 * @returns Undefined where none is named, `conflict` where they do not agree.
 */
export function zoneOf(zones: HoursRead['zones'], at: ClockTime): Zone | 'conflict' | undefined {
  let chosen: Zone | undefined;
  for (const zone of zones) {
    if (chosen?.id === undefined) chosen = zone.id === undefined ? (chosen ?? zone) : zone;
    else if (zone.id !== undefined && !agree([at, chosen.id], [at, zone.id])) return 'conflict';
  }
  return chosen;
}

/**
 * Adds hours to those before, unless they say the last ones again in another zone: `9am PT / 12pm ET`.
 * The first that can be told counts.
 *
 * @returns False where both are known and do not agree.
 */
export function addHours(all: ZonedHours[], added: ZonedHours): boolean {
  const last = all.at(-1);
  if (!last?.zone || !added.zone || isSameZone(last.zone, added.zone)) {
    all.push(added);
    return true;
  }
  if (added.zone.id === undefined) return true;
  if (last.zone.id !== undefined) {
    return agree([last.hours.start, last.zone.id], [added.hours.start, added.zone.id]);
  }
  all[all.length - 1] = added;
  return true;
}

function agree(first: readonly [ClockTime, string], second: readonly [ClockTime, string]): boolean {
  const [one, other] = [first, second].map(([{ hour, minute }, zone]) => ({
    minute: hour * 60 + minute,
    zone,
  }));
  return one !== undefined && other !== undefined && isSameMoment(one, other);
}
