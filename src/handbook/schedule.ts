import { isUnset } from './handles';

const clock =
  /\b\d{1,2}(?:[:.]\d{2})?\s?[ap]\.?m\b|(?<![:.\d])\b\d{1,2}[:h]\d{2}\b|\b\d{1,2}\s?(?:uhr|h)\b|\d{1,2}[時点]/i;
const weekday =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:noon|midnight)\b|[月火水木金土日]曜/i;
/** Short names only with their capital: `sat` and `sun` are words too. */
const shortWeekday = /\b(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b/;
const recurring =
  /\b(?:daily|weekly|bi-?weekly|fortnightly|monthly|bi-?monthly|quarterly|yearly|annually|every|each|on demand|on request|as needed|ad[ -]hoc|by appointment)\b/i;

/** A schedule is a phrase, not a paragraph, */
const longest = 200;
/** and says its time, */
const early = 60;
/** or how often it is, before long. */
const soon = 24;

/** Whether a text says at what time, on which day, or how often something happens. */
export function saysWhen(text: string): boolean {
  if (text.length > longest) return false;
  return namesTime(text) || recurs(text);
}

/** Whether a text gives a time or a day of the week. */
export function namesTime(text: string): boolean {
  if (text.length > longest) return false;
  const start = text.slice(0, early);
  return [clock, weekday, shortWeekday].some((pattern) => pattern.test(start));
}

/** Whether a text says how often, or on which days of each week. */
export function recurs(text: string): boolean {
  return recurring.test(text.slice(0, soon)) || (clock.test(text) && recurring.test(text));
}

/** Whether a text only says that the time is not set yet: empty, `TBD`, `XXX`. */
export function isNotSet(text: string): boolean {
  return isUnset(text) && !namesTime(text);
}
