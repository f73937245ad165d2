import assert from 'node:assert/strict';
import { defaultFiles } from '../../src/features/contribute/defaultFiles';
import { failureOf, handbook, never, setUp, type Setup } from './work.setup';

const folders = ['.github/ISSUE_TEMPLATE'];

describe('Files that an owner keeps for all repositories', () => {
  let setup: Setup;

  before(async () => {
    setup = await setUp();
  });
  after(() => setup.github.stop());

  it('are none where the owner has no such repository', async () => {
    assert.deepEqual(await defaultFiles(setup.work(), handbook, folders, never), []);
  });

  it('are read in one request', async () => {
    const files = { '.github/ISSUE_TEMPLATE/bug.md': 'Of all', 'README.md': 'Hello' };
    setup.github.repository('massgen', '.github').commit(files);
    setup.github.asked.splice(0);
    assert.deepEqual(await defaultFiles(setup.work(), handbook, folders, never), [
      { path: '.github/ISSUE_TEMPLATE/bug.md', text: 'Of all' },
    ]);
    assert.deepEqual(setup.github.operations, ['graphql']);
  });

  it('are not looked for in that repository itself', async () => {
    setup.github.asked.splice(0);
    const itself = { owner: 'massgen', name: '.github' };
    assert.deepEqual(await defaultFiles(setup.work(), itself, folders, never), []);
    assert.deepEqual(setup.github.operations, []);
  });

  it('are no less a failure where GitHub does not answer', async () => {
    setup.github.isOffline = true;
    const asked = defaultFiles(setup.work(), handbook, folders, never);
    assert.deepEqual(await failureOf(asked), { kind: 'offline' });
    setup.github.isOffline = false;
  });
});
