import type { Checklist, Handbook, Heading, Page, Place } from '../model';

/** What the rules are read from. */
export interface RulesSource {
  readonly model: Pick<Handbook, 'workflow' | 'pages' | 'checklists'>;
  /** A page's file as last read, front matter included. */
  text(path: string): string | undefined;
}

/** A section of a page, those below it included. */
export interface SectionSource {
  readonly place: Place;
  /** The heading's text; the page's title where the section is the whole page. */
  readonly title: string;
  /** The lines below the heading, as Markdown. */
  readonly text: string;
  /** Line of the file that `text` begins at. */
  readonly start: number;
  readonly headings: readonly Heading[];
}

/** The section that a place names; undefined where there is no such page any more. */
export function sectionAt(source: RulesSource, place: Place): SectionSource | undefined {
  const page = source.model.pages.find(({ path }) => path === place.path);
  const lines = source.text(place.path)?.split(/\r\n|\n|\r/);
  if (!page || !lines) return undefined;
  const index = page.headings.findIndex(({ id }) => id === place.heading);
  const heading = page.headings[index];
  const after = page.headings.slice(index + 1);
  const next = heading && after.findIndex(({ level }) => level <= heading.level);
  const inside = next === undefined || next < 0 ? after : after.slice(0, next);
  const end = next === undefined || next < 0 ? lines.length : (after[next]?.line ?? lines.length);
  const start = heading ? heading.line + 1 : page.bodyLine;
  return {
    place,
    title: heading?.text ?? page.title,
    text: lines.slice(start, end).join('\n'),
    start,
    headings: inside,
  };
}

/** The first list with boxes to tick in a section. */
export function checklistIn(source: RulesSource, section: SectionSource): Checklist | undefined {
  const end = section.start + section.text.split('\n').length;
  return source.model.checklists.find(
    ({ place, items }) =>
      place.path === section.place.path &&
      items.some(
        ({ checked, line }) => checked !== undefined && line >= section.start && line < end,
      ),
  );
}

/** Pages with a heading, or a title, that a pattern knows, each with the heading. */
export function headingsNamed(
  pages: readonly Page[],
  pattern: RegExp,
): { readonly page: Page; readonly heading: Heading; readonly found: RegExpExecArray }[] {
  return pages.flatMap((page) =>
    page.headings.flatMap((heading) => {
      const found = pattern.exec(heading.text);
      return found ? [{ page, heading, found }] : [];
    }),
  );
}
