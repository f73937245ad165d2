import assert from 'node:assert/strict';
import type { Checklist, ChecklistItem } from '../../../src/handbook/model';
import { page, read } from './support';

async function lists(body: string, title = 'Page'): Promise<readonly Checklist[]> {
  return (await read(page('any.md', [`title: ${title}`], body))).checklists;
}

/** Titles, those of nested items behind their item's in an array. */
function titles(items: readonly ChecklistItem[]): unknown[] {
  return items.flatMap(({ title, items: below }) =>
    below.length > 0 ? [title, titles(below)] : [title],
  );
}

describe('a task list', () => {
  it('is a checklist wherever it stands', async () => {
    const [list, ...others] = await lists(
      '# A\n\n## 3. Submit PR\n\nText\n\n- [ ] The [branch](b) is *pushed*\n- [x] **Tests**: they pass\n\n  on your machine\n- no task\n',
    );
    assert.deepEqual(others, []);
    assert.deepEqual(list, {
      id: 'submit-pr',
      title: 'Submit PR',
      onboarding: false,
      place: { path: 'any.md', heading: '3-submit-pr', line: 9 },
      items: [
        {
          id: 'submit-pr/the-branch-is-pushed',
          title: 'The branch is pushed',
          text: '',
          markdown: 'The [branch](b) is *pushed*',
          links: [{ href: 'b', text: 'branch' }],
          checked: false,
          line: 9,
          items: [],
        },
        {
          id: 'submit-pr/tests',
          title: 'Tests',
          text: 'they pass\non your machine',
          markdown: '**Tests**: they pass',
          links: [],
          checked: true,
          line: 10,
          items: [],
        },
      ],
    });
  });

  it('may be numbered, starred, quoted, nested, or stand in a list that is none', async () => {
    for (const body of [
      '1. [ ] a\n2. [X] b',
      '* [ ] a\n* [x] b',
      '> - [ ] a\n> - [x] b',
      '- all\n  - [ ] a\n  - [x] b',
    ]) {
      const [list] = await lists(`## Steps\n\n${body}`);
      assert.deepEqual(titles(list?.items ?? []), ['a', 'b'], body);
      assert.deepEqual(
        list?.items.map(({ checked }) => checked),
        [false, true],
        body,
      );
    }
    const [nested] = await lists('- [ ] a\n  - [ ] b\n    - [ ] c\n  - text\n- [ ] d');
    assert.deepEqual(titles(nested?.items ?? []), ['a', ['b', ['c']], 'd']);
    assert.equal(nested?.items[0]?.items[0]?.items[0]?.id, 'page/a/b/c');
  });

  it('is one for each heading, and of the page above the first', async () => {
    const found = await lists(
      '- [ ] x\n\n## A\n\n- [ ] a\n\ntext\n\n- [ ] b\n\n## B\n\n- [ ] c',
      'Top',
    );
    assert.deepEqual(
      found.map(({ id, items }) => [id, titles(items)]),
      [
        ['top', ['x']],
        ['a', ['a', 'b']],
        ['b', ['c']],
      ],
    );
  });

  it('has boxes, and nothing that merely looks alike', async () => {
    for (const body of [
      '- [a] x',
      '- [](x)',
      '- [ ](x)',
      '[ ] x',
      '- [x][y] z',
      '- \\[ ] x',
      '```\n- [ ] x\n```',
    ]) {
      assert.deepEqual(await lists(body), [], body);
    }
  });

  it('keeps ids when lines and pages move, and never has one twice', async () => {
    const ids = (found: readonly Checklist[]): string[] =>
      found.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)]);
    const before = await lists('## 1. Do\n\n- [ ] a\n- [ ] b\n- [ ] a');
    const after = await lists(
      '# New\n\ntext\n\n## 2) do\n\nmore\n\n- [x] **a**\n- [ ] b\n- [ ] A!',
    );
    assert.deepEqual(ids(before), ['do', 'do/a', 'do/b', 'do/a-1']);
    assert.deepEqual(ids(after), ids(before));
    const { checklists } = await read(
      page(
        'a.md',
        ['title: A'],
        '## Do\n\n- [ ] a\n\n## Do\n\n- [ ] a\n\n## 🎉\n\n- [ ] 🎈\n\n## …\n\n- [ ] ?',
      ),
      page('b.md', ['title: B'], '## Do\n\n- [ ] a'),
    );
    assert.equal(new Set(ids(checklists)).size, 10);
    assert.ok(ids(checklists).includes('do@b-md/a'));
  });
});

describe('steps for newcomers', () => {
  it('are a numbered list under a heading that says so', async () => {
    const body =
      '1. **Join Discord** - Come in at [x](https://x.test)\n2. **Introduce Yourself** – Post\n   in #chat\n\n   {: .note }\n\n   Soon\n3. [Sync](sync.md): listen\n4. Look around: there is much\n5. Ask. We help\n';
    const [list] = await lists(`## Getting Started\n\n${body}`);
    assert.equal(list?.onboarding, true);
    assert.deepEqual(
      list.items.map(({ title, text, checked }) => [title, text, checked]),
      [
        ['Join Discord', 'Come in at x', undefined],
        ['Introduce Yourself', 'Post in #chat\nSoon', undefined],
        ['Sync', 'listen', undefined],
        ['Look around', 'there is much', undefined],
        ['Ask. We help', '', undefined],
      ],
    );
    assert.deepEqual(list.items[0]?.links, [{ href: 'https://x.test', text: 'x' }]);
  });

  it('stand under many headings, in any page', async () => {
    for (const heading of [
      '## 2. Ready to contribute?',
      '## Onboarding',
      '### FIRST STEPS',
      '## Quick start',
      '## Quickstart guide',
      '## How to contribute',
      '## Your first pull request',
      '# [Getting started](x)',
      '## 🚀 Getting<br/>Started',
      '## New here?',
      '# Onboarding\n\n## Week 1',
      '# Getting started\n\n## The steps',
    ]) {
      const [list, ...others] = await lists(`${heading}\n\n4. Read\n5. Write\n`);
      assert.deepEqual([titles(list?.items ?? []), others], [['Read', 'Write'], []], heading);
    }
    assert.equal((await lists('1. a\n2. b', 'Getting Started')).length, 1);
    assert.equal((await lists('1. **a** b\n2. **c** d', 'Your first day with us')).length, 1);
    assert.equal((await lists('## Getting started with us\n\n1. **a** b\n2. **c** d')).length, 1);
  });

  it('may hold lists of their own', async () => {
    const [list] = await lists(
      '## Onboarding\n\n1. **Set up**\n   - fork\n   - clone\n     1. deep\n2. Go',
    );
    assert.deepEqual(titles(list?.items ?? []), ['Set up', ['fork', 'clone', ['deep']], 'Go']);
  });

  it('are a task list too, where they have boxes', async () => {
    const [list, ...others] = await lists(
      '## Getting Started\n\n1. [ ] **Join** – now\n2. [ ] Ask',
    );
    assert.deepEqual([list?.onboarding, list?.items[0]?.title, others], [true, 'Join', []]);
  });

  it('are no other list', async () => {
    for (const body of [
      '## Install\n\n1. a\n2. b',
      '## Getting started\n\n- a\n- b',
      '## Getting started\n\n1. only one',
      '## Getting started with workspaces\n\n1. A button\n2. A menu',
      '# Getting started\n\n## Metric types\n\n1. **Counters** count\n2. **Gauges** gauge',
      '## Kickstarted\n\n1. a\n2. b',
      '1. a\n2. b',
    ]) {
      assert.deepEqual(await lists(body), [], body);
    }
  });
});
