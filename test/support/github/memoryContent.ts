import { createHash } from 'node:crypto';
import type { CommitFacts, Content, Files, MergeMethod, StoredFile } from './content';

export const sha1 = (bytes: string | Uint8Array): string =>
  createHash('sha1').update(bytes).digest('hex');

interface Commit extends CommitFacts {
  readonly files: Files;
  readonly parents: readonly string[];
}

/** A repository in memory, for tests that need no Git. Whatever is merged wins. */
export class MemoryContent implements Content {
  private readonly commits: Map<string, Commit>;
  private readonly heads: Map<string, string>;
  private readonly tagged = new Map<string, string>();

  constructor(from?: MemoryContent) {
    this.commits = new Map(from?.commits);
    this.heads = new Map(from?.heads);
  }

  get defaultBranch(): string {
    return this.branches()[0] ?? 'main';
  }

  branches(): readonly string[] {
    return [...this.heads.keys()];
  }

  tags(): readonly { name: string; commit: string }[] {
    return [...this.tagged].map(([name, commit]) => ({ name, commit }));
  }

  find(ref: string): string | undefined {
    if (this.commits.has(ref)) return ref;
    if (ref === 'HEAD') return this.heads.get(this.defaultBranch);
    return this.heads.get(ref) ?? this.tagged.get(ref);
  }

  facts(commit: string): CommitFacts {
    return this.known(commit);
  }

  blobs(commit: string): readonly StoredFile[] {
    return Object.entries(this.commits.get(commit)?.files ?? {}).map(([path, content]) => {
      const bytes = Buffer.from(content);
      return {
        path,
        bytes,
        sha: sha1(Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes])),
      };
    });
  }

  blob(sha: string): Uint8Array | undefined {
    for (const commit of this.commits.keys()) {
      const found = this.blobs(commit).find((blob) => blob.sha === sha);
      if (found) return found.bytes;
    }
    return undefined;
  }

  ahead(base: string, head: string): readonly string[] {
    const known = this.reached(base);
    return [...this.reached(head)].filter((commit) => !known.has(commit));
  }

  isMergeable(): boolean {
    return true;
  }

  commit(files: Files, branch: string, message: string): string {
    const before = this.heads.get(branch) ?? this.heads.get(this.defaultBranch);
    return this.put(files, branch, message, before === undefined ? [] : [before]);
  }

  tag(name: string, commit: string): void {
    this.tagged.set(name, commit);
  }

  deleteBranch(name: string): void {
    this.heads.delete(name);
  }

  merge(branch: string, head: string, message: string, how: MergeMethod): string {
    const base = this.find(branch) ?? head;
    const files = { ...this.known(base).files, ...this.known(head).files };
    return this.put(files, branch, message, how === 'merge' ? [base, head] : [base]);
  }

  learn(other: Content): void {
    if (!(other instanceof MemoryContent)) throw new Error('That repository is on the disk.');
    for (const [id, commit] of other.commits) this.commits.set(id, commit);
  }

  fork(): Content {
    return new MemoryContent(this);
  }

  private put(files: Files, branch: string, message: string, parents: readonly string[]): string {
    const date = new Date();
    const id = sha1(JSON.stringify([this.commits.size, branch, parents, Object.entries(files)]));
    this.commits.set(id, { id, files, message, parents, date });
    this.heads.set(branch, id);
    return id;
  }

  private known(commit: string): Commit {
    const known = this.commits.get(commit);
    if (!known) throw new Error(`There is no commit ${commit}.`);
    return known;
  }

  private reached(commit: string, seen = new Set<string>()): Set<string> {
    if (seen.has(commit)) return seen;
    seen.add(commit);
    for (const parent of this.known(commit).parents) this.reached(parent, seen);
    return seen;
  }
}
