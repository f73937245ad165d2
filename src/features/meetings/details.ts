import * as vscode from 'vscode';
import { nextOccurrence, type Occurrence } from '../../handbook/calendar/calendar';
import { meetingLists } from '../../handbook/meetingLists';
import type { MeetingStatement } from '../../handbook/model';
import type { OpenHandbook } from '../../sources/library';
import { whomToAskText } from '../notAssigned';
import { withoutIcons } from '../plainText';
import type { MeetingActions } from './actions';
import { linkOf } from './handbookMeetings';
import { separator, type Row } from './pickRow';
import type { ReaderTimes } from './readerTimes';
import { wholeHours, whyUndated } from './texts';
import type { Scheduled } from './upcoming';

/** What is known of a meeting, and what one can do about it. */
export interface Details {
  readonly handbook: OpenHandbook;
  readonly scheduled: Scheduled;
  readonly times: ReaderTimes;
  /** In ms as `Date.now()`. */
  readonly now: number;
  readonly actions: MeetingActions;
}

/** As many of the next times as are shown. */
const mostTimes = 3;

/** All that the pages say of a meeting, and its actions first. */
export function detailRows(details: Details): Row[] {
  return [
    ...actionRows(details),
    ...timeRows(details),
    ...writtenRows(details),
    ...aboutRows(details),
  ];
}

function actionRows({ handbook, scheduled, actions, now }: Details): Row[] {
  const { t } = vscode.l10n;
  const { meeting } = scheduled;
  const link = linkOf(handbook, meeting);
  const isDated = nextOf(scheduled, now).length > 0;
  return [
    ...(link === undefined
      ? []
      : [
          {
            label: `$(link-external) ${t('Join')}`,
            description: withoutIcons(link),
            run: () => actions.openLink(handbook, link),
          },
          { label: `$(copy) ${t('Copy Link')}`, run: () => actions.copy(link) },
        ]),
    ...(isDated
      ? [
          {
            label: `$(calendar) ${t('Add to Calendar…')}`,
            run: () => actions.addToCalendar(handbook, [meeting]),
          },
        ]
      : []),
    {
      label: `$(edit) ${t('Write the Update')}`,
      description: t('a form to fill in and copy; nothing is sent'),
      run: () => actions.writeUpdate(handbook, meeting),
    },
    {
      label: `$(book) ${t('Open Page')}`,
      run: () => actions.openPlace(handbook, meeting.place),
    },
  ];
}

function timeRows({ scheduled, times, now, actions }: Details): Row[] {
  const { t } = vscode.l10n;
  const undated = whyUndated(scheduled.schedule);
  const next = nextOf(scheduled, now);
  if (next.length === 0) {
    const label = undated ?? t('no date to come');
    return [separator(t('Next Times')), { label: `$(question) ${withoutIcons(label)}` }];
  }
  return [
    separator(t('Next Times, in Your Zone ({0})', times.zoneName)),
    ...next.map((occurrence) => ({
      label: `$(clock) ${wholeHours(occurrence, times)}`,
      description: t('copy'),
      run: () => actions.copy(`${scheduled.meeting.name}: ${times.whole(occurrence.start)}`),
    })),
  ];
}

function nextOf({ schedule }: Scheduled, now: number): Occurrence[] {
  const found: Occurrence[] = [];
  while (found.length < mostTimes) {
    const last = found.at(-1);
    const next = nextOccurrence(schedule, last ? last.start + 1 : now);
    if (!next) break;
    found.push(next);
  }
  return found;
}

/** Each wording of when it is, with the page that has it: pages can differ. */
function writtenRows({ handbook, scheduled, actions }: Details): Row[] {
  const { t } = vscode.l10n;
  const { meeting } = scheduled;
  const byWording = new Map<string, MeetingStatement>();
  for (const statement of [meeting, ...meeting.statements]) {
    const wording = statement.when ?? '';
    if (wording !== '' && !byWording.has(wording)) byWording.set(wording, statement);
  }
  if (byWording.size === 0) return [];
  return [
    separator(t('As Written in the Handbook')),
    ...[...byWording].map(([wording, { place }]) => ({
      label: `$(watch) ${withoutIcons(wording)}`,
      description: withoutIcons(handbook.page(place.path)?.title ?? place.path),
      run: () => actions.openPlace(handbook, place),
    })),
  ];
}

function aboutRows({ handbook, scheduled, actions }: Details): Row[] {
  const { t } = vscode.l10n;
  const { meeting } = scheduled;
  const { agenda } = meetingLists(
    { model: handbook.model, text: (path) => handbook.text(path) },
    meeting,
  );
  const open = () => actions.openPlace(handbook, meeting.place);
  const group = (title: string, lines: readonly string[]): Row[] =>
    lines.length === 0
      ? []
      : [separator(title), ...lines.map((line) => ({ label: withoutIcons(line), run: open }))];
  const where = meeting.where?.text ?? '';
  const { invitation } = handbook.model;
  return [
    ...group(t('Purpose'), linesOf(meeting.purpose)),
    ...group(t('Agenda'), agenda),
    ...group(t('Who Should Attend'), linesOf(meeting.who)),
    ...group(t('Where'), linesOf(where)),
    ...(where === '' && invitation
      ? [
          separator(t('Where')),
          {
            label: `$(comment-discussion) ${t('Open the Chat')}`,
            description: withoutIcons(whomToAskText(handbook) ?? invitation.text),
            run: () => actions.openChat(handbook),
          },
        ]
      : []),
  ];
}

function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
