import * as vscode from 'vscode';
import { digest } from '../../handbook/digest';
import { fileReads } from '../../platform/fileReads';
import { ifThere } from '../ifThere';
import { packFiles, unpackFiles } from './pack';
import { Snapshot } from './snapshot';

/** What is known of a stored handbook besides its files. */
export interface StoredState {
  /** The commit's full id. */
  readonly commit: string;
  /** GitHub's mark for where the ref stood; see `Revision`. */
  readonly etag: string | undefined;
  /** When it was fetched, in milliseconds since 1970. */
  readonly fetched: number;
  /** When GitHub last said that this is the newest, in milliseconds since 1970. */
  readonly checked: number;
}

export interface StoredHandbook extends StoredState {
  readonly snapshot: Snapshot;
}

/** What the small file says that decides which pack counts. */
interface Manifest extends StoredState {
  /** Which handbook it is: two may share a folder's name by chance. */
  readonly handbook: string;
  /** Name of the file with the pages. */
  readonly pack: string;
}

const manifestName = 'handbook.json';

/**
 * Keeps fetched handbooks in the extension's storage. Each has a folder with its pages in one file
 * (see `pack.ts`) and a small one, the manifest, that names it. New pages are written beside the old
 * ones, and count when the manifest is switched over: whatever ends a writing, the handbook is the
 * old or the new one, never a mixture. Windows share the storage; the last one to switch wins.
 */
export class HandbookStore {
  constructor(private readonly storage: vscode.Uri) {}

  /**
   * The stored copy of a handbook; undefined where there is none, or none that is whole.
   * @param handbook names it, the same in every session
   */
  async read(handbook: string): Promise<StoredHandbook | undefined> {
    const folder = this.folder(handbook);
    const manifest = await readManifest(folder, handbook);
    const pack = manifest && (await readIfThere(vscode.Uri.joinPath(folder, manifest.pack)));
    const stored = pack && unpackFiles(pack);
    if (!manifest || !stored) return undefined;
    const { commit, etag, fetched, checked } = manifest;
    return { commit, etag, fetched, checked, snapshot: new Snapshot(stored.files, stored.assets) };
  }

  /** Stores a handbook instead of the copy before, and removes what no longer counts. */
  async write(handbook: string, { snapshot, ...state }: StoredHandbook): Promise<void> {
    const folder = this.folder(handbook);
    await vscode.workspace.fs.createDirectory(folder);
    const pack = `${state.commit}-${Date.now().toString(36)}.pack`;
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, pack), packFiles(snapshot));
    await switchTo(folder, { ...state, handbook, pack });
    await removeOthers(folder, [manifestName, pack]);
  }

  /** Notes that the stored copy was found to be the newest. */
  async confirm(handbook: string, { commit, etag, fetched, checked }: StoredState): Promise<void> {
    const folder = this.folder(handbook);
    const manifest = await readManifest(folder, handbook);
    // Another window may have stored a newer one meanwhile.
    if (manifest?.commit !== commit) return;
    await switchTo(folder, { ...manifest, etag, fetched, checked });
  }

  private folder(handbook: string): vscode.Uri {
    return vscode.Uri.joinPath(this.storage, 'github', digest(handbook));
  }
}

async function readManifest(folder: vscode.Uri, handbook: string): Promise<Manifest | undefined> {
  const bytes = await readIfThere(vscode.Uri.joinPath(folder, manifestName));
  const manifest = bytes && parseManifest(new TextDecoder().decode(bytes));
  return manifest?.handbook === handbook ? manifest : undefined;
}

function parseManifest(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isManifest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { handbook, commit, etag, fetched, checked, pack } = value as Record<string, unknown>;
  return (
    typeof handbook === 'string' &&
    typeof commit === 'string' &&
    (etag === undefined || typeof etag === 'string') &&
    typeof fetched === 'number' &&
    typeof checked === 'number' &&
    typeof pack === 'string' &&
    /^[\w-]+\.pack$/.test(pack)
  );
}

/** Makes a manifest count: it is written beside the old one, and then takes its place. */
async function switchTo(folder: vscode.Uri, manifest: Manifest): Promise<void> {
  const written = vscode.Uri.joinPath(folder, `${Date.now().toString(36)}.new`);
  await vscode.workspace.fs.writeFile(written, new TextEncoder().encode(JSON.stringify(manifest)));
  await vscode.workspace.fs.rename(written, vscode.Uri.joinPath(folder, manifestName), {
    overwrite: true,
  });
}

async function removeOthers(folder: vscode.Uri, kept: readonly string[]): Promise<void> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const others = entries.map(([name]) => name).filter((name) => !kept.includes(name));
  await Promise.all(
    others.map((name) =>
      // What cannot be removed now, because another window has it open, is removed the next time.
      ifThere(vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name))),
    ),
  );
}

async function readIfThere(uri: vscode.Uri): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = await ifThere(fileReads.readFile(uri));
  return bytes && new Uint8Array(bytes);
}
