import type { Step } from './model';

/** What comes after what in a workflow; cycles are normal: a review leads back to the work. */
export class Paths {
  private readonly next: ReadonlyMap<string, readonly string[]>;
  private readonly known = new Map<string, ReadonlySet<string>>();

  constructor(steps: readonly Pick<Step, 'id' | 'next'>[]) {
    this.next = new Map(steps.map((step) => [step.id, step.next]));
  }

  /** Whether one step comes before another and not after it too, as in a cycle. */
  isBefore(first: string, second: string): boolean {
    return this.after(first).has(second) && !this.after(second).has(first);
  }

  /**
   * The steps that every way from one step to another passes, without these two.
   * @param avoiding steps that no way goes through
   * @returns none where no way leads there
   */
  between(from: string, to: string, avoiding: ReadonlySet<string>): readonly string[] {
    const way = this.shortest(from, to, avoiding);
    const position = new Map(way.map((id, index) => [id, index]));
    const seen = new Set<string>();
    const found: string[] = [];
    // How far along the way one comes without the steps that are looked at next.
    let reached = 0;
    for (const [index, id] of way.entries()) {
      if (index > 0 && index < way.length - 1 && reached === index) found.push(id);
      const open = [id];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        for (const next of this.next.get(at) ?? []) {
          const place = position.get(next);
          if (place !== undefined) reached = Math.max(reached, place);
          else if (!avoiding.has(next) && !seen.has(next)) {
            seen.add(next);
            open.push(next);
          }
        }
      }
    }
    return found;
  }

  private shortest(from: string, to: string, avoiding: ReadonlySet<string>): readonly string[] {
    const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
    // A map gives what is added while it is walked through, too.
    for (const [at] of cameFrom) {
      if (at === to) break;
      for (const next of this.next.get(at) ?? []) {
        if (!cameFrom.has(next) && (next === to || !avoiding.has(next))) cameFrom.set(next, at);
      }
    }
    const way: string[] = [];
    if (!cameFrom.has(to)) return way;
    for (let at: string | undefined = to; at !== undefined; at = cameFrom.get(at)) way.push(at);
    return way.reverse();
  }

  /** The steps that can be come to from a step. */
  private after(id: string): ReadonlySet<string> {
    const known = this.known.get(id);
    if (known) return known;
    const found = new Set<string>();
    const open = [id];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const next of this.next.get(at) ?? []) {
        if (found.has(next)) continue;
        found.add(next);
        open.push(next);
      }
    }
    this.known.set(id, found);
    return found;
  }
}
