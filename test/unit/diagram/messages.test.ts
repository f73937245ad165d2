import assert from 'node:assert/strict';
import { readState } from '../../../src/shared/diagramState';
import { fill, isDiagramStrings } from '../../../src/shared/diagramStrings';
import type { KeptDrawing } from '../../../src/shared/keptDrawing';
import { readToHost, readToPage, type ToHost, type ToPage } from '../../../src/shared/protocol';
import type { DiagramContent } from '../../../src/shared/diagramContent';
import { firstSentence } from '../../../src/webview/firstSentence';

const content: DiagramContent = {
  handbook: 'bundled',
  diagram: undefined,
  kind: 'flowchart',
  title: 'Workflow',
  source: 'graph TB\n A --> B',
  line: 12,
  steps: [
    {
      id: 'A',
      title: 'A',
      phase: undefined,
      position: 'step 1 of 1',
      owners: [{ handle: 'one', service: 'Discord' }],
      tracks: ['Research'],
      section: 'A',
      actions: ['browseIssues'],
      state: 'current',
    },
  ],
  edges: [{ from: 'A', to: 'A', label: undefined }],
  ways: [{ from: 'A', to: 'A', label: 'again' }],
  error: undefined,
  here: { step: 'A', reason: 'No branch for an issue is checked out.' },
  invitation: 'discord.gg/x',
  contacts: 'Resources',
};

const drawing: KeptDrawing = {
  source: 'graph TB',
  look: '[]',
  svg: '<svg></svg>',
  width: 10,
  height: 20,
  refusedImages: false,
};

const messages: ToHost[] = [
  { type: 'ready' },
  { type: 'select', step: 'A' },
  { type: 'needHelp', step: 'A' },
  { type: 'openStep', step: 'A' },
  { type: 'openStepSource', step: 'A' },
  { type: 'export' },
  { type: 'picture', picture: new Uint8Array([1]) },
  { type: 'noPicture' },
  { type: 'drawn', error: { message: 'no', line: 3 } },
  { type: 'drawn', error: undefined },
  { type: 'keep', drawing },
  { type: 'openSource', line: 3 },
  { type: 'openSource', line: undefined },
  { type: 'openPage', step: 'A', path: 'a.md', heading: undefined },
  { type: 'openLink', step: 'A', href: 'https://e.x' },
  { type: 'openInvitation' },
  { type: 'openContacts' },
  { type: 'copyHandle', step: 'A', handle: 'one' },
  { type: 'action', step: 'A', action: 'startIssueBranch' },
  { type: 'tick', step: 'A', item: 'a/b', done: true },
  { type: 'clearTicks', step: 'A' },
  { type: 'copyBlock', step: 'A', block: 0 },
  { type: 'toTerminal', step: 'A', block: 2 },
  { type: 'manageTrust' },
];

describe('Messages from the page', () => {
  for (const message of messages) {
    it(`reads ${JSON.stringify(message)}`, () => assert.equal(readToHost(message), message));
  }

  const wrong: unknown[] = [
    undefined,
    null,
    'ready',
    [],
    {},
    { type: 7 },
    { type: 'unknown' },
    { type: 'toString' },
    { type: '__proto__' },
    { type: 'select' },
    { type: 'select', step: 1 },
    { type: 'openSource', line: -1 },
    { type: 'openSource', line: 1.5 },
    { type: 'openSource', line: '1' },
    { type: 'openLink', step: 'A', href: {} },
    { type: 'action', step: 'A', action: 'deleteEverything' },
    { type: 'tick', step: 'A', item: 'a/b' },
    { type: 'tick', step: 'A', item: 1, done: true },
    { type: 'toTerminal', step: 'A', block: 'rm -rf /' },
    { type: 'toTerminal', step: 'A', block: -1 },
    { type: 'copyBlock', block: 0 },
    { type: 'picture', picture: 'text' },
    { type: 'picture', picture: new Uint8Array(0) },
    { type: 'drawn', error: 'no' },
    { type: 'keep', drawing: { ...drawing, width: NaN } },
    { type: 'keep', drawing: { ...drawing, look: undefined } },
    { type: 'show', content },
  ];
  for (const message of wrong) {
    it(`ignores ${JSON.stringify(message)}`, () => assert.equal(readToHost(message), undefined));
  }
});

