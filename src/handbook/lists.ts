/** Lists by a key, each value once, in the order in which they came. */
export class Lists<T> {
  readonly map = new Map<string, T[]>();
  private readonly known = new Set<string>();

  /** @param identity the same for values of which only the first is kept */
  constructor(private readonly identity: (value: T) => string) {}

  add(key: string, values: readonly T[]): void {
    const list = this.map.get(key) ?? [];
    this.map.set(key, list);
    for (const value of values) {
      const id = `${key}\n${this.identity(value)}`;
      if (!this.known.has(id)) list.push(value);
      this.known.add(id);
    }
  }
}
