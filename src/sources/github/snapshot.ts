import { pacer } from '../../handbook/pacer';
import type { GitHubFile } from '../../github/github';
import { pace } from '../pace';

/** What stands at a path of a handbook. */
export type Found =
  | { readonly kind: 'file'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'folder'; readonly entries: ReadonlyMap<string, 'file' | 'folder'> };

/** A handbook's files as one commit has them. Never changes. */
export class Snapshot {
  private readonly texts = new Map<string, Uint8Array<ArrayBuffer>>();
  private readonly folders = new Map<string, Map<string, 'file' | 'folder'>>([['', new Map()]]);
  private readonly blobs = new Map<string, Uint8Array<ArrayBuffer>>();

  /**
   * @param files with paths relative to the handbook's folder; settings may stand beside it
   * @param assets paths of what is there and was not fetched
   */
  constructor(
    readonly files: readonly GitHubFile[],
    readonly assets: readonly string[] = [],
  ) {
    for (const { path, bytes, blob } of files) {
      this.texts.set(path, bytes);
      if (blob !== undefined) this.blobs.set(blob, bytes);
      if (!path.startsWith('../')) this.enter(path, 'file');
    }
  }

  /** A file, or a folder that holds files; the handbook's folder has an empty path. */
  at(path: string): Found | undefined {
    const bytes = this.texts.get(path);
    if (bytes) return { kind: 'file', bytes };
    const entries = this.folders.get(path);
    return entries && { kind: 'folder', entries };
  }

  /** Bytes by Git's id of them. */
  blob(id: string): Uint8Array<ArrayBuffer> | undefined {
    return this.blobs.get(id);
  }

  /** The paths that are only in one of the two, or differ. Others get their turn meanwhile. */
  async changes(before: Snapshot): Promise<string[]> {
    const pause = pacer(pace);
    const changed: string[] = [];
    for (const path of new Set([...this.files, ...before.files].map((file) => file.path))) {
      if (!isSame(this.texts.get(path), before.texts.get(path))) changed.push(path);
      await pause();
    }
    return [...changed, ...difference(this.assets, before.assets)];
  }

  private enter(path: string, kind: 'file' | 'folder'): void {
    const slash = path.lastIndexOf('/');
    const folder = slash < 0 ? '' : path.slice(0, slash);
    const known = this.folders.get(folder);
    if (known) {
      known.set(path.slice(slash + 1), kind);
      return;
    }
    this.folders.set(folder, new Map([[path.slice(slash + 1), kind]]));
    this.enter(folder, 'folder');
  }
}

/** What is only in one of two lists. */
function difference(a: readonly string[], b: readonly string[]): string[] {
  const [inA, inB] = [new Set(a), new Set(b)];
  return [...a.filter((each) => !inB.has(each)), ...b.filter((each) => !inA.has(each))];
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === undefined || a.length !== b?.length) return false;
  // A loop: megabytes go through here, and a function for each byte would block the host.
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
