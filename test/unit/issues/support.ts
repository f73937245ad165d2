import type { Issue } from '../../../src/github/work';

export const project = { owner: 'massgen', name: 'far-away' };

/** An open issue with nothing about it but what a test says. */
export function issue(
  number: number,
  more: Partial<Omit<Issue, 'labels'>> & { labels?: readonly string[] } = {},
): Issue {
  const { labels = [], ...rest } = more;
  return {
    repository: project,
    number,
    title: `Issue ${number}`,
    body: '',
    url: `https://github.com/massgen/far-away/issues/${number}`,
    state: 'open',
    assignees: [],
    author: 'ada',
    comments: 0,
    created: new Date('2026-11-01T12:00:00Z'),
    updated: new Date('2026-11-02T12:00:00Z'),
    ...rest,
    labels: labels.map((name) => ({ name, colour: 'ededed' })),
  };
}
