import * as vscode from 'vscode';
import type { Core } from '../../core';
import type { Step, StepAction } from '../../handbook/model';
import type { OpenHandbook } from '../../sources/library';
import { stateOf, type Here } from '../progress/progress';
import type { Target } from '../target';

/** Commands that a link of ours in a hover may start. */
const enabledCommands = [
  'handbook.openPage',
  'handbook.openWorkflow',
  'handbook.browseIssues',
  'handbook.startIssueBranch',
];

/**
 * A step's help as hover content, with what the diagram view says of it and its state: what the page
 * says, which is shown but can do nothing, and our own links, which hold no page text.
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
  const { workflow, invitation } = handbook.model;
  const { t } = vscode.l10n;
  const phase = workflow?.phases.find(({ id }) => id === step.phase)?.title;
  const text = new vscode.MarkdownString();
  text.appendMarkdown('**').appendText(step.title).appendMarkdown('**');
  if (phase) text.appendMarkdown(' — *').appendText(phase).appendMarkdown('*');
  const state = stateOf(here, step.id);
  if (state === 'done') text.appendMarkdown(` — ${t('done')}`);
  if (state === 'current') {
    text.appendMarkdown(`\n\n**${t('You are here')}:** `).appendText(here?.reason ?? '');
  }
  if (help !== '')
    text.appendMarkdown(`\n\n${firstBlocks(help, state === 'current' ? enoughHere : enough)}`);
  const owners = step.owners.map(({ handle, service }) =>
    service ? `${handle} (${service})` : handle,
  );
  const ask = invitation
    ? t('not assigned yet; ask at {0}', invitation.text)
    : t('not assigned yet');
  const titles = (ids: readonly string[]): string[] =>
    ids.map((id) => workflow?.steps.find((other) => other.id === id)?.title ?? id);
  const lines: readonly (readonly Fact[])[] = [
    [
      [t('Who'), owners.length > 0 ? owners : [ask]],
      [t('Tracks'), step.tracks],
    ],
    [
      [t('Before'), titles(step.previous)],
      [t('Next'), titles(step.next)],
    ],
  ];
  for (const line of lines) {
    const known = line.filter(([, values]) => values.length > 0);
    for (const [index, [name, values]] of known.entries()) {
      text.appendMarkdown(`${index === 0 ? '\n\n' : ' · '}**${name}:** `);
      text.appendText(values.join(', '));
    }
  }
  return text;
}

type Fact = readonly [name: string, values: readonly string[]];

/**
 * About as many characters as a hover shows of them, so that owners and links need no scrolling; the
 * second where it also says that one is here.
 */
const enough = 320;
const enoughHere = 200;

/** The first paragraphs and lists; at least one. */
function firstBlocks(markdown: string, most: number): string {
  const [first = '', ...others] = markdown.split(/\n{2,}/);
  const kept = [first];
  let length = first.length;
  for (const block of others) {
    length += block.length;
    if (length > most) break;
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
  for (const action of step.actions) parts.push(link(...actionLink(action), target));
  return text.appendMarkdown(parts.join(' · '));
}

function actionLink(action: StepAction): [label: string, command: string] {
  switch (action) {
    case 'browseIssues':
      return [vscode.l10n.t('Browse Issues'), 'handbook.browseIssues'];
    case 'startIssueBranch':
      return [vscode.l10n.t('Start Issue Branch'), 'handbook.startIssueBranch'];
  }
}

function link(label: string, command: string, target: Target): string {
  const query = encodeURIComponent(JSON.stringify([target])).replace(/[()]/g, (bracket) =>
    bracket === '(' ? '%28' : '%29',
  );
  return `[${label}](command:${command}?${query})`;
}
