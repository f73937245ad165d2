import { parse, TomlError } from 'smol-toml';
import { isRecord, readYamlMap, type FrontMatter } from '../frontMatter';
import type { Problem } from '../model';
import type { SiteFiles } from './site';

/** A mapping, and why it could not be read. */
export type ReadMap = Pick<FrontMatter, 'data' | 'error'>;

/** More characters than this take a parser longer than others should wait. */
const longest = 100_000;

/** Reads a file of settings by its name's ending: YAML, TOML or JSON. Lines count from 0. */
export function readSettings(path: string, text: string): ReadMap {
  const plain = text.replace(/^\uFEFF/, '');
  if (path.endsWith('.json')) return readJson(plain);
  return path.endsWith('.toml') ? readToml(plain) : readYamlMap(plain, 0);
}

/** Reads a JSON object; anything else gives empty data and an error. */
export function readJson(text: string): ReadMap {
  if (text.length > longest) return failed('Too long', 0);
  try {
    const data: unknown = JSON.parse(text);
    return isRecord(data) ? { data, error: undefined } : failed('Expected an object', 0);
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error), 0);
  }
}

/** Reads TOML; what is none gives empty data and an error. Dates are `Date`s, as YAML's are. */
export function readToml(text: string, firstLine = 0): ReadMap {
  if (text.length > longest) return failed('Too long', firstLine);
  try {
    return { data: parse(text), error: undefined };
  } catch (error) {
    const line = error instanceof TomlError ? error.line - 1 : 0;
    return failed(error instanceof Error ? error.message : String(error), firstLine + line);
  }
}

function failed(message: string, line: number): ReadMap {
  return { data: {}, error: { message: message.split('\n')[0] ?? message, line } };
}

/** A file of settings as read; what it says is empty where it cannot be read. */
export interface OpenSettings {
  readonly path: string;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

/** Reads the first file whose path fits; undefined where there is none. */
export function openSettings(files: SiteFiles, fits: RegExp): OpenSettings | undefined {
  const path = files.paths.find((each) => fits.test(each));
  if (path === undefined) return undefined;
  const text = files.text(path) ?? '';
  const { data, error } = readSettings(path, text);
  return {
    path,
    text,
    data,
    problems: error ? [configProblem(path, error.line, error.message)] : [],
  };
}

/** Something wrong in a file that says how the site is put together. */
export function configProblem(path: string, line: number, message: string): Problem {
  return { kind: 'config', message, place: { path, heading: undefined, line } };
}
