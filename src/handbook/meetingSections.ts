import type { Token } from 'markdown-it';
import { ledText } from './leads';
import { fieldKind, readField, type Field } from './meetingFields';
import { MeetingDrafts, type Draft, type FoundMeeting } from './meetingDrafts';
import { meetingRows } from './meetingTables';
import { saysWhen } from './schedule';
import type { Section } from './section';
import { rawTable } from './tables';
import { normalizeTitle } from './titles';

/** Headings under which a list may give meetings, one in each item: `- Daily Sync: 5:30pm PT`. */
const listing =
  /\b(?:meetings?|calls|syncs|stand-?ups|office hours|events|calendar|rituals|ceremonies)\b/i;

/** Whether what stands under a heading may be meetings, by the heading alone. */
export function mayListMeetings(heading: string): boolean {
  return listing.test(heading) || (/\bwhen\b/i.test(heading) && fieldKind(heading) === 'when');
}

/** The meetings that a section speaks of: in fields, in a list, or in tables. */
export function meetingsIn(section: Section): FoundMeeting[] {
  const reader = new SectionReader(section);
  for (let index = section.from; index < section.to; index++) {
    const token = section.tokens[index];
    if (token?.type === 'table_open') {
      reader.table(index);
      while (index < section.to && section.tokens[index]?.type !== 'table_close') index++;
    } else if (token) reader.block(token, section.tokens[index - 1]?.type === 'heading_open');
  }
  return reader.drafts.found();
}

class SectionReader {
  readonly drafts: MeetingDrafts;
  /** The list items that are open, outermost first, each with what it starts with. */
  private readonly items: { lead: string | undefined }[] = [];
  /** A paragraph of bold text alone, which serves as a heading. */
  private subject: string | undefined;
  /** A field whose value is what follows: a list, or a paragraph. */
  private waiting:
    { readonly draft: Draft; readonly field: Field; readonly depth: number } | undefined;

  constructor(private readonly section: Section) {
    this.drafts = new MeetingDrafts(section.heading);
  }

  block(token: Token, isHeading: boolean): void {
    const line = this.section.bodyLine + (token.map?.[0] ?? 0);
    if (token.type === 'list_item_open') this.items.push({ lead: undefined });
    else if (token.type === 'list_item_close') this.items.pop();
    else if (token.type === 'inline' && isHeading) this.heading(token.content, line);
    else if (token.type === 'inline') this.text(token.content, line);
  }

  /** A heading may itself be a field, or the label of what follows. */
  private heading(content: string, line: number): void {
    const field = readField(content, this.section.inline);
    const { title } = this.section;
    const isLabel = fieldKind(title) === 'when';
    if (field) this.put(field, line);
    else if (isLabel) {
      const value = { text: '', links: [] };
      this.put({ kind: 'when', label: normalizeTitle(title), value }, line);
    }
  }

  table(start: number): void {
    const { tokens, bodyLine, inline, title } = this.section;
    const table = rawTable(tokens, start, bodyLine);
    for (const { name, fields, line, sure } of meetingRows(table, listing.test(title), inline)) {
      const draft = name === undefined ? undefined : this.drafts.start(name, line, sure);
      for (const field of fields) {
        if (draft) this.drafts.put(draft, field);
        else this.put(field, line);
      }
    }
  }

  /** A paragraph, line by line: fields often stand below each other with nothing between. */
  private text(content: string, line: number): void {
    let last: { draft: Draft; field: Field } | undefined;
    for (const [index, row] of content.split('\n').entries()) {
      const field = readField(row, this.section.inline);
      if (field) last = { draft: this.put(field, line + index), field };
      else if (last) this.drafts.extend(last.draft, last.field, this.section.inline(row), ' ');
      else if (!this.follows(row)) this.plain(row, content, line + index);
    }
  }

  private put(field: Field, line: number): Draft {
    const name = this.items.findLast((item) => item.lead !== undefined)?.lead ?? this.subject;
    const draft = this.drafts.of(name, field, line);
    this.drafts.put(draft, field);
    this.waiting = field.value.text === '' ? { draft, field, depth: this.items.length } : undefined;
    return draft;
  }

  /** Takes a text as the value of the label before it, if there is one without. */
  private follows(row: string): boolean {
    if (!this.waiting) return false;
    const { draft, field, depth } = this.waiting;
    const value = this.section.inline(row);
    const listed = this.items.length > depth;
    if (!listed) this.waiting = undefined;
    const isTime = field.kind === 'when' || field.kind === 'time';
    if (!listed && isTime && !saysWhen(value.text)) return false;
    this.drafts.extend(draft, field, value, '\n');
    return true;
  }

  private plain(row: string, content: string, line: number): void {
    const item = this.items.at(-1);
    const { title, rest, bold, links } = ledText(row, this.section.inline);
    if (item) {
      if (item.lead !== undefined) return;
      item.lead = title;
      if (rest === '' || !listing.test(this.section.title) || !saysWhen(rest)) return;
      const draft = this.drafts.start(title, line, true);
      this.drafts.put(draft, { kind: 'when', label: 'when', value: { text: rest, links } });
    } else if (bold && rest === '') this.subject = title;
    else if (this.subject === undefined) {
      this.drafts.paragraph(() => this.section.inline(content).text);
    }
  }
}
