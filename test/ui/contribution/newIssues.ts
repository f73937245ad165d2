import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Scene } from './scene';

const folder = '.github/ISSUE_TEMPLATE';
const bug = `name: Bug report
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
const feature = `---
name: Feature request
about: Something is missing
title: '[Feature]: '
labels: enhancement
---

## What should it do?

- [ ] I have searched the issues
`;

/** Describes how an issue of each of the three kinds is begun, looked at and opened. */
export function newIssues(scene: () => Scene): void {
  describe('Create Issue', () => {
    before(() => {
      const { clone, project } = scene();
      earlier = project.subjects.size;
      mkdirSync(join(clone.folder, folder), { recursive: true });
      clone.commit(`${folder}/bug.yml`, bug, 'Ask for bugs');
      clone.commit(`${folder}/feature.md`, feature, 'Ask for features');
    });

    let earlier: number;
    /** What was opened by these tests. */
    const posted = () =>
      [...scene().project.subjects.values()]
        .slice(earlier)
        .map(({ title, body, labels }) => ({ title, body, labels }));

    async function begin(kind: string): Promise<void> {
      const { user, workbench } = scene();
      await workbench.command('Handbook: Create Issue…');
      await workbench.quickInput.wait('What kind of issue?');
      await workbench.quickInput.pick(kind);
      await user.hasDraft();
    }

    const post = () => scene().workbench.command('Handbook: Create Issue from This Draft');

    /** Agrees, and waits until the issue is open and its draft gone. */
    async function agree(name: string): Promise<Locator> {
      const { project, user, workbench } = scene();
      const number = project.subjects.size + 1;
      await user.agree('Open this issue in massgen/MassGen?', 'Create Issue');
      const toast = await workbench.notification(`The issue massgen/MassGen#${number} is open.`);
      await workbench.tab(`${name}.handbook-issue.md`).first().waitFor({ state: 'detached' });
      return toast;
    }

    /** Writes before the quote that ends the title. */
    async function writeTitle(text: string): Promise<void> {
      const { page } = scene().workbench;
      await page.locator('.monaco-editor .view-line', { hasText: 'title:' }).click();
      for (const key of ['End', 'ArrowLeft']) await page.keyboard.press(key);
      await page.keyboard.insertText(text);
    }

    async function writeAtEnd(text: string): Promise<void> {
      const { page } = scene().workbench;
      await page.locator('.monaco-editor .view-line').first().click();
      await page.keyboard.press('Control+End');
      await page.keyboard.insertText(text);
      await scene().workbench.preview().getByText(text).waitFor();
    }

    it('has the handbook’s field for a case study, and says what stays empty', async () => {
      const { user, workbench } = scene();
      await workbench.command('Handbook: Create Issue…');
      await workbench.quickInput.wait('What kind of issue?');
      await workbench.quickInput.wait('Something is missing');
      assert.deepEqual(await workbench.quickInput.labels(), [
        'Case Study',
        'Feature',
        'Bug',
        'Blank Issue',
      ]);
      await workbench.screenshot('create-issue-kinds');
      await workbench.quickInput.pick('Case Study');
      await user.hasDraft();
      // A new draft has the cursor in its title.
      await workbench.preview().getByText('Which short-term goal').waitFor();
      await workbench.page.locator('.monaco-editor.focused').waitFor();
      await workbench.page.keyboard.insertText('Translate a novel');
      await user.reads('title: "Translate a novel"');
      const field = 'Which short-term goal it serves, and which real-world use it is to document';
      await post();
      await user.looksAt(`Nothing is written under: ${field}`);
      await workbench.dialog().getByRole('button', { name: 'Cancel' }).click();
      assert.deepEqual(posted(), []);
      await writeAtEnd('A translator at work.');
      await workbench.screenshot('create-issue-case-study');
      await post();
      await user.looksAt('Without labels');
      await agree('Case Study');
      assert.deepEqual(posted(), [
        {
          title: 'Translate a novel',
          body: `### ${field}\n\nA translator at work.`,
          labels: [],
        },
      ]);
    });

    it('has the repository’s template for a feature, and keeps two at a time apart', async () => {
      const { user, workbench } = scene();
      await begin('Feature');
      await writeTitle('Speak Latin');
      await user.reads('title: "[Feature]: Speak Latin"');
      await begin('Feature');
      await user.hasDraft('Feature 2.handbook-issue.md');
      await user.reads('title: "[Feature]: "');
      await writeTitle('Speak Greek');
      await writeAtEnd('And write it.');
      await workbench.screenshot('create-issue-feature');
      await post();
      await user.looksAt('Labels: enhancement');
      await agree('Feature 2');
      assert.deepEqual(posted()[1], {
        title: '[Feature]: Speak Greek',
        body: '## What should it do?\n\n- [ ] I have searched the issues\nAnd write it.',
        labels: ['enhancement'],
      });
      await user.reads('title: "[Feature]: Speak Latin"');
    });

    it('has the repository’s form for a bug, and names what it requires', async () => {
      const { user, workbench } = scene();
      await begin('Bug');
      await user.hasDraft('Bug');
      await user.reads('### What happened?');
      await post();
      await workbench.notification('The lines at the top of the text do not say: title.');
      await writeTitle('It fell over');
      await post();
      await workbench.notification(
        "The repository's form requires what nothing is written under: What happened?.",
      );
      assert.equal(posted().length, 2);
    });

    it('posts once on the user’s word, though the answer is lost, and offers to claim', async () => {
      const { github, user, workbench } = scene();
      await writeAtEnd('I turned it on.');
      await workbench.screenshot('create-issue-bug');
      github.troubles.add('issues/create', 'lostAnswer');
      await post();
      await user.looksAt('Labels: bug');
      await workbench.screenshot('create-issue-last-look');
      const toast = await agree('Bug');
      await toast.locator('.monaco-button', { hasText: 'Claim' }).waitFor();
      assert.deepEqual(posted().slice(2), [
        {
          title: '[Bug]: It fell over',
          body: '### Version\n\n0.1.8\n\n### What happened?\n\nI turned it on.',
          labels: ['bug'],
        },
      ]);
    });
  });
}
