import assert from 'node:assert/strict';
import { readIssueChoices } from '../../../../src/handbook/contributing/templates/issueChoices';
import {
  templateFor,
  templateOfKind,
} from '../../../../src/handbook/contributing/templates/kindTemplates';
import { readDraft } from '../../../../src/handbook/contributing/templates/issueDraft';
import { writeDraft } from '../../../../src/handbook/contributing/templates/writeDrafts';
import {
  isPullRequestTemplate,
  pullRequestTemplatesAmong,
  pullRequestText,
} from '../../../../src/handbook/contributing/templates/pullRequestTemplate';
import type { IssueTemplate } from '../../../../src/handbook/contributing/templates/template';

const form = `
name: Bug report
description: Something is wrong
title: "[Bug]: "
labels: ["bug", triage]
body:
  - type: markdown
    attributes:
      value: Thanks!
  - type: textarea
    id: what
    attributes:
      label: What happened?
      description: Tell us -- in short
      placeholder: It --> broke
    validations:
      required: true
  - type: dropdown
    attributes:
      label: Version
      options: ["0.1", "0.2"]
      default: 1
  - type: checkboxes
    attributes:
      label: Agreed
      options:
        - label: I have searched
          required: true
  - type: textarea
    attributes: { label: Log, render: shell }
  - type: unknown
    attributes: { label: Left out }
`;

const file = (path: string, text: string) => ({ path: `.github/ISSUE_TEMPLATE/${path}`, text });

function templateOf(text: string): IssueTemplate {
  const [template] = readIssueChoices([file('a.yml', text)]).templates;
  assert.ok(template);
  return template;
}

