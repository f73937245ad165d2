import assert from 'node:assert/strict';
import { readIssueChoices } from '../../../../src/handbook/contributing/templates/issueChoices';
import { issueOffers } from '../../../../src/handbook/contributing/templates/issueOffers';
import type { IssueKind } from '../../../../src/handbook/contributing/rules';

const kind = (name: string, labels: readonly string[] = []): IssueKind => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  labels,
  fields: [{ title: 'What it is', hint: 'Say what it is.' }],
  place: { path: 'issues.md', heading: undefined, line: 0 },
});

const form = (name: string, more = ''): string =>
  `name: ${name}\n${more}body:\n  - type: input\n    attributes:\n      label: Version\n`;

const file = (name: string, text: string) => ({ path: `.github/ISSUE_TEMPLATE/${name}`, text });

describe('the ways to begin an issue', () => {
  const kinds = [kind('Case Study'), kind('Feature'), kind('Bug', ['bug', 'P2'])];

  it('are the kinds of the handbook alone where the repository has no template', () => {
    const offers = issueOffers(kinds, readIssueChoices([]));
    assert.deepEqual(
      offers.map((offer) => [offer.from, 'template' in offer && offer.template.name]),
      [
        ['handbook', 'Case Study'],
        ['handbook', 'Feature'],
        ['handbook', 'Bug'],
        ['blank', ''],
      ],
    );
  });

  it('are joined with the templates, of which each stands once', () => {
    const files = [
      file('1-bug.yml', form('Report a bug')),
      file('2-question.yml', form('Question')),
      file('feature.md', '---\nname: Feature request\nlabels: enhancement\n---\nWhy?\n'),
      file(
        'config.yml',
        'blank_issues_enabled: false\ncontact_links:\n  - name: Discord\n    url: https://discord.example\n    about: Ask there\n',
      ),
    ];
    const offers = issueOffers(kinds, readIssueChoices(files));
    assert.deepEqual(
      offers.map((offer) => [
        offer.from,
        'name' in offer ? offer.name : '',
        'template' in offer ? offer.template.path?.split('/').at(-1) : offer.contact.url,
        'template' in offer ? offer.template.labels : [],
      ]),
      [
        ['handbook', 'Case Study', undefined, []],
        ['handbook', 'Feature', 'feature.md', ['enhancement']],
        ['handbook', 'Bug', '1-bug.yml', ['bug', 'P2']],
        ['repository', 'Question', '2-question.yml', []],
        ['contact', 'Discord', 'https://discord.example', []],
      ],
    );
  });

  it('ask for what the handbook asks for where only it knows a kind', () => {
    const [offer] = issueOffers([kind('Case Study')], readIssueChoices([]));
    assert.ok(offer?.from === 'handbook');
    assert.deepEqual(
      offer.template.parts.map((part) => part.kind === 'field' && [part.label, part.hint]),
      [['What it is', 'Say what it is.']],
    );
  });
});
