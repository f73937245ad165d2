import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { packTar, type TarEntry } from 'modern-tar';

const sha1 = (bytes: string | Uint8Array): string => createHash('sha1').update(bytes).digest('hex');

/** Files of a commit; a text, or the bytes themselves. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A repository of the stand-in: its commits, and where its branches stand. */
export class Repository {
  /** Seen only by those who signed in. */
  isPrivate = false;
  private readonly commits = new Map<string, Files>();
  private readonly branches = new Map<string, string>();

  constructor(
    readonly owner: string,
    readonly name: string,
  ) {}

  /** Puts a commit on a branch, with these files and no others. Gives its id. */
  commit(files: Files, branch = 'main'): string {
    const id = sha1(JSON.stringify([this.commits.size, branch, Object.entries(files)]));
    this.commits.set(id, files);
    this.branches.set(branch, id);
    return id;
  }

  /** The commit that a branch, or an id, stands for; `HEAD` is the first branch. */
  find(ref: string): string | undefined {
    if (this.commits.has(ref)) return ref;
    return ref === 'HEAD' ? this.branches.values().next().value : this.branches.get(ref);
  }

  /** A commit's files with Git's ids of their bytes. */
  blobs(commit: string): { path: string; sha: string; bytes: Uint8Array }[] {
    return Object.entries(this.commits.get(commit) ?? {}).map(([path, content]) => {
      const bytes = Buffer.from(content);
      return {
        path,
        bytes,
        sha: sha1(Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes])),
      };
    });
  }

  /** The bytes of an id, in any commit. */
  blob(sha: string): Uint8Array | undefined {
    for (const commit of this.commits.keys()) {
      const found = this.blobs(commit).find((blob) => blob.sha === sha);
      if (found) return found.bytes;
    }
    return undefined;
  }

  /** A commit packed as GitHub does: the commit's id first, then all in one folder. */
  async archive(commit: string): Promise<Uint8Array> {
    const top = `${this.owner}-${this.name}-${commit.slice(0, 7)}`;
    const comment = `52 comment=${commit}\n`;
    const entries: TarEntry[] = [
      {
        header: { name: 'pax_global_header', type: 'pax-global-header', size: comment.length },
        body: comment,
      },
      { header: { name: `${top}/`, type: 'directory', size: 0 } },
      ...this.blobs(commit).map(({ path, bytes }) => ({
        header: { name: `${top}/${path}`, type: 'file' as const, size: bytes.length },
        body: bytes,
      })),
    ];
    return gzipSync(await packTar(entries));
  }
}
