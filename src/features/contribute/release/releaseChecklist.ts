import * as vscode from 'vscode';
import { contributorsOf, type ReleaseFacts } from '../../../handbook/contributing/release/facts';
import {
  releaseDocument,
  type ReleaseWords,
} from '../../../handbook/contributing/release/releaseDocument';
import { defaultBranches, proposeBase, remotesByRank } from '../../../git/base';
import type { GitHubFailure } from '../../../github/errors';
import { failureText } from '../../../github/failureTexts';
import type { OpenHandbook } from '../../../sources/library';
import type { ContributeDependencies } from '../dependencies';
import { handbookFor, project as projectOf, rulesOf } from '../issueAtHand';
import { report } from '../report';
import { tellNoWork } from '../submit/noWork';
import { releaseFacts } from './releaseFacts';

/**
 * Opens the steps after a merge as a document to work through and to copy from. Nothing is posted,
 * tagged or pushed.
 */
export async function releaseChecklist(
  deps: ContributeDependencies,
  argument: unknown,
): Promise<void> {
  try {
    await open(deps, argument);
  } catch (error) {
    await report(error);
  }
}

async function open(deps: ContributeDependencies, argument: unknown): Promise<void> {
  const handbook = await handbookFor(deps, argument);
  const steps = (await rulesOf(deps, handbook))?.release ?? [];
  if (steps.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No handbook of this workspace describes steps after a merge.'),
    );
    return;
  }
  const project = await projectOf(deps, handbook);
  if (!project) return tellNoWork('noProject');
  const known = await releaseFacts(deps, project);
  const facts = typeof known === 'object' && 'pulls' in known ? known : undefined;
  const version = await nextVersion(deps, handbook, facts);
  const { owner, name } = project;
  const release = {
    project: name,
    version,
    url: `${deps.github.page(project)}/releases`,
  };
  const content = releaseDocument(
    steps,
    facts,
    release,
    new Date(),
    wordsFor(`${owner}/${name}`, version, known),
  );
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, { preview: false });
}

/** The version that is worked on, by the name of its branch; undefined where it is out already. */
async function nextVersion(
  { repositories }: ContributeDependencies,
  handbook: OpenHandbook | undefined,
  facts: ReleaseFacts | undefined,
): Promise<string | undefined> {
  const repository = handbook && (await repositories.find(handbook));
  if (!repository) return undefined;
  const { remotes } = repository;
  const { remote } = await repository.branches();
  const defaults = await defaultBranches(repository, remotesByRank(remotes));
  const base = proposeBase({ remotes, remote, local: [] }, defaults);
  const version = /^dev\/v(\d+\.\d+\.\d+)$/.exec(base?.branch ?? '')?.[1];
  return version !== undefined && facts?.last?.name.endsWith(version) ? undefined : version;
}

function wordsFor(
  repository: string,
  version: string | undefined,
  known: ReleaseFacts | GitHubFailure | 'signedOut',
): ReleaseWords {
  const { t } = vscode.l10n;
  return {
    title: t('Release Steps: {0}', [repository, version].filter(Boolean).join(' ')),
    note: t('Tick what is done, and copy what you need: nothing of this is posted.'),
    facts: factsSentence(known),
    contributors: t('Contributors'),
    bots: t('Programs:'),
    changelog: t('Changelog'),
    length: (is, most) => t('{0} of {1} characters', is, most),
  };
}

function factsSentence(known: ReleaseFacts | GitHubFailure | 'signedOut'): string {
  const { t } = vscode.l10n;
  if (known === 'signedOut') {
    return t('What was merged is not known: you are not signed in to GitHub.');
  }
  if ('kind' in known) return t('What was merged is not known: {0}', failureText(known));
  const { last, pulls } = known;
  const people = contributorsOf(pulls).people.length;
  return last
    ? t(
        'Since {0} ({1}): {2} pull requests by {3} people.',
        last.name,
        last.date.toISOString().slice(0, 10),
        pulls.length,
        people,
      )
    : t('There is no tag yet: {0} pull requests by {1} people.', pulls.length, people);
}
