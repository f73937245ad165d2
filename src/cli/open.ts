import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { GatheredLinks } from '../handbook/gatheredLinks';
import type { FlowchartParser, SourceFile } from '../handbook/model';
import type { PageLink } from '../handbook/pageLinks';
import type { SourceChanges } from '../handbook/pages';
import { HandbookReader, type ReadHandbook } from '../handbook/reader';
import { placeAt, usualPlace, type PlaceReader } from '../sources/places';
import { CliError, NoHandbookError } from './exit';
import { isFileError, type Met, readFolder, readNames, readText } from './folder';
import { count, plain, type Output } from './output';
import { Progress } from './progress';

/** A handbook on the disk, read. */
export interface LocalHandbook extends ReadHandbook {
  /** The handbook's folder below the one that was asked for; `.` where it is the same. */
  readonly folder: string;
  /** What to call it: its title, else its folder's name. Untrusted. */
  readonly name: string;
  readonly text: HandbookReader['text'];
  /** The links of a page. */
  readonly links: (path: string) => readonly PageLink[];
}

/**
 * Finds and reads the handbook of a folder: the one in a usual place of it (`handbook`, `docs`, …),
 * else the folder itself, which somebody named.
 * @param messages gets progress, on a terminal, and what cannot be read
 * @throws {CliError} when there is no such folder, or no handbook in it
 */
export async function openHandbook(directory: string, messages: Output): Promise<LocalHandbook> {
  await checkFolder(directory);
  const look: PlaceReader = {
    names: (path) => Promise.resolve(readNames(directory, path)),
    text: (path) => Promise.resolve(readText(directory, path)),
  };
  const place = (await usualPlace(look)) ?? (await placeAt(look, ''));
  const root = resolve(directory, place.folder);
  const progress = new Progress(messages);
  const beside = place.beside.flatMap((path) => {
    const text = readText(root, path);
    return text === undefined ? [] : [{ path, text }];
  });
  const found = await readFiles(root, messages, progress);
  const files = [...beside, ...found.files];
  const links = new GatheredLinks();
  const reader = new HandbookReader(parseFlowchart, links.visit);
  const reading = `Reading ${count(files.length, 'file')} …`;
  const read = await reader.update(
    { files, removed: [], assets: found.assets },
    { now: () => performance.now(), pause: () => progress.show(reading) },
  );
  await progress.clear();
  if (read.model.pages.length === 0) throw new NoHandbookError(directory);
  return {
    ...read,
    folder: place.folder || '.',
    name: read.model.title || basename(root),
    text: (path) => reader.text(path),
    links: (path) => links.of(path),
  };
}

/** Mermaid's parser is large: it is loaded for the first diagram. */
const parseFlowchart: FlowchartParser = async (text) =>
  (await import('../diagram/parse')).parseFlowchart(text);

async function checkFolder(directory: string): Promise<void> {
  try {
    if ((await stat(directory)).isDirectory()) return;
  } catch (error) {
    if (!isFileError(error)) throw error;
    throw new CliError(`${directory} cannot be read: ${reason(error)}.`);
  }
  throw new CliError(`${directory} is no folder.`);
}

async function readFiles(
  root: string,
  messages: Output,
  progress: Progress,
): Promise<Required<Pick<SourceChanges, 'files' | 'assets'>>> {
  const files: SourceFile[] = [];
  const assets = new Set<string>();
  const left: string[] = [];
  const met: Met = {
    unreadable: (path, error) => left.push(`${path}: ${reason(error)}`),
    asset: (path) => assets.add(path),
  };
  try {
    for (const file of readFolder(root, met)) {
      files.push(file);
      if (files.length % 500 === 0) await progress.show(`Found ${count(files.length, 'file')} …`);
    }
  } catch (error) {
    if (!isFileError(error)) throw error;
    throw new CliError(`${root} cannot be read: ${reason(error)}.`);
  }
  await progress.clear();
  for (const each of left) await messages.write(`Left out, as it cannot be read: ${plain(each)}\n`);
  return { files, assets };
}

function reason({ code, message }: NodeJS.ErrnoException): string {
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOTDIR: 'it is no folder',
  };
  return known[code ?? ''] ?? message;
}
