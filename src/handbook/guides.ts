import type { BlockReader } from './markdown';
import type { StepNames } from './stepNames';

/** The part of a page that is a track's guide. */
export interface GuideText {
  readonly body: string;
  /** First line of the guide in `body`, and the line after its last. */
  readonly from: number;
  readonly to: number;
}

/**
 * Ids of the steps that a guide names: with a list item (or the part of one before a colon or dash),
 * or with the text of a link.
 */
export function stepsInGuide(
  { body, from, to }: GuideText,
  names: StepNames,
  read: BlockReader,
): string[] {
  const { tokens, inline } = read(
    body
      .split(/\r\n|\n|\r/)
      .slice(from, to)
      .join('\n'),
  );
  const found = new Set<string>();
  let items = 0;
  for (const token of tokens) {
    if (token.type === 'list_item_open') items++;
    else if (token.type === 'list_item_close') items--;
    if (token.type !== 'inline') continue;
    const { text, links } = inline(token.content);
    const candidates = links.map((link) => link.text);
    if (items > 0) candidates.push(text, text.split(/:|\s[-–—]\s|\n/)[0] ?? '');
    for (const candidate of candidates) {
      const id = names.named(candidate);
      if (id !== undefined) found.add(id);
    }
  }
  return [...found];
}
