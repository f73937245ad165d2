import assert from 'node:assert/strict';
import { join } from 'node:path';
import { BareContent } from '../support/github/bareContent';
import type { Repository } from '../support/github/repository';
import { checks, deepLinks } from './contribution/linksAndChecks';
import { releaseSteps } from './contribution/releaseSteps';
import { openScene, type Scene } from './contribution/scene';
import { switching } from './contribution/switching';
import { until } from './harness';
import { inNodeHost } from './support/hosts';

inNodeHost('Around the work on an issue', () => {
  let scene: Scene;

  before(async () => {
    scene = await openScene('repo', {
      extensions: [join(process.cwd(), 'test', 'fixtures', 'pull-requests')],
      uriScheme: 'vscode',
    });
    const { project } = scene;
    project.permit('mona', 'push');
    project.openIssue({ title: 'It fell over', labels: ['bug'] });
  });
  after(() => scene.close());

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
