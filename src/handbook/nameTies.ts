import { normalizeTitle } from './titles';

/** A person: what they are called, and the keys of their handles. */
export interface TiedHandles {
  readonly name: string | undefined;
  /** In the order in which they came. */
  readonly keys: readonly string[];
  /** Keys of what stands in the place of a handle, and is the name. */
  readonly bare: readonly string[];
}

/**
 * Tells which handles are one person's: those of one row, and those beside which pages give the same
 * name. Nothing else ties two together, however alike they look. A name ties nothing where one page
 * gives it to two handles of one service, in rows of their own: there it is the name of two people.
 *
 * A key is a handle in lower case, a line feed and its service, which may be empty.
 */
export class NameTies {
  /** By key: another of the same person, up to one that has none. */
  private readonly above = new Map<string, string>();
  /** By key, as it was first written. */
  private readonly names = new Map<string, string>();
  private readonly rows = new Map<string, { readonly key: string; readonly path: string }[]>();

  /** @param keys of one row, the first of which counts */
  add(keys: readonly string[], name: string | undefined, path: string): void {
    const [first, ...others] = keys;
    if (first === undefined) return;
    for (const other of others) this.tie(first, other);
    if (name === undefined) return;
    const called = normalizeTitle(name);
    if (called === '') return;
    for (const key of keys) if (!this.names.has(key)) this.names.set(key, name);
    const rows = this.rows.get(called) ?? [];
    this.rows.set(called, rows);
    rows.push(...keys.map((key) => ({ key, path })));
  }

  /** Puts the keys that are one person's together, in their order. */
  groups(keys: readonly string[]): readonly TiedHandles[] {
    const firstOf = new Map<string, string>();
    for (const [called, rows] of this.rows) {
      const [first] = rows;
      if (!first || namesTwo(rows)) continue;
      for (const { key } of rows) this.tie(first.key, key);
      firstOf.set(called, first.key);
    }
    const groups = new Map<string, { keys: string[]; bare: string[] }>();
    for (const key of keys) {
      const [handle = '', service] = key.split('\n');
      const named = service === '' ? firstOf.get(normalizeTitle(handle)) : undefined;
      const isBare = named !== undefined && !this.names.has(key);
      const top = this.topOf(isBare ? named : key);
      const group = groups.get(top) ?? { keys: [], bare: [] };
      groups.set(top, group);
      (isBare ? group.bare : group.keys).push(key);
    }
    return [...groups.values()].map((group) => ({
      ...group,
      name: group.keys.flatMap((key) => this.names.get(key) ?? [])[0],
    }));
  }

  private tie(one: string, other: string): void {
    const [a, b] = [this.topOf(one), this.topOf(other)];
    if (a !== b) this.above.set(b, a);
  }

  private topOf(key: string): string {
    let top = key;
    for (let next = this.above.get(top); next !== undefined; next = this.above.get(top)) {
      // Halving the way each time it is gone keeps it short, whatever the order of the rows.
      const beyond = this.above.get(next);
      if (beyond !== undefined) this.above.set(top, beyond);
      top = next;
    }
    return top;
  }
}

/** Whether one page gives a name to two handles of one service. */
function namesTwo(rows: readonly { readonly key: string; readonly path: string }[]): boolean {
  const known = new Map<string, string>();
  return rows.some(({ key, path }) => {
    const at = `${path}\n${key.slice(key.indexOf('\n') + 1)}`;
    const isOther = known.has(at) && known.get(at) !== key;
    known.set(at, key);
    return isOther;
  });
}
