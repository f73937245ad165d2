import type { ReadPage } from '../page';
import { folderOf, lastPart } from './fileNames';

/** A folder of pages. */
export interface Folder {
  /** Empty for the top. */
  readonly path: string;
  readonly name: string;
  /** The pages in it, in the order of their paths. */
  readonly pages: readonly ReadPage[];
  /** The folders in it that hold pages, at any depth; in the order of their paths. */
  readonly folders: readonly Folder[];
}

interface OpenFolder extends Folder {
  readonly pages: ReadPage[];
  readonly folders: OpenFolder[];
}

/** The folders that pages stand in, from the top. */
export function foldersOf(pages: readonly ReadPage[]): Folder {
  const top: OpenFolder = { path: '', name: '', pages: [], folders: [] };
  const known = new Map([['', top]]);
  for (const page of pages) open(known, top, folderOf(page.path)).pages.push(page);
  return top;
}

/** The folder at a path, made with those above it where they are new. */
function open(known: Map<string, OpenFolder>, top: OpenFolder, path: string): OpenFolder {
  let folder = top;
  for (let end = path.indexOf('/'); folder.path !== path; end = path.indexOf('/', end + 1)) {
    const at = end < 0 ? path : path.slice(0, end);
    let next = known.get(at);
    if (!next) {
      next = { path: at, name: lastPart(at), pages: [], folders: [] };
      known.set(at, next);
      folder.folders.push(next);
    }
    folder = next;
  }
  return folder;
}

/** The folder at a path below another, with or without a `/` at its end; the other where there is none. */
export function folderAt(top: Folder, path: string): Folder {
  let folder = top;
  for (const name of path.split('/')) {
    folder = folder.folders.find((each) => each.name === name) ?? folder;
  }
  return folder;
}
