import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { page } from '../support';
import { rulesFor, rulesOf } from './support';

describe('what a handbook says about contributing', () => {
  it('is there in the bundled handbook', async () => {
    const folder = path.join(process.cwd(), 'handbook');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|yml)$/.test(name))
      .map((name) => ({
        path: name.replaceAll(path.sep, '/'),
        text: readFileSync(path.join(folder, name), 'utf8'),
      }));
    const { kinds, claim, pullRequest, tests, release } = await rulesOf(...files);
    assert.deepEqual(
      kinds.map(({ id, name, labels, fields }) => [id, name, labels, fields.map((f) => f.title)]),
      [
        [
          'case-study',
          'Case Study',
          [],
          ['Which short-term goal it serves, and which real-world use it is to document'],
        ],
        [
          'feature',
          'Feature',
          [],
          ['What MassGen should be able to do', 'The case study that calls for it'],
        ],
        [
          'bug',
          'Bug',
          [],
          [
            'What you did, what you expected and what happened instead, with the version that you used',
            'The shortest way to make it happen again',
          ],
        ],
      ],
    );
    assert.deepEqual([claim?.sentence, claim?.waits], ['I would like to work on it.', true]);
    assert.deepEqual(
      [pullRequest?.base, pullRequest?.closes, pullRequest?.checklist?.items.length],
      ['dev/vX.X.X', 'Closes', 4],
    );
    assert.deepEqual(tests, []);
    assert.deepEqual(
      release.map(({ stage, step, channels }) => [stage, step, channels]),
      [
        ['document', 'D', []],
        ['release', 'E', []],
        ['announce', 'F', ['X', 'YouTube', 'LinkedIn', 'Discord']],
      ],
    );
  });

  describe('the comment that claims an issue', () => {
    const sentences: readonly (readonly [string, string, string | undefined])[] = [
      [
        'what one is to say',
        'Comment on it that you would like to work on it. Then wait.',
        'I would like to work on it.',
      ],
      ['words in quotes', 'Post "I\'ll take this one" on the issue.', "I'll take this one"],
      ['words as code', 'Leave a comment saying `/assign`.', '/assign'],
      [
        'another verb',
        'Write in the issue that you are working on your fix.',
        'I am working on my fix.',
      ],
      ['a wish', 'Reply that you want to take it on, and say when.', 'I want to take it on.'],
      ['nothing of the kind', 'Ask a maintainer on Slack.', undefined],
      ['nothing after another word', 'You may find that you would like another one.', undefined],
    ];
    for (const [name, text, expected] of sentences) {
      it(`is read from ${name}`, async () => {
        const { claim } = await rulesFor({ claim: text });
        assert.equal(claim?.sentence, expected);
      });
    }

    it('is not what stands in code or below another heading', async () => {
      const { claim } = await rulesFor({
        claim: '```\ncomment "no"\n```\n\n### More\n\nComment "neither".',
      });
      assert.equal(claim?.sentence, undefined);
    });
  });

  describe('waiting for the assignment', () => {
    const texts: readonly (readonly [string, boolean])[] = [
      ['Then wait until it is assigned to you.', true],
      ["Please don't start before you hear from us.", true],
      ['Begin only once a maintainer has assigned the issue.', true],
      ['Assign yourself and start.', false],
      ['Issues are assigned on Mondays.', false],
    ];
    for (const [text, expected] of texts) {
      it(`${expected ? 'is' : 'is not'} asked for by: ${text}`, async () => {
        assert.equal((await rulesFor({ claim: text })).claim?.waits, expected);
      });
    }
  });

  describe('kinds of issues', () => {
    const issues = page(
      'issues.md',
      ['title: Issues'],
      [
        '## Bug Issues',
        'Label it `bug` and `triage`. Say what you did, what you expected and what happened.',
        '## Feature issue',
        '- **Motivation:** why one wants it',
        '- **Example**',
        '## How to find issues',
        'Search.',
        '## Closing issues',
      ].join('\n\n'),
    );

    it('are headings of one page, in order, with labels and fields', async () => {
      const { kinds } = await rulesOf(issues);
      assert.deepEqual(
        kinds.map(({ id, name, labels, fields }) => ({ id, name, labels, fields })),
        [
          {
            id: 'bug',
            name: 'Bug',
            labels: ['bug', 'triage'],
            fields: [
              {
                title: 'What you did, what you expected and what happened',
                hint: 'Say what you did, what you expected and what happened.',
              },
            ],
          },
          {
            id: 'feature',
            name: 'Feature',
            labels: [],
            fields: [
              { title: 'Motivation', hint: 'why one wants it' },
              { title: 'Example', hint: '' },
            ],
          },
        ],
      );
    });

    it('are not read from a single heading', async () => {
      const { kinds } = await rulesOf(page('a.md', ['title: A'], '## Legal issues\n\nNone.'));
      assert.deepEqual(kinds, []);
    });

    it('are two fields where a sentence asks for two things', async () => {
      const { kinds } = await rulesOf(
        page(
          'a.md',
          ['title: A'],
          '## Bug Issues\n\nDescribe the fault, and link the log. Give the way to it, if you know one.\n\n## Feature Issues\n',
        ),
      );
      assert.deepEqual(
        kinds[0]?.fields.map(({ title }) => title),
        ['The fault', 'The log', 'The way to it'],
      );
    });
  });

  describe('the pull request', () => {
    it('has a target, a closing word and a check list', async () => {
      const { pullRequest } = await rulesFor({
        submit: '**Target branch:** `develop`\n\nWrite "Fixes #123" in it.\n\n- [ ] It is pushed\n',
      });
      const items = pullRequest?.checklist?.items.map(({ title }) => title);
      assert.deepEqual(
        [pullRequest?.base, pullRequest?.closes, items],
        ['develop', 'Fixes', ['It is pushed']],
      );
    });

    it('says "Closes" where the handbook does not, and has no target where none is named', async () => {
      const { pullRequest } = await rulesFor({ submit: 'Against the `next` branch, or `main`.' });
      assert.deepEqual([pullRequest?.base, pullRequest?.closes], ['next', 'Closes']);
      const { pullRequest: other } = await rulesFor({ submit: 'Open it.' });
      assert.deepEqual([other?.base, other?.closes], [undefined, 'Closes']);
    });
  });

  it('gives the commands for tests, each once, with their headings', async () => {
    const { tests } = await rulesFor(
      {
        implement:
          'Run:\n\n```bash\ngit switch main\nnpm ci\nnpm test\n```\n\n### Style\n\n```sh\n$ npm run lint\n```\n',
      },
      page('more.md', ['title: More'], '## Testing\n\n```bash\nnpm test\npytest -q\n```\n'),
      page('other.md', ['title: Other'], '## Deploy\n\n```bash\nmake test-deploy\n```\n'),
    );
    assert.deepEqual(
      tests.map(({ command, title }) => [command, title]),
      [
        ['npm test', 'Implement and test'],
        ['npm run lint', 'Style'],
        ['pytest -q', 'Testing'],
      ],
    );
  });

  it('gives the steps after the merge, with their lists and channels', async () => {
    const { release } = await rulesFor({
      document: 'Do so.',
      release: '- [ ] `dev` is merged',
      announce: 'On Discord first.\n\n- [ ] X\n- [ ] Post on LinkedIn\n',
    });
    assert.deepEqual(
      release.map(({ stage, checklist, channels }) => [stage, checklist?.items.length, channels]),
      [
        ['document', undefined, []],
        ['release', 1, []],
        ['announce', 2, ['X', 'LinkedIn']],
      ],
    );
  });

  it('comes to an end on a hostile page', async () => {
    const hostile = [
      'comment that you are '.repeat(2000),
      '[](('.repeat(5000),
      'label `'.repeat(5000),
      'Say a and say b '.repeat(2000),
    ].join('\n\n');
    const rules = await rulesFor({ claim: hostile, submit: hostile, implement: hostile });
    assert.equal(rules.pullRequest?.base, undefined);
  });
});
