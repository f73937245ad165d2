import type { ChecklistItem, Handbook, Place } from '../../../handbook/model';

/** The items with a box in a section, those of sections below it included. */
export function tasksIn({ checklists, pages }: Handbook, section: Place): ChecklistItem[] {
  const headings = pages.find(({ path }) => path === section.path)?.headings ?? [];
  const at = headings.findIndex(({ id }) => id === section.heading);
  const own = headings[at];
  const end = own && headings.slice(at + 1).find(({ level }) => level <= own.level)?.line;
  const withBox = (item: ChecklistItem): ChecklistItem[] => [
    ...(item.checked === undefined ? [] : [item]),
    ...item.items.flatMap(withBox),
  ];
  return checklists
    .filter(({ place }) => place.path === section.path)
    .filter(({ place: { line } }) => line >= (own?.line ?? 0) && line < (end ?? Infinity))
    .flatMap(({ items }) => items.flatMap(withBox));
}
