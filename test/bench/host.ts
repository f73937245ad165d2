// Measures inside VS Code's extension host, with the handbook as the window's folder: what the
// extension keeps in memory, and how long it blocks the other extensions.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import { limited, milliseconds, put } from './rows';

const megabyte = 2 ** 20;
/** After so long what was only needed for the work is given back, in milliseconds: an idle worker, V8's room for new objects. */
const untilAtRest = 30_000;
/** Often enough that no block falls between two looks, in milliseconds. */
const resolution = 1;

/** What VS Code calls. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension('massgen.contributor-handbook');
  if (!extension || extension.isActive) throw new Error('The window is not idle.');
  setFlagsFromString('--expose_gc');
  globalThis.gc = runInNewContext('gc') as typeof globalThis.gc;
  await calm();
  const idle = await memoryAtRest();
  const idleBlock = await longestBlock(() => rest(5000));
  putBlock('idle, without the extension', idleBlock);

  putBlock(
    'opened: activated, tree and all pages read',
    await longestBlock(async () => {
      await extension.activate();
      await vscode.commands.executeCommand('handbook.refresh');
      await calm();
    }),
    50,
  );
  const opened = { atOnce: memory(), atRest: await memoryAtRest() };
  putBlock(
    'search made ready',
    await longestBlock(async () => {
      await vscode.commands.executeCommand('handbook.search');
      await calm();
    }),
    50,
  );
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  const searchable = { atOnce: memory(), atRest: await memoryAtRest() };
  putBlock('ten pages saved, five with another title', await longestBlock(saveSome), 50);

  putMemory('opened, at once', opened.atOnce, idle);
  putMemory('opened, half a minute later, V8’s empty pages given back', opened.atRest, idle, 100);
  putMemory('search ready, at once', searchable.atOnce, idle);
  putMemory(
    'search ready, half a minute later, V8’s empty pages given back',
    searchable.atRest,
    idle,
    100,
  );
}

interface Memory {
  /** What is in use, in bytes: objects, and what they hold outside the heap. */
  readonly used: number;
  /** What the system has given to the process, its worker included. */
  readonly resident: number;
}

function memory(): Memory {
  for (let times = 0; times < 3; times++) globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { used: heapUsed + external, resident: rss };
}

/**
 * What stays when nothing is done. V8 keeps pages for new objects, in which nothing is: as many as it
 * had at the busiest moment, tens of megabytes. Those it gives back here, as when memory is short.
 */
async function memoryAtRest(): Promise<Memory> {
  memory();
  await rest(untilAtRest);
  globalThis.gc?.({ type: 'major', flavor: 'last-resort' });
  return memory();
}

/** Changes pages on the disk, as an editor's save does, and waits until they are read. */
async function saveSome(): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('The window has no folder.');
  const pages = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, '_*/*.md'),
    null,
    400,
  );
  pages.sort((a, b) => (a.path < b.path ? -1 : 1));
  for (let time = 0; time < 10; time++) {
    const page = pages[Math.floor((time * pages.length) / 10)];
    if (!page) throw new Error('There are no pages to save.');
    const before = new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
    const after =
      time % 2 === 0
        ? `${before}\nOne sentence more.\n`
        : before.replace(/^(title: .*?)(["']?)$/m, `$1 ${time}$2`);
    await vscode.workspace.fs.writeFile(page, new TextEncoder().encode(after));
    await calm();
  }
}

/** How long the event loop stands still at most while something is done, in milliseconds. */
async function longestBlock(work: () => Promise<void>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  await work();
  delay.disable();
  return Math.max(delay.max / 1e6 - resolution, 0);
}

/** Resolves when this process has had next to nothing to do for a while. */
async function calm(): Promise<void> {
  const window = 250;
  const limit = performance.now() + 60_000;
  for (let quiet = 0; quiet < 6;) {
    const before = process.cpuUsage();
    await rest(window);
    const { user, system } = process.cpuUsage(before);
    quiet = user + system < 0.1 * window * 1000 ? quiet + 1 : 0;
    if (performance.now() > limit) throw new Error('The extension host does not come to rest.');
  }
}

function rest(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

function putBlock(when: string, block: number, most?: number): void {
  const work = `longest block of the extension host: ${when}`;
  const row = limited(work, milliseconds(block), block, most ?? Infinity);
  put(most === undefined ? { ...row, target: '', reached: undefined } : row);
}

function putMemory(when: string, now: Memory, idle: Memory, most?: number): void {
  const used = (now.used - idle.used) / megabyte;
  const resident = (now.resident - idle.resident) / megabyte;
  put({
    work: `memory above an idle extension host: ${when}`,
    figure: `${used.toFixed(0)} MB in use, ${resident.toFixed(0)} MB resident`,
    beside: `idle ${(idle.used / megabyte).toFixed(0)} MB in use, ${(idle.resident / megabyte).toFixed(0)} MB resident`,
    ratio: '',
    target: most === undefined ? '' : `≤ ${most} MB`,
    reached: most === undefined ? undefined : Math.max(used, resident) <= most,
  });
}
