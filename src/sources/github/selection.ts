import type { GitHubFile } from '../../github/github';
import { isInHandbook, isLeftOut, isSiteFile } from '../fileNames';
import { placeAt } from '../places';

/** What of a commit is a handbook's, with paths from the handbook's folder. */
export interface Selection {
  /** Its pages and settings; the latter may stand beside the folder (`../mkdocs.yml`). */
  readonly files: readonly GitHubFile[];
  /** Paths of what is below the folder and not fetched, such as pictures. */
  readonly assets: readonly string[];
}

/** Says which files of a commit are fetched for the handbook in a folder: settings above it too. */
export function wantedFor(folder: string): (path: string) => boolean {
  const prefix = below(folder);
  const above = below(parentOf(folder));
  return (path) =>
    (path.startsWith(prefix) && isInHandbook(path.slice(prefix.length))) ||
    (folder !== '' && path.startsWith(above) && isSiteFile(path.slice(above.length)));
}

/**
 * The handbook in a folder of a commit. Of the settings above it those count that say that its pages
 * stand there, as in a workspace.
 * @param files what was fetched, with paths from the repository's top
 * @param others paths of what was not
 */
export async function selectHandbook(
  folder: string,
  files: readonly GitHubFile[],
  others: readonly string[],
): Promise<Selection> {
  const prefix = below(folder);
  const inside = (path: string): string[] =>
    path.startsWith(prefix) ? [path.slice(prefix.length)] : [];
  const { beside } = await placeAt(
    {
      names: (at) => Promise.resolve(namesIn(at, files)),
      text: (at) => {
        const file = files.find(({ path }) => path === at);
        return Promise.resolve(file && new TextDecoder().decode(file.bytes));
      },
    },
    folder,
  );
  const above = below(parentOf(folder));
  return {
    files: files.flatMap((file) => {
      const [path] = inside(file.path);
      if (path !== undefined) return [{ ...file, path }];
      const name = `../${file.path.slice(above.length)}`;
      return beside.includes(name) ? [{ ...file, path: name }] : [];
    }),
    assets: others.flatMap(inside).filter((path) => !path.split('/').some(isLeftOut)),
  };
}

const below = (folder: string): string => (folder === '' ? '' : `${folder}/`);

const parentOf = (folder: string): string => folder.slice(0, Math.max(0, folder.lastIndexOf('/')));

function namesIn(folder: string, files: readonly GitHubFile[]): string[] {
  const prefix = below(folder);
  const names = files.flatMap(({ path }) =>
    path.startsWith(prefix) ? [path.slice(prefix.length).split('/')[0] ?? ''] : [],
  );
  return [...new Set(names)].sort();
}
