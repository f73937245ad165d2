import * as vscode from 'vscode';
import { writeDraft } from '../../../handbook/contributing/templates/writeDrafts';
import { issueOffers } from '../../../handbook/contributing/templates/issueOffers';
import { withRemote } from '../../../git/service';
import { openGitHubDraft } from '../../drafts/gitHubDraft';
import type { ContributeDependencies } from '../dependencies';
import type { HostedRepository } from '../fork/remotes';
import { handbookFor, project as projectOf, rulesOf } from '../issueAtHand';
import { report } from '../report';
import { tellNoWork } from '../submit/noWork';
import { askForOffer } from './askForOffer';
import { issueTemplates } from './repositoryTemplates';

/**
 * Opens a new issue's text as a document, begun as the handbook and the repository have it for the
 * kind that the user picks. Nothing is posted here.
 */
export async function createIssue(deps: ContributeDependencies, argument: unknown): Promise<void> {
  try {
    await create(deps, argument);
  } catch (error) {
    await report(error);
  }
}

async function create(deps: ContributeDependencies, argument: unknown): Promise<void> {
  const handbook = await handbookFor(deps, argument);
  const project = await projectOf(deps, handbook);
  if (!project) return tellNoWork('noProject');
  const [rules, root] = await Promise.all([rulesOf(deps, handbook), cloneOf(deps, project)]);
  const templates = await issueTemplates(deps, project, root);
  const { readIssueChoices } = await deps.core();
  const choices = readIssueChoices('files' in templates ? templates.files : []);
  const offer = await askForOffer(
    project,
    issueOffers(rules?.kinds ?? [], choices),
    'failure' in templates ? templates.failure : undefined,
  );
  if (!offer) return;
  if (offer.from === 'contact') {
    await vscode.env.openExternal(vscode.Uri.parse(offer.contact.url));
    return;
  }
  const isUsual = project.host === deps.github.host;
  const name = `${project.owner}/${project.name}`;
  const kind = offer.from === 'blank' ? vscode.l10n.t('New issue') : offer.name;
  const text = writeDraft(offer.template, isUsual ? name : `${project.host}/${name}`);
  // Whoever has begun one of this kind and begins another has two.
  await openGitHubDraft({ kind: 'issue', name: kind, text, goesOn: () => false });
}

/** The folder of a clone of the project; undefined where this window has none, or no Git. */
async function cloneOf(
  { git }: ContributeDependencies,
  project: HostedRepository,
): Promise<vscode.Uri | undefined> {
  const repositories = await git.repositories().catch(() => []);
  return withRemote(repositories, project)[0]?.root;
}
