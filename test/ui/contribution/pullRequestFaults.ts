import assert from 'node:assert/strict';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BareContent } from '../../support/github/bareContent';
import { stateOf } from '../startIssueBranch/repository';
import type { Scene } from './scene';

/** What the tests stand on; known once they run. */
interface Stand {
  readonly scene: () => Scene;
  /** The number of an issue that is the test's own. */
  readonly issue: () => number;
  /** Of the issue whose pull request is opened in the end. */
  readonly title: string;
}

/** Describes what goes wrong with a push and with the pull request after it. */
export function pullRequestFaults({ scene, issue, title }: Stand): void {
  describe('at the pull request', () => {
    const base = 'dev/v0.1.8';
    let branch: string;
    let way: string;

    before(() => {
      scene().project.permit('mona', 'push');
      scene().project.commit({ 'README.md': 'older\n' }, base);
      takeOver();
    });

    /** What is new on GitHub; from the disk, since the server is in this process. */
    function takeOver(): void {
      const { content } = scene().project;
      assert.ok(content instanceof BareContent);
      scene().clone.git('fetch', '--quiet', content.folder, '+refs/heads/*:refs/remotes/origin/*');
    }

    /** A branch for the issue, with a commit, as the command makes it. */
    function begin(number: number): void {
      const { clone } = scene();
      branch = `bug/${number}-fix`;
      way = `massgen:${branch} → massgen/MassGen: ${base}`;
      clone.git('checkout', '--quiet', '--force', '--no-track', '-b', branch, `origin/${base}`);
      clone.git('config', `branch.${branch}.handbook-issue`, `massgen/MassGen#${number}`);
      clone.git('config', `branch.${branch}.handbook-base`, `origin/${base}`);
      clone.commit('fix.py', `fixed = ${number}\n`, 'Fix it');
    }

    const pullRequests = (): string[] =>
      [...scene().project.subjects.values()]
        .filter(({ pull }) => pull?.head.branch === branch)
        .map((subject) => subject.title);

    it('says so where somebody pushed to the branch, and moves nothing', async () => {
      const { clone, project, user, workbench } = scene();
      begin(issue());
      const theirs = project.commit({ 'other.py': '' }, branch);
      const before = stateOf(clone);
      await user.submit();
      await user.push(way);
      await workbench.notification(`origin has commits on ${branch} that are not here`);
      assert.equal(project.find(branch), theirs);
      assert.deepEqual(stateOf(clone), before);
      assert.equal(await user.draft(branch).count(), 0);
    });

    it('says so where a hook fails', async () => {
      const { clone, project, user, workbench } = scene();
      begin(issue());
      const hook = join(clone.folder, '.git', 'hooks', 'pre-push');
      writeFileSync(hook, '#!/bin/sh\nexit 1\n');
      chmodSync(hook, 0o755);
      await user.submit();
      await user.push(way);
      await workbench.notification('A hook, or origin itself, refused the push');
      assert.equal(project.find(branch), undefined);
      assert.equal(await user.draft(branch).count(), 0);
      rmSync(hook);
    });

    describe('that is written', () => {
      before(async () => {
        const { project, user } = scene();
        const { number } = project.openIssue({ title });
        begin(number);
        await user.submit();
        await user.push(way);
        await user.draft(branch).waitFor();
        await user.reads(`Closes #${number}`);
      });

      it('stays where the base is gone, which is told in GitHub’s words', async () => {
        const { project, user, workbench } = scene();
        await workbench.screenshot('submit-hostile');
        project.content.deleteBranch(base);
        await user.openPullRequest();
        await workbench.notification('GitHub refused this. GitHub says: “base: invalid”');
        assert.deepEqual(pullRequests(), []);
        await user.draft(branch).waitFor();
        project.commit({ 'README.md': 'older\n' }, base);
      });

      it('stays where the sign-in is gone, and is opened after a new one, once', async () => {
        const { github, user, workbench } = scene();
        scene().revoke();
        await user.openPullRequest();
        const refused = 'GitHub wants you to sign in.';
        await workbench.notification(refused);
        await user.draft(branch).waitFor();
        assert.deepEqual(pullRequests(), []);
        github.troubles.add('pulls/create', 'lostAnswer');
        await user.press(refused, 'Sign In to GitHub');
        await user.agree('wants you to sign in again', 'Allow');
        await user.agree('Open this pull request in massgen/MassGen?', 'Create Pull Request');
        await workbench.notification('The pull request massgen/MassGen#');
        assert.deepEqual(pullRequests(), [title]);
        await user.draft(branch).waitFor({ state: 'detached' });
      });
    });
  });
}
