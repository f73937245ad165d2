import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BareContent } from '../support/github/bareContent';
import type { Repository } from '../support/github/repository';
import { checks, deepLinks } from './contribution/linksAndChecks';
import { releaseSteps } from './contribution/releaseSteps';
import { openScene, type Scene } from './contribution/scene';
import { switching } from './contribution/switching';
import { until } from './harness';
import { inNodeHost } from './support/hosts';

const formFile = '.github/ISSUE_TEMPLATE/bug.yml';
const form = `name: Bug report
description: Something does not work
title: "[Bug]: "
labels: [bug]
body:
  - type: markdown
    attributes:
      value: Thank you!
  - type: input
    attributes:
      label: Version
      value: 0.1.8
  - type: textarea
    attributes:
      label: What happened?
      description: In short
    validations:
      required: true
`;

inNodeHost('Around the work on an issue', () => {
  let scene: Scene;

  before(async () => {
    scene = await openScene('repo', {
      extensions: [join(process.cwd(), 'test', 'fixtures', 'pull-requests')],
      uriScheme: 'vscode',
    });
    const { clone, project } = scene;
    project.permit('mona', 'push');
    mkdirSync(dirname(join(clone.folder, formFile)), { recursive: true });
    clone.commit(formFile, form, 'Ask for bugs');
  });
  after(() => scene.close());

  describe('Create Issue', () => {
    const file = 'Bug.handbook-issue.md';
    const posted = () => [...scene.project.subjects.values()];
    const post = () => scene.workbench.command('Handbook: Create Issue from This Draft');

    it('begins with the repository’s form for the handbook’s kind', async () => {
      const { user, workbench } = scene;
      await workbench.command('Handbook: Create Issue…');
      await workbench.quickInput.wait('What kind of issue?');
      await workbench.quickInput.wait('Something does not work');
      assert.deepEqual(await workbench.quickInput.labels(), [
        'Case Study',
        'Feature',
        'Bug',
        'Blank Issue',
      ]);
      await workbench.screenshot('create-issue-kinds');
      await workbench.quickInput.pick('Bug');
      await workbench.tab(file).waitFor();
      await user.reads('### What happened?');
      await workbench.screenshot('create-issue-draft');
    });

    it('names what is missing, and posts nothing', async () => {
      const { workbench } = scene;
      const { keyboard } = workbench.page;
      await post();
      await workbench.notification('The lines at the top of the text do not say: title.');
      await workbench.page.locator('.monaco-editor .view-line').first().click();
      for (const key of ['Control+Home', 'ArrowDown', 'ArrowDown', 'End', 'ArrowLeft']) {
        await keyboard.press(key);
      }
      await keyboard.insertText('It fell over');
      await post();
      await workbench.notification(
        "The repository's form requires what nothing is written under: What happened?.",
      );
      assert.deepEqual(posted(), []);
    });

    it('posts once on the user’s word, though the answer is lost, and offers to claim', async () => {
      const { github, user, workbench } = scene;
      await workbench.page.locator('.monaco-editor .view-line').first().click();
      await workbench.page.keyboard.press('Control+End');
      await workbench.page.keyboard.insertText('I turned it on.');
      await user.reads('I turned it on.');
      github.troubles.add('issues/create', 'lostAnswer');
      await post();
      await workbench.dialog().getByText('Labels: bug').first().waitFor();
      await workbench.screenshot('create-issue-last-look');
      await user.agree('Open this issue in massgen/MassGen?', 'Create Issue');
      const toast = await workbench.notification('The issue massgen/MassGen#1 is open.');
      await toast.locator('.monaco-button', { hasText: 'Claim' }).waitFor();
      await workbench.tab(file).waitFor({ state: 'detached' });
      assert.deepEqual(
        posted().map(({ title, body, labels }) => ({ title, body, labels })),
        [
          {
            title: '[Bug]: It fell over',
            body: '### Version\n\n0.1.8\n\n### What happened?\n\nI turned it on.',
            labels: ['bug'],
          },
        ],
      );
    });
  });

  describe('Clean Up Branch', () => {
    const branch = 'bug/1-it-fell-over';
    let fork: Repository;
    let pull: number;

    before(() => {
      const { clone, github, project } = scene;
      clone.git('checkout', '--quiet', '-b', branch, 'origin/dev/v0.1.9');
      clone.commit('login.py', 'fixed = True\n', 'Fix the login');
      clone.git('config', `branch.${branch}.handbook-issue`, 'massgen/MassGen#1');
      clone.git('config', `branch.${branch}.handbook-base`, 'origin/dev/v0.1.9');
      fork = github.fork(project, 'mona');
      clone.git('remote', 'add', 'fork', github.gitUrl(fork));
      for (const { content } of [fork, project]) {
        assert.ok(content instanceof BareContent);
        const to = content === fork.content ? branch : 'refs/pull/2/head';
        clone.git('push', '--quiet', content.folder, `${branch}:${to}`);
      }
      const tip = clone.git('rev-parse', branch).trim();
      pull = project.add(
        { title: 'Fix the login', body: 'Closes #1', author: 'mona' },
        {
          head: { repository: fork, branch },
          headCommit: tip,
          base: 'dev/v0.1.9',
          baseCommit: clone.git('rev-parse', 'origin/dev/v0.1.9').trim(),
          isDraft: false,
          merged: undefined,
          reviews: [],
          reviewers: [],
          mergeable: undefined,
        },
      ).number;
    });

    const branches = (): string[] =>
      scene.clone
        .git('for-each-ref', '--format=%(refname:short)', 'refs/heads')
        .split('\n')
        .filter(Boolean);

    it('leaves a branch whose pull request is open', async () => {
      const { workbench } = scene;
      await workbench.command('Handbook: Clean Up Branch…');
      await workbench.notification(`${branch} stays: its pull request #${pull} is open.`);
      assert.deepEqual(branches(), [branch, 'main']);
    });

    it('deletes what is merged, here and on the fork, after asking, and shows the next step', async () => {
      const { clone, project, user, workbench } = scene;
      project.mergePullRequest(pull, 'massgen', 'squash');
      await workbench.command('Handbook: Clean Up Branch…');
      const question = workbench.dialog();
      await question.getByText(`Its pull request #${pull} is merged into dev/v0.1.9.`).waitFor();
      await workbench.screenshot('clean-up');
      assert.deepEqual(branches(), [branch, 'main']);
      await user.agree(`Clean up ${branch}?`, 'Delete Here and on fork');
      await workbench.notification(`Deleted ${branch}. Next: `);
      await workbench.screenshot('clean-up-done');
      assert.deepEqual(branches(), ['dev/v0.1.9', 'main']);
      assert.equal(clone.git('branch', '--show-current').trim(), 'dev/v0.1.9');
      assert.equal(
        clone.git('rev-parse', 'HEAD'),
        clone.git('rev-parse', 'refs/remotes/origin/dev/v0.1.9'),
      );
      await until('the fork without the branch', () => fork.find(branch) === undefined);
    });
  });

  releaseSteps(() => scene);
  switching(() => scene);
  deepLinks(() => scene);
  checks(() => scene);
});
