import assert from 'node:assert/strict';
import { fillQuery, labelTerm } from '../../../src/features/issues/query';
import { namedQueries } from '../../../src/features/issues/queries';
import { project } from './support';

describe('a query of the Issues view', () => {
  const now = new Date(2026, 2, 3, 12);
  const filled = (query: string, login: string | undefined = 'mona') =>
    fillQuery(query, { repository: project, login, now });

  const cases: readonly (readonly [string, string])[] = [
    ['is:open', 'repo:massgen/far-away is:issue is:open'],
    ['is:issue author:${user}', 'repo:massgen/far-away is:issue author:mona'],
    ['type:issue repo:${owner}/${repository}', 'type:issue repo:massgen/far-away'],
    ['org:${owner} is:issue', 'org:massgen is:issue'],
    ['-repo:a/b is:pr', 'repo:massgen/far-away -repo:a/b is:pr'],
    ['is:issue updated:>=${today-7d}', 'repo:massgen/far-away is:issue updated:>=2026-02-24'],
    ['is:issue created:${today}', 'repo:massgen/far-away is:issue created:2026-03-03'],
    ['is:issue ${other} ${today-d}', 'repo:massgen/far-away is:issue ${other} ${today-d}'],
  ];
  for (const [query, expected] of cases) {
    it(`${query} is asked as ${expected}`, () =>
      assert.deepEqual(filled(query), { query: expected }));
  }

  it('puts a login in as it is, whatever is in it', () =>
    assert.deepEqual(filled('is:issue author:${user}', '$&'), {
      query: 'repo:massgen/far-away is:issue author:$&',
    }));

  it('cannot be asked for the user where nobody is signed in', () => {
    assert.deepEqual(fillQuery('author:${user}', { repository: project, login: undefined, now }), {
      missing: 'user',
    });
  });

  it('names several labels as one of them, and quotes what is in them', () =>
    assert.equal(labelTerm(['good first issue', 'a "b"']), 'label:"good first issue","a \\"b\\""'));

  it('is left out of the setting where it is none', () =>
    assert.deepEqual(
      namedQueries([
        { label: 'Mine', query: 'q' },
        { query: 'r' },
        { label: 'x' },
        7,
        { query: ' ' },
      ]),
      [
        { label: 'Mine', query: 'q' },
        { label: 'r', query: 'r' },
      ],
    ));
});
