import { withoutComments } from '../contributing/templates/issueDraft';
import { readFrontMatter } from '../frontMatter';
import { textOf } from '../values';

/** A message as its author has left it. */
export interface Message {
  /** What is sent: Markdown, without front matter and hints; empty where nothing is written. */
  readonly text: string;
  /** Where it goes, in words; undefined where its front matter does not say. */
  readonly to: string | undefined;
  /** See `MessageParts.handbook`. */
  readonly handbook: string | undefined;
}

/** Reads the document that `writeMessage` has begun, whatever its author has made of it. */
export function readMessage(text: string): Message {
  const { data, body } = readFrontMatter(text);
  return {
    text: withoutComments(body)
      .replace(/\r\n?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    to: textOf(data['to'])?.trim() || undefined,
    handbook: textOf(data['handbook'])?.trim() || undefined,
  };
}
