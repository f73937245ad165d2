import * as vscode from 'vscode';
import type { Owner, Track } from '../../handbook/model';
import { personOf } from '../../handbook/whomToAsk';
import type { OpenHandbook } from '../../sources/library';
import { whomToAskText } from '../notAssigned';
import type { TreeNode } from '../sidebar/treeNode';
import { stepRow } from '../workflow/rows';

/**
 * The Tracks view of a handbook: what one does, who owns it, its guide and its steps.
 * @param chosen the user's own, which come first, unfolded
 */
export function trackRows(handbook: OpenHandbook, chosen: readonly Track[]): TreeNode[] {
  const { tracks } = handbook.model;
  const others = tracks.filter((track) => !chosen.includes(track));
  return [
    ...chosen.map((track) => trackRow(handbook, track, true)),
    ...others.map((track) => trackRow(handbook, track, false)),
  ];
}

function trackRow(handbook: OpenHandbook, track: Track, isChosen: boolean): TreeNode {
  const { name, summary, guide } = track;
  // Another row for VS Code when it is chosen, which it shows unfolded though it knew it folded.
  const id = `${handbook.id}|${isChosen ? 'chosen' : 'track'}|${name}`;
  const steps = handbook.model.workflow?.steps.filter((step) => track.steps.includes(step.id));
  const yours = vscode.l10n.t('your track');
  return {
    id,
    label: name,
    description: isChosen ? [yours, summary].filter(Boolean).join(' · ') : summary,
    tooltip: [name, ...(isChosen ? [yours] : []), summary].join('\n'),
    icon: isChosen ? 'compass-active' : 'compass',
    accessibilityLabel: isChosen
      ? vscode.l10n.t('{0}, your track: {1}', name, summary)
      : vscode.l10n.t('{0}, track: {1}', name, summary),
    contextValue: guide ? 'handbook.track guide' : 'handbook.track',
    expanded: isChosen,
    handbook: handbook.id,
    track: name,
    ...(guide && { path: guide.path, ...(guide.heading && { heading: guide.heading }) }),
    children: [
      ...(track.owners.length > 0
        ? track.owners.map((owner) => ownerRow(handbook, id, track, owner))
        : [nobodyRow(handbook, id, track)]),
      ...(guide ? [guideRow(handbook, id, guide)] : []),
      ...(steps ?? []).map((step) => stepRow(handbook, step, id)),
    ],
  };
}

function ownerRow(handbook: OpenHandbook, parent: string, { name }: Track, owner: Owner): TreeNode {
  const person = personOf(handbook.model.people, owner);
  const place = person?.places[0];
  const href = person?.handles[0]?.profile;
  return {
    id: `${parent}|owner|${owner.handle}`,
    label: owner.handle,
    description: owner.service,
    tooltip: vscode.l10n.t('Owner: {0}', owner.handle),
    icon: 'account',
    accessibilityLabel: vscode.l10n.t('{0}, owner', owner.handle),
    contextValue: href === undefined ? 'handbook.owner' : 'handbook.owner profile',
    command: { command: 'handbook.openPage', title: vscode.l10n.t('Open Page') },
    handbook: handbook.id,
    handle: owner.handle,
    track: name,
    ...(href !== undefined && { href }),
    ...(place && { path: place.path, ...(place.heading && { heading: place.heading }) }),
    children: [],
  };
}

/** Whom to ask, where the handbook says so; a click leads to its chat. */
function nobodyRow(handbook: OpenHandbook, parent: string, { name }: Track): TreeNode {
  const { invitation } = handbook.model;
  const label = vscode.l10n.t('Not assigned yet');
  const ask = whomToAskText(handbook);
  return {
    id: `${parent}|nobody`,
    label,
    description: ask,
    tooltip: [label, ask, invitation?.href].filter(Boolean).join('\n'),
    icon: 'question',
    accessibilityLabel: ask ? `${label}, ${ask}` : label,
    contextValue: 'handbook.nobody',
    ...(invitation && {
      command: { command: 'handbook.joinDiscord', title: vscode.l10n.t('Join Discord') },
    }),
    handbook: handbook.id,
    track: name,
    children: [],
  };
}

function guideRow(
  handbook: OpenHandbook,
  parent: string,
  guide: NonNullable<Track['guide']>,
): TreeNode {
  const page = handbook.page(guide.path);
  const label = vscode.l10n.t('Guide');
  return {
    id: `${parent}|guide`,
    label,
    description: page?.title,
    tooltip: page ? `${label}: ${page.title}` : label,
    icon: 'book',
    accessibilityLabel: page ? vscode.l10n.t('Guide: {0}', page.title) : label,
    command: { command: 'handbook.openPage', title: vscode.l10n.t('Open Page') },
    handbook: handbook.id,
    path: guide.path,
    ...(guide.heading && { heading: guide.heading }),
    children: [],
  };
}
