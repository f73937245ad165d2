/** How far into a page its title is looked for, in lines and characters. */
const mostLines = 200;
const mostCharacters = 20_000;

/**
 * The text of a page's first heading of level 1 (`# Title`, or underlined with `=`), outside code
 * fences and HTML comments and near the page's top, without Markdown; undefined where there is none.
 * Cheap: a site's tree needs the titles of all pages before any of them is parsed.
 */
export function firstHeading(body: string): string | undefined {
  const lines = body.slice(0, mostCharacters).split(/\r\n|\n|\r/, mostLines);
  let fence: string | undefined;
  let inComment = false;
  let above = '';
  for (const line of lines) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
    } else if (inComment || line.trimStart().startsWith('<!--')) {
      inComment = !line.includes('-->');
    } else if (mark !== undefined) {
      fence = mark;
    } else {
      const title = /^ {0,3}#[ \t]+(\S.*)$/.exec(line)?.[1];
      const text = title ?? (/^ {0,3}=+[ \t]*$/.test(line) ? above : '');
      if (text !== '') return withoutMarkdown(text);
    }
    above = line.startsWith('    ') ? '' : line.trim();
  }
  return undefined;
}

/** A heading's text without marks, ids and tags; undefined where nothing is left. */
function withoutMarkdown(heading: string): string | undefined {
  const text = heading
    .slice(0, 500)
    .replace(/[ \t]#+[ \t]*$/, '')
    .replace(/[ \t]\{[#:.][^{}]*\}[ \t]*$/, '')
    .replace(/[ \t]\{\/\*[^{}]*\*\/\}[ \t]*$/, '')
    .replace(/!\[[^[\]]*\]\([^()]*\)/g, '')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/(\*\*|__|\*|`)/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}
