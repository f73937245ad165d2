import { platform } from '#platform';
import * as vscode from 'vscode';
import type { Core } from '../core';
import { WorkerFlowchartParser } from '../diagram/parser';
import { Claims } from '../features/claims/claims';
import { Statuses } from '../features/claims/follow/statuses';
import { OnboardingState, syncedKeys } from '../features/onboarding/state';
import { WorkRepositories } from '../features/progress/workRepositories';
import { TracksSetting } from '../features/tracks/chosenTracks';
import { createGit } from '../git/git';
import type { GitService } from '../git/service';
import { githubAccess, type GitHubAccess } from '../github/connect';
import { bundleLoader, type Load } from '../platform/loader';
import { OrderedMemento } from '../platform/orderedMemento';
import { bundledFiles } from '../sources/bundledFileSystem';
import { githubFiles } from '../sources/github/files';
import { GitHubHandbooks } from '../sources/github/handbooks';
import { registerHandbookFileSystem } from '../sources/handbookFileSystem';
import { workspaceRemotes, type WorkspaceRemotes } from '../sources/remotes';
import { WindowLibrary } from '../sources/windowLibrary';

/** What the features share: handbooks, Git, GitHub, and what is remembered. One of each in a window. */
export interface Services {
  readonly extensionUri: vscode.Uri;
  /** For all workspaces. */
  readonly storage: vscode.Uri;
  readonly memory: vscode.Memento;
  readonly load: Load;
  readonly core: () => Promise<Core>;
  /** The model's code, where it was loaded before. */
  readonly loadedCore: () => Core | undefined;
  readonly git: GitService;
  readonly remotes: WorkspaceRemotes;
  readonly github: GitHubAccess;
  readonly handbooks: GitHubHandbooks;
  readonly library: WindowLibrary;
  readonly repositories: WorkRepositories;
  readonly claims: Claims;
  readonly statuses: Statuses;
  readonly onboarding: OnboardingState;
  readonly chosenTracks: TracksSetting;
}

/** Builds the services. They read no page and load no parser before somebody asks. */
export function openServices(context: vscode.ExtensionContext): Services & { dispose(): void } {
  const { extensionUri, globalState, globalStorageUri: storage } = context;
  const memory = new OrderedMemento(globalState);
  globalState.setKeysForSync(syncedKeys);
  const load = bundleLoader(extensionUri);
  let loaded: Core | undefined;
  const core = async (): Promise<Core> => (loaded ??= await load('core'));
  const parser = new WorkerFlowchartParser(() => platform.startFlowchartWorker(extensionUri));
  const git = createGit();
  const github = githubAccess(() => load('github'));
  const handbooks = new GitHubHandbooks(github, storage);
  const stored = githubFiles(handbooks);
  const remotes = workspaceRemotes(git);
  const library = new WindowLibrary({ core, parseFlowchart: parser.parse }, remotes, handbooks);
  const repositories = new WorkRepositories(git);
  const claims = new Claims(memory);
  const statuses = new Statuses();
  const chosenTracks = new TracksSetting(() => loaded);
  const onboarding = new OnboardingState(memory);
  const parts = vscode.Disposable.from(
    registerHandbookFileSystem(bundledFiles(extensionUri), stored),
    chosenTracks,
    onboarding,
    statuses,
    claims,
    repositories,
    library,
    stored,
    handbooks,
    github,
    git,
    parser,
  );
  return {
    extensionUri,
    storage,
    memory,
    load,
    core,
    loadedCore: () => loaded,
    git,
    remotes,
    github,
    handbooks,
    library,
    repositories,
    claims,
    statuses,
    onboarding,
    chosenTracks,
    dispose: () => void parts.dispose(),
  };
}
