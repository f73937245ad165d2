import { SearchIndex, type SearchHit } from '../handbook/search/searchIndex';
import type { Command } from './command';
import { CliError, Exit, NoHandbookError, UsageError } from './exit';
import { program } from './help';
import { searchJson } from './searchJson';
import { openHandbook } from './open';
import { plain, type Output } from './output';

const usual = 20;

/** `search DIR WORDS…`: finds pages and sections, best first. */
export const search: Command = {
  name: 'search',
  usage: 'search DIR WORDS… [--json] [--limit N]',
  summary: 'Find pages and sections, best first',
  options: { json: { type: 'boolean' }, limit: { type: 'string' } },
  explained: [
    ['--json', 'print the results as JSON, in a documented form (docs/inspect-format.md)'],
    ['--limit N', `print at most N results; ${usual} where it is not given`],
  ],
  status: [
    ['0', 'something was found'],
    ['1', 'nothing was found'],
    ['2', 'the command line is wrong, or there is no handbook in DIR'],
  ],
  run: async ({ directory, operands, values }, { stdout, stderr, version }) => {
    const limit = readLimit(values['limit']);
    const query = operands.join(' ').trim();
    if (query === '') throw new UsageError('No words to search for.', `${program} search --help`);
    const hits = await find(directory, query, limit, stderr);
    if (values['json']) await stdout.write(searchJson(query, hits, version));
    else for (const hit of hits) await stdout.write(lines(hit, stdout.paint));
    return hits.length > 0 ? Exit.ok : Exit.no;
  },
};

async function find(
  directory: string,
  query: string,
  limit: number,
  messages: Output,
): Promise<SearchHit[]> {
  try {
    const { model, text } = await openHandbook(directory, messages);
    const index = new SearchIndex();
    const pages = model.pages.map((page) => ({
      page,
      text: text(page.path) ?? '',
    }));
    await index.update(pages, () => Promise.resolve());
    return index.search(query, limit);
  } catch (error) {
    // As with grep, 1 says that the words are not there.
    if (error instanceof NoHandbookError) throw new CliError(error.message, Exit.error);
    throw error;
  }
}

function readLimit(value: string | boolean | undefined): number {
  if (value === undefined) return usual;
  if (typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new UsageError(
    `--limit takes a whole number from 1, not ${value}.`,
    `${program} search --help`,
  );
}

/** The place as editors and terminals open it, the titles that lead to it, and the line that answers. */
function lines(hit: SearchHit, paint: Output['paint']): string {
  const { path, breadcrumb, title, heading, context } = hit;
  const titles = [
    ...breadcrumb,
    title,
    ...(heading && heading.text !== title ? [heading.text] : []),
  ];
  const place = paint('cyan', `${plain(path)}:${context.line + 1}`);
  const text = plain(context.text);
  return `${place}  ${paint('bold', plain(titles.join(' › ')))}\n${text === '' ? '' : `    ${text}\n`}`;
}
