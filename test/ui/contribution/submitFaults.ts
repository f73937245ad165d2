import assert from 'node:assert/strict';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BareContent } from '../../support/github/bareContent';
import { until } from '../harness';
import { stateOf } from '../startIssueBranch/repository';
import type { Scene } from './scene';

/** Describes a repository that is not at rest when its branch is to be submitted. */
export function submitFaults(scene: () => Scene): void {
  const base = 'dev/v0.1.9';
  const branch = 'bug/900-fix';

  describe('at a submission', () => {
    before(() => {
      const { clone, project } = scene();
      project.permit('mona', 'push');
      clone.git('checkout', '--quiet', '--force', '--no-track', '-b', branch, `origin/${base}`);
      clone.git('config', `branch.${branch}.handbook-issue`, 'massgen/MassGen#900');
      clone.git('config', `branch.${branch}.handbook-base`, `origin/${base}`);
      clone.commit('fix.py', 'fixed = 900\n', 'Fix it');
    });
    afterEach(async () => {
      const { clone, project, workbench } = scene();
      assert.equal(project.find(branch), undefined);
      clone.git('checkout', '--quiet', '--force', branch);
      await workbench.command('Notifications: Clear All Notifications');
    });
    after(() => scene().clone.git('checkout', '--quiet', '--force', 'main'));

    /** Submits, and is told why not, in one sentence with a button; nothing is different then. */
    const isRefused = async (sentence: string, button: string): Promise<void> => {
      const { clone, user, workbench } = scene();
      const before = stateOf(clone);
      await user.submit();
      const toast = await workbench.notification(sentence);
      await toast.locator('.monaco-button', { hasText: button }).waitFor();
      assert.deepEqual(stateOf(clone), before);
      assert.equal(await user.draft(branch).count(), 0);
    };

    it('asks to end a merge first, and a rebase', async () => {
      const { clone } = scene();
      clone.git('checkout', '--quiet', '-b', 'theirs', `origin/${base}`);
      clone.commit('fix.py', 'fixed = "theirs"\n', 'Fix it otherwise');
      clone.git('checkout', '--quiet', branch);
      assert.throws(() => clone.git('merge', '--quiet', 'theirs'));
      const sentence = 'A rebase or merge is under way: end it first.';
      await submitAndSee(sentence);
      clone.git('merge', '--abort');
      await scene().workbench.command('Notifications: Clear All Notifications');

      assert.throws(() => clone.git('rebase', '--quiet', 'theirs'));
      await submitAndSee(sentence);
      await scene().workbench.screenshot('submit-rebase');
      clone.git('rebase', '--abort');
      clone.git('branch', '--quiet', '-D', 'theirs');
    });

    const submitAndSee = (sentence: string): Promise<void> =>
      isRefused(sentence, 'Open Source Control');

    it('wants a branch where HEAD is on none, and leads to one', async () => {
      const { clone, user, workbench } = scene();
      clone.git('checkout', '--quiet', '--detach');
      const sentence = 'No branch is checked out: a pull request needs one.';
      await isRefused(sentence, 'Start Branch…');
      await user.press(sentence, 'Start Branch…');
      await workbench.quickInput.wait('(1/4)');
      await workbench.quickInput.close();
    });

    it('wants a commit where there is none yet', async () => {
      const { clone, workbench } = scene();
      clone.git('symbolic-ref', 'HEAD', 'refs/heads/empty');
      await scene().user.submit();
      const toast = await workbench.notification('This branch has no commit yet.');
      await toast.locator('.monaco-button', { hasText: 'Open Source Control' }).waitFor();
    });

    it('fetches the branches of the project where none is known', async () => {
      const { clone, user } = scene();
      const known = (): string[] =>
        clone
          .git('for-each-ref', '--format=%(refname)', 'refs/remotes')
          .split('\n')
          .filter(Boolean);
      for (const ref of known()) clone.git('update-ref', '--no-deref', '-d', ref);
      const sentence = 'No branch of the project is known here: fetch its remote first.';
      await isRefused(sentence, 'Fetch');
      await user.press(sentence, 'Fetch');
      await until('the branches', () => known().includes(`refs/remotes/origin/${base}`));
    });

    it('says what would not be part of it, and leads there', async () => {
      const { clone, user, workbench } = scene();
      writeFileSync(join(clone.folder, 'fix.py'), 'fixed = "half"\n');
      const before = stateOf(clone);
      await user.submit();
      await workbench.quickInput.wait('1 file is changed and not committed.');
      await workbench.screenshot('submit-changed');
      await workbench.quickInput.pick('Commit First');
      await workbench.page.locator('.scm-view').first().waitFor();
      assert.deepEqual(stateOf(clone), before);
    });

    it('says so where the project refuses the push', async () => {
      const { clone, project, user, workbench } = scene();
      assert.ok(project.content instanceof BareContent);
      const hook = join(project.content.folder, 'hooks', 'pre-receive');
      writeFileSync(hook, '#!/bin/sh\necho "not today" >&2\nexit 1\n');
      chmodSync(hook, 0o755);
      const { head, changes } = stateOf(clone);
      await user.submit();
      await user.push(`massgen:${branch} → massgen/MassGen: ${base}`);
      const toast = await workbench.notification('A hook, or origin itself, refused the push');
      await toast.locator('.monaco-button', { hasText: "Show Git's Output" }).waitFor();
      rmSync(hook);
      assert.deepEqual([stateOf(clone).head, stateOf(clone).changes], [head, changes]);
      assert.equal(await user.draft(branch).count(), 0);
    });
  });
}
