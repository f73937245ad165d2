import type { Token } from 'markdown-it';
import { isRecord, textOf } from './values';

/** A box that a page sets text in: `{: .note }`. */
export interface Callout {
  /** Untrusted text; undefined where the box has none of its own. */
  readonly title: string | undefined;
  readonly color: CalloutColor;
}

export type CalloutColor = 'grey' | 'purple' | 'blue' | 'green' | 'yellow' | 'red';

const colors: readonly CalloutColor[] = ['purple', 'blue', 'green', 'yellow', 'red'];

/** Those of just-the-docs' documentation, and the ones that other handbooks use most. */
const defaults: ReadonlyMap<string, Callout> = new Map<string, Callout>([
  ['highlight', { title: undefined, color: 'yellow' }],
  ['important', { title: 'Important', color: 'blue' }],
  ['new', { title: 'New', color: 'green' }],
  ['note', { title: 'Note', color: 'purple' }],
  ['warning', { title: 'Warning', color: 'red' }],
  ['tip', { title: 'Tip', color: 'green' }],
  ['info', { title: 'Info', color: 'blue' }],
  ['caution', { title: 'Caution', color: 'yellow' }],
]);

/** The callouts of a site by name: those of its `_config.yml`, else the usual ones. */
export function readCallouts(
  config: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, Callout> {
  const own = config['callouts'];
  if (!isRecord(own)) return defaults;
  return new Map(
    Object.entries(own).map(([name, value]) => {
      const settings = isRecord(value) ? value : {};
      // Shades are named `grey-lt-000`, `purple-100`.
      const color = textOf(settings['color'])?.split('-')[0];
      const known = colors.find((each) => each === color) ?? 'grey';
      return [name, { title: textOf(settings['title']), color: known }];
    }),
  );
}

/** What a callout's name, or that with `-title`, makes of an element. */
export interface CalloutUse extends Callout {
  /** Whether the first paragraph is the title, instead of the callout's own. */
  readonly isTitled: boolean;
}

/** The first callout among an element's classes. */
export function calloutOf(
  classes: readonly string[],
  callouts: ReadonlyMap<string, Callout>,
): CalloutUse | undefined {
  for (const name of classes) {
    const plain = callouts.get(name);
    if (plain) return { ...plain, isTitled: false };
    const titled = name.endsWith('-title') ? callouts.get(name.slice(0, -6)) : undefined;
    if (titled) return { ...titled, isTitled: true };
  }
  return undefined;
}

/** Makes a token of a parser's own kind. */
export type MakeToken = (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

/** The tokens around a callout's text: a box, with the callout's own title where it has that. */
export function calloutTokens(
  { title, color, isTitled }: CalloutUse,
  map: [number, number] | null,
  make: MakeToken,
): { readonly open: readonly Token[]; readonly close: Token } {
  const box = make('handbook_callout_open', 'div', 1);
  box.block = true;
  box.map = map;
  box.attrSet('class', `handbook-callout handbook-callout-${color}`);
  const close = make('handbook_callout_close', 'div', -1);
  close.block = true;
  if (title === undefined || isTitled) return { open: [box], close };
  const paragraph = make('paragraph_open', 'p', 1);
  paragraph.block = true;
  paragraph.attrSet('class', titleClass);
  const inline = make('inline', '', 0);
  const text = make('text', '', 0);
  text.content = title;
  inline.children = strong([text], make);
  const end = make('paragraph_close', 'p', -1);
  end.block = true;
  return { open: [box, paragraph, inline, end], close };
}

/** Lets the paragraph that opens at `index`, where one does, be the title of its callout. */
export function markAsTitle(tokens: readonly Token[], index: number): void {
  const [paragraph, inline] = [tokens[index], tokens[index + 1]];
  if (paragraph?.type !== 'paragraph_open' || !inline) return;
  paragraph.attrSet('class', titleClass);
  inline.meta = { handbookTitle: true };
}

/** Writes the text of titles strong, after it has been read. */
export function strengthenTitles(tokens: readonly Token[], make: MakeToken): void {
  for (const token of tokens) {
    const { handbookTitle } = (token.meta ?? {}) as { handbookTitle?: boolean };
    if (handbookTitle && token.children) token.children = strong(token.children, make);
  }
}

const titleClass = 'handbook-callout-title';

function strong(children: readonly Token[], make: MakeToken): Token[] {
  return [make('strong_open', 'strong', 1), ...children, make('strong_close', 'strong', -1)];
}
