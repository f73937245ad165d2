// The handbooks that the benchmark measures on: a real one or one of its size, and ten copies of it.
import { createReadStream, statSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { unpackTar } from 'modern-tar/fs';
import { syntheticHandbook } from './syntheticHandbook.mjs';

const copies = 10;

/**
 * Lays the handbooks out in a folder.
 * @param {string | undefined} source a handbook's folder or `.tar.gz`; without one a handbook is made up
 * @param {string} folder
 * @returns {Promise<import('../../test/bench/corpora').Corpora>}
 */
export async function layOut(source, folder) {
  const small = await original(source, folder);
  const large = join(folder, 'ten-copies');
  for (let copy = 0; copy < copies; copy++) await copyBelow(small, '', large, copy);
  const count = (await pagesBelow(small)).length;
  return {
    small: { folder: small, pages: count.toLocaleString('en') },
    large: { folder: large, pages: (count * copies).toLocaleString('en') },
    real: source !== undefined,
  };
}

/**
 * @param {string | undefined} source
 * @param {string} folder
 */
async function original(source, folder) {
  if (source === undefined) return syntheticHandbook(join(folder, 'made-up'));
  const target = join(folder, 'original');
  if (statSync(source).isDirectory()) {
    await cp(source, target, { recursive: true });
    return target;
  }
  await pipeline(createReadStream(source), createGunzip(), unpackTar(target));
  // An archive mostly holds one folder with everything in it.
  const entries = await readdir(target);
  return entries.length === 1 ? join(target, entries[0] ?? '') : target;
}

/**
 * Copies a handbook's files, each copy but the first into folders of its own: below a collection's
 * folder where the page is in one, as only those at the top are collections.
 * @param {string} from
 * @param {string} folder inside it
 * @param {string} to
 * @param {number} copy
 */
async function copyBelow(from, folder, to, copy) {
  for (const entry of await readdir(join(from, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await copyBelow(from, path, to, copy);
    else if (copy === 0) await write(join(to, path), await readFile(join(from, path)));
    else if (isPage(entry.name)) {
      const text = await readFile(join(from, path), 'utf8');
      await write(join(to, placeOf(path, copy)), distinct(text, copy));
    }
  }
}

/** @type {(path: string, copy: number) => string} */
function placeOf(path, copy) {
  const [top = '', ...rest] = path.split(/[\\/]/);
  return top.startsWith('_') ? join(top, `copy-${copy}`, ...rest) : join(`copy-${copy}`, path);
}

/** @type {(text: string, copy: number) => string} */
function distinct(text, copy) {
  const end = text.startsWith('---') ? text.indexOf('\n---', 3) : -1;
  if (end < 0) return text;
  const frontMatter = text
    .slice(0, end)
    .replace(/^((?:title|parent|grand_parent|ancestor): *)(.*?)(["']?)[ \t]*$/gm, `$1$2 ${copy}$3`)
    .replace(/^(permalink: *["']?|[ \t]+- *["']?)\//gm, `$1/copy-${copy}/`);
  return frontMatter + text.slice(end);
}

/**
 * @param {string} file
 * @param {string | Buffer} content
 */
async function write(file, content) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

const isPage = (/** @type {string} */ name) => extname(name) === '.md' && basename(name) !== '.md';

/** @type {(folder: string) => Promise<string[]>} */
async function pagesBelow(folder) {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => isPage(name));
}
