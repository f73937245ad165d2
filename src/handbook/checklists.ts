import { mayHoldSteps, type FoundChecklist, type FoundItem } from './checklistSections';
import type { Checklist, ChecklistItem, Page } from './model';
import { enclosing } from './section';
import { normalizeTitle, withoutNumber } from './titles';

/** A page with the lists that stand in it. */
export interface ChecklistPage {
  readonly page: Page;
  readonly outline: { readonly checklists: readonly FoundChecklist[] };
}

/**
 * The pages' task lists, and the numbered lists for people who begin: those under a heading (or in a
 * page, above its first heading) that says so, and says only so or starts each item in bold.
 */
export function combineChecklists(pages: readonly ChecklistPage[]): Checklist[] {
  const unique = uniqueIds();
  return pages.flatMap(({ page, outline }) => {
    if (outline.checklists.length === 0) return [];
    const above = enclosing(page.headings);
    return outline.checklists.flatMap((found) => {
      const { heading, tasks, bold, items, line } = found;
      const title = withoutNumber(page.headings[heading]?.text ?? page.title).trim();
      const said = mayHoldSteps(titles(page, heading, above));
      const onboarding = said === 'yes' || (said === 'maybe' && (tasks || bold));
      // One step is no list of steps.
      if (!tasks && (!onboarding || items.length < 2)) return [];
      const id = unique(slug(title), slug(page.path));
      const place = { path: page.path, heading: page.headings[heading]?.id, line };
      return { id, title, onboarding, place, items: withIds(items, id, uniqueIds()) };
    });
  });
}

/** The titles that a heading's text stands under, outermost first; the page's above its first. */
function titles({ headings, title }: Page, index: number, above: readonly number[]): string[] {
  const found: string[] = [];
  for (let at = index; at >= 0; at = above[at] ?? -1) found.unshift(headings[at]?.text ?? '');
  return found.length > 0 ? found : [title];
}

function withIds(
  items: readonly FoundItem[],
  parent: string,
  unique: (id: string) => string,
): ChecklistItem[] {
  return items.map((item) => {
    const id = unique(`${parent}/${slug(item.title)}`);
    return { ...item, id, items: withIds(item.items, id, unique) };
  });
}

/** Title words with dashes; what has no word has its own text. */
function slug(title: string): string {
  return normalizeTitle(title).replaceAll(' ', '-') || title;
}

/** Makes ids unique: by a second name where there is one, then by number. */
function uniqueIds(): (id: string, second?: string) => string {
  const next = new Map<string, number>();
  const take = (id: string): boolean => !next.has(id) && next.set(id, 1).size > 0;
  return (id, second) => {
    const base = second === undefined || !next.has(id) ? id : `${id}@${second}`;
    if (take(base)) return base;
    for (let count = next.get(base) ?? 1; ; count++) {
      const numbered = `${base}-${count}`;
      next.set(base, count + 1);
      if (take(numbered)) return numbered;
    }
  };
}
