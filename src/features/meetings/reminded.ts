import type * as vscode from 'vscode';
import type { Upcoming } from './upcoming';

const key = 'handbook.meetings.reminded';
/** How long it is kept of what somebody was reminded, in ms. */
const kept = 7 * 24 * 60 * 60_000;

/** Of which meetings the reader was reminded: the same for all windows, and after a reload. */
export class Reminded {
  constructor(private readonly memory: Pick<vscode.Memento, 'get' | 'update'>) {}

  has(handbook: string, { meeting, occurrence }: Upcoming): boolean {
    return this.starts()[nameOf(handbook, meeting.id)] === occurrence.start;
  }

  add(handbook: string, { meeting, occurrence }: Upcoming): Thenable<void> {
    const recent = Object.entries(this.starts()).filter(
      ([, start]) => start > occurrence.start - kept,
    );
    const name = nameOf(handbook, meeting.id);
    return this.memory.update(key, { ...Object.fromEntries(recent), [name]: occurrence.start });
  }

  /** When each began of which there was reminded last. */
  private starts(): Readonly<Record<string, number>> {
    return this.memory.get<Record<string, number>>(key) ?? {};
  }
}

const nameOf = (handbook: string, meeting: string): string => `${handbook} ${meeting}`;
