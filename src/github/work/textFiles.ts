import { GitHubError } from '../errors';
import type { Session } from '../polite';
import type { GitHubWork, RepositoryFile } from '../work';
import { fields, isNone, list, text } from './fields';
import { graph, pathOf } from './requests';

/** Asks for so many folders at once. */
function queryFor(count: number): string {
  const all = [...Array(count).keys()];
  const variables = all.map((index) => `, $folder${index}: String!`).join('');
  const objects = all.map(
    (index) => `folder${index}: object(expression: $folder${index}) {
      ... on Tree { entries {
        name type
        object { ... on Blob { isBinary isTruncated text } }
      } }
    }`,
  );
  return `query ($owner: String!, $repo: String!${variables}) {
  repository(owner: $owner, name: $repo) {
    ${objects.join('\n    ')}
  }
}`;
}

type BlobKey = 'isBinary' | 'isTruncated' | 'text';

/** Longer ones are no form or template, in characters. */
const longest = 100_000;

/** Files of repositories. */
export function textFiles(session: Session): Pick<GitHubWork, 'textFiles'> {
  return {
    textFiles: async (repository, folders, signal) => {
      const named = folders.map((folder, index) => [`folder${index}`, `HEAD:${folder}`] as const);
      const variables = { ...pathOf(repository), ...Object.fromEntries(named) };
      const query = queryFor(folders.length);
      const data = fields<'repository'>(await graph(session, signal, query, variables));
      if (isNone(data.repository)) throw new GitHubError({ kind: 'notFound' });
      const found = fields<string>(data.repository);
      return folders.flatMap((folder, index) => {
        const object = found[`folder${index}`];
        // Nothing is there of that name, or a file.
        const entries = isNone(object) ? undefined : fields<'entries'>(object).entries;
        return isNone(entries) ? [] : list(entries).flatMap((entry) => fileOf(entry, folder));
      });
    },
  };
}

/** None for what is no text file, or too long a one. */
function fileOf(value: unknown, folder: string): RepositoryFile[] {
  const { name, type, object } = fields<'name' | 'type' | 'object'>(value);
  if (type !== 'blob' || isNone(object)) return [];
  const blob = fields<BlobKey>(object);
  if (blob.isBinary === true || blob.isTruncated === true || isNone(blob.text)) return [];
  const content = text(blob.text);
  const path = folder === '' ? text(name) : `${folder}/${text(name)}`;
  return content.length > longest ? [] : [{ path, text: content }];
}
