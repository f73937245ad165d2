import { GitHubError } from './errors';
import type { GitHubFile, Limits } from './github';

/** Counts what is kept of a repository, and refuses what goes beyond the limits. */
export class Kept {
  readonly files: GitHubFile[] = [];
  private entries = 0;
  private bytes = 0;
  private reserved = 0;

  constructor(private readonly limits: Limits) {}

  /** @throws {GitHubError} `tooLarge` after too many entries */
  countEntry(): void {
    if (++this.entries > this.limits.entries) throw new GitHubError({ kind: 'tooLarge' });
  }

  /**
   * Makes room for a file.
   * @returns false for a file that is too large to be a page: it is left out, the others are kept
   * @throws {GitHubError} `tooLarge` where all of them together are too much
   */
  reserve(size: number): boolean {
    if (size > this.limits.fileBytes) return false;
    this.bytes += size;
    this.reserved += 1;
    if (this.bytes > this.limits.bytes || this.reserved > this.limits.files) {
      throw new GitHubError({ kind: 'tooLarge' });
    }
    return true;
  }

  /** Keeps a file for which there was room. */
  add(file: GitHubFile): void {
    this.files.push(file);
  }
}

/**
 * Whether a path names a file below a folder, whatever it is put together with: relative, with no
 * empty, `.` or `..` part, and without `\`, `:` and control characters, which mean something on
 * some file systems.
 */
export function isPlainPath(path: string): boolean {
  return path
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..' && plain(part));
}

function plain(part: string): boolean {
  for (const character of part) {
    if (character < ' ' || character === '\\' || character === ':' || character === '\x7f') {
      return false;
    }
  }
  return true;
}
