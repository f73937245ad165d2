import * as vscode from 'vscode';
import type { Track } from '../../handbook/model';
import { introduction } from '../../handbook/messages/introduction';
import type { MessageIssue } from '../../handbook/messages/messageText';
import { messageToOwner } from '../../handbook/messages/messageToOwner';
import type { MessageSource } from '../../handbook/messages/said';
import { namedRepository, sameRepository } from '../../git/remoteUrl';
import type { OpenHandbook } from '../../sources/library';
import type { Claim } from '../claims/claim';
import { chooseHandbook } from '../chooseHandbook';
import { openDraft } from '../drafts/draftDocument';
import { withoutIcons } from '../plainText';
import { targetOf } from '../target';
import { handbookWithTracks } from './chooseTrack';
import type { TracksDependencies } from './dependencies';
import { trackItem } from './trackItem';

/** Opens the document in which the user introduces themselves. Nothing is sent. */
export async function draftIntroduction(
  deps: TracksDependencies,
  argument: unknown,
): Promise<void> {
  const handbook = await chooseHandbook(deps.library, {
    target: targetOf(argument),
    title: vscode.l10n.t('Write an Introduction'),
    missing: vscode.l10n.t('There is no handbook.'),
    has: () => true,
  });
  if (!handbook) return;
  const chosen = deps.chosenTracks.current(handbook);
  const text = introduction(sourceOf(handbook), chosen, issueAtHand(deps, handbook));
  await openDraft('introduction', vscode.l10n.t('Introduction'), text);
}

/** Opens the document in which the user writes to a track's owner. Nothing is sent. */
export async function draftMessageToOwner(
  deps: TracksDependencies,
  argument: unknown,
): Promise<void> {
  const title = vscode.l10n.t('Write to a Track’s Owner');
  const handbook = await handbookWithTracks(deps, argument, title);
  const track = handbook && (await trackFor(deps, handbook, targetOf(argument).track, title));
  if (!track) return;
  const text = messageToOwner(sourceOf(handbook), track, issueAtHand(deps, handbook));
  await openDraft('message', vscode.l10n.t('Message about {0}', track.name), text);
}

/** The track that was told, else the only chosen one, else the one that the user picks. */
async function trackFor(
  { chosenTracks }: TracksDependencies,
  handbook: OpenHandbook,
  told: string | undefined,
  title: string,
): Promise<Track | undefined> {
  const { tracks } = handbook.model;
  const meant = tracks.find(({ name }) => name === told);
  const chosen = chosenTracks.current(handbook);
  const only = meant ?? (chosen.length === 1 ? chosen[0] : undefined);
  if (only) return only;
  const others = tracks.filter((track) => !chosen.includes(track));
  const picked = await vscode.window.showQuickPick(
    [...chosen, ...others].map((track) => ({ ...trackItem(track), buttons: [] })),
    {
      title: `${title}: ${withoutIcons(handbook.label)}`,
      placeHolder: vscode.l10n.t('Which track?'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  return picked?.track;
}

const sourceOf = (handbook: OpenHandbook): MessageSource => ({
  name: handbook.label,
  model: handbook.model,
  text: (path) => handbook.text(path),
});

/** The issue that the user claimed last in the handbook's repository, and still has or waits for. */
function issueAtHand(
  { claims }: TracksDependencies,
  { model }: OpenHandbook,
): MessageIssue | undefined {
  const repository = namedRepository(model.config.repository);
  const claim = claims
    .all()
    .find((each) => repository && isOpen(each) && sameRepository(repository, each));
  return claim && { label: `#${claim.number}`, title: claim.title, url: claim.url };
}

const isOpen = ({ state }: Claim): boolean => ['claiming', 'waiting', 'assigned'].includes(state);
