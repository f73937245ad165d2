import * as vscode from 'vscode';
import type { Track } from '../../handbook/model';
import type { OpenHandbook } from '../../sources/library';
import { withoutIcons } from '../plainText';
import type { Progress } from '../progress/progress';
import { ownerContacts, type Contact } from './contact';
import { group, pickContact } from './picker';

/** What tells what the user is doing now. */
export interface Doing {
  readonly progress: Progress;
  /** The tracks that the user has chosen in a handbook. */
  readonly chosenTracks?: (handbook: OpenHandbook) => readonly Track[];
}

/** Whether it is known what the user does in a handbook. */
export function isDoing(handbook: OpenHandbook, { progress, chosenTracks }: Doing): boolean {
  return progress.of(handbook) !== undefined || (chosenTracks?.(handbook) ?? []).length > 0;
}

/**
 * Lets the user pick from those who own what they are doing now: the step, and the chosen tracks. Where
 * neither is known, from the whole directory.
 * @param told the step that is meant instead of the one that they are at
 */
export async function pickWhoToAsk(
  handbook: OpenHandbook,
  doing: Doing,
  told: string | undefined,
): Promise<Contact | undefined> {
  const rows = whoToAsk(handbook, doing, told);
  if (rows.length === 0) {
    return pickContact(
      handbook,
      vscode.l10n.t(
        'It is not known what you are doing now. A person, a handle, a track or a step',
      ),
    );
  }
  return vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Who to Ask: {0}', withoutIcons(handbook.label)),
    matchOnDescription: true,
    matchOnDetail: true,
  });
}

function whoToAsk(
  handbook: OpenHandbook,
  { progress, chosenTracks }: Doing,
  told: string | undefined,
): Contact[] {
  const { t } = vscode.l10n;
  const { workflow } = handbook.model;
  const meant = workflow?.steps.find(({ id }) => id === told);
  const here = meant ? undefined : progress.of(handbook);
  const step = meant ?? here?.step;
  const ofStep =
    step &&
    group(
      meant ? t('Step: {0}', step.title) : t('Your step: {0}', step.title),
      ownerContacts(
        handbook,
        { owners: step.owners, place: step.section },
        here?.reason ?? step.tracks.join(' · '),
      ),
    );
  const tracks = meant ? [] : (chosenTracks?.(handbook) ?? []);
  const ofTracks = tracks.map((track) =>
    group(
      t('Your track: {0}', track.name),
      ownerContacts(
        handbook,
        { owners: track.owners, place: track.guide ?? track.place },
        track.summary,
      ),
    ),
  );
  return [...(ofStep ?? []), ...ofTracks.flat()];
}
