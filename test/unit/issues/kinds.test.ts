import assert from 'node:assert/strict';
import { labelSettings, shownKinds, labelsNamed } from '../../../src/features/issues/kinds';

describe('the kinds of the Issues view', () => {
  const settings = { bug: ['bug'], feature: ['enhancement', 'feature'], 'case-study': ['study'] };
  const kinds = [
    { id: 'case-study', name: 'Case Study', labels: ['showcase'] },
    { id: 'bug', name: 'Bug', labels: [] },
  ];

  it('have the labels that the handbook names, as the repository writes them', () =>
    assert.deepEqual(shownKinds(kinds, settings, ['Showcase', 'study', 'BUG', 'P1']), [
      { id: 'case-study', name: 'Case Study', labels: ['Showcase'] },
      { id: 'bug', name: 'Bug', labels: ['BUG'] },
    ]));

  it('have those of the setting where the repository has not what the handbook names', () =>
    assert.deepEqual(
      shownKinds(kinds, settings, ['study']).map(({ labels }) => labels),
      [['study']],
    ));

  it('are left out without a label of the repository', () =>
    assert.deepEqual(shownKinds(kinds, settings, ['P1']), []));

  it('are those of the setting where the handbook tells none apart', () =>
    assert.deepEqual(shownKinds([], settings, ['feature', 'enhancement', 'study']), [
      { id: 'feature', name: 'Feature', labels: ['enhancement', 'feature'] },
      { id: 'case-study', name: 'Case Study', labels: ['study'] },
    ]));

  it('take nothing but lists of labels from the setting', () =>
    assert.deepEqual(labelSettings({ bug: ['bug', 1], other: 'text' }), {
      bug: ['bug'],
      other: [],
    }));

  it('know a track by its name in a label, also after a word', () => {
    const labels = ['web-ui', 'area: Web UI', 'track/webui', 'ui', 'web-ui-old'];
    assert.deepEqual(labelsNamed('Web UI', labels), ['web-ui', 'area: Web UI', 'track/webui']);
    assert.deepEqual(labelsNamed('…', labels), []);
  });
});
