import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

// Reads the bundled handbook by hand rather than with the model, so that a fault in the model cannot
// hide one in the pages.

const folder = path.join(process.cwd(), 'handbook');

export interface SitePage {
  readonly front: Record<string, unknown>;
  readonly body: string;
  /** Headings outside code fences, with the anchors of Jekyll's GFM parser. */
  readonly headings: readonly { readonly text: string; readonly id: string }[];
}

function readPage(file: string): SitePage {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const parts = /^---\n(.*?)\n---\n(.*)$/s.exec(text);
  assert.ok(parts, `${file} has front matter`);
  const body = parts[2]!;
  const seen = new Map<string, number>();
  const headings = [...withoutFences(body).matchAll(/^#{1,6} (.+)$/gm)].map(([, raw]) => {
    const base = raw!
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-');
    const repeated = seen.get(base) ?? 0;
    seen.set(base, repeated + 1);
    return { text: raw!, id: repeated === 0 ? base : `${base}-${repeated}` };
  });
  return { front: parse(parts[1]!) as Record<string, unknown>, body, headings };
}

/** A page's text without its code and diagrams. */
export const withoutFences = (text: string): string => text.replace(/^```.*?^```$/gms, '');

/** The rows of the first table whose head starts with these cells. */
export function table(body: string, ...head: string[]): string[][] {
  const lines = body.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${head.join(' | ')} |`));
  assert.notEqual(start, -1, `a table ${head.join(' | ')}`);
  const after = lines.slice(start + 2);
  const end = after.findIndex((line) => !line.startsWith('|'));
  return after.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Every page of the bundled handbook, by its path in the handbook's folder. */
export function readHandbook(): Map<string, SitePage> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.md'));
  return new Map(files.map((file) => [file, readPage(file)]));
}

/** The site's `_config.yml`. */
export function readConfig(): Record<string, unknown> {
  return parse(readFileSync(path.join(folder, '_config.yml'), 'utf8')) as Record<string, unknown>;
}
