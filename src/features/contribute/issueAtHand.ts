import * as vscode from 'vscode';
import type { ContributionRules } from '../../handbook/contributing/rules';
import type { OpenHandbook } from '../../sources/library';
import type { IssueKey } from '../claims/claim';
import { projectRepository } from '../github/project';
import { targetOf } from '../target';
import type { ContributeDependencies } from './dependencies';
import type { HostedRepository } from './fork/remotes';
import { formatIssue, parseIssue, type IssueReference } from './issue';
import { issueTextOf } from './issueText';

/** An issue that a command is about, and the handbook whose rules count for it. */
export interface IssueAtHand {
  readonly key: IssueKey;
  /** `owner/name#12` */
  readonly label: string;
  /** Its page on GitHub. */
  readonly page: string;
  readonly handbook: OpenHandbook | undefined;
}

/**
 * The issue that a command was told, or that the user names.
 * @returns undefined where they name none, or no repository is known for a bare number
 */
export async function issueAtHand(
  deps: ContributeDependencies,
  argument: unknown,
  title: string,
): Promise<IssueAtHand | undefined> {
  const reference = parseIssue(issueTextOf(argument)) ?? (await askForIssue(title));
  if (!reference) return undefined;
  const handbook = await handbookFor(deps, argument);
  const repository = reference.repository ?? (await project(deps, handbook));
  if (!repository) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'No repository is known for {0}: write it as owner/repository#12.',
        formatIssue(reference),
      ),
    );
    return undefined;
  }
  const { owner, name } = repository;
  const key = {
    host: repository.host ?? deps.github.host,
    owner,
    name,
    number: reference.number,
  };
  return {
    key,
    label: formatIssue({ ...reference, repository: { host: undefined, owner, name } }),
    page: `${deps.github.page(key)}/issues/${key.number}`,
    handbook,
  };
}

/** An issue that a branch remembers: of the project, where it names no repository. */
export function issueKey(
  { number, repository }: IssueReference,
  project: HostedRepository,
): IssueKey {
  const { host, owner, name } = repository ?? project;
  return { host: host ?? project.host, owner, name, number };
}

/** The handbook that was told, else the first that is about the workspace's own work. */
export async function handbookFor(
  { library }: Pick<ContributeDependencies, 'library'>,
  argument?: unknown,
): Promise<OpenHandbook | undefined> {
  const handbooks = await library.load().catch(() => []);
  const told = targetOf(argument).handbook;
  return handbooks.find(({ id }) => id === told) ?? handbooks.find(({ applies }) => applies);
}

/** What a handbook says about contributing; undefined where there is none. */
export async function rulesOf(
  { core }: Pick<ContributeDependencies, 'core'>,
  handbook: OpenHandbook | undefined,
): Promise<ContributionRules | undefined> {
  if (!handbook) return undefined;
  const { contributionRules } = await core();
  return contributionRules({ model: handbook.model, text: (path) => handbook.text(path) });
}

/** The repository whose issues are worked on; undefined where nothing names one. */
export async function project(
  { repositories, github }: Pick<ContributeDependencies, 'repositories' | 'github'>,
  handbook: OpenHandbook | undefined,
): Promise<HostedRepository | undefined> {
  const repository = handbook && (await repositories.find(handbook));
  return projectRepository(
    handbook && { applies: handbook.applies, repository: handbook.model.config.repository },
    repository?.remotes ?? [],
    github.host,
    (host) => github.knows(host),
  );
}

async function askForIssue(title: string): Promise<IssueReference | undefined> {
  const text = await vscode.window.showInputBox({
    title,
    placeHolder: vscode.l10n.t('12, #12, owner/repository#12, or the address of an issue'),
    prompt: vscode.l10n.t('Which issue?'),
    ignoreFocusOut: true,
    validateInput: (value) =>
      value.trim() === '' || parseIssue(value)
        ? undefined
        : vscode.l10n.t(
            'Enter a number such as 12, or owner/repository#12, or the address of an issue.',
          ),
  });
  return text === undefined ? undefined : parseIssue(text);
}
