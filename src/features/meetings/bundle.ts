/** The meetings: a bundle of its own, loaded when a handbook has some, or a command asks for them. */
import * as vscode from 'vscode';
import type { HandbookLibrary, OpenHandbook } from '../../sources/library';
import { chooseHandbook } from '../chooseHandbook';
import { withoutIcons } from '../plainText';
import type { OnboardingProgress } from '../onboarding/state';
import type { OpenPlace } from '../reading/openPage';
import { targetOf, type Target } from '../target';
import { meetingActions, type MeetingActions } from './actions';
import { detailRows } from './details';
import { followMeetings } from './follow';
import { Schedules } from './handbookMeetings';
import { meetingRows, whenOf } from './list';
import { pickRow } from './pickRow';
import { readerTimes } from './reader';
import type { Scheduled } from './upcoming';
import { meetingViewRows } from './viewRows';

export interface MeetingsDependencies {
  readonly library: HandbookLibrary;
  /** What is remembered for all workspaces. */
  readonly memory: Pick<vscode.Memento, 'get' | 'update'>;
  readonly openPlace: OpenPlace;
  readonly onboarding: OnboardingProgress;
}

/** The commands, without `handbook.`. */
export type MeetingsCommand = 'meetings' | 'addMeetingsToCalendar' | 'writeMeetingUpdate';

/** The meetings of this window, for whoever registers them. */
export interface Meetings {
  run(command: MeetingsCommand, argument: unknown): Promise<void>;
  dispose(): void;
}

/** Shows the next meeting, reminds of it, and does what the commands are for. */
export function openMeetings(deps: MeetingsDependencies): Meetings {
  const { library, memory } = deps;
  const schedules = new Schedules();
  const following = followMeetings(library, schedules, memory);
  const commands = new MeetingsCommands(deps, schedules);
  return {
    run: (command, argument) => commands[command](targetOf(argument)),
    dispose: () => void following.dispose(),
  };
}

class MeetingsCommands implements Record<MeetingsCommand, (target: Target) => Promise<void>> {
  private readonly actions: MeetingActions;

  constructor(
    private readonly deps: MeetingsDependencies,
    private readonly schedules: Schedules,
  ) {
    this.actions = meetingActions(deps.openPlace, deps.onboarding);
  }

  async meetings(target: Target): Promise<void> {
    const handbook = await this.choose(target);
    if (!handbook) return;
    const told = this.schedules.of(handbook).find(({ meeting }) => meeting.id === target.meeting);
    if (told) await this.show(handbook, told);
    else await this.list(handbook);
  }

  async addMeetingsToCalendar(target: Target): Promise<void> {
    const handbook = await this.choose(target);
    if (!handbook) return;
    const { meetings } = handbook.model;
    const told = meetings.filter(({ id }) => id === target.meeting);
    await this.actions.addToCalendar(handbook, told.length > 0 ? told : meetings);
  }

  async writeMeetingUpdate(target: Target): Promise<void> {
    const handbook = await this.choose(target);
    if (!handbook) return;
    const { meetings } = handbook.model;
    const told = meetings.find(({ id }) => id === target.meeting);
    const meeting = told ?? (meetings.length === 1 ? meetings[0] : undefined);
    if (meeting) return this.actions.writeUpdate(handbook, meeting);
    await pickRow({
      title: vscode.l10n.t('Write the Update'),
      placeholder: vscode.l10n.t('For which meeting?'),
      rows: meetings.map((each) => ({
        label: withoutIcons(each.name),
        run: () => this.actions.writeUpdate(handbook, each),
      })),
      back: undefined,
    });
  }

  private choose(target: Target): Promise<OpenHandbook | undefined> {
    return chooseHandbook(this.deps.library, {
      target,
      title: vscode.l10n.t('Meetings'),
      missing: vscode.l10n.t('The handbook names no meetings.'),
      has: ({ model }) => model.meetings.length > 0,
    });
  }

  private list(handbook: OpenHandbook): Promise<void> {
    const actions = {
      show: (scheduled: Scheduled) => this.show(handbook, scheduled),
      addToCalendar: () => this.actions.addToCalendar(handbook, handbook.model.meetings),
    };
    const rows = meetingRows(handbook, this.schedules.of(handbook), {
      now: Date.now(),
      times: readerTimes(),
      actions,
    });
    return pickRow({
      title: vscode.l10n.t('Meetings: {0}', withoutIcons(handbook.label)),
      placeholder: vscode.l10n.t('A meeting'),
      rows,
      back: undefined,
    });
  }

  private show(handbook: OpenHandbook, scheduled: Scheduled): Promise<void> {
    const times = readerTimes();
    const now = Date.now();
    const { actions } = this;
    return pickRow({
      title: withoutIcons(`${scheduled.meeting.name}: ${whenOf(scheduled, now, times)}`),
      placeholder: vscode.l10n.t('What to do'),
      rows: detailRows({ handbook, scheduled, times, now, actions }),
      back: () => this.list(handbook),
    });
  }
}

/** What the bundle is, for whoever loads it. */
export interface MeetingsCode {
  readonly openMeetings: typeof openMeetings;
  readonly meetingViewRows: typeof meetingViewRows;
}

export { meetingViewRows };
