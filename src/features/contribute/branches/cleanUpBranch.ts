import { sameLogin } from '../../../github/login';
import * as vscode from 'vscode';
import { sameRepository } from '../../../git/remoteUrl';
import type { GitRepository, Snapshot } from '../../../git/service';
import type { OpenHandbook } from '../../../sources/library';
import { pullRequestRepository, type Claim } from '../../claims/claim';
import { withoutIcons } from '../../plainText';
import type { ContributeDependencies } from '../dependencies';
import { ownRemote, remotesOfRepository, type HostedRepository } from '../fork/remotes';
import { formatIssue, parseIssue } from '../issue';
import { issueKey } from '../issueAtHand';
import { issueTextOf } from '../issueText';
import { tellingFailures, withProgress } from '../onGitHub';
import { report } from '../report';
import { uncommitted } from '../uncommitted';
import { workplaceFor } from '../workplace';
import { askToCleanUp, tellCleanedUp, tellNotMerged, tellNowhereToGo } from './cleanUpTexts';
import { goTo } from './goTo';
import { issueBranches, tellNoIssueBranch, type IssueBranch } from './issueBranches';
import { isAncestor, mergedWork, type Merged } from './mergedWork';
import { copiesOf, deleteCopies, type Copy } from './remoteCopies';
import { restingBranch, type Rest } from './restingBranch';

/** What is to be cleaned up. */
interface CleanUp {
  readonly deps: ContributeDependencies;
  readonly repository: GitRepository;
  readonly handbook: OpenHandbook | undefined;
  readonly project: HostedRepository;
  readonly branch: IssueBranch;
  readonly claim: Claim | undefined;
}

/**
 * Deletes a branch whose work is merged, here and where it was pushed to, after asking; one that is
 * not merged is never deleted.
 */
export async function cleanUpBranch(
  deps: ContributeDependencies,
  argument: unknown,
): Promise<void> {
  try {
    const { handbook, repository, project } = await workplaceFor(deps, argument);
    const branch = await askForBranch(repository, issueTextOf(argument));
    if (!branch || !project) return;
    const claim = deps.claims.of(issueKey(branch.issue, project));
    const page = `${deps.github.page(project)}/pulls`;
    const again = (): Promise<void> => cleanUpBranch(deps, argument);
    await tellingFailures({ access: deps.github, host: project.host, page, again }, () =>
      look({ deps, repository, handbook, project, branch, claim }),
    );
  } catch (error) {
    await report(error);
  }
}

/** The branch of the issue that was told, else the one that is checked out, else one to pick. */
async function askForBranch(
  repository: GitRepository,
  issueText: string,
): Promise<IssueBranch | undefined> {
  const all = await issueBranches(repository);
  const told = parseIssue(issueText);
  const fitting = told ? all.filter(({ issue }) => issue.number === told.number) : all;
  if (fitting.length === 0) {
    tellNoIssueBranch();
    return undefined;
  }
  const { head } = await repository.snapshot();
  const current = fitting.find(({ name }) => head.kind === 'branch' && name === head.name);
  if (current || (told && fitting.length === 1)) return current ?? fitting[0];
  const picked = await vscode.window.showQuickPick(
    fitting.map((branch) => ({
      label: `$(git-branch) ${withoutIcons(branch.name)}`,
      description: formatIssue(branch.issue),
      branch,
    })),
    { title: vscode.l10n.t('Clean Up Branch'), placeHolder: vscode.l10n.t('Which branch?') },
  );
  return picked?.branch;
}

