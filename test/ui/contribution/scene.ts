import type { Repository } from '../../support/github/repository';
import { GitHubStandIn } from '../../support/github/standIn';
import { Account, openWorkbench, type Workbench, type WorkbenchOptions } from '../harness';
import { cloneOf, type Clone } from './clone';
import { Contributor } from './contributor';

/** A window on a clone of a project of the tests' GitHub, and its user `mona`. */
export interface Scene {
  readonly github: GitHubStandIn;
  /** `massgen/MassGen`, with the branches `main` and `dev/v0.1.9`. */
  readonly project: Repository;
  readonly account: Account;
  readonly clone: Clone;
  readonly workbench: Workbench;
  readonly user: Contributor;
  /** GitHub does not know the window's sign-in any more; Git's own stays. */
  revoke(): void;
  close(): Promise<void>;
}

/**
 * @param scope for which `mona` is signed in before the window opens
 * @param options of the window
 */
export async function openScene(
  scope: 'public_repo' | 'repo',
  options: Pick<WorkbenchOptions, 'extensions' | 'uriScheme'> = {},
): Promise<Scene> {
  const github = new GitHubStandIn();
  await github.start();
  const project = github.gitRepository('massgen', 'MassGen');
  project.commit({ 'README.md': 'one\n' });
  project.commit({ 'README.md': 'two\n' }, 'dev/v0.1.9');
  let token = '';
  const account = await Account.start({
    login: 'mona',
    token: (wanted) => (token = github.signIn('mona', wanted)),
    signedIn: [scope],
  });
  const clone = cloneOf(github, project, github.signIn('mona'));
  const workbench = await openWorkbench({
    ...options,
    folder: clone.folder,
    account,
    settings: { 'github-enterprise.uri': github.uri },
  });
  return {
    github,
    project,
    account,
    clone,
    workbench,
    user: new Contributor(workbench),
    revoke: () => github.tokens.revoke(token),
    close: async () => {
      await workbench.close();
      await account.stop();
      await github.stop();
      github.remove();
      clone.remove();
    },
  };
}
