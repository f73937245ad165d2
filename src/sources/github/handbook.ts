import * as vscode from 'vscode';
import type { HandbookAccess } from '../../github/connect';
import { isGitHubError, type GitHubFailure } from '../../github/errors';
import type { GitHub, Revision } from '../../github/github';
import { handbookScheme } from '../handbookFileSystem';
import { selectHandbook, wantedFor } from './selection';
import { Snapshot } from './snapshot';
import { type HandbookSpec, isCommit, specLabel } from './spec';
import type { HandbookStore, StoredHandbook } from './store';

/** Why a handbook could not be fetched or confirmed. */
export type FetchFailure =
  | GitHubFailure
  /** VS Code knows no GitHub of that name. */
  | { readonly kind: 'unknownHost' }
  /** The commit has no page in that folder. */
  | { readonly kind: 'noPages' }
  /** It was fetched and can be read, but not kept for the next session. */
  | { readonly kind: 'notStored' };

/** How a handbook of another repository stands. */
export interface Standing {
  /** When GitHub last said that the stored copy is the newest; undefined without a copy. */
  readonly checked: Date | undefined;
  /** GitHub was not asked in this session. */
  readonly isUnasked: boolean;
  /** GitHub is being asked. */
  readonly isChecking: boolean;
  /** Why the last question failed; undefined when it did not, or none was asked. */
  readonly failure: FetchFailure | undefined;
}

/** One handbook in a GitHub repository: its stored copy, and how a newer one is fetched. */
export class GitHubHandbook {
  private readonly changed = new vscode.EventEmitter<readonly string[]>();
  /** After the pages, given by their paths, have changed; with none after the standing has. */
  readonly onDidChange = this.changed.event;
  /** Folder of its pages. */
  readonly root: vscode.Uri;
  /** As short as a user would write it. */
  readonly label: string;

  private stored: StoredHandbook | undefined;
  private reading: Promise<void> | undefined;
  private checking: Promise<void> | undefined;
  private isUnasked = true;
  private failure: FetchFailure | undefined;
  private readonly ending = new AbortController();

  constructor(
    readonly spec: HandbookSpec & { readonly host: string },
    private readonly access: HandbookAccess,
    private readonly store: HandbookStore,
  ) {
    this.root = rootOf(spec);
    this.label = specLabel(spec);
  }

  get standing(): Standing {
    return {
      checked: this.stored && new Date(this.stored.checked),
      isUnasked: this.isUnasked,
      isChecking: this.checking !== undefined,
      failure: this.failure,
    };
  }

  /** The pages as last fetched, in this session or an earlier one; undefined where there are none. */
  async snapshot(): Promise<Snapshot | undefined> {
    this.reading ??= this.store.read(this.root.path).then((stored) => {
      this.stored ??= stored;
    });
    await this.reading;
    return this.stored?.snapshot;
  }

  /** The same, as far as it is known without waiting. */
  get current(): StoredHandbook | undefined {
    return this.stored;
  }

  /** Asks GitHub whether there is something newer, and fetches it. Never fails: see `standing`. */
  check(): Promise<void> {
    this.isUnasked = false;
    this.checking ??= this.ask().finally(() => {
      this.checking = undefined;
      if (!this.ending.signal.aborted) this.changed.fire([]);
    });
    return this.checking;
  }

  /** Ends what is under way. */
  dispose(): void {
    this.ending.abort();
    this.changed.dispose();
  }

  private async ask(): Promise<void> {
    try {
      await this.snapshot();
      const client = await this.access.client(this.spec.host);
      this.failure = client ? await this.update(client) : { kind: 'unknownHost' };
    } catch (error) {
      if (this.ending.signal.aborted) return;
      if (!isGitHubError(error)) throw error;
      this.failure = error.failure;
    }
  }

  private async update(client: GitHub): Promise<FetchFailure | undefined> {
    const { stored, spec } = this;
    const { signal } = this.ending;
    // A commit never changes.
    if (stored && isCommit(spec.ref)) return undefined;
    const revision = await client.revision(spec, stored?.etag, signal);
    const isSame = !revision || revision.commit === stored?.commit;
    if (stored && isSame) return this.confirm({ ...stored, etag: revision?.etag ?? stored.etag });
    if (!revision) return { kind: 'unexpected', status: 304 };
    const snapshot = await this.fetch(client, revision);
    signal.throwIfAborted();
    if (snapshot.files.length === 0) return { kind: 'noPages' };
    const now = Date.now();
    return this.replace({ ...revision, fetched: now, checked: now, snapshot });
  }

  private async fetch(client: GitHub, { commit }: Revision): Promise<Snapshot> {
    const { owner, name, folder } = this.spec;
    const others: string[] = [];
    const files = await client.files(
      { owner, name, ref: commit },
      {
        wanted: wantedFor(folder),
        others: (path) => void others.push(path),
        known: (blob) => this.stored?.snapshot.blob(blob),
        signal: this.ending.signal,
      },
    );
    const selection = await selectHandbook(folder, files, others);
    return new Snapshot(selection.files, selection.assets);
  }

  private confirm(stored: StoredHandbook): Promise<FetchFailure | undefined> {
    this.stored = { ...stored, checked: Date.now() };
    return storing(this.store.confirm(this.root.path, this.stored));
  }

  /** All pages at once: nobody sees some new ones and some old. */
  private async replace(stored: StoredHandbook): Promise<FetchFailure | undefined> {
    const before = this.stored?.snapshot ?? new Snapshot([]);
    const changes = await stored.snapshot.changes(before);
    const failure = await storing(this.store.write(this.root.path, stored));
    this.stored = stored;
    this.changed.fire(changes);
    return failure;
  }
}

async function storing(work: Promise<void>): Promise<FetchFailure | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return { kind: 'notStored' };
    throw error;
  }
}

/** `handbook:/HOST/OWNER/REPOSITORY/REF/FOLDER`; in a ref `~`, which no ref has, stands for `/`. */
function rootOf({ host, owner, name, ref, folder }: GitHubHandbook['spec']): vscode.Uri {
  const parts = [host, owner, name, ref.replaceAll('/', '~'), ...folder.split('/')];
  return vscode.Uri.from({ scheme: handbookScheme, path: `/${parts.filter(Boolean).join('/')}` });
}
