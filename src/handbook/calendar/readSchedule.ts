import { isUnset } from '../handles';
import { DayDraft } from './dayDraft';
import { addHours, zoneOf, type ZonedHours } from './hourDrafts';
import { hoursAt } from './hours';
import { isRemark } from './remarks';
import type { Hours, Schedule, Slot, Zone } from './types';
import { wordsOf, type Word } from './words';
import { isSameZone } from './zones';

/** A schedule is a phrase, or a few, not a text. */
const longest = 300;

/**
 * Reads when something happens out of what a page says: `5:30pm PST, every day`. What is not
 * understood is `unreadable`: nothing is guessed. Left out may only be a remark behind it all that
 * can say nothing of when: `…, in #general on Discord`.
 *
 * @param when `Meeting.when`; undefined where no time is set.
 */
export function readSchedule(when: string | undefined): Schedule {
  const text = when ?? '';
  if (isUnset(text)) return { kind: 'unset', text };
  const unreadable: Schedule = { kind: 'unreadable', text };
  if (text.length > longest) return unreadable;
  const words = wordsOf(text);
  const last = words.at(-1);
  if (last?.is === 'other words') {
    if (words.length === 1 || !isRemark(last.rest)) return unreadable;
    words.pop();
  }
  const reader = new Reader(words);
  return (reader.read() && reader.schedule(text)) || unreadable;
}

/** Days and the hours of those days. */
interface Group {
  readonly days: DayDraft;
  readonly hours: ZonedHours[];
}

class Reader {
  private readonly groups: Group[] = [{ days: new DayDraft(), hours: [] }];
  /** Whether days come before their hours, as in `Monday 9am, Thursday 5pm`. */
  private daysFirst: boolean | undefined;
  private zone: Zone | undefined;
  private onDemand = false;
  private notSet = false;

  constructor(private readonly words: readonly Word[]) {}

  /** False where the words do not go together. */
  read(): boolean {
    for (let index = 0; index < this.words.length;) {
      const taken = this.take(index);
      if (taken === 0) return false;
      index += taken;
    }
    this.join();
    return true;
  }

  /** Undefined where the words do not go together. */
  schedule(text: string): Schedule | undefined {
    const all = this.groups.flatMap(({ hours }) => hours);
    const zone = this.oneZone(all);
    if (!zone) return undefined;
    const only = all.length === 1 ? all[0]?.hours : undefined;
    if (this.onDemand) return { kind: 'onDemand', text, hours: only, zone };
    const slots: Slot[] = [];
    let unknownDays = false;
    for (const { days: draft, hours } of this.groups) {
      const days = draft.days();
      if (days === 'broken' || (hours.length === 0 && this.groups.length > 1)) return undefined;
      if (days) slots.push(...hours.map((each) => ({ days, hours: each.hours })));
      else unknownDays = true;
    }
    if (all.length === 0) {
      const empty = this.groups.every(({ days }) => days.isEmpty);
      return empty ? this.nothing(text) : { kind: 'timeNotSet', text };
    }
    if (unknownDays) return only && { kind: 'dayNotSet', text, hours: only, zone };
    return this.notSet ? undefined : { kind: 'recurring', text, slots, zone };
  }

  private nothing(text: string): Schedule | undefined {
    return this.notSet ? { kind: 'unset', text } : undefined;
  }

  /** How many words from one on are read; 0 where they do not go together with those before. */
  private take(index: number): number {
    const read = hoursAt(this.words, index);
    if (read) {
      const zone = zoneOf(read.zones, read.hours.start);
      const ok = zone !== 'conflict' && this.addHours({ hours: read.hours, zone });
      return ok ? read.next - index : 0;
    }
    const word = this.words[index];
    switch (word?.is) {
      case 'zone':
        return this.addZone(word.zone) ? 1 : 0;
      case 'minutes':
        return this.setLength(word.minutes) ? 1 : 0;
      case 'onDemand':
        this.onDemand = true;
        return 1;
      case 'notSet':
        this.notSet = true;
        return 1;
      case 'dash':
      case 'filler':
        return 1;
      default:
        return this.takeDays(index);
    }
  }

