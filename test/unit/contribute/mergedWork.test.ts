import assert from 'node:assert/strict';
import {
  mergedWork,
  type WorkInQuestion,
} from '../../../src/features/contribute/branches/mergedWork';
import type { PullRequest } from '../../../src/github/work';

const branch = 'bug/12-fix';
const project = { owner: 'massgen', name: 'MassGen' };
const never = new AbortController().signal;

const pull = (state: PullRequest['state'], commit: string, number = 7): PullRequest => ({
  repository: project,
  number,
  title: 'Fix',
  url: `https://github.com/massgen/MassGen/pull/${number}`,
  state,
  head: { owner: 'ada', branch, commit },
  base: { branch: 'dev' },
  author: 'ada',
  updated: new Date(0),
});

interface Case {
  /** Commits made on the branch here; the last is its tip. */
  readonly made?: readonly string[];
  readonly held?: readonly string[];
  readonly known?: number;
  /** By owner of the head. */
  readonly pulls?: Readonly<Record<string, readonly PullRequest[]>>;
  readonly signedOut?: boolean;
}

async function ask({ made = ['tip'], held = [], known, pulls = {}, signedOut = false }: Case) {
  const asked: string[] = [];
  const etag = undefined;
  const about: WorkInQuestion = {
    repository: {
      recall: () => Promise.resolve('upstream/dev'),
      history: () => Promise.resolve({ start: 's', from: undefined, made, latest: new Date(0) }),
      holds: (ref, commit) =>
        held.includes(ref)
          ? Promise.resolve(commit === 'tip')
          : ref.startsWith('refs/')
            ? Promise.resolve(false)
            : Promise.reject(new Error('no such commit')),
    },
    branches: {
      remotes: [{ name: 'upstream', url: '', repository: undefined }],
      local: [{ name: branch, commit: 'tip' }],
      remote: [{ remote: 'upstream', name: 'dev', commit: 'd' }],
    },
    branch,
    project,
    pullRequest: known,
    owners: ['ada', 'massgen'],
    work: signedOut
      ? undefined
      : {
          pullRequest: (_, number) => {
            asked.push(`#${number}`);
            const value = Object.values(pulls)
              .flat()
              .find((each) => each.number === number);
            return Promise.resolve(value && { value, etag });
          },
          pullRequests: (_, head) => {
            asked.push(head);
            return Promise.resolve({ value: pulls[head.split(':')[0] ?? ''] ?? [], etag });
          },
        },
  };
  const { kind } = await mergedWork(about, never);
  return { kind, asked };
}

describe('whether work is merged', () => {
  const base = 'refs/remotes/upstream/dev';

  it('Git tells where the base has its commits, and nobody is asked', async () => {
    assert.deepEqual(await ask({ held: [base] }), { kind: 'merged', asked: [] });
  });

  it('a branch on which nothing was made is not, though the base has its commit', async () => {
    assert.equal((await ask({ made: [], held: [base] })).kind, 'unknown');
  });

  it('its pull request tells, by the commit that was merged', async () => {
    assert.deepEqual(await ask({ pulls: { ada: [pull('merged', 'tip')] } }), {
      kind: 'merged',
      asked: [`ada:${branch}`],
    });
  });

  it('a commit after the merge is not merged', async () => {
    assert.equal((await ask({ pulls: { ada: [pull('merged', 'older')] } })).kind, 'newer');
  });

  it('a merged commit that came after this one has it', async () => {
    const pulls = { ada: [pull('merged', 'later')] };
    assert.equal((await ask({ pulls, held: ['later'] })).kind, 'merged');
  });

  it('one that is open goes before one that was merged', async () => {
    const pulls = { ada: [pull('merged', 'tip', 7), pull('draft', 'tip', 8)] };
    assert.equal((await ask({ pulls })).kind, 'open');
  });

  it('a closed one is not merged', async () => {
    assert.equal((await ask({ pulls: { massgen: [pull('closed', 'tip')] } })).kind, 'closed');
  });

  it('the one that is known is asked for alone', async () => {
    const pulls = { ada: [pull('merged', 'tip', 9)] };
    assert.deepEqual(await ask({ known: 9, pulls }), { kind: 'merged', asked: ['#9'] });
  });

  it('is not known without GitHub', async () => {
    assert.equal((await ask({ signedOut: true })).kind, 'unknown');
  });
});
