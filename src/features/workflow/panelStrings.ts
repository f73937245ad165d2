import * as vscode from 'vscode';
import type { DiagramStrings } from '../../shared/diagramStrings';

/** The diagram view's words in the reader's language. Those with `{0}` are filled in by the page. */
export function diagramStrings(): DiagramStrings {
  const { t } = vscode.l10n;
  return {
    diagram: t('Workflow diagram'),
    loading: t('Drawing the workflow…'),
    noWorkflow: t('This handbook has no workflow: none of its pages holds a Mermaid flowchart.'),
    noHandbook: t('The handbook that this view showed is not open in this window any more.'),
    failed: t('The handbook could not be read.'),
    zoom: t('Zoom'),
    zoomIn: t('Zoom in'),
    zoomOut: t('Zoom out'),
    fit: t('Fit into the view'),
    actualSize: t('Actual size'),
    scale: t('{0} percent, show in actual size', '{0}'),
    keys: t('Arrow keys go from step to step, Enter shows a step’s help.'),
    help: t('Help for the step'),
    close: t('Close'),
    who: t('Who'),
    tracks: t('Tracks'),
    previous: t('Before this'),
    next: t('What comes next'),
    noHelp: t('The handbook says nothing about this step yet.'),
    unassigned: t('Not assigned yet'),
    ask: t('Ask at {0}', '{0}'),
    copy: t('Copy {0}', '{0}'),
    copied: t('{0} copied', '{0}'),
    openPage: t('Open “{0}”', '{0}'),
    browseIssues: t('Browse Issues'),
    startIssueBranch: t('Start Issue Branch'),
    error: t('The diagram has an error: {0}', '{0}'),
    errorAt: t('The diagram has an error in line {0}: {1}', '{0}', '{1}'),
    openSource: t('Show Source'),
    noImages: t('Images in nodes are left out, because nothing may be loaded from outside.'),
    done: t('{0} of {1} done', '{0}', '{1}'),
    onBranch: t('Remembered for the branch {0}', '{0}'),
    inWorkspace: t('Remembered for this workspace'),
    clearTicks: t('Clear Ticks'),
    copyCode: t('Copy'),
    codeCopied: t('Copied'),
    code: t('Code'),
    table: t('Table'),
    toTerminal: t('To Terminal…'),
    noTrust: t('Commands go to the terminal only in a workspace that you trust.'),
    manageTrust: t('Manage Workspace Trust'),
    hiddenCharacters: t(
      'This block holds characters that cannot be seen, so it does not go to the terminal.',
    ),
  };
}