async function look(what: CleanUp): Promise<void> {
  const { deps, repository, project, branch, claim } = what;
  const access = await deps.github.work(project.host);
  const login = access?.login ?? claim?.login;
  const title = vscode.l10n.t('Looking whether {0} is merged …', branch.name);
  const { merged, snapshot } = await withProgress(title, async (signal) => {
    await fetchAll(what, login, signal);
    const now = await repository.snapshot();
    const copies = copiesOf(now, branch.name);
    const owners = [...copies.map(({ repository: { owner } }) => owner), login, project.owner];
    const about = {
      repository,
      branches: now,
      branch: branch.name,
      project: claim?.pullRequest === undefined ? project : pullRequestRepository(claim),
      pullRequest: claim?.pullRequest,
      owners: [...new Set(owners.flatMap((owner) => owner ?? []))],
      work: access?.work,
    };
    return { snapshot: now, merged: await mergedWork(about, signal) };
  });
  if (merged.kind !== 'merged') return tellNotMerged(branch.name, merged);
  const isHere = snapshot.head.kind === 'branch' && snapshot.head.name === branch.name;
  const rest = isHere ? await restingBranch(repository, snapshot, branch.name) : undefined;
  if (isHere && !rest) {
    tellNowhereToGo();
    return;
  }
  if (isHere && snapshot.changed > 0) return tellChanged(snapshot);
  const copies = await deletable(what, snapshot, merged, login);
  const agreed = await askToCleanUp({ branch: branch.name, merged, rest: rest?.name, copies });
  if (agreed) await cleanUp(what, snapshot, rest, agreed);
}

/**
 * What the remotes in question have is best known when it was asked just now; offline, what is known
 * will do.
 */
async function fetchAll(
  { repository, project, branch }: CleanUp,
  login: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  const { remote } = await repository.branches();
  const own = login === undefined ? undefined : ownRemote(repository.remotes, project, login);
  const names = new Set([
    ...remotesOfRepository(repository.remotes, project).map(({ name }) => name),
    ...remote.filter(({ name }) => name === branch.name).map((each) => each.remote),
    ...(own ? [own.name] : []),
  ]);
  const source = new vscode.CancellationTokenSource();
  const cancel = (): void => source.cancel();
  signal.addEventListener('abort', cancel);
  try {
    for (const name of names) {
      await repository.fetch(name, source.token).catch((error: unknown) => {
        if (error instanceof vscode.CancellationError) throw error;
      });
    }
  } finally {
    signal.removeEventListener('abort', cancel);
    source.dispose();
  }
}

/** The copies on remotes that hold nothing but what is merged, and that the account may delete. */
async function deletable(
  { deps, repository, project, branch }: CleanUp,
  snapshot: Snapshot,
  { pullRequest }: Merged,
  login: string | undefined,
): Promise<readonly Copy[]> {
  const all = copiesOf(snapshot, branch.name);
  const of = [branch.commit, ...(pullRequest ? [pullRequest.head.commit] : [])];
  const held = await Promise.all(
    all.map(async ({ commit }) => {
      const answers = await Promise.all(of.map((each) => isAncestor(repository, each, commit)));
      return answers.includes(true);
    }),
  );
  const safe = all.filter((_, index) => held[index]);
  const shared = safe.filter((copy) => sameRepository(copy.repository, project));
  const own = safe.filter(
    (copy) => !shared.includes(copy) && sameLogin(copy.repository.owner, login),
  );
  if (shared.length === 0 || login === undefined) return own;
  const access = await deps.github.work(project.host);
  const may = await access?.work
    .access(project, AbortSignal.timeout(30_000))
    .then(({ mayPush }) => mayPush)
    .catch(() => false);
  return may ? [...own, ...shared.map((copy) => ({ ...copy, isShared: true }))] : own;
}

async function tellChanged({ changed }: Snapshot): Promise<void> {
  const open = vscode.l10n.t('Open Source Control');
  const chosen = await vscode.window.showWarningMessage(uncommitted(changed), open);
  if (chosen === open) await vscode.commands.executeCommand('workbench.view.scm');
}

async function cleanUp(
  { deps, repository, handbook, branch, claim }: CleanUp,
  before: Snapshot,
  rest: Rest | undefined,
  copies: readonly Copy[],
): Promise<void> {
  const tip = before.local.find(({ name }) => name === branch.name)?.commit;
  if (rest && !(await goTo(repository, rest))) return;
  const { local } = await repository.branches();
  // A commit that was made while the user was asked is not merged.
  if (local.find(({ name }) => name === branch.name)?.commit !== tip) {
    return tellNotMerged(branch.name, { kind: 'newer', pullRequest: undefined });
  }
  const left = await deleteCopies(repository, branch.name, copies);
  await repository.deleteBranch(branch.name);
  if (claim) await deps.claims.remove(claim);
  await tellCleanedUp(branch.name, left, handbook);
}