describe('Messages to the page', () => {
  const good: ToPage[] = [
    { type: 'show', content },
    { type: 'show', content: { ...content, error: { message: 'no', line: 3 } } },
    { type: 'show', content: { ...content, here: undefined } },
    { type: 'empty', reason: 'noWorkflow' },
    { type: 'select', step: 'A' },
    { type: 'help', step: 'A', html: '' },
    { type: 'ticks', ticks: { branch: 'main', on: ['a/b'], off: [] } },
    { type: 'ticks', ticks: { branch: undefined, on: [], off: ['a/b'] } },
    { type: 'terminal', terminal: 'restricted' },
    { type: 'typed', source: 'graph TB', line: 3 },
    { type: 'export', format: 'png' },
  ];
  for (const message of good) {
    it(`reads ${message.type}, also after JSON`, () => {
      assert.equal(readToPage(message), message);
      const sent: unknown = JSON.parse(JSON.stringify(message));
      assert.equal(readToPage(sent), sent);
    });
  }

  const wrong: unknown[] = [
    { type: 'ready' },
    { type: 'empty', reason: 'other' },
    { type: 'help', step: 'A' },
    { type: 'ticks', ticks: { branch: 'main', on: ['a'] } },
    { type: 'ticks', ticks: { branch: 1, on: [], off: [] } },
    { type: 'ticks', ticks: { branch: 'main', on: [1], off: [] } },
    { type: 'terminal', terminal: 'run' },
    { type: 'export', format: 'exe' },
    { type: 'show' },
    { type: 'show', content: { ...content, source: 1 } },
    { type: 'show', content: { ...content, steps: [{ id: 'A' }] } },
    { type: 'show', content: { ...content, steps: {} } },
    { type: 'show', content: { ...content, edges: [{ from: 'A' }] } },
    { type: 'show', content: { ...content, ways: [{ from: 'A' }] } },
    { type: 'show', content: { ...content, error: 'no' } },
    { type: 'show', content: { ...content, here: { step: 'A' } } },
    { type: 'show', content: { ...content, steps: [{ ...content.steps[0], state: 'next' }] } },
  ];
  for (const message of wrong) {
    it(`ignores ${JSON.stringify(message).slice(0, 60)}`, () =>
      assert.equal(readToPage(message), undefined));
  }
});

describe('The stored state', () => {
  it('is read back', () => {
    const state = {
      handbook: 'bundled',
      diagram: 'a.md#b:0',
      step: 'A',
      zoom: { k: 1, x: 0, y: -3 },
    };
    assert.equal(readState(state), state);
    assert.deepEqual(readState({ handbook: 'bundled' }), { handbook: 'bundled' });
  });

  const wrong: unknown[] = [
    undefined,
    { step: 'A' },
    { handbook: 1 },
    { handbook: 'b', zoom: { k: 0, x: 0, y: 0 } },
    { handbook: 'b', zoom: { k: NaN, x: 0, y: 0 } },
    { handbook: 'b', zoom: { k: 1 } },
  ];
  for (const state of wrong) {
    it(`is not ${JSON.stringify(state)}`, () => assert.equal(readState(state), undefined));
  }
});

describe('Texts', () => {
  it('are filled in like VS Code’s', () => {
    assert.equal(fill('{0} of {1}', 2, 5), '2 of 5');
    assert.equal(fill('{0} and $& {2}', '$1'), '$1 and $& {2}');
  });

  it('must all be there', () => assert.ok(!isDiagramStrings({ diagram: 'Diagram' })));

  it('give their first sentence', () => {
    assert.equal(firstSentence('Fork it.\nThen clone.'), 'Fork it.');
    assert.equal(firstSentence('From dev/v1.2.3 on. Next'), 'From dev/v1.2.3 on.');
    assert.equal(firstSentence('  no\n end '), 'no end');
    assert.equal(firstSentence(''), '');
  });
});
