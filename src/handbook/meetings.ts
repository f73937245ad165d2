import type { FoundMeeting } from './meetingDrafts';
import { fieldKind } from './meetingFields';
import type { Meeting, MeetingStatement, Page, Place } from './model';
import { namesTime } from './schedule';
import { enclosing } from './section';
import { normalizeTitle, withoutNumber } from './titles';

/** A page with the meetings that it speaks of. */
export interface MeetingPage {
  readonly page: Page;
  readonly outline: { readonly meetings: readonly FoundMeeting[] };
}

interface Named {
  readonly name: string;
  /** It stands under a heading, or on a page, of its own name. */
  readonly atHome: boolean;
  readonly statement: MeetingStatement;
}

/**
 * Puts together what the pages say of the same meeting: one whose names are the same when normalised,
 * with or without the word "meeting" at the end.
 */
export function combineMeetings(pages: readonly MeetingPage[]): Meeting[] {
  const byId = new Map<string, Named[]>();
  for (const { page, outline } of pages) {
    if (outline.meetings.length === 0) continue;
    const above = enclosing(page.headings);
    for (const found of outline.meetings) {
      const around = found.name ?? headingName(page, found.heading, above);
      const name = found.release && !/\breleas/i.test(around) ? 'Release' : around;
      const id = meetingId(name);
      const named = isMeeting(name) || isMeeting(page.title) || isRelease(id, found.when);
      if (id === '' || !(found.sure || named)) continue;
      const atHome = [page.headings[found.heading]?.text, page.title].some(
        (title) => title !== undefined && meetingId(title) === id,
      );
      const same = byId.get(id) ?? [];
      byId.set(id, same);
      same.push({ name, atHome, statement: statementOf(found, page) });
    }
  }
  return [...byId].flatMap(([id, named]) => {
    const main = named.find(({ atHome }) => atHome) ?? named[0];
    return main ? [meeting(id, main, named)] : [];
  });
}

function meeting(id: string, main: Named, all: readonly Named[]): Meeting {
  const statements = all.map(({ statement }) => statement);
  const byRank = [main.statement, ...statements];
  const first = <K extends keyof MeetingStatement>(field: K): MeetingStatement[K] | undefined =>
    byRank.find((each) => each[field] !== undefined)?.[field];
  return {
    id,
    name: main.name,
    when: first('when'),
    where: first('where'),
    who: first('who'),
    purpose: first('purpose'),
    place: main.statement.place,
    statements,
  };
}

function statementOf(
  { when, where, who, purpose, heading, line }: FoundMeeting,
  page: Page,
): MeetingStatement {
  const place: Place = { path: page.path, heading: page.headings[heading]?.id, line };
  return { when, where, who, purpose, place };
}

/** Names by which things go that have times. */
const meetingWord =
  /\b(?:meetings?|calls?|syncs?|sync-?ups?|stand-?ups?|office hours|retros?|retrospectives?|huddles?|town ?halls?|check-?ins?|workshops?|seminars?|reading groups?|kick-?offs?|all-hands|hangouts?|meet-?ups?)\b/i;

function isMeeting(name: string): boolean {
  return meetingWord.test(name);
}

/** Release days, and not the day of one release, which has its year. */
function isRelease(id: string, when: string | undefined): boolean {
  return id === 'release' && when !== undefined && namesTime(when) && !/\d{4}/.test(when);
}

/** Titles of sections that say something of the meeting above them. */
const general =
  /^(?:when|where|when and where|time and place|time|times|day and time|date and time|schedule|calendar|details|logistics|overview|basics|info|information|at a glance|(?:the )?meetings?(?: (?:times?|details|schedule|info|information|link))?)$/;

/** What a section's heading, those above it, and its page call a meeting. */
function headingName({ headings, title }: Page, index: number, above: readonly number[]): string {
  const own = nameOf(headings[index]?.text ?? title);
  let name = own;
  for (let at = index; at >= 0 && isGeneral(name);) {
    at = above[at] ?? -1;
    name = nameOf(headings[at]?.text ?? title);
  }
  return isMeeting(own) && !isMeeting(name) ? own : name;
}

function isGeneral(name: string): boolean {
  const [label = ''] = name.split(/[:：]/, 1);
  return general.test(normalizeTitle(name)) || fieldKind(label) === 'when';
}

function nameOf(title: string): string {
  return withoutNumber(title).trim();
}

function meetingId(name: string): string {
  const words = normalizeTitle(name).replace(/^(?:the|our) /, '');
  return words
    .replace(/ meetings?$/, '')
    .replace(/^releases$/, 'release')
    .replaceAll(' ', '-');
}
