import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Handbook, Journey, Stage } from '../../../src/handbook/model';
import { mermaid, page, read } from './support';

/** A handbook whose home page draws these nodes, and says this in sections of their own. */
function drawn(
  nodes: readonly string[],
  sections: Readonly<Record<string, string>> = {},
  frontMatter: readonly string[] = [],
): Promise<Handbook> {
  const texts = Object.entries(sections).map(([title, text]) => `## ${title}\n\n${text}\n`);
  return read(
    page('index.md', ['title: Home', 'permalink: /', ...frontMatter], mermaid(...nodes)),
    page('steps.md', ['title: Steps'], texts.join('\n')),
  );
}

/** The nodes `A`, `B`, … one after the other, with these labels. */
function chain(labels: readonly string[]): string[] {
  const ids = labels.map((_, index) => String.fromCharCode(65 + index));
  return [...labels.map((label, index) => `${ids[index] ?? ''}[${label}]`), ids.join(' --> ')];
}

async function journey(labels: readonly string[]): Promise<Journey | undefined> {
  return (await drawn(chain(labels))).workflow?.journey;
}

describe('what a workflow’s steps stand for', () => {
  const tables: readonly (readonly [string, readonly string[], Journey])[] = [
    [
      'GitLab’s words',
      ['Pick a ticket', 'Hack', 'Open MR', 'Ship it'],
      { claim: 'A', implement: 'B', submit: 'C', release: 'D' },
    ],
    [
      'a fork on GitHub',
      [
        'Fork the repository',
        'Create a feature branch',
        'Make your changes',
        'Open a Pull Request',
        'Code review',
        'Merge',
      ],
      { branch: 'B', implement: 'C', submit: 'D', review: 'E', merge: 'F' },
    ],
    [
      'one word each',
      ['Claim', 'Branch', 'Code', 'PR', 'Review', 'Merge', 'Docs', 'Deploy', 'Announce'],
      {
        claim: 'A',
        branch: 'B',
        implement: 'C',
        submit: 'D',
        review: 'E',
        merge: 'F',
        document: 'G',
        release: 'H',
        announce: 'I',
      },
    ],
    [
      'two things in one step',
      ['Find an issue and ask to be assigned', 'Fork, branch and code', 'Send a patch and iterate'],
      { claim: 'A', branch: 'B', implement: 'B', submit: 'C', review: 'C' },
    ],
    [
      'two merges and a release',
      [
        'Choose a good first issue',
        'Implement',
        'Submit PR',
        'Merge to develop',
        'Merge develop to main',
      ],
      { claim: 'A', implement: 'B', submit: 'C', merge: 'D', release: 'E' },
    ],
    [
      'a review of the design before the work',
      ['Write a proposal', 'Design review', 'Take a task', 'Write code', 'Peer review', 'Land it'],
      { claim: 'C', implement: 'D', review: 'E', merge: 'F' },
    ],
    [
      'docs that come before the pull request',
      ['Grab an issue', 'Write tests', 'Update the docs', 'Open a pull request', 'Get it merged'],
      { claim: 'A', implement: 'B', submit: 'D', merge: 'E' },
    ],
    [
      'tests that come after the pull request',
      ['Pick a bug', 'Create branch', 'Raise a PR', 'Test on staging', 'Approve and merge'],
      { claim: 'A', branch: 'B', submit: 'C', review: 'E', merge: 'E' },
    ],
    [
      'issues that are only written and sorted',
      ['Report a bug', 'Triage issues', 'Assign an issue', 'Develop', 'Merge Request', 'Release'],
      { claim: 'C', implement: 'D', submit: 'E', release: 'F' },
    ],
    [
      'release notes and a changelog',
      [
        'Clone and branch',
        'Fix the bug',
        'Push',
        'Merged?',
        'Update the changelog',
        'Tag a release',
        'Share the news',
      ],
      {
        branch: 'A',
        implement: 'B',
        submit: 'C',
        merge: 'D',
        document: 'E',
        release: 'F',
        announce: 'G',
      },
    ],
    ['another trade', ['Brew', 'Taste', 'Serve'], {}],
    ['a cycle of management', ['Plan', 'Do', 'Check', 'Act'], {}],
    ['data', ['Ingest', 'Transform', 'Publish', 'Promote'], {}],
    ['one stage only', ['Write a text', 'Read it', 'Publish it', 'Code'], {}],
    ['no words', ['1', '2', '3'], {}],
    ['an incident', ['Alert', 'Page the on-call', 'Roll back', 'Write the report'], {}],
  ];
  for (const [what, labels, expected] of tables) {
    it(`is told for ${what}: ${labels.join(', ')}`, async () => {
      assert.deepEqual(await journey(labels), expected);
    });
  }

  it('is said by headings as well as by nodes', async () => {
    const { workflow } = await drawn(chain(['Start<br/>here', 'Go on', 'Submit PR']), {
      'Start here: claim an issue': '',
      'Start here': 'Claim an issue.',
    });
    assert.deepEqual(workflow?.journey, { claim: 'A', submit: 'C' });
  });

  it('is said by a section’s first paragraph where the titles say nothing', async () => {
    const { workflow } = await drawn(chain(['One', 'Two', 'Three', 'Four']), {
      One: 'Look for an [open issue](https://example.com/fork/branch) that nobody has.',
      Two: 'Create a branch, then go on.\n\nOpen a pull request later.',
      Three: 'Implement it.',
      Four: 'Thank everybody.\n\nOpen a pull request for the thanks.',
    });
    assert.deepEqual(workflow?.journey, { claim: 'A', branch: 'B', implement: 'C' });
  });

  it('is rather said by titles than by texts, wherever they stand', async () => {
    const { workflow } = await drawn(chain(['Prepare', 'Implement', 'Submit PR']), {
      Prepare: 'Read how to open a pull request.',
    });
    assert.deepEqual(workflow?.journey, { implement: 'B', submit: 'C' });
  });

  it('is the earlier of two steps that say the same, and the plainer of two that do not', async () => {
    assert.equal((await journey(['Implement it', 'Implement that', 'Open PR']))?.implement, 'A');
    assert.equal((await journey(['Testing', 'Implement', 'Open PR']))?.implement, 'B');
  });

  it('is told where a review leads back to the work', async () => {
    const { workflow } = await drawn([...chain(['Pick issue', 'Implement', 'Review']), 'C --> B']);
    assert.deepEqual(workflow?.journey, { claim: 'A', implement: 'B', review: 'C' });
  });

  it('is told of the bundled handbook', async () => {
    const files = ['index', 'development', 'documentation', 'release', 'announcements', 'issues'];
    const handbook = await read(
      ...(await Promise.all(
        files.map(async (name) => ({
          path: `${name}.md`,
          text: await readFile(`handbook/${name}.md`, 'utf8'),
        })),
      )),
    );
    assert.deepEqual(handbook.workflow?.journey, {
      claim: 'C1',
      branch: 'C2',
      implement: 'C3',
      submit: 'C4',
      review: 'C5',
      merge: 'C5',
      document: 'D',
      release: 'E',
      announce: 'F',
    } satisfies Record<Stage, string>);
  });
});