  private takeDays(index: number): number {
    const [word, next, third] = this.words.slice(index, index + 3);
    const days = this.daysToAddTo();
    switch (word?.is) {
      case 'weekdays': {
        const range = (next?.is === 'dash' || next?.is === 'to') && third?.is === 'weekdays';
        const [first, last] = [word.weekdays, range ? third.weekdays : []];
        if (!range) days.addWeekdays(first);
        else if (first.length !== 1 || last.length !== 1) return 0;
        for (let day = first[0]; range && day !== undefined;) {
          days.addWeekdays([day]);
          day = day === last[0] ? undefined : (((day % 7) + 1) as typeof day);
        }
        return range ? 3 : 1;
      }
      case 'daily':
        days.setDaily();
        return 1;
      case 'weekly':
        days.setInterval(1);
        return 1;
      case 'biweekly':
        days.setInterval(2, true);
        return 1;
      case 'month':
        days.setMonthly();
        return 1;
      case 'every':
        days.setEvery();
        return 1;
      case 'nth':
        days.addNth(word.nth);
        // `every second week`
        return next?.is === 'week' ? 2 : 1;
      case 'other':
        days.setInterval(2);
        return next?.is === 'week' ? 2 : 1;
      case 'number':
        days.setInterval(word.number);
        return next?.is === 'week' ? 2 : 0;
      case 'date':
        days.setDate(word.date);
        return 1;
      case 'from':
        if (next?.is === 'date') days.setFrom(next.date);
        else if (!next || !['clock', 'number', 'weekdays'].includes(next.is)) return 0;
        return next.is === 'date' ? 2 : 1;
      default:
        return 0;
    }
  }

  private get group(): Group {
    return this.groups.at(-1) ?? this.startGroup();
  }

  private startGroup(): Group {
    const group = { days: new DayDraft(), hours: [] };
    this.groups.push(group);
    return group;
  }

  private daysToAddTo(): DayDraft {
    const { days, hours } = this.group;
    if (hours.length === 0) this.daysFirst ??= true;
    const complete = hours.length > 0 && !days.isEmpty;
    return complete && this.daysFirst ? this.startGroup().days : days;
  }

  private addHours(added: ZonedHours): boolean {
    const { days, hours } = this.group;
    if (days.isEmpty) this.daysFirst ??= false;
    const complete = hours.length > 0 && !days.isEmpty;
    const group = complete && this.daysFirst === false ? this.startGroup() : this.group;
    return addHours(group.hours, added);
  }

  /** A zone that stands by itself is that of all times without. */
  private addZone(zone: Zone): boolean {
    if (this.zone && this.zone.id !== zone.id) return false;
    this.zone = zone;
    return true;
  }

  /** How long it lasts; a time at which it ends goes before. */
  private setLength(minutes: number): boolean {
    const { hours } = this.group;
    const last = hours.at(-1);
    if (!last || minutes <= 0 || minutes >= 24 * 60) return false;
    hours[hours.length - 1] = {
      ...last,
      hours: { ...last.hours, end: endOf(last.hours, minutes) },
    };
    return true;
  }

  /** `Tuesdays 5pm, every other week`: what comes last says more of the days before. */
  private join(): void {
    const [first, second, ...more] = this.groups;
    if (!first || !second || more.length > 0) return;
    if (second.hours.length > 0 || !second.days.isRepetition) return;
    first.days.refine(second.days);
    this.groups.pop();
  }

  /** The zone of all hours; undefined where they have several. */
  private oneZone(all: readonly ZonedHours[]): Zone | undefined {
    const named = [...all.flatMap(({ zone }) => zone ?? []), ...(this.zone ? [this.zone] : [])];
    const [first = { id: undefined, written: undefined }] = named;
    return named.every((zone) => isSameZone(zone, first)) ? first : undefined;
  }
}

function endOf({ start, end }: Hours, minutes: number): Hours['start'] {
  if (end) return end;
  const at = start.hour * 60 + start.minute + minutes;
  return { hour: Math.floor(at / 60) % 24, minute: at % 60 };
}
