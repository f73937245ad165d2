import assert from 'node:assert/strict';
import { defaultTemplate, proposeName } from '../../../src/features/contribute/branchName';
import { issueInName } from '../../../src/features/progress/issueBranch';

describe('the issue that a branch’s name tells of', () => {
  const usual: Readonly<Record<string, string | undefined>> = {
    'feature/42-login': '#42',
    '42-fix-login': '#42',
    '42_fix': '#42',
    'fix/42': '#42',
    issue42: '#42',
    'issue-42': '#42',
    'issues/42': '#42',
    'someone/issue42': '#42',
    'gh-42-login': '#42',
    GH42: '#42',
    'bug-42': '#42',
    'PROJ-42-login': 'PROJ-42',
    'feature/PROJ-42': 'PROJ-42',
    main: undefined,
    dev: undefined,
    'dev/v0.1.9': undefined,
    'release/42': undefined,
    'releases/1.2': undefined,
    v2: undefined,
    '1.2.x': undefined,
    '2fa-login': undefined,
    'feature/3d-view': undefined,
    'notes/2025-11-02': undefined,
    '0-day': undefined,
    'dependabot/npm/4-x': undefined,
    'login-again': undefined,
    'utf-8-support': undefined,
    'UTF-8x': undefined,
  };
  for (const [name, issue] of Object.entries(usual)) {
    it(`is ${issue ?? 'none'} for ${name}`, () => {
      assert.equal(issueInName(name, defaultTemplate), issue);
    });
  }

  it('is found in every name that the setting makes', () => {
    for (const template of [
      defaultTemplate,
      '${user}/issue_${issueNumber}.${slug}',
      'work/${slug}.${issueNumber}',
      '${issueNumber}',
      'x(${issueNumber})+${other}',
    ]) {
      for (const title of ['Fix login', '']) {
        for (const user of ['Ada', '']) {
          const parts = { kind: 'bug' as const, issueNumber: 12, title, user };
          const { name } = proposeName(template, parts);
          assert.equal(issueInName(name, template), '#12', `${template}: ${name}`);
        }
      }
    }
  });

  it('is not taken from what only looks like the setting', () => {
    assert.equal(issueInName('work/login', 'work/${issueNumber}'), undefined);
    assert.equal(issueInName('work/login', 'work/${slug}'), undefined);
    assert.equal(issueInName('toWork.12', 'work/${issueNumber}'), undefined);
  });
});
