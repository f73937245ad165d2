import * as vscode from 'vscode';
import type { Track } from '../../handbook/model';
import type { OpenHandbook } from '../../sources/library';
import { chooseHandbook } from '../chooseHandbook';
import { targetOf } from '../target';
import { chooseTracks } from './chosenTracks';
import type { TracksDependencies } from './dependencies';
import { trackItem, type TrackItem } from './trackItem';

/** Which handbook a command about tracks means; see `chooseHandbook`. */
export function handbookWithTracks(
  { library }: Pick<TracksDependencies, 'library'>,
  argument: unknown,
  title: string,
): Promise<OpenHandbook | undefined> {
  return chooseHandbook(library, {
    target: targetOf(argument),
    title,
    missing: vscode.l10n.t('The handbook names no tracks.'),
    has: ({ model }) => model.tracks.length > 0,
  });
}

/** Lets the user choose the tracks that are theirs: one, several or none. */
export async function chooseTrack(deps: TracksDependencies, argument: unknown): Promise<void> {
  const title = vscode.l10n.t('Choose Your Track');
  const handbook = await handbookWithTracks(deps, argument, title);
  const chosen = handbook && (await pickTracks(deps, handbook, title));
  if (!chosen) return;
  await chooseTracks(handbook, chosen, await deps.core());
  if (chosen.length > 0) await deps.onboarding.done('chooseTrack', handbook);
}

/** @returns undefined where the user leaves the choice as it is */
function pickTracks(
  deps: TracksDependencies,
  handbook: OpenHandbook,
  title: string,
): Promise<readonly Track[] | undefined> {
  const { tracks } = handbook.model;
  const pick = vscode.window.createQuickPick<TrackItem>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('What do you want to do? One, several, or none');
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.keepScrollPosition = true;
  let isOpen = true;
  const show = (free: Awaited<ReturnType<typeof deps.issues.free>>, selected: readonly Track[]) => {
    const [active] = pick.activeItems;
    pick.items = tracks.map((track) => trackItem(track, free.get(track.name)));
    pick.selectedItems = pick.items.filter(({ track }) => selected.includes(track));
    if (active) pick.activeItems = pick.items.filter(({ track }) => track === active.track);
  };
  show(new Map(), deps.chosenTracks.current(handbook));
  const names = tracks.map(({ name }) => name);
  // The picker waits for no number: they are put in when GitHub has answered.
  void deps.issues.free(handbook.id, names).then((free) => {
    if (isOpen && free.size > 0) {
      show(
        free,
        pick.selectedItems.map(({ track }) => track),
      );
    }
  });
  return new Promise((resolve) => {
    const subscriptions = vscode.Disposable.from(
      pick.onDidAccept(() => {
        resolve(pick.selectedItems.map(({ track }) => track));
        pick.hide();
      }),
      pick.onDidTriggerItemButton(({ item: { track } }) => {
        pick.hide();
        void deps.openPlace(handbook, track.guide ?? track.place);
      }),
      pick.onDidHide(() => {
        isOpen = false;
        resolve(undefined);
        subscriptions.dispose();
        pick.dispose();
      }),
    );
    pick.show();
  });
}
