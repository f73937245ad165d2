import * as vscode from 'vscode';
import type { Core } from '../../core';
import { plainLine } from '../../github/said';
import type { GitHubWork, Issue, LinkedPullRequest } from '../../github/work';
import { pullRequestLook } from './pullRequestLook';
import type { IssueRow } from './row';
import { beginning } from './shortText';
import { issueTitle, labelNames, standingName } from './treeItem';

/**
 * How often somebody who is not signed in is told the pull requests: each takes one of the sixty
 * questions that GitHub answers them in an hour.
 */
const mostUnknown = 20;

/** Tells more about an issue than its row does. */
export class IssueHover {
  /** By issue and when it was changed. */
  private readonly linked = new Map<string, Promise<readonly LinkedPullRequest[]>>();

  constructor(
    private readonly work: GitHubWork,
    private readonly isSignedIn: boolean,
    private readonly core: () => Promise<Core>,
    private readonly signal: AbortSignal,
  ) {}

  async of(row: IssueRow): Promise<vscode.MarkdownString> {
    const { about, standing, pullRequest } = row;
    const [{ safeText }, linked] = await Promise.all([this.core(), this.pullsOf(about)]);
    const pulls = linked.filter(({ url }) => url !== pullRequest?.url);
    const { t } = vscode.l10n;
    const text = new vscode.MarkdownString('**');
    text.appendText(issueTitle(about)).appendMarkdown('**');
    const fact = (name: string, value: string): void => {
      if (value !== '') text.appendMarkdown(`\n\n**${name}:** `).appendText(value);
    };
    const link = (words: string, address: string): void => {
      text
        .appendMarkdown('[')
        .appendText(words)
        .appendMarkdown(`](<${new URL(address).href}>)`);
    };
    const holders = about.assignees.map(plainLine).join(', ');
    fact(t('State'), holders === '' ? standingName(standing) : t('Assigned to {0}', holders));
    if (pullRequest) {
      const { label, status } = pullRequest;
      const title = plainLine(status?.pullRequest.title ?? '');
      text.appendMarkdown(`\n\n**${t('Your pull request')}:** `);
      link(`${label} ${title}`.trim(), pullRequest.url);
      for (const sentence of pullRequestLook(pullRequest).sentences) {
        text.appendMarkdown('\n- ').appendText(sentence);
      }
    }
    fact(t('Labels'), labelNames(about).join(', '));
    fact(
      t('Opened'),
      t(
        '{0} by {1}',
        about.created.toLocaleDateString(vscode.env.language),
        plainLine(about.author ?? t('an account that is gone')),
      ),
    );
    if (pulls.length > 0) text.appendMarkdown(`\n\n**${t('Pull requests')}:**`);
    for (const pull of pulls) {
      text.appendMarkdown('\n- ');
      link(issueTitle(pull), pull.url);
      text.appendText(` (${pullState(pull.state)})`);
    }
    const body = beginning(about.body);
    // Last, so that nothing that it leaves open reaches what we say.
    if (body.text !== '') text.appendMarkdown(`\n\n---\n\n${safeText(body.text)}`);
    if (body.isCut) text.appendMarkdown('\n\n…');
    return text;
  }

  /** None also where GitHub does not tell: the rest is worth showing. */
  private async pullsOf(issue: Issue): Promise<readonly LinkedPullRequest[]> {
    const { repository, number, updated } = issue;
    const key = `${repository.owner}/${repository.name}#${number} ${updated.getTime()}`;
    const known = this.linked.get(key);
    if (!known && !this.isSignedIn && this.linked.size >= mostUnknown) return [];
    const asked = known ?? this.work.linkedPullRequests(repository, number, this.signal);
    this.linked.set(key, asked);
    try {
      return await asked;
    } catch {
      this.linked.delete(key);
      return [];
    }
  }
}

function pullState(state: LinkedPullRequest['state']): string {
  switch (state) {
    case 'open':
      return vscode.l10n.t('open');
    case 'draft':
      return vscode.l10n.t('draft');
    case 'merged':
      return vscode.l10n.t('merged');
    case 'closed':
      return vscode.l10n.t('closed');
  }
}
