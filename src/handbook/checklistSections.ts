import type { Token } from 'markdown-it';
import { ledText } from './leads';
import type { ChecklistItem } from './model';
import type { Section } from './section';
import { taskMarker } from './taskItems';
import { normalizeTitle } from './titles';

/** An item of a page's list, before it has an id. */
export interface FoundItem extends Omit<ChecklistItem, 'id' | 'items'> {
  readonly items: readonly FoundItem[];
}

/** A task list, or steps, in one page. */
export interface FoundChecklist {
  /** Index of the heading it stands under, or -1. */
  readonly heading: number;
  /** Its items have boxes; else it is a numbered list, and its heading says what it is for. */
  readonly tasks: boolean;
  /** Each of its items starts in bold. */
  readonly bold: boolean;
  readonly line: number;
  readonly items: readonly FoundItem[];
}

/** What a section for people who begin is called, normalised. */
const forNewcomers =
  '(?:gett?(?:ing)? started|start(?:ing)? contributing|ready to (?:contribute|start)' +
  '|how (?:to|you can) (?:contribute|join|get involved)|get(?:ting)? involved' +
  '|on ?boarding|quick ?start|newcomers?|new here|new contributors?|join us' +
  '|(?:your|the|my) first(?: \\p{L}+){1,3}' +
  '|first (?:steps?|day|week|contributions?|issue|pull request|pr))';
const containing = new RegExp(`(?<![\\p{L}\\p{N}])${forNewcomers}(?![\\p{L}\\p{N}])`, 'u');
const whole = new RegExp(`^(?:for )?${forNewcomers}(?: (?:guide|checklist|steps|here|now))?$`, 'u');

/**
 * Whether a title says that what stands under it is for people who begin: `yes` where it says no more
 * than that; with more ("Getting started with workspaces") it may be about the use of a thing.
 */
export function isOnboarding(title: string): 'yes' | 'maybe' | 'no' {
  const words = normalizeTitle(title);
  if (whole.test(words)) return 'yes';
  return containing.test(words) ? 'maybe' : 'no';
}

/** Titles of a part of such a section. */
const part =
  /^(?:(?:the|your|\p{L}+) )?(?:steps|checklist|path)$|^(?:day|week|month) (?:\d+|one|two|three|four)$/u;

/**
 * Whether a numbered list under these headings, outermost first, may be steps for people who begin.
 * Under no heading, the page's title says it.
 */
export function mayHoldSteps(titles: readonly string[]): 'yes' | 'maybe' | 'no' {
  const own = titles.at(-1);
  if (own === undefined) return 'maybe';
  const said = isOnboarding(own);
  if (said !== 'no' || !part.test(normalizeTitle(own))) return said;
  return titles.length > 1 ? mayHoldSteps(titles.slice(0, -1)) : 'no';
}

/** Whether a text is a task's: it starts with a box. Where it stands is not looked at. */
export function isTask(content: string): boolean {
  return content.charCodeAt(0) === 0x5b && taskMarker.test(content);
}

/** A list item while its list is being read. */
interface OpenItem {
  readonly numbered: boolean;
  readonly line: number;
  first: string | undefined;
  readonly more: string[];
  readonly items: OpenItem[];
}

/** A section's task items as one list, and its numbered lists. */
export function checklistsIn(section: Section): FoundChecklist[] {
  const lists = topLists(section);
  const { heading, inline } = section;
  const tasks = lists.flatMap((list) => list.flatMap(withTasks));
  const numbered = lists.filter((list) => list.every((item) => item.numbered && !hasTask(item)));
  const found = [
    ...(tasks.length > 0 ? [{ list: tasks, tasks: true }] : []),
    ...numbered.map((list) => ({ list, tasks: false })),
  ];
  return found.map((each) => ({
    heading,
    tasks: each.tasks,
    bold: each.list.every(({ first = '' }) => /^(?:\*\*|__)/.test(first)),
    line: each.list[0]?.line ?? 0,
    items: each.list.map((item) => foundItem(item, inline)),
  }));
}

/** The section's lists that stand in no other, each with its items. */
function topLists({ tokens, from, to, bodyLine }: Section): OpenItem[][] {
  const lists: OpenItem[][] = [];
  const open: OpenItem[] = [];
  const numbered: boolean[] = [];
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (!token) break;
    if (token.type === 'ordered_list_open' || token.type === 'bullet_list_open') {
      numbered.push(token.type === 'ordered_list_open');
      if (open.length === 0) lists.push([]);
    } else if (token.type === 'ordered_list_close' || token.type === 'bullet_list_close') {
      numbered.pop();
    } else if (token.type === 'list_item_open') {
      const line = bodyLine + (token.map?.[0] ?? 0);
      const item = {
        numbered: numbered.at(-1) ?? false,
        line,
        first: undefined,
        more: [],
        items: [],
      };
      (open.at(-1)?.items ?? lists.at(-1))?.push(item);
      open.push(item);
    } else if (token.type === 'list_item_close') open.pop();
    else if (token.type === 'inline') addText(open.at(-1), token, tokens[index - 1]);
  }
  return lists.filter((list) => list.length > 0);
}

/** A heading or a table's cell in an item is no text of its own. */
function addText(item: OpenItem | undefined, token: Token, before: Token | undefined): void {
  if (!item || before?.type !== 'paragraph_open') return;
  const content = withoutTemplates(token.content);
  if (item.first === undefined) item.first = content;
  else if (content !== '') item.more.push(content);
}

/** The text without the lines that only the site's generator reads: `{: .note }`, `{% include x %}`. */
function withoutTemplates(content: string): string {
  if (!content.includes('{')) return content;
  return content
    .split('\n')
    .filter((line) => !/^\s*\{(?:%.*%|:.*)\}\s*$/.test(line))
    .join('\n');
}

function hasTask({ first = '', items }: OpenItem): boolean {
  return isTask(first) || items.some(hasTask);
}

/** The item with those below it that are tasks too; in place of one that is none, those below. */
function withTasks(item: OpenItem): OpenItem[] {
  const items = item.items.flatMap(withTasks);
  return isTask(item.first ?? '') ? [{ ...item, items }] : items;
}

function foundItem(
  { first = '', more, line, items }: OpenItem,
  inline: Section['inline'],
): FoundItem {
  const [box, state] = taskMarker.exec(first) ?? [];
  const markdown = first.slice(box?.length ?? 0);
  const { title, rest, links } = ledText(markdown, inline);
  const others = more.map(inline);
  return {
    title,
    text: [rest, ...others.map(({ text }) => text)].filter((text) => text !== '').join('\n'),
    markdown,
    links: [...links, ...others.flatMap((each) => each.links)],
    checked: state === undefined ? undefined : state !== ' ',
    line,
    items: items.map((each) => foundItem(each, inline)),
  };
}
