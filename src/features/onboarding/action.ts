import * as vscode from 'vscode';
import type { OnboardingStep } from '../../handbook/onboarding';
import type { OnboardingStage } from '../../handbook/onboardingStages';
import type { OpenHandbook } from '../../sources/library';
import type { Target } from '../target';

/** What a click on a step does. */
export interface StepAction {
  readonly command: string;
  readonly title: string;
  /** A codicon. */
  readonly icon: string;
  /** What the command is told beside the handbook. */
  readonly target: Target;
}

/**
 * What helps with a step: the command for its stage where the handbook has what that needs, else the
 * one place outside that the step leads to, else its page.
 */
export function actionOf(handbook: OpenHandbook, step: OnboardingStep): StepAction {
  return (step.stage && stageAction(handbook, step.stage)) ?? linkAction(handbook, step);
}

function stageAction(
  { model, origin }: OpenHandbook,
  stage: OnboardingStage,
): StepAction | undefined {
  const { t } = vscode.l10n;
  const action = (isThere: boolean, command: string, title: string, icon: string) =>
    isThere ? { command: `handbook.${command}`, title, icon, target: {} } : undefined;
  const hasTracks = model.tracks.length > 0;
  switch (stage) {
    case 'joinChat':
      return action(
        model.invitation !== undefined,
        'joinDiscord',
        t('Open the Invitation'),
        'comment-discussion',
      );
    case 'introduce':
      return action(true, 'draftIntroduction', t('Draft an Introduction'), 'edit');
    case 'attendMeeting':
      return action(model.meetings.length > 0, 'meetings', t('Show the Meetings'), 'calendar');
    case 'chooseTrack':
      return action(hasTracks, 'chooseTrack', t('Choose a Track'), 'compass');
    case 'contactOwner':
      return (
        action(hasTracks, 'draftMessageToOwner', t('Draft a Message'), 'mail') ??
        action(
          model.people.length > 0,
          'openContactDirectory',
          t('Show the People'),
          'organization',
        )
      );
    case 'startContributing':
      return action(
        model.config.repository !== undefined || origin === 'workspace',
        'browseIssues',
        t('Browse Issues'),
        'rocket',
      );
  }
}

function linkAction(handbook: OpenHandbook, { item, list }: OnboardingStep): StepAction {
  const { path, heading } = list.place;
  const [only, another] = item.links;
  const target = only && !another ? handbook.resolve(path, only.href) : undefined;
  if (target?.kind === 'external') {
    return {
      command: 'handbook.openLink',
      title: vscode.l10n.t('Open Link'),
      icon: 'link-external',
      target: { href: target.href },
    };
  }
  const place: Target =
    target?.kind === 'page'
      ? { path: target.page.path, ...(target.heading && { heading: target.heading.id }) }
      : { path, ...(heading !== undefined && { heading }) };
  return {
    command: 'handbook.openPage',
    title: vscode.l10n.t('Open Page'),
    icon: 'file',
    target: place,
  };
}
