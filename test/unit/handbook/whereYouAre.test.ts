import assert from 'node:assert/strict';
import { whereYouAre, type IssueWork, type WorkFacts } from '../../../src/handbook/whereYouAre';
import { mermaid, page, read } from './support';

const titles: Readonly<Record<string, string>> = {
  I: 'Create Issue',
  C: 'Claim an issue',
  W: 'Wait',
  B: 'Create branch',
  M: 'Implement',
  L: 'Lint',
  S: 'Submit PR',
  R: 'Code review',
  D: 'Update docs',
  E: 'Cut release',
};

/** A workflow of these steps with these arrows. */
async function workflowOf(...arrows: readonly string[]) {
  const nodes = [...new Set(arrows.join(' ').match(/[A-Z]/g))];
  const labels = nodes.map((id) => `${id}[${titles[id] ?? id}]`);
  const handbook = await read(
    page('index.md', ['title: Home', 'permalink: /'], mermaid(...labels, ...arrows)),
  );
  assert.ok(handbook.workflow);
  return handbook.workflow;
}

const work = (some: Partial<IssueWork> = {}): WorkFacts => ({
  branch: 'bug/12',
  work: { issue: '#12', base: 'dev', uncommitted: false, commits: 'none', ...some },
});

async function stand(facts: WorkFacts, ...arrows: readonly string[]): Promise<string | undefined> {
  const position = whereYouAre(await workflowOf(...arrows), facts);
  return position && `${position.step} ${position.reason}: ${[...position.done].sort().join(' ')}`;
}

describe('where a contributor stands', () => {
  const all = 'I --> C --> W --> B --> M --> S --> R --> D --> E';
  const facts: readonly (readonly [string, WorkFacts, string | undefined])[] = [
    ['no branch for an issue', { branch: 'main', work: undefined }, 'C noIssueBranch: '],
    ['a branch without commits', work(), 'M noCommits: B C W'],
    [
      'uncommitted work, whatever is committed',
      work({ uncommitted: true, commits: 'merged' }),
      'M uncommitted: B C W',
    ],
    ['commits', work({ commits: 'unpushed' }), 'S unpushed: B C M W'],
    ['commits that are pushed', work({ commits: 'pushed' }), 'S pushed: B C M W'],
    ['commits in the base', work({ commits: 'merged' }), 'D merged: B C M R S W'],
    ['a squash in the base', work({ commits: 'taken' }), 'D taken: B C M R S W'],
    ['commits of which nothing is known', work({ commits: undefined }), undefined],
    [
      'an issue that is assigned',
      { branch: 'main', work: undefined, assigned: true },
      'B assigned: C W',
    ],
    [
      'an open pull request',
      { ...work({ commits: 'pushed' }), pullRequest: 'open' },
      'R pullRequestOpen: B C M S W',
    ],
    [
      'a merged pull request that Git does not see',
      { ...work({ commits: 'pushed' }), pullRequest: 'merged' },
      'D pullRequestMerged: B C M R S W',
    ],
  ];
  for (const [what, known, expected] of facts) {
    it(`is told for ${what}`, async () => assert.equal(await stand(known, all), expected));
  }

  it('is the next stage where no step stands for the one that is meant', async () => {
    const none: WorkFacts = { branch: 'main', work: undefined };
    assert.equal(await stand(none, 'B --> M --> S'), 'B noIssueBranch: ');
    assert.equal(await stand(work({ commits: 'merged' }), 'M --> S --> E'), 'E merged: M S');
  });

  it('is not told where no step comes near', async () => {
    assert.equal(await stand(work(), 'C --> B --> S'), undefined);
    assert.equal(await stand(work({ commits: 'merged' }), 'C --> M --> S --> R'), undefined);
  });

  it('counts no step as done that one may have gone around', async () => {
    const commits = work({ commits: 'pushed' });
    assert.equal(await stand(commits, 'C --> M --> L --> S'), 'S pushed: C L M');
    assert.equal(await stand(commits, 'C --> M --> L --> S', 'M --> S'), 'S pushed: C M');
    assert.equal(
      await stand(commits, 'C --> M', 'M --> L --> S', 'M --> X --> S'),
      'S pushed: C M',
    );
    assert.equal(
      await stand(
        commits,
        'C --> M',
        'M --> L',
        'L --> X',
        'L --> Y',
        'X --> Z',
        'Y --> Z',
        'Z --> S',
      ),
      'S pushed: C L M Z',
    );
  });

  it('counts no step as done that only a way back leads to', async () => {
    const circle = ['C --> B --> M --> S --> R --> D', 'R --> X --> M', 'X --> B'];
    assert.equal(await stand(work(), ...circle), 'M noCommits: B C');
    assert.equal(await stand(work({ commits: 'pushed' }), ...circle), 'S pushed: B C M');
  });

  it('counts the stages before as done where no arrow joins them', async () => {
    assert.equal(await stand(work({ commits: 'pushed' }), 'C', 'M', 'L', 'S'), 'S pushed: C M');
  });
});
