import { readFolder } from '../../src/cli/folder';
import type { SourceFile } from '../../src/handbook/model';
import type { PageVisitor } from '../../src/handbook/outlines';
import { HandbookReader, type ReadHandbook } from '../../src/handbook/reader';
import { parseFlowchart } from '../../src/diagram/parse';

/** A handbook's files, read as the command line reads them. */
export function readFiles(folder: string): SourceFile[] {
  return [
    ...readFolder(folder, {
      unreadable: (path, error) => {
        throw new Error(`${path} cannot be read.`, { cause: error });
      },
      asset: () => undefined,
    }),
  ];
}

/** Reads a folder until its tree is complete, and no further. */
export async function readTree(folder: string): Promise<ReadHandbook> {
  const enough = new AbortController();
  const trees: ReadHandbook[] = [];
  const options = { signal: enough.signal };
  const update = new HandbookReader(parseFlowchart).update(
    { files: readFiles(folder), removed: [] },
    options,
    (_part, handbook) => {
      trees.push(handbook);
      enough.abort();
    },
  );
  await update.catch((error: unknown) => {
    if (error !== enough.signal.reason) throw error;
  });
  const [tree] = trees;
  if (!tree || tree.model.navigation.length === 0) throw new Error('The handbook has no tree.');
  return tree;
}

/** A handbook that is open. */
export interface Opened extends ReadHandbook {
  readonly reader: HandbookReader;
}

/** Reads all of a handbook. */
export async function open(folder: string, visit?: PageVisitor): Promise<Opened> {
  const reader = new HandbookReader(parseFlowchart, visit);
  const read = await reader.update({ files: readFiles(folder), removed: [] });
  return { ...read, reader };
}
