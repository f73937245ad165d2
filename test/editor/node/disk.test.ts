import { assert } from 'chai';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { disk } from '../../../src/platform/disk';
import type { FileReads } from '../../../src/platform/platform';

describe('the disk, read without the window', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'handbook-disk-'));
    const at = (name: string): string => join(folder, name);
    await mkdir(at('folder/inner'), { recursive: true });
    await writeFile(at('folder/page é.md'), '\u{feff}# Café\n');
    await writeFile(at('empty'), '');
    await symlink(at('folder'), at('link-to-folder'));
    await symlink(at('folder/page é.md'), at('link-to-file'));
    await symlink(at('nowhere'), at('link-to-nothing'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const names = [
    ...['', 'folder', 'folder/inner', 'folder/page é.md', 'empty', 'nowhere', 'empty/below'],
    ...['link-to-folder', 'link-to-folder/page é.md', 'link-to-file', 'link-to-nothing'],
  ];
  /** What comes of it, or the code that it fails with. */
  const outcome = async (work: Thenable<unknown>): Promise<unknown> => {
    try {
      return await work;
    } catch (error) {
      assert.instanceOf(error, vscode.FileSystemError);
      return error.code;
    }
  };
  const outcomes = async (reads: FileReads, name: string): Promise<unknown> => {
    const uri = vscode.Uri.file(join(folder, name));
    const [stat, entries, bytes] = await Promise.all([
      outcome(reads.stat(uri)),
      outcome(reads.readDirectory(uri)),
      outcome(reads.readFile(uri)),
    ]);
    // VS Code adds what it knows of permissions.
    const { type, size, ctime, mtime } = stat as Partial<vscode.FileStat>;
    const there = type === undefined ? stat : { type, size, ctime, mtime };
    const sorted = Array.isArray(entries) ? [...(entries as unknown[])].sort() : entries;
    return { there, sorted, bytes: bytes instanceof Uint8Array ? [...bytes] : bytes };
  };

  for (const name of names) {
    it(`tells of “${name}” what VS Code tells`, async () => {
      const expected = await outcomes(vscode.workspace.fs, name);
      assert.deepEqual(await outcomes(disk, name), expected);
    });
  }
});
