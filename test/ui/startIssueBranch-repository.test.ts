import assert from 'node:assert/strict';
import { chmodSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './harness';
import { stateOf, upstreamAddress, withBranch } from './startIssueBranch/repository';
import { useScenario } from './startIssueBranch/scenario';
import { inNodeHost } from './support/hosts';

inNodeHost('Start Issue Branch in a repository that is not at rest', () => {
  const s = useScenario();

  it('does not switch with changes, and creates without switching', async () => {
    s.write('staged.md', 'staged\n');
    s.repository.git('add', 'staged.md');
    s.write('README.md', 'changed\n');
    s.write('new.md', 'untracked\n');
    const before = stateOf(s.repository);
    const sentence = '2 files have changes: commit or stash them, or do not switch.';
    await s.flow.toReview(sentence);
    const expected = ['Open Source Control', s.createOnly, 'Change the Name…', 'Change the Base…'];
    assert.deepEqual(await s.flow.offers(), expected);
    await s.workbench.quickInput.pick('Open Source Control');
    await s.flow.isOver();
    await s.workbench.page.locator('.scm-view').first().waitFor();
    assert.deepEqual(stateOf(s.repository), before);
    await s.flow.toReview(sentence);
    await s.workbench.quickInput.pick(s.createOnly);
    await s.flow.told(`Created ${s.name} from ${s.base}.`);
    assert.deepEqual(stateOf(s.repository), withBranch(before, s.name, s.tip, s.memory));
  });

  it('notices changes that are made while the user looks', async () => {
    await s.flow.toReview(s.asked);
    s.write('README.md', 'changed\n');
    const before = stateOf(s.repository);
    await s.workbench.quickInput.pick(s.create);
    await s.workbench.quickInput.wait(
      '1 file has changes: commit or stash them, or do not switch.',
    );
    await s.flow.cancel();
    assert.deepEqual(stateOf(s.repository), before);
  });

  it('leaves untracked files where they are', async () => {
    s.write('new.md', 'untracked\n');
    await s.flow.toReview(s.asked);
    await s.workbench.quickInput.wait('1 untracked file stays as it is.');
    await s.workbench.quickInput.pick(s.create);
    await s.flow.told(`Now on ${s.name}`);
    assert.equal(stateOf(s.repository).status, '?? new.md\n');
  });

  it('says how to come back to a detached HEAD', async () => {
    s.repository.git('checkout', '--quiet', '--detach', 'HEAD~1');
    const commit = s.repository.git('rev-parse', '--short=7', 'HEAD').trim();
    await s.flow.toReview(s.asked);
    await s.workbench.quickInput.wait(`HEAD is at ${commit}, on no branch`);
    await s.workbench.quickInput.wait(`"git checkout ${commit}" leads back there.`);
    await s.workbench.quickInput.pick(s.create);
    await s.flow.told(`Now on ${s.name}, from ${s.base}. HEAD was at ${commit}.`);
  });

  it('keeps commits that only a detached HEAD holds', async () => {
    s.repository.git('checkout', '--quiet', '--detach');
    s.repository.git('commit', '--quiet', '--allow-empty', '--message', 'On no branch');
    const commit = s.repository.git('rev-parse', 'HEAD').trim();
    const before = stateOf(s.repository);
    const short = commit.slice(0, 7);
    await s.flow.toReview(`HEAD is detached, and ${short} is on no branch.`);
    const keep = 'Keep the Commits of HEAD on a Branch First…';
    const expected = [keep, s.createOnly, 'Change the Name…', 'Change the Base…'];
    assert.deepEqual(await s.flow.offers(), expected);
    await s.workbench.quickInput.pick(keep);
    await s.workbench.quickInput.wait(`The name of a branch for the commits up to ${short}`);
    await s.workbench.quickInput.accept();
    await s.workbench.quickInput.wait(s.asked);
    assert.deepEqual(stateOf(s.repository), {
      ...before,
      branches: [...before.branches, `keep/${short} ${commit} `].sort(),
    });
    await s.workbench.quickInput.pick(s.create);
    await s.flow.told(`Now on ${s.name}`);
    assert.equal(s.repository.git('rev-parse', `keep/${short}`).trim(), commit);
  });

  it('offers to go on with the branch that the issue has', async () => {
    s.repository.git('branch', s.name);
    const before = stateOf(s.repository);
    await s.flow.start({ issue: s.issue });
    await s.workbench.quickInput.wait(`There is a branch for #${s.issue} already.`);
    await s.workbench.quickInput.pick(`Go On with ${s.name}`);
    await s.flow.told(`Now on ${s.name}.`);
    const head = before.head.replace('refs/heads/main', `refs/heads/${s.name}`);
    assert.deepEqual(stateOf(s.repository), { ...before, head });
  });

  it('offers to switch to a branch that has the name', async () => {
    s.repository.git('branch', s.name);
    s.repository.git('config', `branch.${s.name}.handbook-issue`, 'massgen/MassGen#9999');
    const before = stateOf(s.repository);
    await s.flow.toReview(`The branch ${s.name} exists already.`);
    assert.deepEqual(await s.flow.offers(), [`Switch to ${s.name}`, 'Change the Name…']);
    await s.workbench.quickInput.pick(`Switch to ${s.name}`);
    await s.flow.told(`Now on ${s.name}.`);
    const head = before.head.replace('refs/heads/main', `refs/heads/${s.name}`);
    assert.deepEqual(stateOf(s.repository), { ...before, head });
    await s.flow.toReview(`You are on ${s.name} already.`);
  });

  it('offers the branch that exists on a remote', async () => {
    s.repository.git('push', '--quiet', 'origin', `main:refs/heads/${s.name}`);
    await s.flow.toReview(`The branch ${s.name} exists already on origin.`);
    assert.deepEqual(await s.flow.offers(), [`Switch to ${s.name}`, 'Change the Name…']);
    await s.workbench.quickInput.pick(`Switch to ${s.name}`);
    await s.flow.told(`Now on ${s.name}.`);
    const commit = s.repository.git('rev-parse', 'main').trim();
    assert.ok(stateOf(s.repository).branches.includes(`${s.name} ${commit} origin/${s.name}`));
    s.repository.git('push', '--quiet', 'origin', `:refs/heads/${s.name}`);
  });

  it('says which branch stands in the way of the name', async () => {
    s.repository.git('branch', 'bug');
    await s.flow.toReview('The branch bug stands in the way of this name.');
    assert.deepEqual(await s.flow.offers(), ['Change the Name…']);
  });

  it('does not switch while a rebase or a merge waits', async () => {
    s.repository.git('checkout', '--quiet', '-b', 'topic');
    s.write('README.md', 'changed\n');
    s.repository.git('commit', '--quiet', '--all', '--message', 'Ours');
    s.repository.git('checkout', '--quiet', '-b', 'other', 'main');
    s.write('README.md', 'theirs\n');
    s.repository.git('commit', '--quiet', '--all', '--message', 'Theirs');
    assert.throws(() => s.repository.git('rebase', 'topic'));
    const rebasing = stateOf(s.repository);
    await s.flow.toReview('A rebase is under way: end it first, or do not switch.');
    assert.ok(!(await s.flow.offers()).includes(s.create));
    await s.flow.cancel();
    assert.deepEqual(stateOf(s.repository), rebasing);
    s.repository.git('rebase', '--abort');

    s.repository.git('checkout', '--quiet', 'main');
    s.repository.git('merge', '--quiet', '--no-ff', '--no-commit', 'topic');
    const merging = stateOf(s.repository);
    await s.flow.toReview('A merge is under way: end it first, or do not switch.');
    await s.workbench.quickInput.pick(s.createOnly);
    await s.flow.told(`Created ${s.name}`);
    assert.deepEqual(stateOf(s.repository), withBranch(merging, s.name, s.tip, s.memory));
    s.repository.git('rev-parse', '--verify', 'MERGE_HEAD');
  });

  it('goes on without a remote that cannot be reached, or tries again', async () => {
    const upstream = s.repository.remote('upstream');
    const away = `${upstream}-away`;
    // By its own address: that is what Git notes down when it fetches.
    s.repository.git('remote', 'set-url', 'upstream', upstream);
    s.repository.git('fetch', '--quiet', 'upstream');
    renameSync(upstream, away);
    try {
      await s.flow.toReview('The remote upstream could not be reached.');
      await s.workbench.quickInput.wait('Fetched ');
      await s.workbench.quickInput.pick('Try Again');
      await s.workbench.quickInput.wait('The remote upstream could not be reached.');
      await s.workbench.quickInput.pick('Go On with What Was Last Fetched');
      await s.workbench.quickInput.wait(s.asked);
      await s.flow.cancel();
      // The failed fetch has emptied Git's note.
      await s.flow.toReview('The remote upstream could not be reached.');
      await s.workbench.quickInput.wait('It is not known when that was');
    } finally {
      renameSync(away, upstream);
      s.repository.git('remote', 'set-url', 'upstream', upstreamAddress);
    }
    await s.workbench.quickInput.pick('Try Again');
    await s.workbench.quickInput.wait(s.asked);
  });

  it('stops a fetch that takes too long', async () => {
    s.repository.git('config', 'remote.upstream.uploadpack', 'sleep 120; git-upload-pack');
    try {
      const before = stateOf(s.repository);
      await s.flow.start({ issue: '12', kind: 'Bug', title: 'Fix login' });
      const progress = await s.workbench.notification('Fetching upstream');
      const cancel = progress.locator('.monaco-button', { hasText: 'Cancel' });
      // A toast that is still moving in may lose a click.
      await until('the fetch to stop', async () => {
        await cancel.click({ timeout: 1000 }).catch(() => undefined);
        return (await s.workbench.quickInput.text()).includes('Fetching upstream was cancelled.');
      });
      await s.flow.cancel();
      assert.deepEqual(stateOf(s.repository), before);
    } finally {
      s.repository.git('config', '--unset', 'remote.upstream.uploadpack');
    }
  });

  it('counts a switch as done although a hook failed after it', async () => {
    const hook = '.git/hooks/post-checkout';
    s.write(hook, '#!/bin/sh\nexit 1\n');
    chmodSync(join(s.repository.folder, hook), 0o755);
    try {
      await s.flow.toReview(s.asked);
      await s.workbench.quickInput.pick(s.create);
      await s.flow.told(`Now on ${s.name}, from ${s.base}.`);
      assert.equal(stateOf(s.repository).remembered.length, 2);
    } finally {
      s.write(hook, '#!/bin/sh\nexit 0\n');
    }
  });

  it('says so when Git refuses, and moves nothing', async () => {
    const hook = '.git/hooks/reference-transaction';
    s.write(hook, '#!/bin/sh\n! { test "$1" = prepared && grep -q refs/heads/bug; }\n');
    chmodSync(join(s.repository.folder, hook), 0o755);
    const before = stateOf(s.repository);
    await s.flow.toReview(s.asked);
    await s.workbench.quickInput.pick(s.create);
    await s.flow.endsWith('Git could not do this; its output says why.');
    assert.deepEqual(stateOf(s.repository), before);
    s.write(hook, '#!/bin/sh\n');
  });
});
