import type { InlineReader } from './markdown';
import type { LinkedText } from './model';
import { normalizeTitle } from './titles';

/** What a field says of a meeting. `time` is a weaker `when`: such words also name other things. */
export type FieldKind = 'when' | 'time' | 'where' | 'who' | 'purpose';

/** Labels as authors write them, normalised. */
const labels: Readonly<Record<FieldKind, readonly string[]>> = {
  when: [
    'when',
    'when is it',
    'when and where',
    'when we meet',
    'meeting time',
    'meeting times',
    'meeting schedule',
    'release time',
    'release times',
    'release schedule',
  ],
  time: [
    ...['time', 'times', 'date', 'dates', 'date and time', 'date time', 'day', 'days'],
    ...['day and time', 'days and times', 'schedule', 'frequency', 'cadence'],
  ],
  where: [
    ...['where', 'location', 'place', 'venue', 'channel', 'link', 'meeting link', 'call link'],
    ...['join', 'how to join', 'join link', 'zoom', 'zoom link', 'google meet', 'video call'],
  ],
  who: [
    ...['who', 'who should attend', 'who attends', 'who should come', 'who comes', 'who is it for'],
    ...['attendees', 'attendance', 'participants', 'audience', 'for', 'for whom'],
  ],
  purpose: [
    ...['purpose', 'goal', 'goals', 'aim', 'objective', 'objectives', 'why', 'about', 'topic'],
    ...['what', 'what it is for', 'description', 'agenda and purpose'],
  ],
};

const kinds = new Map(
  (Object.keys(labels) as FieldKind[]).flatMap((kind) =>
    labels[kind].map((label) => [label, kind] as const),
  ),
);

/** What a label says, whatever its case, marks and punctuation: `🕔 **When?**` is `when`. */
export function fieldKind(label: string): FieldKind | undefined {
  return label.length > longestLabel ? undefined : kinds.get(normalizeTitle(label));
}

/** With the marks, tags and signs that may stand around it. */
const longestLabel = 60;

/**
 * The start of a line that may be the field that says when, tried from `lastIndex`. Quotation marks
 * and code are no label's: `"date": …` and `` `when`: … `` are about data.
 */
const timeLabel = new RegExp(
  String.raw`[^A-Za-z\d\n"'${'`'}]{0,16}(?:<\w{1,8}>)?` +
    String.raw`(?:when(?: and where| is it| we meet)?|(?:meeting |release |date and )?(?:times?|dates?|days?|schedule)` +
    String.raw`|days? ?(?:and|&|/) ?times?|frequency|cadence)` +
    String.raw`(?:[^\w\n]{0,4}[:：]|\??\s?(?:\*\*|__)|\s[-–—]\s|[^\w\n]{0,4}(?=\n|$))`,
  'iy',
);

/** Turns an ASCII letter's code into that of its lower case. */
const lower = 0x20;
/** What those labels start with: their first two letters as one number. */
const starts = new Set(
  ['wh', 'ti', 'da', 'sc', 'fr', 'ca', 'me', 're'].map((two) => pairAt(two, 0)),
);
/** Marks with which no such label starts: a link, code, a quotation, a box. */
const otherMarks = new Set(['[', '`', '"', "'", '('].map((mark) => mark.charCodeAt(0)));

/**
 * Whether a block of text may say when people meet. Cheap: it is asked of every block; and of most it
 * is known that they have one line.
 */
export function mayNameTime(content: string, oneLine: boolean): boolean {
  for (let at = 0; at >= 0; at = oneLine ? -1 : content.indexOf('\n', at) + 1 || -1) {
    const code = content.charCodeAt(at);
    // Most blocks start with letters, and most of them with others.
    const others = isLetter(code) ? !starts.has(pairAt(content, at)) : otherMarks.has(code);
    if (others) continue;
    timeLabel.lastIndex = at;
    if (timeLabel.test(content)) return true;
  }
  return false;
}

function isLetter(code: number): boolean {
  return (code | lower) >= 0x61 && (code | lower) <= 0x7a;
}

function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) | lower) << 8) | (text.charCodeAt(at + 1) | lower);
}

/** A field and its value, which may be empty. */
export interface Field {
  readonly kind: FieldKind;
  /** Normalised. */
  readonly label: string;
  readonly value: LinkedText;
}

/** Reads a line as a field: `**When:** 5:30pm`, `When – 5:30pm`, `**When** 5:30pm`. */
export function readField(markdown: string, inline: InlineReader): Field | undefined {
  if (/^\W{0,16}[`"']/.test(markdown)) return undefined;
  const { text, links } = inline(markdown);
  const start = text.slice(0, longestLabel);
  const colon = /[:：]|\s[-–—]\s/.exec(start);
  const beforeColon = colon ? start.slice(0, colon.index) : '';
  const kind = fieldKind(beforeColon);
  if (colon && kind) {
    const value = { text: text.slice(colon.index + colon[0].length).trim(), links };
    return { kind, label: normalizeTitle(beforeColon), value };
  }
  const bold = /^\W{0,16}(?:\*\*|__)([^*_\n]{2,40})(?:\*\*|__)/.exec(markdown)?.[1] ?? '';
  const boldKind = fieldKind(bold);
  const at = start.indexOf(bold);
  if (!boldKind || at < 0) return undefined;
  const value = { text: text.slice(at + bold.length).trim(), links };
  return { kind: boldKind, label: normalizeTitle(bold), value };
}
