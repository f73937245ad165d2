import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Canary, nowhere } from './canary';
import type { Payload } from './payloads/payload';

/** How many payloads share a page. */
const perPage = 16;

/** A page of hostile Markdown. */
export interface HostilePage {
  readonly name: string;
  /** Stands in the page's first paragraph. */
  readonly start: string;
  readonly markdown: string;
  /** The same without a payload that must be the last of its page. */
  readonly peaceable: string;
}

/** A workspace in a temporary folder, with a canary to be reached from it. */
export class Fixture {
  private count = 0;
  /** The payloads that were written, by their numbers. */
  readonly names: string[] = [];

  private constructor(
    readonly folder: string,
    readonly canary: Canary,
    private readonly root: string,
  ) {}

  static async make(): Promise<Fixture> {
    const root = mkdtempSync(join(tmpdir(), 'hostile-'));
    const folder = join(root, 'workspace');
    mkdirSync(folder);
    return new Fixture(folder, await Canary.start(root), root);
  }

  /** Writes a file of the workspace. */
  write(path: string, text: string): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** A payload's text with what it would reach, under a number of its own. */
  fill({ name, text }: Payload): string {
    this.names.push(name);
    return this.canary.fill(text, this.count++);
  }

  /** The same for where links are clicked: VS Code opens addresses of this machine unasked. */
  fillOutside(payload: Payload): string {
    return outside(this.fill(payload));
  }

  /**
   * Pages with these payloads, several on a page; one that may swallow what comes after it stands
   * last, so that it leaves the others alone.
   */
  pages(group: string, payloads: readonly Payload[], wrap = (text: string) => text): HostilePage[] {
    const together = payloads.filter((payload) => payload.last !== true);
    const lastOnes = payloads.filter((payload) => payload.last === true);
    const count = Math.max(Math.ceil(together.length / perPage), lastOnes.length);
    const size = Math.ceil(together.length / count);
    return Array.from({ length: count }, (_, index) => {
      const name = `${group}-${index}.md`;
      const start = `Start of ${name}.`;
      const fill = (payload: Payload) => wrap(this.fill(payload));
      const texts = [start, ...together.slice(index * size, (index + 1) * size).map(fill)];
      const ends = lastOnes.slice(index, index + 1).map(fill);
      return {
        name,
        start,
        markdown: [...texts, ...ends].join('\n\n'),
        peaceable: texts.join('\n\n'),
      };
    });
  }

  async remove(): Promise<void> {
    await this.canary.stop();
    rmSync(this.root, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A text in which the canary's addresses are those of a host that is nowhere. */
export const outside = (text: string): string => text.replace(/127\.0\.0\.1:\d+/g, nowhere);

/** A Mermaid block. */
export const fence = (text: string): string => `\`\`\`mermaid\n${text}\n\`\`\``;
