import { hiddenCharacters } from './commands/hidden';
import { isShellSession, readCommands } from './commands/read';
import type { LinkResolver } from './links';
import { createMarkdown } from './markdown';
import type { ChecklistItem, Handbook, Place } from './model';
import { readPageText } from './pageText';
import { sectionTokens } from './sectionTokens';
import { readWholePage } from './sites/wholePage';
import { showSection, type SectionWords } from './shownSectionRules';
import { understandSite } from './siteMarkdown';
import { eachTaskItem } from './taskItems';

/** A section of a page as the diagram view's panel shows it. */
export interface ShownSection {
  /**
   * Safe HTML. HTML in the text is plain markup, pictures and diagrams are links. Of links only these
   * live: `http`, `https` and `mailto` as they are; those to pages as `<a href="#" data-path="…"
   * data-heading="…">`, where `data-heading` is a `Heading.id` and may be missing. An item of a task
   * list has `data-task`, a `ChecklistItem.id`, and `data-checked` (`true` or `false`), what the page
   * says. A block of code has `data-block`, its place in `blocks`, and `data-commands` where it holds
   * commands: `hidden` where they have hidden characters, else `plain`.
   */
  readonly html: string;
  readonly blocks: readonly CodeBlock[];
}

export interface CodeBlock {
  /** What is copied of it: all, or of a shell's session its commands. */
  readonly copy: string;
  /** The commands of a shell in it, each as it would be typed; see `readCommands`. */
  readonly commands: readonly string[];
  /** What in it cannot be seen; see `hiddenCharacters`. */
  readonly hidden: readonly string[];
}

/** A page's text and what its handbook says. */
export interface SectionSource {
  readonly handbook: Pick<Handbook, 'config' | 'pages' | 'checklists'>;
  readonly resolve: LinkResolver;
  /** The page's file, front matter included. */
  readonly text: string;
}

/** Reads the whole section at a place, those below it included; the whole page without a heading. */
export function readShownSection(
  place: Place,
  { handbook, resolve, text }: SectionSource,
  words: SectionWords,
): ShownSection {
  const md = createMarkdown({ html: true, linkify: true });
  const tasks = tasksByLine(handbook, place.path);
  eachTaskItem(md, 'task_items', (first, sign, rest, item) => {
    const task = item.map ? tasks.get(item.map[0]) : undefined;
    first.content = task ? rest : `${sign} ${rest}`;
    if (!task) return;
    item.attrSet('data-task', task.id);
    item.attrSet('data-checked', String(task.checked === true));
  });
  understandSite(md);
  // Only whole addresses become links: `README.md` is no host.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  // Every address is checked when it is shown, so that a refused link leaves its text.
  md.validateLink = () => true;
  const page = handbook.pages.find(({ path }) => path === place.path);
  const { body } = readWholePage(text, page);
  const before = text.slice(0, text.length - body.length).match(/\r\n|\n|\r/g)?.length ?? 0;
  // With as many empty lines above it as the file has, lines count as in the file.
  const whole = '\n'.repeat(before) + body;
  const section = sectionTokens(readPageText(md, { handbook, page, text: whole }).tokens, place);
  const blocks: CodeBlock[] = [];
  showSection(md, {
    place,
    level: section.level,
    words,
    resolve: (href) => resolve(place.path, href),
    addBlock: (info, content) => {
      const commands = readCommands(info, content);
      const block = {
        copy: isShellSession(info, content) ? commands.join('\n') : content.replace(/\n$/, ''),
        commands,
        hidden: hiddenCharacters(content),
      };
      return { block, index: blocks.push(block) - 1 };
    },
  });
  return { html: md.renderer.render([...section.tokens], md.options, {}), blocks };
}

/** The items with a box of a page's lists, by the line of the file. */
function tasksByLine(
  { checklists }: Pick<Handbook, 'checklists'>,
  path: string,
): ReadonlyMap<number, ChecklistItem> {
  const found = new Map<number, ChecklistItem>();
  const add = (item: ChecklistItem): void => {
    if (item.checked !== undefined) found.set(item.line, item);
    item.items.forEach(add);
  };
  for (const { place, items } of checklists) if (place.path === path) items.forEach(add);
  return found;
}
