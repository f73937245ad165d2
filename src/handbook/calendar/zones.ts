import { Temporal } from 'temporal-polyfill';
import type { Zone } from './types';

/**
 * Abbreviations of clocks, each with the place whose clock is meant, in summer and in winter: where
 * people say PST all year, they mean what the clock on the wall shows, and so do those who say EST.
 *
 * One that is used for clocks that never agree has no place here, since a guess would be wrong by
 * hours: CST (Chicago, Shanghai, Havana), IST (Delhi, Jerusalem, Dublin), AST (Halifax, Riyadh), GST
 * (Dubai, South Georgia), AMT (Manaus, Yerevan). BST is London's, the only one that the time zone
 * database calls so.
 */
const places: Readonly<Record<string, string>> = {
  'UTC UT GMT Z': 'UTC',
  'PT PST PDT': 'America/Los_Angeles',
  'MT MST MDT': 'America/Denver',
  'CT CDT': 'America/Chicago',
  'ET EST EDT': 'America/New_York',
  'AKT AKST AKDT': 'America/Anchorage',
  'HST HDT': 'Pacific/Honolulu',
  'NST NDT': 'America/St_Johns',
  BRT: 'America/Sao_Paulo',
  ART: 'America/Argentina/Buenos_Aires',
  COT: 'America/Bogota',
  'WET WEST': 'Europe/Lisbon',
  BST: 'Europe/London',
  'CET CEST MEZ MESZ': 'Europe/Berlin',
  'EET EEST': 'Europe/Athens',
  MSK: 'Europe/Moscow',
  TRT: 'Europe/Istanbul',
  WAT: 'Africa/Lagos',
  CAT: 'Africa/Maputo',
  EAT: 'Africa/Nairobi',
  SAST: 'Africa/Johannesburg',
  IDT: 'Asia/Jerusalem',
  PKT: 'Asia/Karachi',
  NPT: 'Asia/Kathmandu',
  ICT: 'Asia/Bangkok',
  WIB: 'Asia/Jakarta',
  SGT: 'Asia/Singapore',
  MYT: 'Asia/Kuala_Lumpur',
  HKT: 'Asia/Hong_Kong',
  PHT: 'Asia/Manila',
  JST: 'Asia/Tokyo',
  KST: 'Asia/Seoul',
  AWST: 'Australia/Perth',
  'ACST ACDT': 'Australia/Adelaide',
  'AET AEST AEDT': 'Australia/Sydney',
  'NZT NZST NZDT': 'Pacific/Auckland',
};

/** What stands before "time" in names of clocks that are no city's. */
const regions: Readonly<Record<string, string>> = {
  pacific: 'America/Los_Angeles',
  mountain: 'America/Denver',
  central: 'America/Chicago',
  eastern: 'America/New_York',
  alaska: 'America/Anchorage',
  hawaii: 'Pacific/Honolulu',
  'central european': 'Europe/Berlin',
  'eastern european': 'Europe/Athens',
  'western european': 'Europe/Lisbon',
  british: 'Europe/London',
  uk: 'Europe/London',
  'coordinated universal': 'UTC',
  'universal coordinated': 'UTC',
  'greenwich mean': 'UTC',
  india: 'Asia/Kolkata',
  indian: 'Asia/Kolkata',
  israel: 'Asia/Jerusalem',
  china: 'Asia/Shanghai',
  beijing: 'Asia/Shanghai',
  japan: 'Asia/Tokyo',
  korea: 'Asia/Seoul',
  korean: 'Asia/Seoul',
};

const byAbbreviation = new Map(
  Object.entries(places).flatMap(([names, id]) =>
    names.split(' ').map((name) => [name, id] as const),
  ),
);

/** The clock that an abbreviation (`PST`), an IANA name or an offset (`UTC+5:30`) stands for. */
export function namedZone(name: string): string | undefined {
  const own = byAbbreviation.get(name.toUpperCase());
  if (own !== undefined) return own;
  if (/^(?:UTC|GMT)?[+-]\d/i.test(name)) return offsetZone(name);
  return name.includes('/') ? knownZone(name) : undefined;
}

/** The clock that words before "time" stand for: `Pacific Standard`, `Berlin`. */
export function zoneOfWords(words: string): string | undefined {
  const name = words.toLowerCase().replace(/ (?:standard|daylight|summer)$/, '');
  // Own keys only: a page may say anything.
  if (Object.hasOwn(regions, name)) return regions[name];
  return cityZone(name) ?? namedZone(words);
}

/** A zone's name if this machine knows its rules. */
export function knownZone(name: string): string | undefined {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return undefined;
  }
}

/** `UTC+5`, `GMT-03:30`: offsets from 0 to 14 hours. */
function offsetZone(name: string): string | undefined {
  const [, sign = '', hour = '', minute = '00'] =
    /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?([0-5]\d))?$/i.exec(name) ?? [];
  if (sign === '' || Number(hour) * 60 + Number(minute) > 14 * 60) return undefined;
  const offset = `${hour.padStart(2, '0')}:${minute}`;
  return offset === '00:00' ? 'UTC' : sign + offset;
}

/** The zone that the time zone database calls by a city, given in small letters. */
function cityZone(city: string): string | undefined {
  return Intl.supportedValuesOf('timeZone').find(
    (id) =>
      id
        .slice(id.lastIndexOf('/') + 1)
        .replaceAll('_', ' ')
        .toLowerCase() === city,
  );
}

/** Minutes by which a zone's clock is ahead of UTC. */
function offsetAt(id: string, moment: number): number {
  const nanoseconds =
    Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(id).offsetNanoseconds;
  return nanoseconds / 60e9;
}

/** The middle of a January and of a July. */
const seasons = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)];

/**
 * Whether two times of day, in minutes, each on its own zone's clock, are the same moment in winter or
 * in summer: then one says the other again, for people elsewhere.
 */
export function isSameMoment(
  first: { readonly minute: number; readonly zone: string },
  second: { readonly minute: number; readonly zone: string },
): boolean {
  const day = 24 * 60;
  return seasons.some((season) => {
    const inUtc = [first, second].map(({ minute, zone }) => minute - offsetAt(zone, season));
    return ((inUtc[0] ?? 0) - (inUtc[1] ?? 0)) % day === 0;
  });
}

/** Of zones that are not known only the names can be compared. */
export function isSameZone(one: Zone, other: Zone): boolean {
  return one.id === other.id && (one.id !== undefined || one.written === other.written);
}
