import type { NavigationEntry } from './navigationEntry';
import type { PlacedPage } from './placedPage';

/** A page among the others of its tree. */
export interface Member<Family = unknown> {
  readonly entry: NavigationEntry;
  /** Undefined until it is known to which one it belongs. */
  family: Family | undefined;
  /** Where it was last. */
  placed: PlacedPage | undefined;
}

/**
 * Which pages of a tree have to do with one another. A family is made of the pages that one title ties
 * together, those that bear it and those that name it as their parent, and of all that other titles tie
 * to these. No rule of the tree looks beyond a family, except for the order of the top level: so what a
 * page says can move the pages of its own family only.
 */
export class Families<Each extends Member> {
  private readonly byTitle = new Map<string, Each[]>();
  private readonly byParent = new Map<string, Each[]>();

  add(member: Each): void {
    const { title, parent } = member.entry;
    add(this.byTitle, title, member);
    if (parent !== undefined) add(this.byParent, parent, member);
  }

  remove(member: Each): void {
    const { title, parent } = member.entry;
    remove(this.byTitle, title, member);
    if (parent !== undefined) remove(this.byParent, parent, member);
  }

  /** All of the family that a page belongs to. */
  of(member: Each): ReadonlySet<Each> {
    const family = new Set([member]);
    const titles = new Set<string>();
    const tie = (title: string): void => {
      const children = this.byParent.get(title);
      // A title that nobody names as a parent ties nothing, however many pages bear it.
      if (!children || titles.has(title)) return;
      titles.add(title);
      for (const each of children) family.add(each);
      for (const each of this.byTitle.get(title) ?? []) family.add(each);
    };
    for (const { entry } of family) {
      if (entry.parent !== undefined) tie(entry.parent);
      tie(entry.title);
    }
    return family;
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function remove<T>(map: Map<string, T[]>, key: string, value: T): void {
  const rest = (map.get(key) ?? []).filter((each) => each !== value);
  if (rest.length > 0) map.set(key, rest);
  else map.delete(key);
}