describe('templates of a repository', () => {
  describe('an issue form', () => {
    it('becomes a document that says what is asked, and nothing of that goes into the issue', () => {
      const document = writeDraft(templateOf(form), 'massgen/MassGen');
      const { body, missing, empty, ...draft } = readDraft(document);
      assert.deepEqual(draft, {
        repository: 'massgen/MassGen',
        title: '[Bug]:',
        labels: ['bug', 'triage'],
        lacks: ['title'],
      });
      assert.deepEqual(missing, ['What happened?']);
      assert.deepEqual(empty, ['Log']);
      assert.match(document, /<!-- required: Tell us – in short\nIt –> broke -->/);
      assert.equal(
        body,
        [
          '### What happened?',
          '### Version\n\n0.2',
          '### Agreed\n\n- [ ] I have searched',
          '### Log\n\n```shell\n\n```',
        ].join('\n\n'),
      );
    });

    it('is answered when something stands below the comment', () => {
      const document = writeDraft(templateOf(form), 'a/b');
      const answered = document.replace('broke -->', 'broke -->\nIt <!-- quietly --> fell over.');
      const { missing, body } = readDraft(answered);
      assert.deepEqual(missing, []);
      assert.match(body, /^### What happened\?\n\nIt {2}fell over\.\n/);
    });

    const broken: readonly (readonly [string, string])[] = [
      ['no YAML', 'name: [\nbody: -'],
      ['no name', 'body: []'],
      ['no body', 'name: A'],
      ['a body that is no list', 'name: A\nbody: text'],
    ];
    for (const [name, text] of broken) {
      it(`is left out when it has ${name}`, () => {
        assert.deepEqual(readIssueChoices([file('a.yml', text)]).templates, []);
      });
    }

    it('keeps its good parts when others are malformed', () => {
      const { parts } = templateOf(
        'name: A\nbody:\n  - 7\n  - type: input\n  - type: input\n    attributes: { label: B }\n',
      );
      assert.deepEqual(
        parts.map((part) => part.kind === 'field' && part.label),
        ['B'],
      );
    });
  });

  it('may be Markdown, whose comments stay out of the issue', () => {
    const { templates } = readIssueChoices([
      file(
        'feature_request.md',
        '---\nname: Feature\nlabels: enhancement, idea\n---\n\n**Why** <!-- say -->\n',
      ),
      file('other.md', 'No front matter'),
      file('notes.txt', 'nothing'),
    ]);
    assert.deepEqual(
      templates.map(({ name, labels }) => [name, labels]),
      [
        ['Feature', ['enhancement', 'idea']],
        ['other', []],
      ],
    );
    assert.equal(readDraft(writeDraft(templates[0]!, 'a/b')).body, '**Why**');
  });

  it('come with links to other places, and may forbid a blank issue', () => {
    const config = [
      'blank_issues_enabled: false',
      'contact_links:',
      '  - { name: Chat, url: "https://chat.example", about: Ask }',
      '  - { name: Bad, url: "javascript:alert(1)" }',
    ].join('\n');
    assert.deepEqual(readIssueChoices([file('config.yml', config)]), {
      templates: [],
      contacts: [{ name: 'Chat', about: 'Ask', url: 'https://chat.example' }],
      blank: false,
    });
    assert.equal(readIssueChoices([]).blank, true);
  });

  describe('and the handbook’s kinds of issues', () => {
    const kind = (name: string, labels: readonly string[] = []) => ({
      id: name.toLowerCase(),
      name,
      labels,
      fields: [{ title: 'The goal', hint: 'Say the goal.' }],
      place: { path: 'issues.md', heading: undefined, line: 0 },
    });
    const { templates } = readIssueChoices([
      file('1-bug_report.yml', 'name: Report\nbody: []'),
      file('2.yml', 'name: Case study proposal\nbody: []'),
      file('3.yml', 'name: Idea\nlabels: [enhancement]\nbody: []'),
    ]);
    const found = (name: string, ...labels: string[]) =>
      templateFor(kind(name, labels), templates)?.name;

    it('belong together by label, name or file', () => {
      assert.equal(found('Bug'), 'Report');
      assert.equal(found('Case Study'), 'Case study proposal');
      assert.equal(found('Feature', 'Enhancement'), 'Idea');
      assert.equal(found('Feature'), undefined);
    });

    it('a kind without a template asks what the handbook asks', () => {
      const { body, title, lacks } = readDraft(writeDraft(templateOfKind(kind('Feature')), 'a/b'));
      assert.deepEqual([body, title, lacks], ['### The goal', '', ['title']]);
    });
  });

  describe('for pull requests, among files of several folders', () => {
    const among = (...paths: string[]): string[] =>
      pullRequestTemplatesAmong(paths.map((path) => ({ path, text: '' }))).map(({ path }) => path);

    it('is the one that GitHub takes first', () => {
      const all = ['README.md', 'docs/pull_request_template.md', 'PULL_REQUEST_TEMPLATE.md'];
      assert.deepEqual(among(...all), ['PULL_REQUEST_TEMPLATE.md']);
      const more = [...all, '.github/pull_request_template.md'];
      assert.deepEqual(among(...more), ['.github/pull_request_template.md']);
    });

    it('are all of the first folder of several, where there is no single one', () => {
      const folder = '.github/PULL_REQUEST_TEMPLATE';
      const several = [`${folder}/bug.md`, `${folder}/feature.md`];
      const others = [`${folder}/picture.png`, 'docs/PULL_REQUEST_TEMPLATE/other.md', 'bug.md'];
      assert.deepEqual(among(...others, ...several), several);
      assert.deepEqual(among('PULL_REQUEST_TEMPLATE/one.md'), ['PULL_REQUEST_TEMPLATE/one.md']);
      assert.deepEqual(among('README.md'), []);
    });
  });

  describe('a pull request’s text', () => {
    const text = (template: string | undefined, ...checklist: string[]) =>
      pullRequestText({
        template: template === undefined ? undefined : { path: 'p.md', text: template },
        checklist,
        closes: 'Closes',
        issue: '#12',
      });

    it('begins with what closes the issue, and ends with the handbook’s check list', () => {
      assert.equal(text(undefined, 'It is tested'), 'Closes #12\n\n- [ ] It is tested\n');
      assert.equal(text('## What\n'), 'Closes #12\n\n## What\n');
    });

    const places: readonly (readonly [string, string])[] = [
      ['Fixes #', 'Fixes #12'],
      ['Closes: # \nmore', 'Closes #12\nmore'],
      ['resolves #<issue number>', 'resolves #12'],
      ['Closes #n.', 'Closes #12.'],
      ['Fixes #(issue)', 'Fixes #12'],
    ];
    for (const [template, expected] of places) {
      it(`fills in the template’s ${JSON.stringify(template)}`, () => {
        assert.equal(text(template), `${expected}\n`);
      });
    }

    it('says nothing twice', () => {
      assert.equal(
        text('Fixes #12.\n\n- [x] it is **tested**', 'It is tested'),
        'Fixes #12.\n\n- [x] it is **tested**\n',
      );
    });

    it('is taken from files that are called so', () => {
      const names = ['PULL_REQUEST_TEMPLATE.md', 'pull_request_template', 'pull_request.md'];
      assert.deepEqual(names.map(isPullRequestTemplate), [true, true, false]);
    });
  });
});
