import * as vscode from 'vscode';
import type { GitRepository } from '../../git/service';
import { checkName } from './changes';
import type { Draft, Outcome } from './flow';
import { askText, type Place } from './input';
import { formatIssue } from './issue';
import { review, type ReviewAction } from './review';
import type { Plan } from './reviewStep';
import { short } from './reviewTexts';
import { inStatusBar, tellInStatusBar } from './statusBar';

/** Creates the branch, remembers issue and base with it, and says so in the status bar. */
export async function createBranch(
  draft: Draft,
  plan: Plan,
  action: 'create' | 'createAndSwitch',
): Promise<Outcome> {
  const { repository } = draft;
  const { name, base, prepared } = plan;
  const checkout = action === 'createAndSwitch';
  if (!(await stillOffered(action, repository, name))) return 'again';
  try {
    await inStatusBar(vscode.l10n.t('Creating {0} …', name), () =>
      // Without a switch the Git extension would let the branch follow a remote base, and a push
      // might go there; a commit is followed by nothing.
      repository.createBranch(name, checkout ? base.ref : base.commit, { checkout }),
    );
  } catch (error) {
    const { head } = await repository.snapshot();
    // A hook that fails after the switch fails the command, yet the switch is done.
    const arrived = checkout && head.kind === 'branch' && head.name === name;
    if (!arrived) {
      if (!(await stillOffered(action, repository, name))) return 'again';
      throw error;
    }
  }
  await repository.remember(name, 'handbook-issue', issueOf(draft, plan));
  await repository.remember(name, 'handbook-base', base.label);
  await noteBranch(draft, name);
  const { head } = prepared.snapshot;
  if (!checkout)
    tellInStatusBar('git-branch', vscode.l10n.t('Created {0} from {1}.', name, base.label));
  else if (head.kind === 'branch')
    tellInStatusBar('git-branch', vscode.l10n.t('Now on {0}, from {1}.', name, base.label));
  else
    tellInStatusBar(
      'git-branch',
      vscode.l10n.t('Now on {0}, from {1}. HEAD was at {2}.', name, base.label, short(head.commit)),
    );
  return 'done';
}

/** Keeps with the claim which branch is for it. */
async function noteBranch({ claims, facts }: Draft, branch: string): Promise<void> {
  const claim = facts && claims.of(facts.key);
  if (claim) await claims.put({ ...claim, branch });
}

/** Switches to the branch that has the name already, here or on a remote. */
export async function switchTo({ repository }: Draft, plan: Plan): Promise<Outcome> {
  const { name, review: before } = plan;
  if (!(await stillOffered('switch', repository, name))) return 'again';
  const { obstacle } = before;
  await inStatusBar(vscode.l10n.t('Switching to {0} …', name), async () => {
    if (obstacle?.kind !== 'existsOnRemote') return repository.checkout(name);
    const upstream = `${obstacle.branch.remote}/${name}`;
    await repository.createBranch(name, `refs/remotes/${upstream}`, { checkout: true });
    await repository.track(name, upstream);
  });
  tellInStatusBar('git-branch', vscode.l10n.t('Now on {0}.', name));
  return 'done';
}

/** Puts a branch where HEAD is, without switching, then goes back to the last look. */
export async function keepCommits(
  { repository }: Draft,
  { prepared: { snapshot } }: Plan,
  place: Place,
): Promise<Outcome> {
  if (snapshot.head.kind !== 'detached') return 'again';
  const { commit } = snapshot.head;
  const answer = await askText({
    place: { ...place, canGoBack: true },
    value: `keep/${short(commit)}`,
    prompt: vscode.l10n.t('The name of a branch for the commits up to {0}', short(commit)),
    check: (name) => checkName(name, snapshot),
  });
  if (answer.kind === 'cancel') return 'cancel';
  if (answer.kind === 'value') {
    await repository.createBranch(answer.value, commit, { checkout: false });
  }
  return 'again';
}

/** Whether an action is still sound: the repository may have changed while the user looked. */
async function stillOffered(
  action: ReviewAction,
  repository: GitRepository,
  name: string,
): Promise<boolean> {
  return review(name, await repository.snapshot()).actions.includes(action);
}

/** The issue with its repository, which for a bare number is the one of the base's remote. */
function issueOf({ issue, repository }: Draft, { base }: Plan): string {
  if (!issue) return '';
  const remote = repository.remotes.find(({ name }) => name === base.remote)?.repository;
  return formatIssue({ number: issue.number, repository: issue.repository ?? remote });
}
