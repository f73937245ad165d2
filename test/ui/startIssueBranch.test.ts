import assert from 'node:assert/strict';
import { stateOf, tipOf, withBranch } from './startIssueBranch/repository';
import { useScenario } from './startIssueBranch/scenario';
import { inNodeHost } from './support/hosts';

inNodeHost('Start Issue Branch', () => {
  const s = useScenario();

  it('creates the branch from the highest version, switches, and remembers issue and base', async () => {
    const before = stateOf(s.repository);
    await s.flow.toReview(s.asked);
    await s.workbench.quickInput.pick(s.create);
    await s.flow.told(`Now on ${s.name}, from ${s.base}.`);
    assert.deepEqual(stateOf(s.repository), {
      ...withBranch(before, s.name, s.tip, s.memory),
      head: `refs/heads/${s.name}\n${s.tip}\n`,
    });
  });

  it('leaves everything as it is when cancelled at any question', async () => {
    const before = stateOf(s.repository);
    const parts = [
      {},
      { issue: s.issue },
      { issue: s.issue, kind: 'Bug' },
      { issue: s.issue, kind: 'Bug', title: 'Fix login' },
    ] as const;
    for (const [index, answers] of parts.entries()) {
      await s.flow.start(answers);
      await s.workbench.quickInput.wait(`(${index + 1}/4)`);
      if (index === 3) await s.workbench.quickInput.wait(s.asked);
      await s.flow.cancel();
      assert.deepEqual(stateOf(s.repository), before);
    }
  });

  it('goes back with the answers kept', async () => {
    await s.flow.toReview(s.asked);
    await s.flow.back();
    await s.workbench.quickInput.wait('(3/4)');
    assert.equal(await s.workbench.quickInput.value(), 'Fix login');
    await s.workbench.quickInput.wait(`The branch will be named ${s.name}.`);
    await s.flow.back();
    await s.workbench.quickInput.wait('(2/4)');
    await s.flow.back();
    await s.workbench.quickInput.wait('(1/4)');
    assert.equal(await s.workbench.quickInput.value(), `#${s.issue}`);
    await s.workbench.quickInput.type('99');
    await s.workbench.quickInput.accept();
    await s.workbench.quickInput.wait('(2/4)');
    await s.workbench.quickInput.pick('Feature');
    await s.workbench.quickInput.wait('(3/4)');
    await s.workbench.quickInput.accept();
    await s.workbench.quickInput.wait(`Start feature/99-fix-login from ${s.base}?`);
  });

  it('does not take what is no issue', async () => {
    await s.flow.start();
    await s.workbench.quickInput.type('fix the login');
    await s.workbench.quickInput.wait('Enter a number such as 12');
    await s.workbench.quickInput.accept();
    await s.workbench.quickInput.wait('(1/4)');
    await s.workbench.quickInput.type('https://git.example.org/massgen/MassGen/issues/12');
    await s.workbench.quickInput.accept();
    await s.workbench.quickInput.wait('(2/4)');
  });

  it('takes another name and another base', async () => {
    const tip = tipOf(s.repository, 'upstream', 'dev/v0.1.8');
    await s.flow.toReview(s.asked);
    await s.workbench.quickInput.pick('Change the Name…');
    await s.workbench.quickInput.wait('The name of the new branch');
    await s.workbench.quickInput.type('a..b');
    await s.workbench.quickInput.wait('A branch name holds neither two dots in a row nor "@{".');
    await s.workbench.quickInput.accept();
    await s.workbench.quickInput.type('main');
    await s.workbench.quickInput.wait('The branch main exists already.');
    await s.workbench.quickInput.type('login-again');
    await s.workbench.quickInput.accept();
    await s.workbench.quickInput.wait(`Start login-again from ${s.base}?`);
    await s.workbench.quickInput.pick('Change the Base…');
    await s.workbench.quickInput.wait('What should login-again start from?');
    await s.workbench.quickInput.pick('upstream/dev/v0.1.8');
    await s.workbench.quickInput.wait('Start login-again from upstream/dev/v0.1.8?');
    await s.workbench.quickInput.pick('Create login-again from upstream/dev/v0.1.8');
    await s.flow.told('Now on login-again, from upstream/dev/v0.1.8.');
    assert.equal(s.repository.git('rev-parse', 'login-again').trim(), tip);
  });

  it('asks when the issue is of another repository', async () => {
    await s.flow.start({ issue: 'someone-else/thing#12' });
    await s.workbench.quickInput.wait('someone-else/thing#12 is an issue of another repository');
    await s.workbench.quickInput.pick('Choose Another Issue or Repository');
    await s.workbench.quickInput.wait('Which issue is the branch for?');
    await s.workbench.quickInput.type('someone-else/thing#12');
    await s.workbench.quickInput.accept();
    await s.workbench.quickInput.wait('is an issue of another repository');
    await s.workbench.quickInput.pick('Continue in sample-project');
    await s.workbench.quickInput.wait('(2/4)');
  });
});
