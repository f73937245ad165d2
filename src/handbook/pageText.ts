import type { MarkdownIt, Token } from 'markdown-it';
import { readCallouts } from './callouts';
import { isRecord, textOf } from './frontMatter';
import type { Handbook, Page } from './model';
import type { SiteAddresses } from './liquidText';
import { postFinder } from './posts';
import { readPageLiquid } from './pageLiquid';
import { ShownValues } from './shownValues';
import { understandSite } from './siteMarkdown';
import { asYamlFence, readWholePage } from './sites/wholePage';
import { siteEnv, type SiteReading } from './siteReading';

/** A page's text as its site reads it. */
export interface PageTokens {
  readonly tokens: Token[];
  /** Whether something is left out that only the site's own template makes. */
  readonly hidden: boolean;
}

/** A piece of a handbook's page, or all of it. */
export interface PageText {
  readonly handbook: Pick<Handbook, 'config' | 'pages'>;
  readonly page: Page | undefined;
  readonly text: string;
}

/** Reads a page's whole file, front matter included. */
export type PageReader = (file: PageText) => PageTokens;

/**
 * Lets a Markdown parser read whole pages, with whatever other rules it has. What the file's front
 * matter says goes before what the model knows of it.
 */
export function pageReader(md: MarkdownIt): PageReader {
  understandSite(md);
  return ({ handbook, page, text }) => {
    const { data, bodyLine, body } = readWholePage(text, page);
    const front = asYamlFence(text.slice(0, text.length - body.length));
    const now = page && { ...page, data: { ...page.data, ...data } };
    return parse(md, { handbook, page: now, text: body }, { front, bodyLine, isWhole: true });
  };
}

/** Reads a piece of a page's text with a parser that has `understandSite`. */
export function readPageText(md: MarkdownIt, piece: PageText): PageTokens {
  return parse(md, piece, { front: '', bodyLine: 0, isWhole: false });
}

function parse(
  md: MarkdownIt,
  { handbook, page, text }: PageText,
  {
    front,
    bodyLine,
    isWhole,
  }: { readonly front: string; readonly bodyLine: number; readonly isWhole: boolean },
): PageTokens {
  const { config, pages } = handbook;
  const addresses: SiteAddresses = {
    link: (path) => config.baseurl + (pages.find((each) => each.path === path)?.url ?? `/${path}`),
    post: (name) => config.baseurl + (postFinder(handbook)(name)?.url ?? `/${name}`),
  };
  const liquid = readPageLiquid(text, config, page, addresses) ?? {
    text,
    lines: undefined,
    hidden: false,
    values: new ShownValues(),
  };
  const count = 1 + (text.match(/\n/g)?.length ?? 0);
  const lines = liquid.lines ?? Array.from({ length: count }, (_, line) => line);
  const anchors = new Map(page?.headings.map(({ line, id }) => [line, id]));
  const reading: SiteReading = {
    lines: [...Array(bodyLine).keys(), ...lines.map((line) => line + bodyLine)],
    values: liquid.values,
    callouts: readCallouts(config.values),
    anchor: (line) => anchors.get(line),
    tocLevels: tocLevels(config.values['kramdown']),
    anchorsAround: isWhole ? undefined : new Set(page?.anchors),
  };
  return { tokens: md.parse(front + liquid.text, siteEnv(reading)), hidden: liquid.hidden };
}

/** `toc_levels: 2..3`, `[2, 3]`, `2,3`. */
function tocLevels(kramdown: unknown): ReadonlySet<number> {
  const value = isRecord(kramdown) ? kramdown['toc_levels'] : undefined;
  const text = Array.isArray(value) ? value.map(textOf).join(',') : (textOf(value) ?? '');
  const [, from, to] = /^([1-6])\.\.([1-6])$/.exec(text.trim()) ?? [];
  const listed = from === undefined ? (text.match(/[1-6]/g) ?? []).map(Number) : [];
  const all = [1, 2, 3, 4, 5, 6].filter(
    (level) => level >= Number(from ?? 1) && level <= Number(to ?? 6),
  );
  return new Set(listed.length > 0 ? listed : all);
}
