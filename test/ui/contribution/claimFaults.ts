import assert from 'node:assert/strict';
import { brokenServer, secondaryLimit } from '../../support/github/answers';
import { openAnother, until } from '../harness';
import { Contributor } from './contributor';
import type { Scene } from './scene';

/** What the tests stand on; known once they run. */
interface Stand {
  readonly scene: () => Scene;
  /** The number of an issue that is the test's own. */
  readonly issue: () => number;
  /** The comment with which the handbook has an issue claimed. */
  readonly sentence: string;
}

/** Describes a claim that takes long, is broken off, or is made twice at once. */
export function claimFaults({ scene, issue, sentence }: Stand): void {
  const label = (): string => `massgen/MassGen#${issue()}`;
  const comments = (): string[] =>
    scene()
      .project.subject(issue())
      .comments.map(({ body }) => body);
  const isClaimed = async (): Promise<void> => {
    await scene().user.told(`Claimed ${label()}; waiting until it is assigned to you.`);
    assert.deepEqual(comments(), [sentence]);
  };
  const wasClaimed = 'You claimed ';

  describe('while GitHub answers slowly', () => {
    it('says what is waited for, and goes on when the answer is there', async () => {
      const { github, user, workbench } = scene();
      const answer = github.hold('issues/get');
      await user.claim(issue());
      const toast = await workbench.notification(`Looking at ${label()}`);
      await toast.locator('.monaco-button', { hasText: 'Cancel' }).waitFor();
      await workbench.screenshot('claim-slow');
      answer();
      await user.postComment();
      await isClaimed();
    });

    it('ends when the user does not want to wait', async () => {
      const { github, user, workbench } = scene();
      const answer = github.hold('issues/get');
      await user.claim(issue());
      await user.cancelWait(`Looking at ${label()}`);
      answer();
      assert.equal(await workbench.quickInput.isOpen(), false);
      assert.deepEqual(comments(), []);
    });

    it('posts once though the user has stopped waiting, and GitHub does it then', async () => {
      const { github, user, workbench } = scene();
      const answer = github.hold('issues/create-comment');
      await user.claim(issue());
      await user.postComment();
      await user.cancelWait(`Claiming ${label()}`);
      answer();
      await until('the comment', () => comments().length > 0);
      await user.claim(issue());
      await workbench.notification(`${wasClaimed}${label()} on`);
      assert.deepEqual(comments(), [sentence]);
    });
  });

  describe('while GitHub cannot', () => {
    it('says when it can again, and tries then', async () => {
      const { github, user, workbench } = scene();
      github.troubles.add('issues/create-comment', secondaryLimit(600));
      await user.claim(issue());
      await user.postComment();
      await workbench.notification('GitHub answers again at ');
      await workbench.screenshot('claim-limit');
      assert.deepEqual(comments(), []);
      await user.press('GitHub answers again at ', 'Try Again');
      await user.postComment();
      await isClaimed();
    });

    it('says that it has trouble of its own, and tries again', async () => {
      const { github, user } = scene();
      github.troubles.add('issues/create-comment', brokenServer(503));
      await user.claim(issue());
      await user.postComment();
      await user.press('GitHub has trouble of its own at the moment.', 'Try Again');
      assert.deepEqual(comments(), []);
      await user.postComment();
      await isClaimed();
    });

    it('posts nothing on an issue that is closed while one looks at the comment', async () => {
      const { project, user, workbench } = scene();
      await user.claim(issue());
      await workbench.quickInput.wait('This comment will be posted as mona.');
      project.closeIssue(issue());
      await workbench.quickInput.accept();
      await workbench.notification(`${label()} is closed.`);
      assert.deepEqual(comments(), []);
    });
  });

  describe('in two windows at once', () => {
    it('is posted by the one that is first', async () => {
      const { github, user, workbench } = scene();
      const second = await openAnother(workbench);
      const there = new Contributor(second);
      await user.claim(issue());
      await workbench.quickInput.wait('This comment will be posted as mona.');
      await there.claim(issue());
      await second.quickInput.wait('This comment will be posted as mona.');

      // Of the first window's comment nobody knows yet whether it will be there.
      const answer = github.hold('issues/create-comment');
      await workbench.quickInput.accept();
      await workbench.notification(`Claiming ${label()}`);
      await second.quickInput.accept();
      const unknown = `It is not known yet whether your comment on ${label()} was posted`;
      await second.notification(unknown);
      await second.screenshot('claim-two-windows');
      answer();
      await isClaimed();
      await there.press(unknown, 'Try Again');
      await second.notification(`${wasClaimed}${label()} on`);
      assert.deepEqual(comments(), [sentence]);
      await second.page.close();
    });
  });

  describe('when the window is closed before the answer', () => {
    it('finds its comment, posts no other, and offers the branch', async () => {
      const { github, project, user, workbench } = scene();
      const answer = github.hold('issues/create-comment');
      await user.claim(issue());
      await user.postComment();
      await workbench.notification(`Claiming ${label()}`);
      await workbench.reload();
      answer();
      await until('the comment', () => comments().length > 0);
      await user.claim(issue());
      await workbench.notification(`${wasClaimed}${label()} on`);
      project.assign(issue(), 'mona');
      await user.claim(issue());
      await user.press(`${label()} is assigned to you.`, 'Start Branch');
      await user.createBranch(`bug/${issue()}-fix-the-login`, 'origin/dev/v0.1.9');
      assert.deepEqual(comments(), [sentence]);
    });
  });
}
