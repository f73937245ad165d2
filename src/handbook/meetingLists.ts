import { withoutMarks } from './contributing/plainSentences';
import { sectionAt, type RulesSource } from './contributing/sectionSource';
import type { Handbook, Meeting } from './model';
import { normalizeTitle } from './titles';

/** What somebody is asked to say at a meeting. */
export interface UpdateField {
  readonly title: string;
  /** What belongs there; empty where the page does not say. */
  readonly hint: string;
}

/** What the pages of a meeting list; empty where they do not. Untrusted texts. */
export interface MeetingLists {
  readonly agenda: readonly string[];
  /** The form of the update that one gives there, in its order. */
  readonly update: readonly UpdateField[];
}

export interface MeetingListsSource extends RulesSource {
  readonly model: RulesSource['model'] & Pick<Handbook, 'meetings'>;
}

/**
 * Reads the agenda of a meeting and the form of its update: the lists below a heading or a label that
 * says so, in the sections that speak of it, then on its pages that speak of no other meeting. The
 * form may also be a block of code, as text to copy.
 */
export function meetingLists(source: MeetingListsSource, meeting: Meeting): MeetingLists {
  const places = [meeting.place, ...meeting.statements.map(({ place }) => place)];
  const whole = places
    .filter(({ path }) => isAlone(source, meeting, path))
    .map((place) => ({ ...place, heading: undefined }));
  const found = [...places, ...whole].map((place) => {
    const section = sectionAt(source, place);
    return section ? listsIn(section.text) : { agenda: [], update: [] };
  });
  return {
    agenda: found.find(({ agenda }) => agenda.length > 0)?.agenda ?? [],
    update: found.find(({ update }) => update.length > 0)?.update ?? [],
  };
}

function isAlone({ model }: MeetingListsSource, { id }: Meeting, path: string): boolean {
  return model.meetings.every(
    (other) => other.id === id || other.statements.every(({ place }) => place.path !== path),
  );
}

type Kind = keyof MeetingLists;

/** Labels of such lists, normalised. */
const labels: Readonly<Record<Kind, RegExp>> = {
  agenda:
    /^(?:the |our |meeting )?(?:agenda|topics|order of the day|what (?:we (?:do|discuss|talk about)|happens))$/,
  update:
    /^(?:(?:your|the|daily|weekly|status|progress|written|sync|async) ){0,3}(?:updates?|reports?|stand ?ups?|check ?ins?)(?: (?:form|format|template|questions|structure))?$|^what to (?:share|report|say|write|prepare|bring)$|^(?:form|format|template|questions) (?:for|of) (?:your |the |an )?(?:updates?|reports?)$/,
};
/** A sentence that a form follows: `Write your update like this:`. */
const leadsToForm =
  /\b(?:your|an|each|every|the) (?:update|report|status|stand-?up)\b[^.:]{0,80}[:：]$/i;

/** More than this nobody lists, and nobody reads. */
const most = { lines: 400, characters: 500, items: 20 };

function listsIn(markdown: string): MeetingLists {
  const reader = new ListReader();
  for (const line of markdown.split('\n', most.lines)) {
    reader.line(line.slice(0, most.characters).trimEnd());
  }
  return reader.found();
}

class ListReader {
  private readonly lists: Record<Kind, string[]> = { agenda: [], update: [] };
  /** What the last label announced. */
  private open: Kind | undefined;
  /** How deep the list's items are indented. */
  private depth = 0;
  private fence = '';

  line(line: string): void {
    const [, indent = '', mark = ''] = /^( {0,3})(`{3,}|~{3,})/.exec(line) ?? [];
    if (this.fence !== '') {
      if (indent.length < 4 && mark.startsWith(this.fence)) this.closeFence();
      else if (this.open === 'update') this.put(line.replace(/^[\s#>*+-]*(?:\d+[.)])?\s*/, ''));
    } else if (mark !== '') this.fence = mark;
    else this.block(line);
  }

  found(): MeetingLists {
    const { agenda, update } = this.lists;
    return { agenda, update: update.map(fieldOf).filter(({ title }) => title !== '') };
  }

  private block(line: string): void {
    const [, heading] = /^ {0,3}#{1,6}\s+(.*)$/.exec(line) ?? [];
    const [, indent = '', item] =
      /^(\s*)(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/.exec(line) ?? [];
    if (heading !== undefined) this.open = this.kindOf(heading);
    else if (item !== undefined) this.item(indent.length, item);
    else if (line !== '' && !/^\s{2,}/.test(line)) this.paragraph(line);
  }

  private item(indent: number, text: string): void {
    const list = this.open && this.lists[this.open];
    if (!list) return;
    if (list.length === 0) this.depth = indent;
    if (indent <= this.depth) this.put(text);
  }

  /** One between a label and its list says something of it; one behind the list ends it. */
  private paragraph(line: string): void {
    const isLabel = /[:：](?:\*\*|__)?$|^(?:\*\*|__).*(?:\*\*|__)$/.test(line);
    const kind = isLabel ? this.kindOf(line) : undefined;
    const isOver = this.open !== undefined && this.lists[this.open].length > 0;
    if (kind !== undefined || isOver) this.open = kind;
  }

  /** A second list of a kind is another's. */
  private kindOf(label: string): Kind | undefined {
    const text = withoutMarks(label);
    const title = normalizeTitle(text);
    const kinds: readonly Kind[] = ['agenda', 'update'];
    const kind =
      kinds.find((each) => labels[each].test(title)) ??
      (leadsToForm.test(text) ? 'update' : undefined);
    return kind && this.lists[kind].length === 0 ? kind : undefined;
  }

  private put(markdown: string): void {
    const list = this.open && this.lists[this.open];
    const text = withoutMarks(markdown);
    if (list && text !== '' && list.length < most.items) list.push(text);
  }

  private closeFence(): void {
    this.fence = '';
    if (this.open && this.lists[this.open].length > 0) this.open = undefined;
  }
}

/** `Blockers: what is in the way` */
function fieldOf(item: string): UpdateField {
  const [, title, hint = ''] = /^([^:：]{1,80}?)(?:[:：]|\s[-–—]\s|$)(.*)$/.exec(item) ?? [];
  if (title === undefined) return { title: item.slice(0, 80).trim(), hint: '' };
  return { title: title.trim(), hint: hint.replace(/^[\s_.…]+/, '').trim() };
}
