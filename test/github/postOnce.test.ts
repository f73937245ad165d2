import assert from 'node:assert/strict';
import { postOnce } from '../../src/features/contribute/newIssue/postOnce';
import { isGitHubError } from '../../src/github/errors';
import { brokenServer } from '../support/github/answers';
import { handbook, never, setUp, type Setup } from './work.setup';

const issue = { title: 'It fell over', body: '### Steps\n\nTurn it on.', labels: ['bug'] };

describe('a new issue', () => {
  let setup: Setup;
  beforeEach(async () => {
    setup = await setUp();
  });
  afterEach(() => setup.github.stop());

  const post = (more: Partial<typeof issue> = {}) =>
    postOnce({ work: setup.work(), login: 'Ada' }, handbook, { ...issue, ...more }, never);
  const posted = () =>
    [...setup.repository.subjects.values()].filter(({ title }) => title === issue.title).length;

  it('is posted', async () => {
    const { title, body, author, labels } = await post();
    assert.deepEqual(
      { title, body, author, labels: labels.map(({ name }) => name) },
      { ...issue, author: 'ada' },
    );
  });

  it('is posted once, however often that is asked for', async () => {
    const { number } = await post();
    assert.equal((await post()).number, number);
    assert.equal(posted(), 1);
  });

  it('is posted though one of that title says something else', async () => {
    await post();
    await post({ body: 'Otherwise' });
    assert.equal(posted(), 2);
  });

  it('is posted though somebody else wrote the same', async () => {
    setup.repository.openIssue({ ...issue, author: 'grace' });
    await post();
    assert.equal(posted(), 2);
  });

  it('is found where the answer was lost', async () => {
    setup.github.troubles.add('issues/create', 'lostAnswer');
    assert.equal((await post()).title, issue.title);
    assert.equal(posted(), 1);
  });

  it('is not taken for posted where nothing came of it, and can be tried again', async () => {
    setup.github.troubles.add('issues/create', brokenServer());
    await assert.rejects(
      post(),
      (error) => isGitHubError(error) && error.failure.kind === 'uncertain',
    );
    assert.equal(posted(), 0);
    await post();
    assert.equal(posted(), 1);
  });
});
