import { pacer } from '../../handbook/pacer';
import type { OpenHandbook } from '../../sources/library';
import type { Remembered } from './memory';
import { compare, type PageChange, removed } from './pageState';
import { pace } from '../../sources/pace';

/** What has changed in a handbook since each of its pages was last read. */
export interface HandbookChanges {
  readonly handbook: OpenHandbook;
  /** In the order of the model's pages, then those that are gone. */
  readonly changes: readonly PageChange[];
  /** When the handbook was first seen. */
  readonly since: Date;
}

/** Compares every page with what is remembered. Others get their turn meanwhile. */
export async function findChanges(
  handbook: OpenHandbook,
  { since, pages }: Remembered,
): Promise<HandbookChanges> {
  const pause = pacer(pace);
  const changes: PageChange[] = [];
  for (const page of handbook.model.pages) {
    const change = compare(page, handbook.text(page.path) ?? '', pages.get(page.path));
    if (change) changes.push(change);
    await pause();
  }
  const gone = [...pages].filter(([path]) => !handbook.page(path));
  return {
    handbook,
    since: new Date(since),
    changes: [...changes, ...gone.map(([path, state]) => removed(path, state))],
  };
}
