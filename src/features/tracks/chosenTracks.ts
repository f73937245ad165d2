import * as vscode from 'vscode';
import type { Core } from '../../core';
import type { Track } from '../../handbook/model';
import type { OpenHandbook } from '../../sources/library';

/** The tracks that the user has chosen as theirs. */
export interface ChosenTracks {
  readonly onDidChange: vscode.Event<void>;
  /** Those of a handbook, in its order; empty where the user has chosen none of it. */
  current(handbook: OpenHandbook): readonly Track[];
}

type Code = Pick<Core, 'chosenTracks' | 'namesAfterChoice'>;

/** The names in the setting `handbook.tracks`; what is no text is left out. */
export const trackNames = (): readonly string[] => textsIn(configuration().get('tracks'));

/** The choice as the setting `handbook.tracks` has it, which Settings Sync carries to other machines. */
export class TracksSetting implements ChosenTracks, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly subscription = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('handbook.tracks')) this.changed.fire();
  });

  /** @param code what is loaded once a handbook was read */
  constructor(private readonly code: () => Code | undefined) {}

  current({ model }: OpenHandbook): readonly Track[] {
    return this.code()?.chosenTracks(model.tracks, trackNames()) ?? [];
  }

  dispose(): void {
    vscode.Disposable.from(this.changed, this.subscription).dispose();
  }
}

/**
 * Makes these tracks of a handbook the chosen ones. Where the workspace has a choice of its own, which
 * goes before the user's, that one is changed.
 */
export async function chooseTracks(
  { model }: OpenHandbook,
  chosen: readonly Track[],
  code: Pick<Code, 'namesAfterChoice'>,
): Promise<void> {
  const settings = configuration();
  const inWorkspace = settings.inspect('tracks')?.workspaceValue;
  const { Global, Workspace } = vscode.ConfigurationTarget;
  const names = code.namesAfterChoice(trackNames(), model.tracks, chosen);
  await settings.update('tracks', names, inWorkspace === undefined ? Global : Workspace);
}

const configuration = (): vscode.WorkspaceConfiguration =>
  vscode.workspace.getConfiguration('handbook');

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