describe('the front matter key workflow', () => {
  const labels = ['Pick a ticket', 'Hack', 'Open MR', 'Ship it'];
  const set = (...lines: readonly string[]) => drawn(chain(labels), {}, lines);

  it('sets the step of a stage, by its id or its title, before what titles say', async () => {
    const { workflow, problems } = await set('workflow:', '  submit: D', '  review: open mr');
    assert.deepEqual(problems, []);
    assert.deepEqual(workflow?.journey, {
      claim: 'A',
      implement: 'B',
      submit: 'D',
      review: 'C',
      release: 'D',
    });
  });

  it('says that no step stands for a stage, or that none stands for any', async () => {
    assert.equal((await set('workflow: { claim: false }')).workflow?.journey.claim, undefined);
    const off = await set('workflow: false');
    assert.deepEqual(off.workflow?.journey, {});
    assert.deepEqual(off.problems, []);
  });

  it('is enough where titles tell nothing', async () => {
    const { workflow } = await drawn(chain(['Brew', 'Taste']), {}, ['workflow: { claim: A }']);
    assert.deepEqual(workflow?.journey, { claim: 'A' });
  });

  it('is a problem, at its line, where it names what there is not', async () => {
    const { workflow, problems } = await set('workflow:', '  claim: Z', '  celebrate: A');
    assert.deepEqual(
      problems.map(({ kind, message, place }) => [kind, message, place.path, place.line]),
      [
        [
          'frontMatter',
          '"workflow" sets "claim" to a step that the diagram does not have',
          'index.md',
          4,
        ],
        [
          'frontMatter',
          '"workflow" knows no stage "celebrate"; the stages are claim, branch, implement, submit, review, merge, document, release, announce',
          'index.md',
          5,
        ],
      ],
    );
    assert.equal(workflow?.journey.claim, 'A');
  });

  it('is a problem where it is no mapping', async () => {
    for (const value of ['yes', '[A, B]', 'C1']) {
      const { workflow, problems } = await set(`workflow: ${value}`);
      assert.deepEqual(
        problems.map(({ place }) => place.line),
        [3],
        value,
      );
      assert.equal(workflow?.journey.claim, 'A');
    }
  });
});
