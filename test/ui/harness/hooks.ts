// What the tests of windows do after each test, at the end, and when they are interrupted.
import { onInterrupt } from '../../../scripts/lib/processes.mjs';
import { removeRepositories } from './repositories';
import { sessions } from './session';

afterEach('show what a failed test saw', async function () {
  if (this.currentTest?.state === 'failed') await sessions.picture(this.currentTest.fullTitle());
});

after('close the windows, then delete the repositories that they showed', async function () {
  this.timeout(30_000);
  await sessions.stop();
  removeRepositories();
});

onInterrupt(() => {
  void sessions.stop().finally(() => {
    removeRepositories();
    process.exit(130);
  });
});
