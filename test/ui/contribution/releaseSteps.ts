import assert from 'node:assert/strict';
import { until } from '../harness';
import { stateOf } from '../startIssueBranch/repository';
import type { Scene } from './scene';

/** Describes the steps after a merge; in the project one pull request of `mona` is merged before. */
export function releaseSteps(scene: () => Scene): void {
  describe('Release Steps', () => {
    before(() => {
      const { project } = scene();
      const start = project.find('main') ?? '';
      project.content.tag('v0.1.8', start);
      const { number, pull } = project.add(
        { title: 'feat: add a dark theme', author: 'grace' },
        {
          head: { repository: project, branch: 'dark' },
          headCommit: start,
          base: 'dev/v0.1.9',
          baseCommit: start,
          isDraft: false,
          merged: undefined,
          reviews: [],
          reviewers: [],
          mergeable: undefined,
        },
      );
      assert.ok(pull);
      pull.merged = { at: project.world.now(), by: 'massgen', commit: start };
      project.closeIssue(number);
    });

    it('is a check list with all that is known filled in, and does nothing by itself', async () => {
      const { clone, github, project, user, workbench } = scene();
      const { page } = workbench;
      const here = stateOf(clone);
      const there = JSON.stringify([project.content.branches(), project.content.tags()]);
      const { size } = project.subjects;
      github.asked.splice(0);
      await workbench.command('Handbook: Release Steps…');
      await user.reads('# Release Steps: massgen/MassGen 0.1.9');
      await workbench.screenshot('release-steps');
      await page.locator('.monaco-editor .view-line').first().click();
      const text = await until('the text on the clipboard', async () => {
        await page.keyboard.press('Control+A');
        await page.keyboard.press('Control+C');
        const copied = await workbench.clipboard();
        return copied.includes('# Release Steps') && copied;
      });
      for (const part of [
        /Since v0\.1\.8 \(\d{4}-\d\d-\d\d\): 2 pull requests by 2 people\./,
        /\n## Contributors\n\n@mona, @grace\n/,
        /\n## \[0\.1\.9\] - \d{4}-\d\d-\d\d\n/,
        /\n### Added\n\n- Add a dark theme \(\[#\d+\]/,
        /\n### Fixed\n\n- Fix the login \(\[#2\]/,
        /\n## Update Documentation on GitHub\n\n- \[ \] Every merged pull request that users will notice is described\n/,
        /\n## Merge dev to main Release\n\n- \[ \] /,
        /\n## Announcements X, YouTube, LinkedIn, Discord\n\n- \[ \] X\n/,
        /\n### X \(\d+ of 280 characters\)\n\n````text\nMassGen 0\.1\.9/,
        /\n### LinkedIn\n\n````text\n/,
        /\n### Discord \(\d+ of 2000 characters\)\n\n````text\n/,
        /\n### YouTube\n\n````text\n/,
      ]) {
        assert.match(text, part);
      }
      assert.deepEqual(
        new Set(github.operations),
        new Set(['graphql', 'search/issues-and-pull-requests']),
      );
      assert.ok(
        github.asked.every(
          ({ host, operation, method }) =>
            host === 'api' && (operation === 'graphql' || method === 'GET'),
        ),
      );
      assert.equal(JSON.stringify([project.content.branches(), project.content.tags()]), there);
      assert.equal(project.subjects.size, size);
      assert.deepEqual(stateOf(clone), here);
    });
  });
}
