import type { Handbook, Page } from './model';

/** Finds the page that `{% post_url %}` names. */
export type PostFinder = (name: string) => Page | undefined;

/**
 * Makes a function that finds a post by its name, `2026-01-31-slug`, with the folder inside `_posts`,
 * or the one around it, before that: `folder/2026-01-31-slug` (jekyllrb.com, Tags, Linking to posts).
 * Without a folder one in any folder is found too, where none stands in `_posts` itself.
 */
export function postFinder(handbook: Pick<Handbook, 'pages'>): PostFinder {
  let byName: Map<string, Page[]> | undefined;
  return (name) => {
    const [, folder = '', file] = /^\/?(?:(.*)\/)?(\d+-\d+-\d+-[^/]+)$/s.exec(name.trim()) ?? [];
    if (file === undefined) return undefined;
    byName ??= postsByName(handbook.pages);
    const posts = byName.get(file) ?? [];
    const folders = folder === '' ? ['_posts'] : [`_posts/${folder}`, `${folder}/_posts`];
    return (
      posts.find(({ path }) => {
        const own = path.slice(0, path.lastIndexOf('/'));
        return folders.some((each) => own === each || own.endsWith(`/${each}`));
      }) ?? (folder === '' ? posts[0] : undefined)
    );
  };
}

function postsByName(pages: readonly Page[]): Map<string, Page[]> {
  const posts = new Map<string, Page[]>();
  for (const page of pages) {
    const [, file] = /(?:^|\/)_posts\/(?:.*\/)?([^/]+)\.[^./]+$/s.exec(page.path) ?? [];
    if (file === undefined) continue;
    const known = posts.get(file);
    if (known) known.push(page);
    else posts.set(file, [page]);
  }
  return posts;
}
