// The file that keeps what was measured, of which each script writes its own section.
import { readFile, writeFile } from 'node:fs/promises';

const start = '# Results\n\nWritten by the scripts that measure; not by hand.\n';

/**
 * Writes a section of a file of results, in place of what stood there under that title.
 * @param {string} file
 * @param {string} title of the section, without `##`
 * @param {string} text Markdown
 */
export async function writeSection(file, title, text) {
  const before = await readFile(file, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return start;
    throw error;
  });
  const sections = before.trimEnd().split(/\n(?=## )/);
  const section = `## ${title}\n\n${text.trim()}\n`;
  const at = sections.findIndex((each) => each.startsWith(`## ${title}\n`));
  sections.splice(at < 0 ? sections.length : at, at < 0 ? 0 : 1, section);
  await writeFile(file, sections.map((each) => `${each.trim()}\n`).join('\n'));
}
