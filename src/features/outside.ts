import * as vscode from 'vscode';
import { leadsToWeb } from '../handbook/elsewhere';
import type { OpenHandbook, HandbookLibrary } from '../sources/library';
import { chooseHandbook } from './chooseHandbook';
import type { OnboardingStage } from '../handbook/onboardingStages';
import type { OnboardingProgress } from './onboarding/state';
import { targetOf } from './target';

interface Outside {
  readonly command: string;
  readonly title: string;
  readonly missing: string;
  /** The address, where the handbook gives one. The model lets only `http` and `https` through. */
  readonly address: (handbook: OpenHandbook) => string | undefined;
  /** The step for newcomers that is done when the address was opened. */
  readonly stage?: OnboardingStage;
}

/** The address of the open issues of the repository that the handbook's `_config.yml` names. */
export function issuesAddress({ model }: OpenHandbook): string | undefined {
  const { repository } = model.config;
  return repository && `https://github.com/${repository}/issues`;
}

/**
 * Registers the commands that open an address which the handbook gives: those of the palette, and
 * `handbook.openLink` for the links in the Sections view.
 */
export function registerOutsideCommands(
  library: HandbookLibrary,
  onboarding: OnboardingProgress,
): vscode.Disposable {
  const commands: readonly Outside[] = [
    {
      command: 'handbook.openTeamSpreadsheet',
      title: vscode.l10n.t('Open Team Spreadsheet'),
      missing: vscode.l10n.t('The handbook names no team spreadsheet.'),
      address: ({ model }) => model.spreadsheet?.href,
    },
    {
      command: 'handbook.joinDiscord',
      title: vscode.l10n.t('Join Discord'),
      missing: vscode.l10n.t('The handbook holds no invitation to a chat.'),
      address: ({ model }) => model.invitation?.href,
      stage: 'joinChat',
    },
    {
      command: 'handbook.browseIssuesOnWeb',
      title: vscode.l10n.t('Browse Issues'),
      missing: vscode.l10n.t('The handbook’s _config.yml names no repository.'),
      address: issuesAddress,
    },
  ];
  return vscode.Disposable.from(
    vscode.commands.registerCommand('handbook.openLink', async (argument: unknown) => {
      const { href } = targetOf(argument);
      if (href !== undefined && leadsToWeb(href)) {
        await vscode.env.openExternal(vscode.Uri.parse(href, true));
      }
    }),
    ...commands.map(({ command, title, missing, address, stage }) =>
      vscode.commands.registerCommand(command, async (argument: unknown) => {
        const handbook = await chooseHandbook(library, {
          target: targetOf(argument),
          title,
          missing,
          has: (candidate) => address(candidate) !== undefined,
        });
        const href = handbook && address(handbook);
        const isOpen = href && (await vscode.env.openExternal(vscode.Uri.parse(href, true)));
        if (isOpen && stage) await onboarding.done(stage, handbook);
      }),
    ),
  );
}
