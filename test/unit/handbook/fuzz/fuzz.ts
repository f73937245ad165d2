import type { SourceFile } from '../../../../src/handbook/model';
import { handbooks } from './handbooks';
import { mutate } from './mutate';
import { Checker, type Case } from './property';
import { Random } from './random';
import { shrink } from './shrink';

/** What a run found. */
export interface FuzzResult {
  readonly cases: number;
  readonly failures: readonly Failure[];
  readonly slowest: { readonly seed: number; readonly milliseconds: number };
}

export interface Failure {
  /** `--seed` of a run of one case that fails likewise, unless `message` says otherwise. */
  readonly seed: number;
  readonly message: string;
  readonly path: string;
  /** The smallest text found that still fails. */
  readonly text: string;
}

export interface FuzzOptions {
  /** The first case's; the others' follow. */
  readonly seed: number;
  readonly count: number;
  readonly progress?: (done: number, failures: number) => void;
}

/** A run ends when so many cases have failed. */
const enough = 5;

/** Runs cases one after the other. */
export async function fuzz({ seed, count, progress }: FuzzOptions): Promise<FuzzResult> {
  const checker = new Checker();
  const failures: Failure[] = [];
  let slowest = { seed, milliseconds: 0 };
  let done = 0;
  while (done < count && failures.length < enough) {
    const own = seed + done;
    const each = caseOf(own);
    const start = performance.now();
    const error = await checker.check(each, depthOf(own)).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    const milliseconds = performance.now() - start;
    if (milliseconds > slowest.milliseconds) slowest = { seed: own, milliseconds };
    done++;
    if (error !== undefined) failures.push(await failure(own, each, error));
    progress?.(done, failures.length);
  }
  return { cases: done, failures, slowest };
}

/** So many cases in a row spoil the same page: then there is no other to be put right again. */
const inRow = 16;

/** The case that a seed stands for. */
export function caseOf(seed: number): Case {
  const chosen = new Random(Math.floor(seed / inRow));
  const files = chosen.pick(handbooks);
  const pages = files.filter(({ path }) => /\.md$/.test(path) && path !== 'SUMMARY.md');
  const page = chosen.pick(pages);
  const others = files.map(({ text }) => text);
  return { files, path: page.path, text: mutate(page.text, new Random(seed), others) };
}

function depthOf(seed: number): { render: boolean; afresh: boolean } {
  return { render: seed % 20 === 0, afresh: seed % 40 === 10 };
}

/** Makes a failing case as small as it gets. */
async function failure(
  seed: number,
  { files, path, text }: Case,
  error: unknown,
): Promise<Failure> {
  const alone = (smaller: string): Promise<unknown> => failsAlone(files, path, smaller);
  const again = await alone(text);
  if (again === undefined) {
    const message = `${messageOf(error)} (only after the cases before it)`;
    return { seed, message, path, text };
  }
  const small = await shrink(text, async (smaller) => (await alone(smaller)) !== undefined);
  return { seed, message: messageOf(again), path, text: small };
}

function failsAlone(files: readonly SourceFile[], path: string, text: string): Promise<unknown> {
  return new Checker().check({ files, path, text }, { render: true, afresh: true }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
