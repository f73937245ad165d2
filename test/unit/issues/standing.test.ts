import assert from 'node:assert/strict';
import { questionFor } from '../../../src/features/issues/question';
import { isOfKind, noFilter, passes, standingOf } from '../../../src/features/issues/standing';
import { beginning } from '../../../src/features/issues/shortText';
import { issue, project } from './support';

const bug = { id: 'bug', name: 'Bug', labels: ['bug'] };
const feature = { id: 'feature', name: 'Feature', labels: ['enhancement', 'feature'] };
const kinds = [bug, feature];

describe('whose an issue is', () => {
  const of = (assignees: string[], claim?: Parameters<typeof standingOf>[2]) =>
    standingOf(issue(1, { assignees }), 'mona', claim);

  it('is what GitHub says, whatever was claimed', () => {
    assert.equal(of(['ada', 'Mona'], 'waiting'), 'assigned');
    assert.equal(of(['ada'], 'assigned'), 'taken');
  });
  it('is what was claimed where nobody is assigned', () => {
    assert.equal(of([]), 'free');
    assert.equal(of([], 'claiming'), 'waiting');
    assert.equal(of([], 'waiting'), 'waiting');
    assert.equal(of([], 'assigned'), 'assigned');
    assert.equal(of([], 'lost'), 'free');
  });
  it('is nobody’s own where nobody is signed in', () =>
    assert.equal(standingOf(issue(1, { assignees: ['mona'] }), undefined, undefined), 'taken'));
});

describe('the group of an issue', () => {
  it('is that of each kind that it has a label of, else the other', () => {
    const both = issue(1, { labels: ['BUG', 'feature'] });
    assert.ok(isOfKind(both, bug, kinds) && isOfKind(both, feature, kinds));
    assert.ok(!isOfKind(both, undefined, kinds));
    assert.ok(isOfKind(issue(2, { labels: ['P1'] }), undefined, kinds));
  });

  it('is narrowed down by all labels and all words', () => {
    const found = issue(1, { labels: ['bug', 'P1'], title: 'It Crashes', body: 'on start' });
    assert.ok(passes(found, { labels: ['p1', 'bug'], text: 'start  crash' }));
    assert.ok(!passes(found, { labels: ['P2'], text: '' }));
    assert.ok(!passes(found, { labels: [], text: 'crash stop' }));
  });
});

describe('the question for a group', () => {
  const ask = (
    ...[kind, standing, filter = noFilter]: [
      typeof bug | undefined,
      'free' | 'taken',
      typeof noFilter?,
    ]
  ) => questionFor({ kind, standing }, kinds, filter, project);

  it('is a list for one label, with those of the filter', () => {
    assert.deepEqual(ask(bug, 'free', { labels: ['P1', 'bug'], text: '' }), {
      how: 'list',
      filter: { labels: ['bug', 'P1'], assignee: { any: false } },
    });
    assert.deepEqual(ask(bug, 'taken'), {
      how: 'list',
      filter: { labels: ['bug'], assignee: { any: true } },
    });
  });
  it('is a search for one of several labels', () =>
    assert.deepEqual(ask(feature, 'free'), {
      how: 'search',
      query: 'repo:massgen/far-away is:issue is:open no:assignee label:"enhancement","feature"',
    }));
  it('is a search for what is of no kind, and for words', () => {
    assert.deepEqual(ask(undefined, 'taken', { labels: ['P1'], text: 'two words' }), {
      how: 'search',
      query:
        'repo:massgen/far-away is:issue is:open assignee:* label:"P1" -label:"bug" -label:"enhancement" -label:"feature" two words',
    });
  });
  it('is a list for all of them where there are no kinds', () =>
    assert.deepEqual(questionFor({ kind: undefined, standing: 'free' }, [], noFilter, project), {
      how: 'list',
      filter: { labels: [], assignee: { any: false } },
    }));
  it('is a search for a label with a comma, which a list cannot ask for', () =>
    assert.equal(ask(bug, 'free', { labels: ['a, b'], text: '' }).how, 'search'));
});

describe('the beginning of an issue’s text', () => {
  it('is whole lines, without comments', () =>
    assert.deepEqual(beginning('<!-- hint -->\nOne\nTwo <!-- and'), {
      text: 'One\nTwo',
      isCut: false,
    }));
  it('is cut where it is long', () => {
    assert.deepEqual(beginning(`short\n${'x'.repeat(2000)}`), { text: 'short', isCut: true });
    assert.equal(beginning('x'.repeat(899) + '😀').text.length, 899);
    assert.equal(beginning('line\n'.repeat(40)).text.split('\n').length, 16);
  });
});
