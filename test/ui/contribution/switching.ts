import assert from 'node:assert/strict';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../harness';
import { stateOf } from '../startIssueBranch/repository';
import type { Scene } from './scene';

/** Describes how work is stopped, gone on with and cleaned up, for somebody who may push. */
export function switching(scene: () => Scene): void {
  const branch = 'feature/7-draw-it';
  const trunk = 'dev/v0.1.9';

  describe('Switch Issue Branch', () => {
    before(() => {
      const { clone } = scene();
      // A fork that is there would be pushed to.
      if (clone.git('remote').includes('fork')) clone.git('remote', 'remove', 'fork');
      clone.git('checkout', '--quiet', '--no-track', '-b', branch, `origin/${trunk}`);
      clone.git('config', `branch.${branch}.handbook-issue`, 'massgen/MassGen#7');
      clone.git('config', `branch.${branch}.handbook-base`, `origin/${trunk}`);
      clone.commit('draw.py', 'drawn = True\n', 'Draw it');
      writeFileSync(join(clone.folder, 'draw.py'), 'drawn = "half"\n');
      writeFileSync(join(clone.folder, 'notes.txt'), 'new\n');
    });

    const stop = async (): Promise<void> => {
      const { workbench } = scene();
      await workbench.command('Handbook: Switch Issue Branch…');
      await workbench.quickInput.wait(`Goes to ${trunk}; the branch stays.`);
      await workbench.screenshot('switch-work');
      await workbench.quickInput.pick('Stop Working on This');
    };

    it('loses nothing where a hook lets nothing be committed', async () => {
      const { clone, user, workbench } = scene();
      const hook = join(clone.folder, '.git', 'hooks', 'pre-commit');
      writeFileSync(hook, '#!/bin/sh\nexit 1\n');
      chmodSync(hook, 0o755);
      const before = stateOf(clone);
      await stop();
      await user.press('1 file is changed and not committed.', `Commit to ${branch} and Switch`);
      const toast = await workbench.notification('Git could not do this; its output says why.');
      await toast.locator('.monaco-button', { hasText: "Show Git's Output" }).waitFor();
      // What was to be committed may be staged; nothing else is different.
      const { status, ...rest } = stateOf(clone);
      assert.deepEqual({ ...rest, status: before.status }, before);
      assert.deepEqual(status.trim().split(/\s+/), ['M', 'draw.py', '??', 'notes.txt']);
      rmSync(hook);
      await workbench.command('Notifications: Clear All Notifications');
    });

    it('stops work with the changes committed, and takes the commit back afterwards', async () => {
      const { clone, user, workbench } = scene();
      const before = stateOf(clone);
      await stop();
      await user.press('1 file is changed and not committed.', `Commit to ${branch} and Switch`);
      await until(`the switch to ${trunk}`, () => stateOf(clone).head.includes(trunk));
      assert.equal(clone.git('show', `${branch}:draw.py`), 'drawn = "half"\n');
      assert.equal(stateOf(clone).status, '?? notes.txt\n');

      await workbench.command('Handbook: Switch Issue Branch…');
      await workbench.quickInput.pick(branch);
      await user.press('were committed when you left it.', 'Take the Commit Back');
      await until('the commit to be taken back', () => stateOf(clone).head === before.head);
      const { branches, changes, stashes } = stateOf(clone);
      assert.deepEqual(
        { branches, changes, stashes },
        { branches: before.branches, changes: before.changes, stashes: '' },
      );
      rmSync(join(clone.folder, 'notes.txt'));
      clone.git('checkout', '--quiet', '--force', branch);
    });
  });

  describe('Submit Pull Request with the extension GitHub Pull Requests', () => {
    it('pushes, and leaves the form to that', async () => {
      const { clone, project, user, workbench } = scene();
      const { size } = project.subjects;
      await user.submit();
      await workbench.quickInput.wait('Its own form shows where the pull request goes.');
      await workbench.screenshot('submit-extension');
      await workbench.quickInput.pick('Push and Write It in GitHub Pull Requests');
      await workbench.notification(
        `pr.create ${JSON.stringify({ repoPath: clone.folder, compareBranch: branch })}`,
      );
      assert.equal(project.find(branch), clone.git('rev-parse', branch).trim());
      assert.equal(project.subjects.size, size);
      assert.equal(await user.draft(branch).count(), 0);
    });
  });

  describe('Clean Up Branch in the project itself', () => {
    before(() => {
      const { clone, project } = scene();
      const pull = project.add(
        { title: 'Draw it', body: 'Closes #7', author: 'mona' },
        {
          head: { repository: project, branch },
          headCommit: clone.git('rev-parse', branch).trim(),
          base: trunk,
          baseCommit: clone.git('rev-parse', `origin/${trunk}`).trim(),
          isDraft: false,
          merged: undefined,
          reviews: [],
          reviewers: [],
          mergeable: undefined,
        },
      );
      project.mergePullRequest(pull.number, 'massgen', 'squash');
    });

    it('asks once more before it deletes for everybody', async () => {
      const { clone, project, user, workbench } = scene();
      await workbench.command('Handbook: Clean Up Branch…');
      await user.agree(`Clean up ${branch}?`, 'Delete');
      const question = workbench.dialog();
      await question.getByText(`Also delete ${branch} in `).first().waitFor();
      await workbench.screenshot('clean-up-project');
      assert.ok(project.find(branch));
      assert.ok(stateOf(clone).branches.some((line) => line.startsWith(`${branch} `)));
      await question.getByRole('button', { name: 'Delete on' }).click();
      await workbench.notification(`Deleted ${branch}.`);
      await until('the project without the branch', () => project.find(branch) === undefined);
      assert.deepEqual(
        stateOf(clone).branches.map((line) => line.split(' ')[0]),
        [trunk, 'main'],
      );
    });
  });
}
