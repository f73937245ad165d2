/**
 * Where a handbook stands in a workspace folder or a repository. Knows no editor: the command line
 * looks in the same places.
 */

/** Folders in which a handbook may stand, in the order in which they are tried. */
export const usualFolders = ['handbook', 'Handbook', 'docs', ''] as const;

/** The text of a file, by its path from the top; undefined where there is none. */
export type ReadText = (path: string) => Promise<string | undefined>;

/**
 * The first usual folder that is a just-the-docs site, or that is called `handbook` and has a first
 * page with front matter. Undefined where there is none.
 */
export async function usualPlace(read: ReadText): Promise<string | undefined> {
  for (const folder of usualFolders) {
    const within: ReadText = (name) => read(folder === '' ? name : `${folder}/${name}`);
    if (await isJustTheDocs(within)) return folder;
    if (/^handbook$/i.test(folder) && (await hasFirstPage(within))) return folder;
  }
  return undefined;
}

async function isJustTheDocs(read: ReadText): Promise<boolean> {
  const config = await read('_config.yml');
  return config !== undefined && /just[-_]the[-_]docs/.test(config);
}

async function hasFirstPage(read: ReadText): Promise<boolean> {
  for (const name of ['index.md', 'README.md']) {
    const page = await read(name);
    if (page !== undefined && /^\uFEFF?---\s*\n[\s\S]*?^title:/m.test(page)) return true;
  }
  return false;
}
