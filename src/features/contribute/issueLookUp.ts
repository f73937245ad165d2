import * as vscode from 'vscode';
import type { ContributionRules } from '../../handbook/contributing/rules';
import type { Issue } from '../../github/work';
import type { IssueKey } from '../claims/claim';
import type { ContributeDependencies } from './dependencies';
import { handbookFor, rulesOf } from './issueAtHand';
import { withProgress } from './onGitHub';

/** What is known of an issue that a branch is to be started for. */
export interface IssueFacts {
  readonly key: IssueKey;
  readonly issue: Issue;
  /** Login of the account; undefined where nobody is signed in. */
  readonly login: string | undefined;
  readonly rules: ContributionRules | undefined;
}

/**
 * Looks an issue up on GitHub, with the sign-in that there is: nobody is asked.
 * @returns undefined where GitHub cannot or does not say; the branch can be started all the same
 */
export type LookUp = (key: IssueKey, label: string) => Promise<IssueFacts | undefined>;

/** Looks each issue up once, and takes an end of the wait for "go on without". */
export function issueLookUp(deps: ContributeDependencies, argument: unknown): LookUp {
  const asked = new Map<string, Promise<IssueFacts | undefined>>();
  return (key, label) => {
    const known = asked.get(label) ?? lookUp(deps, argument, key, label);
    asked.set(label, known);
    return known;
  };
}

async function lookUp(
  deps: ContributeDependencies,
  argument: unknown,
  key: IssueKey,
  label: string,
): Promise<IssueFacts | undefined> {
  try {
    const access = await deps.github.work(key.host);
    if (!access) return undefined;
    const found = await withProgress(vscode.l10n.t('Looking at {0} …', label), (signal) =>
      access.work.issue(key, key.number, undefined, signal),
    );
    if (!found) return undefined;
    const rules = await rulesOf(deps, await handbookFor(deps, argument));
    return { key, issue: found.value, login: access.login, rules };
  } catch {
    // Offline, hidden, cancelled: what GitHub would have said is asked of the user.
    return undefined;
  }
}
