import type { Memento } from 'vscode';
import { Turns } from '../shared/turns';

/**
 * A memento whose updates go out one after the other, and that has each from the moment it is made.
 *
 * VS Code keeps all keys of an extension as one value, and answers each update of it with the value as
 * it was then, which takes the place of what is there (read off 1.139: `ExtensionMemento` listens to
 * `onDidChangeStorage`). An update that is made before the answer to another, and has not gone out when
 * that comes, is lost with it: of those made 5 ms after another, up to two of five.
 */
export class OrderedMemento implements Memento {
  /** What is not written yet: the last of each key. */
  private readonly waiting = new Map<string, { readonly value: unknown }>();
  private readonly turns = new Turns();

  constructor(private readonly memory: Memento) {}

  keys(): readonly string[] {
    const written = this.memory.keys().filter((key) => !this.waiting.has(key));
    const others = [...this.waiting].filter(([, { value }]) => value !== undefined);
    return [...written, ...others.map(([key]) => key)];
  }

  readonly get: Memento['get'] = <T>(key: string, defaultValue?: T): T | undefined => {
    const waiting = this.waiting.get(key);
    if (!waiting) return this.memory.get<T | undefined>(key, defaultValue);
    return (waiting.value as T | undefined) ?? defaultValue;
  };

  /** @returns once the value is written; fails as the memento does */
  update(key: string, value: unknown): Promise<void> {
    const update = { value };
    this.waiting.set(key, update);
    return this.turns.take(async () => {
      try {
        await this.memory.update(key, value);
      } finally {
        // A later update of the same key waits for its own turn.
        if (this.waiting.get(key) === update) this.waiting.delete(key);
      }
    });
  }
}
