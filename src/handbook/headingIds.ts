import GithubSlugger from 'github-slugger';

/**
 * A way to give the headings of a page their anchors. It is called once for each page; what it gives
 * is called for its headings, one after the other: with the heading's text, the author's own id where
 * there is one (`{#id}`), and what of the text kramdown makes an anchor of (`InlineText.anchor`).
 */
export type HeadingIds = () => (text: string, own: string | undefined, anchor: string) => string;

/**
 * As GitHub makes them, and Docusaurus with the same library: lower case, without punctuation, each
 * space a `-`; a repeated one gets `-1`, `-2`, ….
 */
export const githubIds: HeadingIds = () => {
  const slugger = new GithubSlugger();
  return (text, own) => own ?? slugger.slug(text);
};

/**
 * As Hugo makes them by default (`markup.goldmark.parser.autoHeadingIDType: github`, gohugo.io,
 * Configure markup): letters, digits and `_` stay, `-` and spaces are `-`. A heading of none of them
 * is `heading`. Ids of the author's own count as taken.
 */
export const hugoIds: HeadingIds = () => {
  const make = (text: string): string => {
    const kept = text.trim().replace(/[^\p{L}\p{Nd}_ -]/gu, '');
    return kept.replace(/ /g, '-').toLowerCase() || 'heading';
  };
  return unique(make, (id, base) => {
    const count = id === base ? 0 : Number(id.slice(base.length + 1));
    return `${base}-${count + 1}`;
  });
};

/**
 * As MkDocs has them, from Python-Markdown's `toc` (python-markdown.github.io, extension toc,
 * `slugify` and `unique`): accents go, then all that is not ASCII; runs of spaces and `-` become one
 * `-`; a repeated one gets `_1`, or counts on where it ends so already.
 */
export const pythonMarkdownIds: HeadingIds = () => {
  const make = (text: string): string =>
    text
      .normalize('NFKD')
      .replace(/[^\w\s-]/g, '')
      .trim()
      .toLowerCase()
      .replace(/[-\s]+/g, '-');
  return unique(make, (id) => {
    const [, stem, count] = /^(.*)_(\d+)$/.exec(id) ?? [];
    return count === undefined ? `${id}_1` : `${stem ?? ''}_${Number(count) + 1}`;
  });
};

/**
 * As mdBook makes them (`id_from_content` in its source): letters, digits, `_` and `-` stay, each
 * white space becomes `-`; a repeated one gets `-1`, `-2`, ….
 */
export const mdBookIds: HeadingIds = () => {
  const counts = new Map<string, number>();
  return (text, own) => {
    if (own !== undefined) return own;
    const kept = text.trim().replace(/[^\p{L}\p{M}\p{N}_\s-]/gu, '');
    const id = kept.replace(/\s/g, '-').toLowerCase();
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    return count === 0 ? id : `${id}-${count}`;
  };
};

/** Gives each text an id that is not taken: from one that is, `next` makes another. */
function unique(
  make: (text: string) => string,
  next: (id: string, base: string) => string,
): ReturnType<HeadingIds> {
  const taken = new Set<string>();
  // Thousands of equal headings take no longer than others: each goes on where the last one ended.
  const last = new Map<string, string>();
  return (text, own) => {
    const base = own ?? make(text);
    let id = own ?? last.get(base) ?? base;
    while (own === undefined && (id === '' || taken.has(id))) id = next(id, base);
    last.set(base, id);
    taken.add(id);
    return id;
  };
}
