import { readdirSync, readFileSync } from 'node:fs';

/**
 * The least that any tool must do with a handbook: walk its folders, read and decode every page.
 * @returns how many characters there are
 */
export function floor(folder: string): number {
  let characters = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) characters += floor(path);
    else if (/\.(md|yml)$/.test(entry.name)) characters += readFileSync(path, 'utf8').length;
  }
  return characters;
}
