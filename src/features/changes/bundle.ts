/** What has changed since it was last read: a bundle of its own, loaded with the first handbook. */
import type * as vscode from 'vscode';
import type { HandbookLibrary } from '../../sources/library';
import { ReadingFollower } from './follow';
import { ReadingMemory } from './memory';
import { PreviousPages } from './previous';
import { type WhatChanged, whatChanged } from './whatChanged';

export interface ChangesOptions {
  readonly library: HandbookLibrary;
  /** The extension's storage, for all workspaces. */
  readonly storage: vscode.Uri;
  readonly openPlace: WhatChanged['openPlace'];
}

/** Follows what is read, and lists what has changed. */
export interface Changes {
  /** Shows the list. */
  show(): Promise<void>;
  dispose(): void;
}

/** What the bundle is, for whoever loads it. */
export interface ChangesCode {
  readonly followChanges: (options: ChangesOptions) => Changes;
}

export const followChanges: ChangesCode['followChanges'] = ({ library, storage, openPlace }) => {
  const memory = new ReadingMemory(storage);
  const previous = new PreviousPages();
  const follower = new ReadingFollower(library, memory);
  return {
    show: () => whatChanged({ library, memory, previous, openPlace }),
    dispose: () => {
      follower.dispose();
      previous.dispose();
    },
  };
};
