import * as vscode from 'vscode';
import type { Core } from '../../core';
import type { Step } from '../../handbook/model';
import type { OpenHandbook } from '../../sources/library';
import { stateOf, type Here } from '../progress/progress';
import type { Target } from '../target';

/** Commands that a link of ours in a hover may start. */
const enabledCommands = ['handbook.openPage', 'handbook.openWorkflow'];

/**
 * A step's help as hover content, with its state as the views show it: what the page says, which is shown but can do nothing, and our own
 * links, which hold no page text.
 */
export function stepHelp(
  { safeMarkdown }: Core,
  handbook: OpenHandbook,
  step: Step,
  here: Here | undefined,
): vscode.MarkdownString[] {
  const path = step.section?.path ?? '';
  const help = safeMarkdown(handbook.model, path, step.help);
  return [said(handbook, step, help, here), links(handbook, step)];
}

function said(
  handbook: OpenHandbook,
  step: Step,
  help: string,
  here: Here | undefined,
): vscode.MarkdownString {
  const { workflow } = handbook.model;
  const phase = workflow?.phases.find(({ id }) => id === step.phase)?.title;
  const text = new vscode.MarkdownString();
  text.appendMarkdown('**').appendText(step.title).appendMarkdown('**');
  if (phase) text.appendMarkdown(' — *').appendText(phase).appendMarkdown('*');
  const state = stateOf(here, step.id);
  if (state === 'done') text.appendMarkdown(` — ${vscode.l10n.t('done')}`);
  if (state === 'current') {
    text
      .appendMarkdown(`\n\n**${vscode.l10n.t('You are here')}:** `)
      .appendText(here?.reason ?? '');
  }
  if (help !== '') text.appendMarkdown(`\n\n${firstBlocks(help)}`);
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

/** About as many characters as a hover shows of them, so that owners and links need no scrolling. */
const enough = 320;

/** The first paragraphs and lists; at least one. */
function firstBlocks(markdown: string): string {
  const [first = '', ...others] = markdown.split(/\n{2,}/);
  const kept = [first];
  let length = first.length;
  for (const block of others) {
    length += block.length;
    if (length > enough) break;
    kept.push(block);
  }
  return kept.join('\n\n');
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
