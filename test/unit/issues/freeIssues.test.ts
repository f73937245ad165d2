import assert from 'node:assert/strict';
import { freeIssues } from '../../../src/features/issues/freeIssues';
import { ProjectIssues } from '../../../src/features/issues/projectIssues';
import type { GitHubWork, Issue } from '../../../src/github/work';
import { issue, project } from './support';

const never = new AbortController().signal;

/** Issues of a GitHub that has these, a page of a size at a time, and what it was asked. */
function issuesOf(all: readonly Issue[], pageSize: number) {
  const asked: string[] = [];
  const part = <T>(items: readonly T[], page: number) => ({
    value: {
      items: items.slice((page - 1) * pageSize, page * pageSize),
      hasMore: items.length > page * pageSize,
    },
    etag: undefined,
  });
  const work = {
    issues: (
      _: unknown,
      { labels = [], assignee }: { labels?: string[]; assignee?: unknown },
      page: number,
    ) => {
      asked.push(labels.join(' ') || 'all');
      const free = all.filter(
        (each) =>
          labels.every((label) => each.labels.some(({ name }) => name === label)) &&
          (assignee === undefined || each.assignees.length === 0),
      );
      return Promise.resolve(part(free, page));
    },
    labels: (_: unknown, page: number) => {
      asked.push('labels');
      const names = new Set(all.flatMap(({ labels }) => labels.map(({ name }) => name)));
      return Promise.resolve(
        part(
          [...names].map((name) => ({ name, colour: 'ededed' })),
          page,
        ),
      );
    },
  } as unknown as GitHubWork;
  return { asked, issues: new ProjectIssues(work, project, undefined, () => []) };
}

const some = [
  issue(5, { labels: ['docs'] }),
  issue(4, { labels: ['area: docs'] }),
  issue(3, { labels: ['docs'], assignees: ['ada'] }),
  issue(2, { labels: ['code'], assignees: ['ada'] }),
  issue(1),
];

describe('how many issues are free for a track', () => {
  it('is told by one answer where it holds all of them, with all labels of the track', async () => {
    const { asked, issues } = issuesOf(some, 100);
    assert.deepEqual(
      await freeIssues(issues, ['Docs', 'Code', 'Research'], never),
      new Map([
        ['Docs', { count: 2, hasMore: false }],
        ['Code', { count: 0, hasMore: false }],
      ]),
    );
    assert.deepEqual(asked, ['all']);
  });

  it('is asked for each track else, ten at most, and only of those with a label', async () => {
    const tracks = Array.from({ length: 12 }, (_, index) => `t${index}`);
    const labelled = tracks.flatMap((name, index) =>
      [1, 2, 3].map((count) => issue(index * 10 + count, { labels: [name] })),
    );
    const { asked, issues } = issuesOf(labelled, 12);
    const counts = await freeIssues(issues, ['none', ...tracks], never);
    assert.deepEqual([...counts.keys()], tracks.slice(0, 10));
    assert.deepEqual(counts.get('t0'), { count: 3, hasMore: false });
    assert.deepEqual(asked, ['all', 'labels', ...tracks.slice(0, 10)]);
  });

  it('is a lower bound where a page does not hold them', async () => {
    const docs = [3, 2, 1].map((number) => issue(number, { labels: ['docs'] }));
    const { issues } = issuesOf(docs, 2);
    assert.deepEqual(
      await freeIssues(issues, ['Docs'], never),
      new Map([['Docs', { count: 2, hasMore: true }]]),
    );
  });
});
