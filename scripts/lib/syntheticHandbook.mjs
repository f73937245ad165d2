// A made-up handbook with as many pages as the real one that the benchmark is about, of the same
// sizes; the same every time.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const pages = 1818;
const sections = 60;

/** Bytes of the pages of the real handbook: of each fortieth part of them, in order of size. */
const sizes = [
  86, 706, 1114, 1407, 1715, 1944, 2142, 2317, 2575, 2782, 2970, 3106, 3244, 3416, 3609, 3833, 4078,
  4275, 4427, 4663, 4873, 5275, 5805, 6044, 6360, 6728, 7226, 7748, 8337, 8853, 9525, 10340, 11246,
  12188, 13146, 14975, 16633, 18813, 23001, 29811, 80291,
];

const vocabulary = Array.from({ length: 6000 }, (_, index) => {
  const syllables = ['ka', 'ren', 'to', 'mil', 'sha', 'ord', 'be', 'nix', 'ua', 'pel', 'gri', 'os'];
  let word = '';
  for (let rest = index + 12; rest > 0; rest = Math.floor(rest / 12)) word += syllables[rest % 12];
  return word;
});

/**
 * Writes it.
 * @param {string} folder
 * @returns {Promise<string>} the folder
 */
export async function syntheticHandbook(folder) {
  const random = generator(20260101);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '_config.yml'), 'title: Made up\ntheme: just-the-docs\n');
  for (let page = 0; page < pages; page++) {
    const section = page % sections;
    const isTop = page < sections;
    const below = join(folder, `section-${section}`);
    if (isTop) await mkdir(below);
    const name = isTop ? 'index' : `page-${page}`;
    const lines = ['---', `title: ${titleOf(page)}`, `nav_order: ${page}`];
    if (!isTop) lines.push(`parent: ${titleOf(section)}`);
    lines.push('---', '', `# ${titleOf(page)}`, '');
    const size = sizeOf((page * 997) % pages);
    for (let written = 0; written < size;) {
      const block = blockOf(random, page);
      lines.push(block, '');
      written += block.length + 2;
    }
    await writeFile(join(below, `${name}.md`), lines.join('\n'));
  }
  return folder;
}

/** @type {(page: number) => string} */
const titleOf = (page) => `Page ${page} about ${vocabulary[(page * 31) % vocabulary.length]}`;

/** @type {(rank: number) => number} between the two sizes that are known beside it */
function sizeOf(rank) {
  const at = (rank / (pages - 1)) * (sizes.length - 1);
  const low = sizes[Math.floor(at)] ?? 0;
  const high = sizes[Math.ceil(at)] ?? low;
  return low + (high - low) * (at % 1);
}

/** @type {(random: () => number, page: number) => string} a heading, paragraph, list, table or code */
function blockOf(random, page) {
  const words = (/** @type {number} */ count) =>
    Array.from({ length: count }, () => vocabulary[Math.floor(random() ** 2 * 6000)]).join(' ');
  const kind = random();
  if (kind < 0.12) return `## ${words(3)}`;
  if (kind < 0.2) return `\`\`\`json\n{ "${words(1)}": "${words(6)}" }\n\`\`\``;
  if (kind < 0.27) return `| ${words(1)} | ${words(1)} |\n|:--|:--|\n| ${words(2)} | ${words(8)} |`;
  if (kind < 0.35) return `- ${words(9)}\n- \`${words(1)}\`: ${words(7)}`;
  const other = sections + Math.floor(random() * (pages - sections));
  const link = `../section-${other % sections}/page-${other}`;
  return random() < 0.5
    ? `${words(30)} [${words(2)}](${link}), ${words(12)}.`
    : `${words(40)} **${words(2)}** ${words(page % 20)}.`;
}

/** @type {(seed: number) => () => number} a linear congruential generator, from 0 up to 1 */
function generator(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}
