import type * as vscode from 'vscode';
import type { LinkResolver } from '../handbook/links';
import type { DiagramBlock, Handbook, Page, Workflow } from '../handbook/model';
import type { PageChanges } from '../handbook/reader';

/** A handbook that this window shows. */
export interface OpenHandbook {
  /** The same in every session: `bundled`, or the folder's URI. */
  readonly id: string;
  /** What the interface calls it. Untrusted text. */
  readonly label: string;
  readonly origin: 'bundled' | 'workspace' | 'github';
  /** Folder of the pages; `handbook:` for those that are not in the workspace. */
  readonly root: vscode.Uri;
  /**
   * Whether it applies to the workspace's own files (commit messages, Markdown files, comments): it
   * stands in the workspace, the settings name it, its `_config.yml` names the repository of a Git remote, or a setting
   * says so. Where it does not, it shows itself in the sidebar only.
   */
  readonly applies: boolean;
  /**
   * How old it is, in the user's language, where it is a stored copy: in a few words (`2 days ago`,
   * `2 days ago, offline`) and in a sentence. As it is when it is asked.
   */
  standing(): { readonly short: string; readonly long: string } | undefined;
  readonly model: Handbook;
  /** Whether every page has been read. Before that, the model has only what `EarlyPart` names. */
  readonly complete: boolean;
  /** URI of a page, for opening it. */
  uri(path: string): vscode.Uri;
  /** The page at a path; undefined where there is none (any more). */
  page(path: string | undefined): Page | undefined;
  /** A file's text as last read, unsaved edits included. */
  text(path: string): string | undefined;
  /** What a flowchart of `model.diagrams` says that is not the workflow; its steps are nobody's. */
  flowchart(block: DiagramBlock): Promise<Workflow>;
  /** Where a link of a page leads. */
  readonly resolve: LinkResolver;
  /** What its pages are other than in the model before. */
  readonly changes: PageChanges | undefined;
}

/** The handbooks of this window, read on first use. */
export interface HandbookLibrary {
  /** After the list or any model in it has changed. */
  readonly onDidChange: vscode.Event<void>;
  /** What is known now, without reading anything; empty before the first `load`. */
  readonly current: readonly OpenHandbook[];
  /** What the user should know about how it was read, in their language. */
  readonly notices: readonly string[];
  /**
   * Reads what has not been read yet. Workspace handbooks come first, then those of other
   * repositories as far as they are stored, the bundled one last.
   * @throws {HandbookReadError} when no handbook at all could be read.
   */
  load(): Promise<readonly OpenHandbook[]>;
  /**
   * The ids of the handbooks that there are, without reading any of them.
   * @throws as `load`
   */
  ids(): Promise<readonly string[]>;
  /**
   * As `load`, as soon as the trees are known, which takes a small part of the time; `onDidChange`
   * says when the rest is there.
   */
  loadTrees(): Promise<readonly OpenHandbook[]>;
  /** Reads everything again, and asks GitHub for what is newer there. */
  refresh(): Promise<void>;
  /** The handbook and page that a document belongs to, of those known now. */
  pageOf(uri: vscode.Uri): PageOfHandbook | undefined;
  /** Whether a document can be a page: what can be told without reading a handbook. */
  mayHold(document: vscode.Uri): Promise<boolean>;
}

export interface PageOfHandbook {
  readonly handbook: OpenHandbook;
  readonly page: Page;
}

/** No handbook could be read; `cause` says why. */
export class HandbookReadError extends Error {
  override readonly name = 'HandbookReadError';
}
