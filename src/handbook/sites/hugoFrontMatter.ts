import { readFrontMatter, type FrontMatter } from '../frontMatter';
import { readJson, readToml } from './settingsFiles';

/**
 * Splits a page as Hugo does (gohugo.io, Front matter): YAML between `---`, TOML between `+++`, or a
 * JSON object at the top.
 */
export function readHugoFrontMatter(text: string): FrontMatter {
  const plain = text.replace(/^\uFEFF/, '');
  if (/^\+\+\+[ \t]*[\r\n]/.test(plain)) return tomlPage(plain);
  return /^\{\s*(?:"|\})/.test(plain) ? jsonPage(plain) : readFrontMatter(text);
}

function tomlPage(text: string): FrontMatter {
  const from = text.search(/[\r\n]/);
  const close = /(?:\r\n|\n|\r)\+\+\+[ \t]*(?:\r\n|\n|\r|$)/g;
  close.lastIndex = from;
  const end = close.exec(text);
  if (!end) {
    const error = { message: 'The front matter has no closing +++', line: 0 };
    return { data: {}, body: text.slice(from), bodyLine: 0, present: true, error };
  }
  const body = text.slice(end.index + end[0].length);
  const bodyLine = linesIn(text.slice(0, text.length - body.length));
  // The line break after the first +++ belongs to the block, whose lines so count from that line.
  const read = readToml(text.slice(from, end.index));
  return { ...read, body, bodyLine, present: true };
}

function jsonPage(text: string): FrontMatter {
  // Hugo's own rule: the object ends with a line that is its closing bracket.
  const end = /^\}[ \t]*$/m.exec(text);
  const to = end ? end.index + end[0].length : (text.split(/[\r\n]/, 1)[0]?.length ?? 0);
  const read = readJson(text.slice(0, to));
  const rest = text.slice(to);
  const body = rest.replace(/^(?:\r\n|\n|\r)/, '');
  return {
    ...read,
    body,
    bodyLine: linesIn(text.slice(0, text.length - body.length)),
    present: true,
  };
}

function linesIn(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
