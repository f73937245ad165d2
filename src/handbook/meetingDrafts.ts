import type { Field } from './meetingFields';
import type { LinkedText, MeetingStatement } from './model';
import { isNotSet, recurs, saysWhen } from './schedule';

/** What one page says of a meeting. */
export interface FoundMeeting extends Omit<MeetingStatement, 'place'> {
  /** Undefined where its heading, or its page, names it. */
  readonly name: string | undefined;
  /** Index of the heading it stands under, or -1. */
  readonly heading: number;
  readonly line: number;
  /** It is a meeting whatever it is called; else only if its name says that it is one. */
  readonly sure: boolean;
  /** Its time is said to be that of releases: `Release times: …`. */
  readonly release: boolean;
}

/** A meeting while its section is being read. */
export interface Draft {
  readonly name: string | undefined;
  readonly line: number;
  readonly sure: boolean;
  readonly fields: Map<Slot, GrowingText>;
  /** Labels of the fields that say when: `Day` and `Time` together say it. */
  readonly timeLabels: Set<string>;
  /** One of them can mean nothing else. */
  strong: boolean;
}

interface GrowingText {
  text: string;
  readonly links: LinkedText['links'][number][];
}

type Slot = 'when' | 'where' | 'who' | 'purpose';

function slotOf({ kind }: Field): Slot {
  return kind === 'time' ? 'when' : kind;
}

/** Collects the fields of a section's meetings. */
export class MeetingDrafts {
  private readonly drafts: Draft[] = [];
  private first: string | undefined;

  constructor(private readonly heading: number) {}

  /** Starts a meeting. */
  start(name: string | undefined, line: number, sure = false): Draft {
    const draft: Draft = {
      name,
      line,
      sure,
      fields: new Map(),
      timeLabels: new Set(),
      strong: false,
    };
    this.drafts.push(draft);
    return draft;
  }

  /** The meeting that a field belongs to: the one before, unless that is another or is complete. */
  of(name: string | undefined, field: Field, line: number): Draft {
    const last = this.drafts.at(-1);
    const again = slotOf(field) === 'when' && last?.timeLabels.has(field.label);
    return last && last.name === name && !again ? last : this.start(name, line);
  }

  put(draft: Draft, field: Field): void {
    const slot = slotOf(field);
    if (slot === 'when') {
      draft.timeLabels.add(field.label);
      if (field.kind === 'when') draft.strong = true;
    }
    const known = draft.fields.get(slot);
    const { text, links } = field.value;
    if (known === undefined) draft.fields.set(slot, { text, links: [...links] });
    else if (slot === 'when') this.extend(draft, field, field.value, ', ');
  }

  /** Adds text to a field. */
  extend(draft: Draft, field: Field, { text, links }: LinkedText, between: string): void {
    const known = draft.fields.get(slotOf(field));
    if (!known) return;
    if (text !== '') known.text += known.text === '' ? text : between + text;
    known.links.push(...links);
  }

  /** Says what the section's first paragraph is. */
  paragraph(read: () => string): void {
    this.first ??= read();
  }

  found(): FoundMeeting[] {
    return this.drafts.flatMap((draft) => {
      const { name, line, fields } = draft;
      const when = fields.get('when');
      const sure = when ? this.certainty(draft, when.text) : undefined;
      if (!when || sure === undefined) return [];
      const text = (slot: Slot): string | undefined => fields.get(slot)?.text || undefined;
      const paragraph = name === undefined ? this.first : undefined;
      const where = fields.get('where');
      return {
        name,
        when: isNotSet(when.text) ? undefined : when.text,
        where: where && !isNotSet(where.text) ? where : undefined,
        who: text('who'),
        purpose: (text('purpose') ?? paragraph)?.replace(/[^\S\n]+/g, ' '),
        heading: this.heading,
        line,
        sure,
        release: [...draft.timeLabels].some((label) => label.startsWith('release ')),
      };
    });
  }

  /** Whether it is a meeting; undefined where it is none whatever its name. */
  private certainty({ sure, strong, fields }: Draft, when: string): boolean | undefined {
    if (sure) return true;
    const attended = fields.has('where') || fields.has('who');
    const says = saysWhen(when);
    if (strong) return says || attended;
    if (says) return recurs(when) || attended;
    return isNotSet(when) ? false : undefined;
  }
}
