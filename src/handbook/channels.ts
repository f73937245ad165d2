import type { Contributor } from './contributors';
import type { Channel } from './model';

/** A channel of the team's chat that a page speaks of. */
export interface FoundChannel {
  /** With its `#`. */
  readonly name: string;
  /** The page says to ask there. */
  readonly asks: boolean;
  readonly line: number;
  /** Index of the heading it stands under, or -1. */
  readonly heading: number;
}

const none: readonly FoundChannel[] = [];

/** More than any sentence says, and short enough for patterns on a hostile page. */
const contextLength = 120;

/**
 * The channels in a block's Markdown: `#name` beside the word channel, or where one is told to ask,
 * post or write in it. Numbers of issues, anchors of links and directives of C are none.
 */
export function channelsIn(
  markdown: string,
  line: number,
  heading: number,
): readonly FoundChannel[] {
  if (!markdown.includes('#')) return none;
  return [...markdown.matchAll(/#\p{L}[\p{L}\p{N}_-]{0,79}/gu)].slice(0, 20).flatMap((match) => {
    const [name] = match;
    const end = match.index + name.length;
    const before = markdown.slice(Math.max(0, match.index - contextLength), match.index);
    const after = markdown.slice(end, end + contextLength);
    // Not inside a word, an address or another mark; an attribute list is no text.
    if (!/(?:^|[\s"'`*_“‘]|(?<!\])[([])$/u.test(before)) return [];
    const isNamed =
      /^["'`*_”’\])]{0,4}:?\s(?:the\s)?(?:[\p{L}\p{N}_-]{1,40}\s)?channels?\b/iu.test(after) ||
      /\bchannels?:?\s["'`*_“‘([]{0,4}$/iu.test(before);
    const isToldOf = /\b(?:in|to|on)\s(?:the\s)?["'`*_“‘([]{0,4}$/iu.test(before);
    const sentence = before.split(/[.!?](?=\s)/).at(-1) ?? '';
    const asks = /\bask\b/i.test(sentence) && (isNamed || isToldOf);
    const writes = isToldOf && /\b(?:introduce|message|post|say|write)\b/i.test(sentence);
    return isNamed || asks || writes ? [{ name, asks, line, heading }] : [];
  });
}

/**
 * Where to ask what no page says: the channel that the pages most often say to ask in, else the one
 * that they most often name; of several the first.
 */
export function findChannel(contributors: readonly Contributor[]): Channel | undefined {
  const found = contributors.flatMap(({ page, outline }) =>
    outline.channels.map(({ name, asks, line, heading }) => ({
      name,
      asks,
      place: { path: page.path, heading: page.headings[heading]?.id, line },
    })),
  );
  const asking = found.filter(({ asks }) => asks);
  const counted = new Map<string, { readonly channel: Channel; count: number }>();
  for (const { name, place } of asking.length > 0 ? asking : found) {
    const known = counted.get(name.toLowerCase()) ?? { channel: { name, place }, count: 0 };
    known.count += 1;
    counted.set(name.toLowerCase(), known);
  }
  return [...counted.values()].sort((a, b) => b.count - a.count)[0]?.channel;
}
