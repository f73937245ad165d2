import * as vscode from 'vscode';
import type { Place, Step, Workflow } from '../../handbook/model';
import type { DiagramContent, StepView } from '../../shared/diagramContent';
import type { OpenHandbook } from '../../sources/library';
import { stateOf, type Here } from '../progress/progress';
import type { Subject } from './subject';
import { waysOf } from './ways';

/**
 * What the diagram view's page is told of a diagram.
 * @param here where the contributor stands in it, where that can be told
 */
export function diagramContent(
  handbook: OpenHandbook,
  { flow, ...subject }: Subject,
  here?: Here,
): DiagramContent {
  const contacts = contactsPlace(handbook);
  return {
    handbook: handbook.id,
    diagram: subject.diagram,
    kind: subject.kind,
    title: subject.title,
    source: subject.source,
    line: subject.line,
    steps: flow
      ? flow.steps.map((step, index) => ({
          ...stepView(handbook, flow, step, index),
          state: stateOf(here, step.id),
        }))
      : [],
    edges: (flow?.edges ?? []).map(({ from, to, label }) => ({ from, to, label })),
    ways: flow ? waysOf(flow) : [],
    error: flow?.error && { message: flow.error.message, line: flow.error.line },
    here: here && { step: here.step.id, reason: here.reason },
    invitation: handbook.model.invitation?.text,
    contacts: contacts && sectionTitle(handbook, contacts),
  };
}

/** Where the handbook says whom to ask: with the invitation to the chat, else with the tracks. */
export function contactsPlace({ model }: OpenHandbook): Place | undefined {
  return model.invitation?.place ?? model.tracks[0]?.place;
}

function stepView(
  handbook: OpenHandbook,
  workflow: Workflow,
  step: Step,
  index: number,
): Omit<StepView, 'state'> {
  const phase = workflow.phases.find(({ id }) => id === step.phase);
  const { t } = vscode.l10n;
  const position =
    phase === undefined
      ? t('step {0} of {1}', index + 1, workflow.steps.length)
      : t(
          'step {0} of {1} in {2}',
          phase.steps.indexOf(step.id) + 1,
          phase.steps.length,
          phase.title,
        );
  return {
    id: step.id,
    title: step.title,
    phase: phase?.title,
    position,
    owners: step.owners.map(({ handle, service }) => ({ handle, service })),
    tracks: [...step.tracks],
    section: step.section && sectionTitle(handbook, step.section),
    actions: [...step.actions],
  };
}

function sectionTitle(handbook: OpenHandbook, { path, heading }: Place): string {
  const page = handbook.page(path);
  return page?.headings.find(({ id }) => id === heading)?.text ?? page?.title ?? path;
}
