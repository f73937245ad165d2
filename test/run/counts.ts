import type Mocha from 'mocha';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What came of the tests of each outermost suite, by its title; that of Mocha's root is empty. */
export class SuiteCounts {
  private readonly counts = new Map<string, Counts>();

  /** @param runner that has not come to its first test yet */
  constructor(runner: Mocha.Runner) {
    const totals = new Map<string, number>();
    for (const suite of runner.suite.suites) {
      totals.set(suite.title, (totals.get(suite.title) ?? 0) + runner.grepTotal(suite));
    }
    const add = (count: keyof Counts) => (runnable: Mocha.Runnable) => {
      this.of(outermost(runnable)?.title ?? '')[count]++;
    };
    runner.on('pass', add('passed'));
    runner.on('pending', add('skipped'));
    runner.on('fail', add('failed'));
    runner.on('end', () => {
      for (const [title, total] of totals) {
        if (total === 0) continue;
        const counts = this.of(title);
        counts.failed = Math.max(counts.failed, total - counts.passed - counts.skipped);
      }
    });
  }

  get all(): Readonly<Record<string, Counts>> {
    return Object.fromEntries(this.counts);
  }

  get failed(): number {
    return [...this.counts.values()].reduce((sum, { failed }) => sum + failed, 0);
  }

  private of(title: string): Counts {
    const counts = this.counts.get(title) ?? { passed: 0, failed: 0, skipped: 0 };
    this.counts.set(title, counts);
    return counts;
  }
}

/** The suite right below Mocha's root that a test or a hook is in; undefined for the root's hooks. */
export function outermost({ parent }: Mocha.Runnable): Mocha.Suite | undefined {
  let suite = parent;
  while (suite?.parent && !suite.parent.root) suite = suite.parent;
  return suite?.root ? undefined : suite;
}
