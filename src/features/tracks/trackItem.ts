import * as vscode from 'vscode';
import type { Track } from '../../handbook/model';
import type { FreeIssues } from '../issues/freeIssues';
import { withoutIcons } from '../plainText';

/** A track in a picker. */
export interface TrackItem extends vscode.QuickPickItem {
  readonly track: Track;
}

/**
 * What a picker tells of a track: what one does there, who owns it, and how many issues are free.
 * @param free undefined where that is not known
 */
export function trackItem(track: Track, free?: FreeIssues): TrackItem {
  const owners = track.owners.map(({ handle }) => handle).join(', ');
  return {
    track,
    label: withoutIcons(track.name),
    description: withoutIcons(
      [owners || vscode.l10n.t('Not assigned yet'), ...(free ? [freeText(free)] : [])].join(' · '),
    ),
    detail: withoutIcons(track.summary),
    buttons: track.guide
      ? [{ iconPath: new vscode.ThemeIcon('book'), tooltip: vscode.l10n.t('Open Guide') }]
      : [],
  };
}

function freeText({ count, hasMore }: FreeIssues): string {
  const { t } = vscode.l10n;
  if (hasMore) return t('more than {0} free issues', count);
  if (count === 0) return t('no free issue');
  return count === 1 ? t('1 free issue') : t('{0} free issues', count);
}
