import type { Token } from 'markdown-it';
import { readAnchors } from './anchors';
import { channelsIn, type FoundChannel } from './channels';
import { checklistsIn, isTask, mayHoldSteps, type FoundChecklist } from './checklistSections';
import { diagramKind } from './diagramKinds';
import type { HeadingLiquid } from './headingLiquid';
import type { HeadingIds } from './headingIds';
import { headingReader } from './headings';
import { inviting, type FoundLink, placeLinks } from './linkText';
import type { Blocks } from './markdown';
import type { FoundMeeting } from './meetingDrafts';
import { mayNameTime } from './meetingFields';
import { mayListMeetings, meetingsIn } from './meetingSections';
import type { Heading } from './model';
import { readTable, type Table } from './tables';

/** A Mermaid block. */
export interface Fence {
  readonly text: string;
  /** See `diagramKind`. */
  readonly kind: string;
  /** Line of the file on which `text` starts. */
  readonly line: number;
  readonly indent: number;
  /** Index of the heading it stands under, or -1. */
  readonly heading: number;
}

/** What the model needs of a page's body. */
export interface Outline {
  readonly headings: readonly Heading[];
  /** What a link may name beside the headings. */
  readonly anchors: readonly string[];
  /** Tables that may name tracks, people or steps. */
  readonly tables: readonly Table[];
  /** Mermaid blocks. */
  readonly diagrams: readonly Fence[];
  /** Links that may be an invitation or a team's spreadsheet. */
  readonly links: readonly FoundLink[];
  /** Channels of the team's chat. */
  readonly channels: readonly FoundChannel[];
  /** What may be meetings, for `combineMeetings`. */
  readonly meetings: readonly FoundMeeting[];
  /** What may be checklists, for `combineChecklists`. */
  readonly checklists: readonly FoundChecklist[];
}

/**
 * Reads a page's body in one pass over its blocks. `bodyLine` is the line on which it starts. Meetings
 * and lists are looked for only in sections where the pass has seen a sign of them.
 */
export function readOutline(
  { tokens, inline }: Blocks,
  body: string,
  bodyLine: number,
  headingIds?: HeadingIds,
  liquid?: HeadingLiquid,
): Outline {
  const headings: Heading[] = [];
  const tables: Table[] = [];
  const diagrams: Fence[] = [];
  const links: FoundLink[] = [];
  const channels: FoundChannel[] = [];
  const meetings: FoundMeeting[] = [];
  const checklists: FoundChecklist[] = [];
  const heading = headingReader(headingIds, bodyLine, liquid);
  const lineOf = ({ map }: Token): number => bodyLine + (map?.[0] ?? 0);
  /** The headings that the present section stands under, outermost first, its own last. */
  const above: Heading[] = [];
  /** The body's lines, once a diagram has asked for them. */
  let lines: readonly string[] | undefined;
  /** `steps` is what its headings say of its numbered lists, once one has been seen. */
  let section: { from: number; meets: boolean; lists: boolean; steps?: boolean } = {
    from: 0,
    meets: false,
    lists: false,
  };
  const close = (to: number): void => {
    if (!section.meets && !section.lists) return;
    const index = headings.length - 1;
    const title = headings[index]?.text ?? '';
    const blocks = { tokens, from: section.from, to, heading: index, title, bodyLine, inline };
    if (section.meets) for (const meeting of meetingsIn(blocks)) meetings.push(meeting);
    if (section.lists) for (const list of checklistsIn(blocks)) checklists.push(list);
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    if (token.type === 'heading_open') {
      const text = tokens[index + 1]?.content ?? '';
      const next = tokens[index + 4];
      const attributes = tokens[index + 3]?.type === 'paragraph_open' ? (next?.content ?? '') : '';
      const level = Number(token.tag.slice(1));
      const found = heading(text, attributes, level, lineOf(token), inline);
      close(index);
      headings.push(found);
      while ((above.at(-1)?.level ?? 0) >= level) above.pop();
      above.push(found);
      section = { from: index, meets: mayListMeetings(found.text), lists: false };
    } else if (token.type === 'table_open') {
      const table = readTable(tokens, index, bodyLine, headings.length - 1, inline);
      if (table) tables.push(table);
    } else if (token.type === 'fence' && isMermaid(token)) {
      lines ??= body.split(/\r\n|\n|\r/);
      diagrams.push({
        text: token.content,
        kind: diagramKind(token.content),
        line: lineOf(token) + 1,
        indent: indentOf(token, lines),
        heading: headings.length - 1,
      });
    } else if (token.type === 'ordered_list_open') {
      section.steps ??= mayHoldSteps(above.map(({ text }) => text)) !== 'no';
      section.lists ||= section.steps;
    } else if (token.type === 'inline') {
      // Looking for the scheme first is much faster, and no address without one counts.
      if (token.content.includes('://') && inviting.test(token.content)) {
        links.push(...placeLinks(inline(token.content), lineOf(token), headings.length - 1));
      }
      channels.push(...channelsIn(token.content, lineOf(token), headings.length - 1));
      section.meets ||= mayNameTime(token.content, isOneLine(token));
      section.lists ||= isTask(token.content);
    }
  }
  close(tokens.length);
  const anchors = readAnchors(tokens, body, headings);
  return { headings, anchors, tables, diagrams, links, channels, meetings, checklists };
}

/** Whether a block's text stands on one line; a table's cell has no lines of its own. */
function isOneLine({ map }: Token): boolean {
  return !map || map[1] - map[0] === 1;
}

const isMermaid = ({ info }: Token): boolean => /^\s*mermaid\b/i.test(info);

/** How far the block's first line stands from where its text starts. */
function indentOf(token: Token, lines: readonly string[]): number {
  const first = token.content.split('\n', 1)[0] ?? '';
  const line = lines[(token.map?.[0] ?? 0) + 1] ?? '';
  return first !== '' && line.endsWith(first) ? line.length - first.length : 0;
}
