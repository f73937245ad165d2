import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from '../../scripts/lib/paths.mjs';

/** The program as it ships. */
export const programFile = join(root, 'dist', 'cli', 'contributor-handbook.mjs');

/** What a run of the program leaves. */
export interface Run {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program with the Node that runs the tests, and no terminal. */
export function run(...args: readonly string[]): Promise<Run> {
  return runFile(programFile, args);
}

/** Runs a file with Node. */
export async function runFile(file: string, args: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return { status: child.exitCode, signal: child.signalCode, stdout, stderr };
}

/** A folder with these files, by their paths; deleted by `remove`. */
export interface TestFolder {
  readonly path: string;
  remove(): Promise<void>;
}

export async function folder(files: Readonly<Record<string, string>>): Promise<TestFolder> {
  const path = await mkdtemp(join(tmpdir(), 'handbook-cli-'));
  for (const [name, content] of Object.entries(files)) {
    const file = join(path, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
