import * as vscode from 'vscode';
import type { ReleaseFacts } from '../../../handbook/contributing/release/facts';
import { isGitHubError, type GitHubFailure } from '../../../github/errors';
import type { ContributeDependencies } from '../dependencies';
import type { HostedRepository } from '../fork/remotes';
import { withProgress } from '../onGitHub';

/**
 * What was merged since the last release, as GitHub says; the user is asked to sign in for it.
 * @returns why it is not known, where it is not
 */
export async function releaseFacts(
  { github }: ContributeDependencies,
  project: HostedRepository,
): Promise<ReleaseFacts | GitHubFailure | 'signedOut'> {
  const label = `${project.owner}/${project.name}`;
  const detail = vscode.l10n.t('To read the tags and pull requests of {0}.', label);
  const signedIn = await github.workSignedIn(project.host, { detail });
  if (!signedIn) return 'signedOut';
  const title = vscode.l10n.t('Looking for what was merged into {0} …', label);
  try {
    return await withProgress(title, async (signal) => {
      const tags = await signedIn.work.tags(project, signal);
      const last = tags.find(({ name }) => isVersion(name)) ?? tags[0];
      const pulls = await signedIn.work.mergedSince(project, last?.date ?? new Date(0), signal);
      return { last, pulls };
    });
  } catch (error) {
    if (!isGitHubError(error)) throw error;
    return error.failure;
  }
}

/** Tags of releases are named so: `v1.2`, `1.2.3`, `name-v1.2.3`. */
const isVersion = (name: string): boolean => /(?:^|[-/])v?\d+\.\d+/.test(name);
