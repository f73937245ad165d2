import type { SourceFile } from '../../handbook/model';
import { EncodedFile, ownBytes } from '../encodedFile';
import type { Listing } from '../files';
import type { FolderSource } from '../openHandbook';
import type { GitHubHandbook } from './handbook';
import { standingOf } from './notices';
import { Snapshot } from './snapshot';

/** Files decoded before others get their turn. */
const slice = 500;

/**
 * The stored pages of a handbook, for reading it: straight from the stored copy, of one commit, and
 * without a round through VS Code's file systems for each page.
 */
export const githubSource = (handbook: GitHubHandbook): FolderSource => ({
  label: handbook.label,
  standing: () => standingOf(handbook),
  files: async () => {
    const snapshot = (await handbook.snapshot()) ?? new Snapshot([]);
    return {
      find: (path) => Promise.resolve(listing(snapshot, path)),
      read: (paths) => read(snapshot, paths),
    };
  },
});

function listing({ files, assets }: Snapshot, at: string): Listing {
  const isThere = (path: string): boolean => at === '' || path === at || path.startsWith(`${at}/`);
  return {
    files: files.map(({ path }) => path).filter(isThere),
    assets: assets.filter(isThere),
  };
}

async function read(snapshot: Snapshot, paths: readonly string[]): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const [index, path] of paths.entries()) {
    if (index % slice === slice - 1) await new Promise((resolve) => setTimeout(resolve));
    const found = snapshot.at(path);
    if (found?.kind === 'file') files.push(new EncodedFile(path, ownBytes(found.bytes)));
  }
  return files;
}
