// Runs the benchmark's parts, each in a process of its own, and gathers their rows.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { layOut } from './benchCorpora.mjs';
import { report } from './benchReport.mjs';
import { projectNode } from './bootstrap.mjs';
import { chooseHost, webHost } from './host.mjs';
import { outFolder, root } from './paths.mjs';
import { run } from './processes.mjs';
import { writeSection } from './results.mjs';
import { inEditor } from './tiers.mjs';

/** @typedef {import('../../test/bench/rows').Row} Row */

const diagram = ['diagram-opening', 'diagram-edits', 'diagram-large'];
const parts = ['tree', 'links', 'search', 'save', 'host', ...diagram];
/** What marks the rows in the output of a part; see test/bench/rows.ts. */
const mark = 'bench-row| ';

/**
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function bench(args) {
  const { only } = parseArgs({ args, options: { only: { type: 'string' } } }).values;
  const named = only?.split(',') ?? parts;
  const chosen = named.flatMap((part) => (part === 'diagram' ? diagram : [part]));
  const unknown = chosen.filter((part) => !parts.includes(part));
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(', ')}; there are ${parts.join(', ')}.`);
    return 2;
  }
  const folder = await mkdtemp(join(tmpdir(), 'handbook-bench-'));
  try {
    say('Building …');
    await build(chosen.some((part) => part === 'host' || diagram.includes(part)));
    say('Laying out the handbooks …');
    const source = process.env['HANDBOOK_CORPUS'];
    const corpora = await layOut(source === undefined ? undefined : resolve(source), folder);
    /** @type {Row[]} */
    const rows = [];
    for (const part of chosen) {
      say(`Measuring: ${part} …`);
      for (const row of await measure(part, corpora)) {
        rows.push(row);
        const { work, figure, beside, ratio } = row;
        console.log([work, figure, beside, ratio].filter((cell) => cell !== '').join('  '));
      }
    }
    say('');
    const corpus = `${source === undefined ? 'made up, as large as' : ''} the documentation of OpenSearch`;
    const text = report(rows, {
      corpus: `${corpus.trim()}, ${corpora.small.pages} pages; and ten copies of it, ${corpora.large.pages}`,
      commit: await commit(),
    });
    console.log(`\n${text}`);
    if (only === undefined) await keep(text, source !== undefined);
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * What was measured on the real handbook is kept in the repository.
 * @param {string} text
 * @param {boolean} real
 */
async function keep(text, real) {
  const kept = real ? join(root, 'test', 'bench') : join(outFolder, 'bench');
  await mkdir(kept, { recursive: true });
  await writeSection(join(kept, 'RESULTS.md'), 'Bench', text);
}

/**
 * All rows of one part. One that breaks off, as where a window has lost a key, is measured once more as a
 * whole, so that the others need not be.
 * @param {string} part
 * @param {import('../../test/bench/corpora').Corpora} corpora
 * @returns {Promise<Row[]>}
 */
async function measure(part, corpora) {
  try {
    return await measureOnce(part, corpora);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\nOnce more …`);
    return await measureOnce(part, corpora);
  }
}

/**
 * @param {string} part
 * @param {import('../../test/bench/corpora').Corpora} corpora
 * @returns {Promise<Row[]>}
 */
async function measureOnce(part, corpora) {
  /** @type {Row[]} */
  const rows = [];
  /** @type {string[]} */
  const others = [];
  const onLine = (/** @type {string} */ line) => {
    const at = line.indexOf(mark);
    if (at < 0) others.push(line);
    else rows.push(JSON.parse(line.slice(at + mark.length)));
  };
  const code = await start(part, corpora, onLine);
  if (code !== 0) throw new Error(`${others.slice(-30).join('\n')}\nThe part "${part}" failed.`);
  return rows;
}

/**
 * @param {string} part
 * @param {import('../../test/bench/corpora').Corpora} corpora
 * @param {(line: string) => void} onLine
 * @returns {Promise<number>} the exit code
 */
async function start(part, corpora, onLine) {
  const built = join(outFolder, 'bench');
  const inNode = (/** @type {string[]} */ args) => run(projectNode(), args, { cwd: root, onLine });
  switch (part) {
    case 'host': {
      const repository = { folder: corpora.small.folder, remove: () => undefined };
      return inEditor(await chooseHost(), join(built, 'host.js'), [], onLine, repository);
    }
    case 'diagram-opening':
    case 'diagram-edits':
    case 'diagram-large':
      await webHost();
      return inNode([join(built, 'diagram.mjs'), part.slice('diagram-'.length)]);
    default: {
      const memory = ['--expose-gc', '--max-old-space-size=8192'];
      return inNode([...memory, join(built, 'main.mjs'), part, JSON.stringify(corpora)]);
    }
  }
}

/** @param {boolean} product whether the extension itself is needed, as it ships */
async function build(product) {
  const builds = [['--bench'], ...(product ? [['--production']] : [])];
  for (const args of builds) {
    /** @type {string[]} */
    const lines = [];
    const onLine = (/** @type {string} */ line) => lines.push(line);
    const code = await run(projectNode(), [join(root, 'scripts', 'build.mjs'), ...args], {
      cwd: root,
      onLine,
    });
    if (code !== 0) throw new Error(`${lines.join('\n')}\nThe build failed.`);
  }
}

async function commit() {
  /** @type {string[]} */
  const lines = [];
  const onLine = (/** @type {string} */ line) => lines.push(line);
  const code = await run('git', ['describe', '--always', '--dirty'], { cwd: root, onLine });
  return code === 0 ? (lines[0] ?? 'unknown') : 'unknown';
}

/** @param {string} text shown on a terminal only */
function say(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}
