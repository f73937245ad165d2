import * as vscode from 'vscode';
import type { Step } from '../../handbook/model';
import type { OpenHandbook } from '../../sources/library';
import type { Target } from '../target';

/** Commands that a link of ours in a hover may start. */
const enabledCommands = ['handbook.openPage', 'handbook.openWorkflow'];

/**
 * A step's help as hover content: what the page says, which is shown but can do nothing, and our own
 * links, which hold no page text.
 */
export function stepHelp(handbook: OpenHandbook, step: Step): vscode.MarkdownString[] {
  return [said(handbook, step), links(handbook, step)];
}

function said(handbook: OpenHandbook, step: Step): vscode.MarkdownString {
  const { workflow } = handbook.model;
  const phase = workflow?.phases.find(({ id }) => id === step.phase)?.title;
  const text = new vscode.MarkdownString();
  text.appendMarkdown('**').appendText(step.title).appendMarkdown('**');
  if (phase) text.appendMarkdown(' — *').appendText(phase).appendMarkdown('*');
  if (step.help !== '') text.appendMarkdown(`\n\n${withoutRemote(step.help)}`);
  const owners = step.owners.map(({ handle, service }) =>
    service ? `${handle} (${service})` : handle,
  );
  text
    .appendMarkdown(`\n\n**${vscode.l10n.t('Who')}:** `)
    .appendText(owners.join(', ') || vscode.l10n.t('not assigned yet'));
  const next = step.next.map((id) => workflow?.steps.find((other) => other.id === id)?.title ?? id);
  if (next.length > 0) {
    text.appendMarkdown(`\n\n**${vscode.l10n.t('Next')}:** `).appendText(next.join(', '));
  }
  return text;
}

function links(handbook: OpenHandbook, step: Step): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands };
  const target: Target = { handbook: handbook.id, step: step.id };
  const parts: string[] = [];
  if (step.section) {
    const { path, heading } = step.section;
    const place: Target = { handbook: handbook.id, path, ...(heading && { heading }) };
    parts.push(link(vscode.l10n.t('Open page'), 'handbook.openPage', place));
  }
  parts.push(link(vscode.l10n.t('Show in diagram'), 'handbook.openWorkflow', target));
  return text.appendMarkdown(parts.join(' · '));
}

function link(label: string, command: string, target: Target): string {
  const query = encodeURIComponent(JSON.stringify([target])).replace(/[()]/g, (bracket) =>
    bracket === '(' ? '%28' : '%29',
  );
  return `[${label}](command:${command}?${query})`;
}

/**
 * Takes out of a page's Markdown what a hover would fetch or what leads nowhere from there: images
 * become their text, links to other pages become plain text. Links to the web stay.
 */
function withoutRemote(markdown: string): string {
  return markdown
    .replace(/!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?/g, '$1')
    .replace(/(?<!!)\[([^\]]+)\]\((?!https?:\/\/)[^)]*\)/g, '$1');
}
